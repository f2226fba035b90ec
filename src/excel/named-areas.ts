import type { Area } from "../plan/address";
import type { Layout } from "../plan/layout";
import type { ColumnRef } from "../plan/sheet-plan";

export interface NamedArea {
  /** In the plan; the workbook may have to give it a number. */
  readonly name: string;
  readonly area: Area;
  /** Choices are made from its cells. */
  readonly isList: boolean;
}

/** What gets a name in the workbook: cells that other sheets read, and columns that lists of choices come from. */
export function namedAreas(layout: Layout): readonly NamedArea[] {
  const cells = layout.cells.flatMap(({ cell: { name }, row, column }) =>
    name === undefined ? [] : [{ name, area: { row, column, rows: 1, columns: 1 }, isList: false }],
  );
  const lists = new Map<string, Area>();
  for (const { cell } of layout.cells) {
    if (cell.validation?.kind !== "list") continue;
    const { table, column } = cell.validation;
    lists.set(listName(layout, { table, column }), layout.column(table, column));
  }
  return [...cells, ...[...lists].map(([name, area]) => ({ name, area, isList: true }))];
}

/** A name follows its rows wherever a person inserts, deletes or adds one; an address in a rule may not. */
export function listName({ tables }: Layout, { table, column }: ColumnRef): string {
  const name = tables.find(({ block }) => block.key === table)?.block.name ?? table;
  return `${name}_${column}`;
}
