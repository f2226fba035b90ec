import type { Area, Position } from "./address";
import { type RowHeight, columnWidths, pixelWidth, rowHeights } from "./measure";
import { pagesOf, type Pages } from "./pages";
import { partsOf, titleCells } from "./parts";
import { placeBlock, type PlacedBlock } from "./place-block";
import type { Cell, ChartBlock, SheetPlan, TableBlock } from "./sheet-plan";
import type { Places } from "./spell";

/** A plan with an address for everything in it. */
export interface Layout extends Places {
  readonly area: Area;
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly PlacedTable[];
  readonly charts: readonly PlacedChart[];
  /** In characters, from the first column of the area. */
  readonly widths: readonly number[];
  /** In points, by row; rows that are not named keep Excel's own height. */
  readonly heights: ReadonlyMap<number, RowHeight>;
  /** Rows of the sheet that stay when it is scrolled. */
  readonly frozenRows: number;
  readonly pages: Pages;
  /** Title and blocks, from top to bottom. */
  readonly parts: readonly PlacedPart[];
  /** What has a meaning of its own: single cells and columns of tables, by the key of their words. */
  readonly regions: readonly Region[];
}

export interface PlacedCell extends Position {
  readonly cell: Cell;
  /** The table in whose data the cell stands. */
  readonly table?: string;
}

export interface PlacedTable {
  readonly block: TableBlock;
  /** Header row included. */
  readonly area: Area;
}

export interface PlacedChart {
  readonly block: ChartBlock;
  readonly area: Area;
}

/** A block with its cells, or the title (its key is ""). */
export interface PlacedPart {
  readonly key: string;
  readonly area: Area;
  readonly cells: readonly PlacedCell[];
  readonly table?: PlacedTable;
  readonly isBeside: boolean;
}

export interface Region {
  readonly key: string;
  readonly area: Area;
  readonly isInput: boolean;
  /** It says whether something is to settle. */
  readonly isCheck?: true;
}

const titleRows = 3;
const A1: Position = { row: 0, column: 0 };

/** Gives a plan its addresses, with its upper left corner at `origin`. */
export function layOut(plan: SheetPlan, origin: Position = A1): Layout {
  const blocks = placeBlocks(plan, origin);
  const cells = [...titleCells(plan, origin), ...blocks.flatMap((block) => block.cells)];
  const tables = blocks.flatMap(({ table }) => table ?? []);
  const main = mainTable(plan, tables);
  const widths = columnWidths(cells, origin.column, main?.area);
  const charts = placeCharts(
    blocks.flatMap(({ chart }) => chart ?? []),
    widths,
    origin,
  );
  const ends = [
    ...cells.map((cell) => ({ ...cell, rows: 1, columns: 1 })),
    ...charts.map(({ area }) => area),
  ];
  const area = {
    ...origin,
    rows: Math.max(...ends.map((end) => end.row + end.rows)) - origin.row,
    columns: Math.max(...ends.map((end) => end.column + end.columns)) - origin.column,
  };
  const places = index(cells, tables);
  const allWidths = Array.from({ length: area.columns }, (_, column) => widths[column] ?? 9);
  const heights = rowHeights(cells, widths, origin.column);
  return {
    ...places,
    area,
    cells,
    tables,
    charts,
    widths: allWidths,
    heights,
    frozenRows: main ? main.area.row + 1 : titleRows - 1,
    pages: pagesOf(plan.print, {
      area,
      blocks,
      ends,
      widths: allWidths,
      heights,
      main: main?.area,
    }),
    parts: partsOf(plan, origin, blocks),
    regions: [...cellRegions(cells), ...tableRegions(tables)],
  };
}

/**
 * Below each other with one empty row between. A block beside an earlier one only pushes down what would come to
 * stand under it.
 */
function placeBlocks(plan: SheetPlan, origin: Position): readonly PlacedBlock[] {
  const placed = new Map<string, PlacedBlock>();
  let next = origin.row + titleRows;
  for (const block of plan.blocks) {
    if (placed.has(block.key)) throw new Error(`Two blocks have the key "${block.key}".`);
    if (block.beside !== undefined) {
      const neighbour = placed.get(block.beside);
      if (!neighbour)
        throw new Error(`"${block.key}" comes before its neighbour "${block.beside}".`);
      const { row, column, columns } = neighbour.area;
      placed.set(block.key, placeBlock(block, { row, column: column + columns }));
      continue;
    }
    const { columns } = placeBlock(block, { row: next, column: origin.column }).area;
    for (const { area } of placed.values()) {
      const under = area.column < origin.column + columns && area.row + area.rows + 1 > next;
      if (under) next = area.row + area.rows + 1;
    }
    const result = placeBlock(block, { row: next, column: origin.column });
    placed.set(block.key, result);
    next += result.area.rows + 1;
  }
  return [...placed.values()];
}

/** A chart beside a chart stands after its whole width, which is known only now. */
function placeCharts(
  charts: readonly PlacedChart[],
  widths: readonly number[],
  origin: Position,
): readonly PlacedChart[] {
  const placed = new Map<string, PlacedChart>();
  for (const { block, area } of charts) {
    const left = block.beside === undefined ? undefined : placed.get(block.beside)?.area;
    const column = left ? left.column + left.columns : area.column;
    placed.set(block.key, placeChart({ block, area: { ...area, column } }, widths, origin));
  }
  return [...placed.values()];
}

function placeChart(chart: PlacedChart, widths: readonly number[], origin: Position): PlacedChart {
  let columns = 0;
  // Whole columns, and as many as come nearest to the width.
  for (let left = chart.block.width; left > 0; columns++) {
    const next = pixelWidth(widths[chart.area.column - origin.column + columns] ?? 9);
    if (columns > 0 && left < next / 2) break;
    left -= next;
  }
  return { ...chart, area: { ...chart.area, columns } };
}

function index(cells: readonly PlacedCell[], tables: readonly PlacedTable[]): Places {
  const byKey = new Map<string, Position>();
  for (const { row, column, cell } of cells) {
    if (cell.key === undefined) continue;
    if (byKey.has(cell.key)) throw new Error(`Two cells have the key "${cell.key}".`);
    byKey.set(cell.key, { row, column });
  }
  return {
    cell(key) {
      const position = byKey.get(key);
      if (!position) throw new Error(`The plan has no cell "${key}".`);
      return position;
    },
    column(tableKey, columnKey) {
      const table = tables.find(({ block }) => block.key === tableKey);
      const offset = table?.block.columns.findIndex(({ key }) => key === columnKey) ?? -1;
      if (!table || offset < 0) {
        throw new Error(`The plan has no column "${columnKey}" in a table "${tableKey}".`);
      }
      return {
        row: table.area.row + 1,
        column: table.area.column + offset,
        rows: table.block.rowCount,
        columns: 1,
      };
    },
  };
}

/** The table at whose header the sheet is frozen. */
function mainTable(
  { freezeBelow }: SheetPlan,
  tables: readonly PlacedTable[],
): PlacedTable | undefined {
  if (freezeBelow === "title") return undefined;
  const table = tables.find(({ block }) => block.key === freezeBelow.table);
  if (!table) throw new Error(`The plan has no table "${freezeBelow.table}" to freeze at.`);
  return table;
}

function cellRegions(cells: readonly PlacedCell[]): readonly Region[] {
  return cells.flatMap(({ row, column, cell: { key, role, sumsUp } }) =>
    key === undefined
      ? []
      : [
          {
            key,
            area: { row, column, rows: 1, columns: 1 },
            isInput: role === "input" || role === "link",
            ...(role === "check" && !sumsUp && { isCheck: true }),
          },
        ],
  );
}

/** A cell of a table means what its column means. */
function tableRegions(tables: readonly PlacedTable[]): readonly Region[] {
  return tables.flatMap(({ block, area }) =>
    block.columns.map((column, offset) => ({
      key: column.header.word,
      area: { row: area.row, column: area.column + offset, rows: area.rows, columns: 1 },
      isInput: column.role === "input",
    })),
  );
}
