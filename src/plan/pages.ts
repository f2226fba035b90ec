import type { Area } from "./address";
import { pixelWidth } from "./measure";
import type { PlacedBlock } from "./place-block";
import type { PrintSetup } from "./sheet-plan";

/** How a sheet comes on paper. */
export interface Pages {
  /** Printed one after the other, each from a page of its own. */
  readonly areas: readonly Area[];
  /** Pages beside each other. */
  readonly wide: number;
  /** Rows that are printed on every page. */
  readonly titleRows: number;
  /** Rows above which a page ends. */
  readonly breaks: readonly number[];
}

interface Sheet {
  readonly area: Area;
  readonly blocks: readonly PlacedBlock[];
  /** Where cells and charts stand. */
  readonly ends: readonly Area[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** Title, subtitle and headline. */
  readonly titleRows: number;
  /** The table at whose header the sheet is frozen. */
  readonly main: Area | undefined;
}

/** Room on the sides of a printed page, in points. */
export const sideMargin = 28.8;
/** The narrower of A4 and Letter, in points. */
const paperWidth: Readonly<Record<PrintSetup["orientation"], number>> = {
  landscape: 792,
  portrait: 595,
};
const pixelsPerPoint = 96 / 72;
/** Shrunk further, letters of 11 points are less than 6 high and hard to read on paper. */
export const smallestScale = 0.53;
/** A table that is no longer than a page needs its header once. */
const pageRows = 40;

/** Wide tables apart, so that what stands above and below them is not cut where they go over to a further page. */
export function pagesOf(print: PrintSetup, sheet: Sheet): Pages {
  const { area, blocks, main, titleRows } = sheet;
  const unprinted = blocks.filter(({ block }) => block.unprinted).map(({ area: { row } }) => row);
  const end = Math.min(area.row + area.rows, ...unprinted);
  const wideBlocks = blocks.filter((block) => {
    const { table } = block;
    return table && table.area.row < end && pagesWide(pixelsOf(table.area, sheet), print) > 1;
  });
  const starts = wideBlocks.flatMap(({ area: own, table }) => [
    // The title goes with the table that the sheet is about.
    table?.area === main ? area.row : own.row,
    own.row + own.rows,
  ]);
  const rows = [...new Set([area.row, ...starts, end])]
    .filter((row) => row <= end)
    .sort((a, b) => a - b);
  const areas = rows.flatMap((row, index) => partAt(row, rows[index + 1] ?? row, sheet));
  return {
    areas,
    wide: Math.max(...areas.map((one) => pagesWide(pixelsOf(one, sheet), print))),
    titleRows: main && main.rows > pageRows ? main.row + 1 : titleRows,
    breaks: blocks.filter(({ block }) => block.newPage).map(({ area: { row } }) => row),
  };
}

/** The rows as wide as what stands in them; none where nothing does. */
function partAt(row: number, end: number, { area, ends }: Sheet): readonly Area[] {
  const inside = ends.filter((one) => one.row >= row && one.row < end);
  if (inside.length === 0) return [];
  const right = Math.max(...inside.map(({ column, columns }) => column + columns));
  return [{ ...area, row, rows: end - row, columns: right - area.column }];
}

function pixelsOf({ column, columns }: Area, { area, widths }: Sheet): readonly number[] {
  const first = column - area.column;
  return widths.slice(first, first + columns).map(pixelWidth);
}

/**
 * Pages beside each other that columns need to stay readable.
 * @param widths of the columns, in pixels; the first `titleColumns` of them are printed on every page
 */
export function pagesWide(
  widths: readonly number[],
  { orientation, titleColumns }: PrintSetup,
): number {
  const sum = (columns: readonly number[]): number => columns.reduce((all, one) => all + one, 0);
  const room = ((paperWidth[orientation] - 2 * sideMargin) * pixelsPerPoint) / smallestScale;
  const further = sum(widths) - room;
  // Title columns that leave no room for others would print for ever.
  const roomBeside = Math.max(room / 2, room - sum(widths.slice(0, titleColumns)));
  return further <= 0 ? 1 : 1 + Math.ceil(further / roomBeside);
}
