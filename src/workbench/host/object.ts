import { Args } from "./args";
import { notImplemented } from "./errors";

/**
 * One kind of Excel object: a table of the members that the host models, by wire name (PascalCase).
 * `T` is what such an object is to the host: an id, a zone, … never a copy of state.
 */
export interface Kind<T> {
  readonly name: string;
  /** What a collection's `getItem` takes; without it the client keeps the path that led here. */
  readonly id?: (target: T) => string | number;
  /** Scalars. A load without names gives all of them. */
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects that hang below this one. */
  readonly objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** A method returns a scalar or an object; null is Excel's null object. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args) => unknown>>;
  /** The members of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** The member that an indexer (`getItem`) names; throws ItemNotFound. */
  readonly item?: (target: T, args: Args) => HostObject;
}

export interface Property<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
  /** Only given when asked for by name: costly, or not there for every object. */
  readonly onlyByName?: boolean;
}

/** An object of the workbook as the protocol sees it: members by name. */
export interface HostObject {
  readonly kindName: string;
  readonly target: unknown;
  readonly id: () => string | number | undefined;
  readonly scalars: () => readonly string[];
  readonly isProperty: (name: string) => boolean;
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => void;
  readonly open: (name: string) => HostObject | null;
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly item: (args: readonly unknown[]) => HostObject;
}

/** An object of a kind. */
export function make<T>(kind: Kind<T>, target: T): HostObject {
  const unknownMember = (name: string): Error => notImplemented(`${kind.name}.${camel(name)}`);
  const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V => {
    const found = table && has(table, name) ? table[name] : undefined;
    if (found === undefined) throw unknownMember(name);
    return found;
  };
  return {
    kindName: kind.name,
    target,
    id: () => kind.id?.(target),
    scalars: () =>
      Object.entries(kind.properties ?? {})
        .filter(([, property]) => !property.onlyByName)
        .map(([name]) => name),
    isProperty: (name) => has(kind.properties ?? {}, name),
    get: (name) => own(kind.properties, name).get(target),
    set: (name, value) => {
      const { set } = own(kind.properties, name);
      if (!set) throw notImplemented(`${kind.name}.${camel(name)} = …`);
      set(target, value);
    },
    open: (name) => own(kind.objects, name)(target),
    call: (name, args) =>
      own(kind.methods, name)(target, new Args(`${kind.name}.${camel(name)}`, args)),
    items: kind.items && (() => kind.items?.(target) ?? []),
    item: (args) => {
      if (!kind.item) throw unknownMember("getItem");
      return kind.item(target, new Args(`${kind.name}.getItem`, args));
    },
  };
}

const has = (table: object, name: string): boolean =>
  Object.prototype.hasOwnProperty.call(table, name);

/** A member's name as a client says it, and as it is on the wire. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
