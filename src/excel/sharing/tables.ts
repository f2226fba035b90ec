import { parseStructRef } from "@borgar/fx";
import { type Area, areaAddress, contains, parseArea, type Position } from "../../plan/address";
import { tokensOf } from "./formula-tokens";
import { type Cells, sheetPrefix } from "./references";

/** Where a table stands and what its columns are called. */
export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export async function readTables(context: Excel.RequestContext): Promise<readonly Table[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/worksheet/name,items/showHeaders,items/showTotals");
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
    if (!area) return [];
    const { name, worksheet, showHeaders: hasHeaders, showTotals: hasTotals } = table;
    const columns = table.columns.items.map((column) => column.name);
    return [{ name, sheet: worksheet.name, area, columns, hasHeaders, hasTotals }];
  });
}

export type CellOnSheet = Position & { readonly sheet: string };

/**
 * The table that a structured reference reads.
 * @param named "" for the one in which its formula stands
 */
export function tableOf(
  named: string,
  place: CellOnSheet,
  tables: readonly Table[],
): Table | undefined {
  return tables.find(({ name, sheet, area }) =>
    named === ""
      ? sheet === place.sheet && contains(area, place)
      : name.toLowerCase() === named.toLowerCase(),
  );
}

/** The cells that a structured reference reads in a formula at this place; undefined where there are none. */
export function cellsOfStructured(
  reference: string,
  place: CellOnSheet,
  tables: readonly Table[],
): Cells | undefined {
  const { table: named = "", columns = [], sections = [] } = parseStructRef(reference) ?? {};
  const table = tableOf(named, place, tables);
  const across = table && columnsOf(table, columns);
  const down = table && rowsOf(table, sections.join(), place);
  if (!across || !down || down.rows < 1) return undefined;
  return { sheet: table.sheet, area: { ...down, ...across } };
}

/** The cells of a column of the table, headers and totals among them; undefined where it has none of this name. */
export function columnOf(table: Table, name: string): Cells | undefined {
  const across = columnsOf(table, [name]);
  return across && { sheet: table.sheet, area: { ...table.area, ...across } };
}

/** Whether this workbook has the cells that a formula at this place reads by structured references. */
export function readsTables(
  formula: string,
  place: CellOnSheet,
  tables: readonly Table[],
): boolean {
  return tokensOf(formula).every(({ type, value }) => {
    const isOfOthers = (parseStructRef(value)?.context ?? []).length > 0;
    return type !== "structured" || isOfOthers || cellsOfStructured(value, place, tables);
  });
}

/** The columns from the first named to the last; all of them where none is named. */
function columnsOf(
  { area, columns }: Table,
  names: readonly string[],
): Pick<Area, "column" | "columns"> | undefined {
  if (names.length === 0) return { column: area.column, columns: area.columns };
  const indices = names.map((wanted) =>
    columns.findIndex((column) => column.toLowerCase() === wanted.toLowerCase()),
  );
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  return first < 0 ? undefined : { column: area.column + first, columns: last - first + 1 };
}

/** @param sections as the parser names them: "this row", "headers,data", "" for the rows between headers and totals */
function rowsOf(
  { area, hasHeaders, hasTotals }: Table,
  sections: string,
  place: Position,
): Pick<Area, "row" | "rows"> | undefined {
  const { row, rows } = area;
  const above = hasHeaders ? 1 : 0;
  const below = hasTotals ? 1 : 0;
  switch (sections.toLowerCase()) {
    case "":
    case "data":
      return { row: row + above, rows: rows - above - below };
    case "all":
      return { row, rows };
    case "headers":
      return { row, rows: above };
    case "headers,data":
      return { row, rows: rows - below };
    case "totals":
      return { row: row + rows - 1, rows: below };
    case "data,totals":
      return { row: row + above, rows: rows - above };
    case "this row":
      return { row: place.row, rows: 1 };
    default:
      return undefined;
  }
}

/**
 * A structured reference as it is written outside of its table: the cells of its own row by their addresses, all else
 * with the table's name. Undefined where no table is known.
 */
export function outsideOfTable(
  reference: string,
  place: CellOnSheet,
  tables: readonly Table[],
): string | undefined {
  const { table: named = "", sections = [] } = parseStructRef(reference) ?? {};
  const table = tableOf(named, place, tables);
  if (!table) return undefined;
  if (!sections.some((section) => section.toLowerCase() === "this row")) {
    return named === "" ? table.name + reference : reference;
  }
  const cells = cellsOfStructured(reference, place, tables);
  return cells && sheetPrefix(cells.sheet) + areaAddress(cells.area);
}
