import type { Dimension } from "@odoo/o-spreadsheet";
import { pixelsPerPoint, toPoints } from "../engine";
import { type RangeRef, clip } from "./book";
import { invalidArgument } from "./errors";

function elements(range: RangeRef, dimension: Dimension): number[] {
  const zone = clip(range);
  const [first, last] = dimension === "COL" ? [zone.left, zone.right] : [zone.top, zone.bottom];
  return Array.from({ length: last - first + 1 }, (_one, index) => first + index);
}

/** The size that all rows or columns share, in points; null when they differ. */
export function size(range: RangeRef, dimension: Dimension): number | null {
  const { book, sheetId } = range;
  const sizes = elements(range, dimension).map((index) =>
    book.getters.getHeaderSize(sheetId, dimension, index),
  );
  const [first] = sizes;
  return first !== undefined && sizes.every((one) => one === first) ? toPoints(first) : null;
}

export function setSize(range: RangeRef, dimension: Dimension, points: unknown): void {
  if (typeof points !== "number" || !(points >= 0)) {
    throw invalidArgument("A row height or column width is a number of points, 0 or more.");
  }
  range.book.engine.send("RESIZE_COLUMNS_ROWS", {
    sheetId: range.sheetId,
    dimension,
    elements: elements(range, dimension),
    size: Math.round(points * pixelsPerPoint),
  });
}

/** Fits rows or columns to their content. */
export function autofit(range: RangeRef, dimension: Dimension): void {
  const { book, sheetId } = range;
  const indexes = elements(range, dimension);
  if (dimension === "ROW") book.engine.send("AUTORESIZE_ROWS", { sheetId, rows: indexes });
  else for (const index of indexes) fitColumn(range, index);
}

/**
 * The engine fits columns by measuring on a canvas, which Node has not: the widest text counts instead,
 * at the width of Excel's default font.
 */
function fitColumn({ book, sheetId }: RangeRef, col: number): void {
  const { engine, getters } = book;
  engine.refresh();
  let widest = 0;
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    const text = getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
    for (const line of text.split("\n")) widest = Math.max(widest, textWidth(line));
  }
  if (widest === 0) return;
  engine.send("RESIZE_COLUMNS_ROWS", {
    sheetId,
    dimension: "COL",
    elements: [col],
    size: Math.ceil(widest) + 12,
  });
}

/** Pixels at 11 points: 7 a character, twice that for a full-width one. */
const textWidth = (text: string): number =>
  7 * (text.length + text.replace(/[^\u1100-\uffee]/g, "").length);

/** Whether all rows or columns are hidden; null when only some are. */
export function isHidden(range: RangeRef, dimension: Dimension): boolean | null {
  const hidden = elements(range, dimension).map((index) =>
    range.book.getters.isHeaderHidden(range.sheetId, dimension, index),
  );
  if (hidden.every((one) => one)) return true;
  return hidden.some((one) => one) ? null : false;
}

export function setHidden(range: RangeRef, dimension: Dimension, hidden: unknown): void {
  range.book.engine.send(hidden === true ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", {
    sheetId: range.sheetId,
    dimension,
    elements: elements(range, dimension),
  });
}
