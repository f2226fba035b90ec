import { parseStructRef } from "@borgar/fx";
import { type Area, areaAddress, contains, parseArea, type Position } from "../../plan/address";
import type { Token } from "./formula-tokens";
import { sheetPrefix } from "./references";

/** Where a table stands and what its columns are called. */
export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
}

export async function readTables(context: Excel.RequestContext): Promise<readonly Table[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const found = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    return { table, range };
  });
  await context.sync();
  return found.flatMap(({ table, range }) => {
    const area = parseArea(range.address);
    const columns = table.columns.items.map(({ name }) => name);
    return area ? [{ name: table.name, sheet: table.worksheet.name, area, columns }] : [];
  });
}

/**
 * A structured reference as it is written outside of its table: the cells of its own row by their addresses, all else
 * with the table's name. Undefined where no table is known.
 */
export function outsideOfTable(
  { value }: Token,
  place: Position & { readonly sheet: string },
  tables: readonly Table[],
): string | undefined {
  const { table: named = "", columns = [], sections = [] } = parseStructRef(value) ?? {};
  const table = tables.find(({ name, sheet, area }) =>
    named === ""
      ? sheet === place.sheet && contains(area, place)
      : name.toLowerCase() === named.toLowerCase(),
  );
  if (!table) return undefined;
  if (!sections.some((section) => section.toLowerCase() === "this row")) {
    return named === "" ? table.name + value : value;
  }
  const wanted = columns.length === 0 ? [table.columns[0], table.columns.at(-1)] : columns;
  const indices = wanted.map((name) => indexOf(table.columns, name));
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  if (first < 0) return undefined;
  const cells = {
    row: place.row,
    column: table.area.column + first,
    rows: 1,
    columns: last - first + 1,
  };
  return sheetPrefix(table.sheet) + areaAddress(cells);
}

const indexOf = (columns: readonly string[], wanted: string | undefined): number =>
  columns.findIndex((column) => column.toLowerCase() === wanted?.toLowerCase());
