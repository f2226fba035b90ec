import { type HostObject, pascal } from "./object";

/** What a client's `load` asks for. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Loads what `Select` names ("name", "format/fill/color", "items/name"); all scalars when it names nothing. */
export function query(
  object: HostObject,
  { Select = [], Expand = [], Top, Skip = 0 }: Query,
): unknown {
  const items = object.items?.();
  if (items) {
    const inItems = (names: readonly string[]): string[] =>
      names.filter((name) => name !== "items").map((name) => name.replace(/^items\//, ""));
    const page = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
    return {
      _Items: page.map((item) => ({
        ...(item.id() === undefined ? {} : { _Id: item.id() }),
        ...select(item, inItems(Select), inItems(Expand)),
      })),
    };
  }
  return select(object, Select, Expand);
}

function select(
  object: HostObject,
  names: readonly string[],
  expand: readonly string[],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const below = new Map<string, string[]>();
  if (names.length === 0 && expand.length === 0) {
    for (const name of object.scalars()) result[name] = object.get(name);
    return result;
  }
  for (const path of [...names, ...expand]) {
    const [first = "", ...rest] = path.split("/");
    const name = pascal(first);
    if (rest.length === 0 && object.isProperty(name)) result[name] = object.get(name);
    else
      below.set(name, [...(below.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [name, paths] of below) {
    const child = object.open(name);
    result[name] = child && query(child, { Select: paths });
  }
  return result;
}
