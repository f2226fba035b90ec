import { contains, type Area } from "./address";
import { defaultRowHeight, pixelWidth, type RowHeight } from "./measure";
import type { PlacedBlock } from "./place-block";
import type { PrintSetup } from "./sheet-plan";

/** How a sheet comes on paper. */
export interface Pages {
  /** Printed one after the other, each from a page of its own. */
  readonly areas: readonly Area[];
  /** How far letters are shrunk where a table goes over several pages beside each other; else each area fits a page. */
  readonly scale: number | "fit";
  /** Rows that are printed again on every page. */
  readonly titleRows: Pick<Area, "row" | "rows"> | undefined;
}

interface Sheet {
  readonly area: Area;
  readonly blocks: readonly PlacedBlock[];
  /** Where cells and charts stand. */
  readonly ends: readonly Area[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, RowHeight>;
  /** The table at whose header the sheet is frozen. */
  readonly main: Area | undefined;
}

/** Blocks beside each other. */
interface Strip {
  readonly row: number;
  readonly end: number;
  readonly columns: number;
  /** It begins a page. */
  readonly isFirst: boolean;
}

/** Room on the sides of a printed page, in points. */
export const sideMargin = 28.8;
/** The narrower and the lower of A4 and Letter, in points. */
const paper = {
  landscape: { width: 792, height: 595 },
  portrait: { width: 595, height: 792 },
} as const;
/** Above and below, in points: Excel's normal margins. */
const margins = 108;
const pixelsPerPoint = 96 / 72;
/** Shrunk further, letters of 11 points are less than 6 high and hard to read on paper. */
const smallestScale = 0.53;
/** LibreOffice makes a column up to 6% wider than Excel, which rounds the width of a digit to whole pixels. */
const tolerance = 0.93;
/** A table that is no longer than a page needs its header once. */
const pageRows = 40;

/** Wide tables have pages of their own; what stands above and below them is cut only between two blocks. */
export function pagesOf(print: PrintSetup, sheet: Sheet): Pages {
  const strips = stripsOf(sheet);
  const pixels = ({ columns }: Pick<Strip, "columns">) =>
    sheet.widths.slice(0, columns).map(pixelWidth);
  const isWide = (strip: Strip): boolean => pagesWide(pixels(strip), print, smallestScale) > 1;
  const wide = strips.filter(isWide);
  const widest = Math.max(1, ...strips.flatMap((one) => (isWide(one) ? [] : one.columns)));
  const scale = readableScale(print, sum(pixels({ columns: widest })), wide.map(pixels));
  // What a page has room for: sentences run on over empty columns.
  const columns = wide.length > 0 ? columnsOn(roomWide(print, scale) * tolerance, sheet) : widest;
  const room = (paper[print.orientation].height - margins) / scale;
  const titles = titleRowsOf(sheet, wide.length > 0);
  const above = titles ? heightOf(sheet, titles.row, titles.row + titles.rows) : 0;
  const starts = pageStarts(
    strips,
    isWide,
    (row, end) => heightOf(sheet, row, end) + (row === sheet.area.row ? 0 : above) <= room,
  );
  return {
    areas: starts.map((first, index) => ({
      ...sheet.area,
      row: first.row,
      // With the empty row below: rows that come into a table at its end are then inside.
      rows: (starts[index + 1]?.row ?? endOf(sheet)) - first.row,
      columns: isWide(first) ? first.columns : columns,
    })),
    scale: wide.length > 0 ? scale : "fit",
    titleRows: titles,
  };
}

/** Printed blocks in rows, from top to bottom; the title goes with the first. */
function stripsOf({ area, blocks, ends, main }: Sheet): readonly Strip[] {
  const helpers = blocks.flatMap(helperColumns);
  const shown = ends.filter((end) => !helpers.some((helper) => contains(helper, end)));
  const printed = blocks.filter(({ block }) => block.unprinted !== true);
  const strips: Strip[] = [];
  for (const placed of [...printed].sort((a, b) => a.area.row - b.area.row)) {
    const { row, rows } = placed.area;
    const isBeside = row < (strips.at(-1)?.end ?? 0);
    // What stands above the table that the sheet is about is its title.
    const isMain = main !== undefined && placed.table?.area === main;
    const joined = isMain ? strips.splice(0) : isBeside ? strips.splice(-1) : [];
    const start = joined[0]?.row ?? (strips.length === 0 ? area.row : row);
    const end = Math.max(row + rows, ...joined.map((one) => one.end));
    const inside = shown.filter((one) => one.row >= start && one.row < end);
    strips.push({
      row: start,
      end,
      columns: Math.max(1, ...inside.map((one) => one.column + one.columns - area.column)),
      isFirst: placed.block.newPage === true || joined.some((one) => one.isFirst),
    });
  }
  return strips;
}

/** The row after the last that is printed. */
function endOf({ area, blocks }: Sheet): number {
  const unprinted = blocks.filter(({ block }) => block.unprinted).map((placed) => placed.area.row);
  return Math.min(area.row + area.rows, ...unprinted);
}

/** Columns at the right of a table that only feed a chart. */
function helperColumns({ table }: PlacedBlock): readonly Area[] {
  const first = table?.block.columns.findIndex(({ isHelper }) => isHelper === true) ?? -1;
  if (!table || first < 0) return [];
  const { area } = table;
  return [{ ...area, column: area.column + first, columns: area.columns - first }];
}

/** The largest at which no further page is needed beside the others. */
function readableScale(
  print: PrintSetup,
  narrow: number,
  wide: readonly (readonly number[])[],
): number {
  const fitting = Math.min(1, roomWide(print, 1) / narrow);
  if (wide.length === 0) return fitting;
  const needs = (scale: number): number =>
    sum(wide.map((widths) => pagesWide(widths, print, scale)));
  const most = Math.floor(fitting * tolerance * 100);
  for (let percent = most; percent / 100 > smallestScale; percent--) {
    if (needs(percent / 100 / tolerance) === needs(smallestScale)) return percent / 100;
  }
  return smallestScale;
}

/** As many columns as have room, not more than the sheet has. */
function columnsOn(room: number, { widths }: Sheet): number {
  let left = room;
  const over = widths.findIndex((width) => (left -= pixelWidth(width)) < 0);
  return over < 0 ? widths.length : over;
}

/** The strips with which pages begin. */
function pageStarts(
  strips: readonly Strip[],
  isWide: (strip: Strip) => boolean,
  fits: (row: number, end: number) => boolean,
): readonly Strip[] {
  const starts: Strip[] = [];
  for (const strip of strips) {
    const page = starts.at(-1);
    const joins =
      page && !strip.isFirst && !isWide(strip) && !isWide(page) && fits(page.row, strip.end);
    if (!joins) starts.push(strip);
  }
  return starts;
}

/** In points. */
function heightOf({ heights }: Sheet, row: number, end: number): number {
  let points = 0;
  for (let at = row; at < end; at++) points += heights.get(at)?.points ?? defaultRowHeight;
  return points;
}

/**
 * Title, subtitle and the row below them. On the further pages of a wide table they would be cut where its title
 * columns end: there only the header of a long table comes again.
 */
function titleRowsOf({ area, main }: Sheet, isWide: boolean): Pages["titleRows"] {
  if (!isWide) return { row: area.row, rows: 3 };
  return main && main.rows > pageRows ? { row: main.row, rows: 1 } : undefined;
}

/**
 * Pages beside each other that columns need.
 * @param widths of the columns, in pixels; the first `titleColumns` of them are printed on every page
 */
export function pagesWide(
  widths: readonly number[],
  print: PrintSetup,
  scale = smallestScale,
): number {
  const room = roomWide(print, scale);
  // Title columns that leave no room for others would print for ever.
  const titles = Math.min(room / 2, sum(widths.slice(0, print.titleColumns)));
  let pages = 1;
  let used = 0;
  for (const width of widths) {
    if (used > 0 && used + width > room) {
      pages++;
      used = titles;
    }
    used += width;
  }
  return pages;
}

const roomWide = ({ orientation }: PrintSetup, scale: number): number =>
  ((paper[orientation].width - 2 * sideMargin) * pixelsPerPoint) / scale;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
