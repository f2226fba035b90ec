import { freeName } from "../free-names";
import { namedAreas } from "../named-areas";
import { rangeOf } from "../write-cells";
import type { Prepared } from "./prepare";

/** In the workbook, by the plan's own. */
export interface Names {
  readonly areas: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/** Names that the sheet has stay; what is new gets new ones. */
export function chooseNames({ found, layout, live, names, tables }: Prepared): Names {
  const taken = [...names, ...tables];
  const choose = (known: string | undefined, wanted: string): string => {
    const given = known ?? freeName(wanted, taken);
    taken.push(given);
    return given;
  };
  return {
    areas: new Map(
      namedAreas(layout).map(({ name }) => [name, choose(found.state.names[name], name)]),
    ),
    tables: new Map(
      layout.parts.flatMap(({ key, table }) => {
        if (!table) return [];
        const old = live.find(({ part }) => part.key === key)?.part.table;
        return [[table.block.name, choose(old, table.block.name)] as const];
      }),
    ),
  };
}

/** Queues the names that the workbook lacks, those that a person deleted too. */
export function writeNames(
  { workbook }: Excel.RequestContext,
  { layout, names, steps, worksheet }: Prepared,
  { areas }: Names,
): void {
  for (const { name, area, isList } of namedAreas(layout)) {
    const given = areas.get(name) ?? name;
    if (names.includes(given)) {
      // A cell's name follows its cell; a list may have got rows at its ends.
      if (!isList || steps.length === 0) continue;
      workbook.names.getItem(given).delete();
    }
    workbook.names.add(given, rangeOf(worksheet, area));
  }
}
