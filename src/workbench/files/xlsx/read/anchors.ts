import type { WorkbookData } from "@odoo/o-spreadsheet";
import { child } from "../xml";

type SheetData = WorkbookData["sheets"][number];

/** English Metric Units of a pixel of 1/96 inch. */
const emuPerPixel = 914_400 / 96;
/** Sizes of rows and columns of which the file says nothing, in pixels. */
const usual = { COL: 64, ROW: 20 } as const;
/** The engine's export moves a figure's corner by this many pixels, as Excel's own files do. */
const border = 1;

export interface FigurePlace {
  readonly col: number;
  readonly row: number;
  /** Pixels from the corner of that cell. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Where a drawing's anchor stands, as the engine's figures say it; the sheet grows to hold it. */
export function placeOf(anchor: Element, sheet: SheetData): FigurePlace {
  const from = cornerOf(child(anchor, "from"));
  const to = child(anchor, "to");
  const absolute = child(anchor, "pos");
  const start = absolute
    ? { col: 0, row: 0, x: lengthOf(absolute, "x"), y: lengthOf(absolute, "y") }
    : from;
  const size = to ? between(start, cornerOf(to), sheet) : extentOf(child(anchor, "ext"));
  const end = to ? cornerOf(to) : start;
  sheet.colNumber = Math.max(sheet.colNumber, end.col + 1);
  sheet.rowNumber = Math.max(sheet.rowNumber, end.row + 1);
  const offset = { x: Math.max(start.x - border, 0), y: Math.max(start.y - border, 0) };
  return { col: start.col, row: start.row, offset, ...size };
}

interface Corner {
  readonly col: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

function cornerOf(marker: Element | undefined): Corner {
  const number = (name: string): number =>
    Number((marker && child(marker, name)?.textContent) ?? 0);
  return {
    col: number("col"),
    row: number("row"),
    x: Math.round(number("colOff") / emuPerPixel),
    y: Math.round(number("rowOff") / emuPerPixel),
  };
}

function between(from: Corner, to: Corner, sheet: SheetData): { width: number; height: number } {
  const { cols, rows } = sheet;
  return {
    width: sum(cols, from.col, to.col, usual.COL) + to.x - from.x,
    height: sum(rows, from.row, to.row, usual.ROW) + to.y - from.y,
  };
}

type Sizes = Readonly<Record<number, { readonly size?: number; readonly isHidden?: boolean }>>;

function sum(sizes: Sizes, from: number, to: number, fallback: number): number {
  let total = 0;
  for (let index = from; index < to; index++) {
    const header = sizes[index];
    total += header?.isHidden === true ? 0 : (header?.size ?? fallback);
  }
  return total;
}

function extentOf(extent: Element | undefined): { width: number; height: number } {
  return { width: lengthOf(extent, "cx"), height: lengthOf(extent, "cy") };
}

function lengthOf(element: Element | undefined, attribute: string): number {
  return Math.round(Number(element?.getAttribute(attribute) ?? 0) / emuPerPixel);
}
