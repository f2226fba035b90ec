import type { Json } from "../engine";
import type { Check } from "./checks";
import type { Property } from "./object";

/** A place for the members of an object that lives among the facts, each under its path ("Format/Font/Bold"). */
export interface Slot {
  readonly read: (name: string) => Json | undefined;
  /** undefined takes the member away. */
  readonly write: (name: string, value: Json | undefined) => void;
}

/** The members with one of them changed; undefined takes it away. */
export function withMember(
  members: Readonly<Record<string, Json>> | undefined,
  path: string,
  value: Json | undefined,
): Record<string, Json> {
  const next: Record<string, Json> = { ...members };
  if (value === undefined) Reflect.deleteProperty(next, path);
  else next[path] = value;
  return next;
}

/** The members below one object: of `slot` "Title", "Text" is "Title/Text" of the slot itself. */
export const below = (slot: Slot, path: string): Slot => ({
  read: (name) => slot.read(`${path}/${name}`),
  write: (name, value) => {
    slot.write(`${path}/${name}`, value);
  },
});

/** A member that is kept as it is given; `fallback` is what Excel says before it was set. */
export const kept = <V extends Json>(
  name: string,
  check: Check<V>,
  fallback: Json,
): Property<Slot> => ({
  get: (slot) => slot.read(name) ?? fallback,
  set: (slot, value) => {
    slot.write(name, check(value));
  },
});

/** Properties by name, each kept under its own name. */
export function keptAll(
  members: Readonly<Record<string, readonly [Check<Json>, Json]>>,
): Record<string, Property<Slot>> {
  return Object.fromEntries(
    Object.entries(members).map(([name, [check, fallback]]) => [name, kept(name, check, fallback)]),
  );
}
