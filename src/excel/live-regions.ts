import { contains, parseArea, type Area } from "../plan/address";
import type { FoundSheet } from "./find-sheets";
import type { StatePart, StateRegion } from "./sheet-state";
import { locate, type LivePart } from "./update/locate";
import { PrintedRows } from "./update/printed-rows";
import { rangeOf } from "./write-cells";

interface LiveTable {
  readonly name: string;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/**
 * The sheets with their regions where they stand now, after rows that a person inserted or deleted: for reading only,
 * since what is kept of a sheet counts from when it was written. Costs nothing more than the tables' addresses where
 * all is in place.
 */
export async function asTheyStand(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
): Promise<readonly FoundSheet[]> {
  const looked = sheets.map((found) => ({ found, tables: readTables(context, found) }));
  if (looked.some(({ tables }) => tables.length > 0)) await context.sync();
  const judged = looked.map(({ found, tables }) => {
    const areas = areasIn(found, tables);
    return { found, areas, columns: isInPlace(found, areas) ? [] : readColumns(context, found) };
  });
  if (judged.some(({ columns }) => columns.length > 0)) await context.sync();
  return judged.map(({ found, areas, columns }) =>
    columns.length === 0 ? found : withRegions(found, areas, columns),
  );
}

function readTables(context: Excel.RequestContext, { state }: FoundSheet): readonly LiveTable[] {
  return (state.parts ?? []).flatMap(({ table: name }) => {
    if (name === undefined) return [];
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = table.getRange();
    table.load("name");
    range.load("address");
    return [{ name, table, range }];
  });
}

/** Areas of the tables, counted from the sheet's first cell. */
function areasIn(
  { area: whole }: FoundSheet,
  tables: readonly LiveTable[],
): ReadonlyMap<string, Area> {
  return new Map(
    tables.flatMap(({ name, table, range }) => {
      const area = table.isNullObject ? undefined : parseArea(range.address);
      if (!area) return [];
      return [[name, { ...area, row: area.row - whole.row, column: area.column - whole.column }]];
    }),
  );
}

/** A table ends where its block does: headings stand above it. */
function isInPlace({ area, state }: FoundSheet, tables: ReadonlyMap<string, Area>): boolean {
  const { parts = [] } = state;
  const rows = Math.max(0, ...parts.map((part) => part.area.row + part.area.rows));
  return (
    area.rows === rows &&
    parts.every(({ table, area: was }) => {
      const now = table === undefined ? undefined : tables.get(table);
      return table === undefined || (now && now.row + now.rows === was.row + was.rows);
    })
  );
}

interface Column {
  readonly column: number;
  readonly range: Excel.Range;
}

/** The columns in which blocks begin: their labels are what the blocks are known by. */
function readColumns(context: Excel.RequestContext, found: FoundSheet): readonly Column[] {
  const { state, area, sheet } = found;
  const worksheet = context.workbook.worksheets.getItem(sheet.sheetName);
  const columns = new Set((state.parts ?? []).map((part) => part.area.column));
  return [...columns].map((column) => {
    const range = rangeOf(worksheet, { ...area, column: area.column + column, columns: 1 });
    range.load("formulas");
    return { column, range };
  });
}

function withRegions(
  found: FoundSheet,
  tables: ReadonlyMap<string, Area>,
  columns: readonly Column[],
): FoundSheet {
  const cells = Array.from({ length: found.area.rows }, (): unknown[] => []);
  for (const { column, range } of columns) {
    const values: readonly (readonly unknown[])[] = range.formulas;
    values.forEach(([value], row) => {
      const line = cells[row];
      if (line) line[column] = value;
    });
  }
  const parts = (found.state.parts ?? []).map(labelsOnly);
  const rows = new PrintedRows(cells);
  const live = locate(parts, rows, tables);
  if (!live) return found;
  const regions = found.state.regions.map((region) => moved(region, live, rows));
  return { ...found, state: { ...found.state, regions } };
}

/** What a block is known by in its first column. */
function labelsOnly(part: StatePart): StatePart {
  const labels = Object.entries(part.prints).filter(([place]) => place.endsWith(",0"));
  return { ...part, prints: Object.fromEntries(labels) };
}

function moved(region: StateRegion, live: readonly LivePart[], cells: PrintedRows): StateRegion {
  const own = live.find(({ part }) => contains(part.area, region.area));
  if (!own) return region;
  const { part, area } = own;
  const offset = region.area.row - part.area.row;
  if (region.area.rows > 1 || part.table !== undefined) {
    const rows = region.area.rows + (part.table === undefined ? 0 : area.rows - part.area.rows);
    return { ...region, area: { ...region.area, row: area.row + offset, rows } };
  }
  const row = rowOf(part.prints[`${offset},0`], cells, part.area.column, area.row + offset);
  return { ...region, area: { ...region.area, row } };
}

/** The row whose label is the one that stood before the cell, the nearest one; rows may have come within a block. */
function rowOf(
  print: string | undefined,
  cells: PrintedRows,
  column: number,
  expected: number,
): number {
  if (print === undefined) return expected;
  const rows = [...cells.rowsOf(column, print)];
  const [nearest = expected] = rows.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
  return nearest;
}
