import { type HostObject, pascal } from "./object";

/** What a client's `load` asks for. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Loads what `Select` names ("name", "format/fill/color", "items/name"); all scalars when it names nothing. */
export function query(object: HostObject, { Select = [], Expand = [], ...page }: Query): unknown {
  if (!object.items) return select(object, Select, Expand);
  // Of a collection's members only "count" and its like are its own: "name" is that of each item.
  const [own, ofItems] = parted(Select, (name) => object.isProperty(pascal(name)));
  if (ofItems.length === 0 && own.length > 0) return select(object, own, []);
  return {
    ...(own.length > 0 || Select.length === 0 ? select(object, own, []) : {}),
    _Items: queryItems(object.items(), { Select: ofItems, Expand, ...page }),
  };
}

function queryItems(
  items: readonly HostObject[],
  { Select = [], Expand = [], Top, Skip = 0 }: Query,
): unknown[] {
  const inItems = (names: readonly string[]): string[] =>
    names.filter((name) => name !== "items").map((name) => name.replace(/^items\//, ""));
  const page = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return page.map((item) => ({
    ...(item.id() === undefined ? {} : { _Id: item.id() }),
    ...select(item, inItems(Select), inItems(Expand)),
  }));
}

function parted(names: readonly string[], test: (name: string) => boolean): [string[], string[]] {
  return [names.filter(test), names.filter((name) => !test(name))];
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
