import { type Area, cellAddress, type Position } from "../../plan/address";
import { rectangles } from "../rectangles";
import { cellValue } from "../selected-values";
import { rangeOf } from "../write-cells";
import type { CellValue } from "./kept";

export interface CellOf extends Position {
  readonly sheet: string;
}

/** What a cell shows. */
export interface Shown {
  readonly value: CellValue;
  /** Fill colour; "" for none. */
  readonly fill: string;
}

const noFill = "#FFFFFF";

/** Cells and ranges in one request: well below what Excel answers, and asks, in one. */
const cellsARequest = 10_000;
const rangesARequest = 1_000;

interface Part {
  readonly sheet: string;
  readonly area: Area;
}

/** Values and fills of cells, wherever they stand: read in as few ranges as cover them. */
export async function readShown(
  context: Excel.RequestContext,
  cells: readonly CellOf[],
): Promise<(cell: CellOf) => Shown | undefined> {
  const requests = requestsOf(bySheet(cells).flatMap(partsOf));
  const known = new Map(await readRequests(context, requests));
  return (cell) => known.get(keyOf(cell));
}

/** Each request waits for the one before, which keeps answers small. */
async function readRequests(
  context: Excel.RequestContext,
  [parts, ...others]: readonly (readonly Part[])[],
): Promise<readonly (readonly [string, Shown])[]> {
  if (!parts) return [];
  const asked = parts.map((part) => {
    const range = rangeOf(context.workbook.worksheets.getItem(part.sheet), part.area);
    range.load("values");
    return { part, range, looks: range.getCellProperties({ format: { fill: { color: true } } }) };
  });
  await context.sync();
  const found = asked.flatMap(({ part: { sheet, area }, range, looks }) => {
    const rows: readonly (readonly unknown[])[] = range.values;
    return rows.flatMap((row, r) =>
      row.map((value, c) => {
        const color = looks.value[r]?.[c]?.format?.fill?.color ?? "";
        const key = keyOf({ sheet, row: area.row + r, column: area.column + c });
        return [key, { value: cellValue(value), fill: color === noFill ? "" : color }] as const;
      }),
    );
  });
  return [...found, ...(await readRequests(context, others))];
}

const keyOf = (cell: CellOf): string => `${cell.sheet}!${cellAddress(cell)}`;

/** Cells by the sheet that they stand on. */
export function bySheet<T extends { readonly sheet: string }>(
  cells: readonly T[],
): readonly (readonly T[])[] {
  const sheets = new Map<string, T[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.sheet);
    if (own) own.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return [...sheets.values()];
}

function partsOf(cells: readonly CellOf[]): readonly Part[] {
  const sheet = cells[0]?.sheet ?? "";
  return rectangles(cells).flatMap((area) =>
    rowsApart(area, cellsARequest).map((part) => ({ sheet, area: part })),
  );
}

export interface Block<T> {
  readonly area: Area;
  readonly rows: readonly (readonly T[])[];
}

/** Cells of one sheet in as few blocks as cover them, of at most so many cells; of two at one place the last. */
export function blocksOf<T extends Position>(
  cells: readonly T[],
  most: number,
): readonly Block<T>[] {
  const known = new Map(cells.map((cell) => [cellAddress(cell), cell]));
  return rectangles([...known.values()])
    .flatMap((area) => rowsApart(area, most))
    .map((area) => ({
      area,
      rows: Array.from({ length: area.rows }, (_r, r) =>
        Array.from({ length: area.columns }, (_c, c) =>
          known.get(cellAddress({ row: area.row + r, column: area.column + c })),
        ).flatMap((cell) => cell ?? []),
      ),
    }));
}

/** The area from its first row to its last, in parts of at most so many cells, or of one row. */
function rowsApart(area: Area, cells: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(cells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, part) => ({
    ...area,
    row: area.row + part * rows,
    rows: Math.min(rows, area.rows - part * rows),
  }));
}

function requestsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const requests: Part[][] = [];
  let cells = 0;
  for (const part of parts) {
    const size = part.area.rows * part.area.columns;
    const last = requests.at(-1);
    cells += size;
    if (last && cells <= cellsARequest && last.length < rangesARequest) last.push(part);
    else {
      requests.push([part]);
      cells = size;
    }
  }
  return requests;
}
