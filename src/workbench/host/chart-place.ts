import type { Figure } from "@odoo/o-spreadsheet";
import { pixelsPerPoint, toPoints } from "../engine";
import type { Book, RangeRef } from "./book";
import { itemNotFound } from "./errors";

export interface ChartRef {
  readonly book: Book;
  readonly chartId: string;
}

/** A rectangle in points from the sheet's top left corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function sheetIdOf({ book, chartId }: ChartRef): string {
  const fact = book.engine.facts.charts[chartId];
  if (!fact) throw itemNotFound("The chart does not exist any more.");
  return fact.sheetId;
}

function figureOf(ref: ChartRef): Figure {
  const { getters } = ref.book;
  const figure = getters.getFigure(sheetIdOf(ref), getters.getFigureIdFromChartId(ref.chartId));
  if (!figure) throw itemNotFound("The chart does not exist any more.");
  return figure;
}

function sizeOf(book: Book, sheetId: string, dimension: "COL" | "ROW", index: number): number {
  const { getters } = book;
  // A sheet of this request has sizes once the engine is up to date.
  book.engine.refresh();
  return getters.isHeaderHidden(sheetId, dimension, index)
    ? 0
    : getters.getHeaderSize(sheetId, dimension, index);
}

/** Pixels before a row or column. */
function start(book: Book, sheetId: string, dimension: "COL" | "ROW", index: number): number {
  let sum = 0;
  for (let one = 0; one < index; one++) sum += sizeOf(book, sheetId, dimension, one);
  return sum;
}

/** The row or column at a distance in pixels, and what is left of the distance within it. */
function anchor(
  book: Book,
  sheetId: string,
  dimension: "COL" | "ROW",
  distance: number,
): readonly [number, number] {
  const { getters } = book;
  const count =
    dimension === "COL" ? getters.getNumberCols(sheetId) : getters.getNumberRows(sheetId);
  let rest = distance;
  for (let index = 0; index < count; index++) {
    const size = sizeOf(book, sheetId, dimension, index);
    if (rest < size) return [index, rest];
    rest -= size;
  }
  return [count - 1, 0];
}

export function readPlace(ref: ChartRef): Place {
  const sheetId = sheetIdOf(ref);
  const { col, row, offset, width, height } = figureOf(ref);
  return {
    left: toPoints(start(ref.book, sheetId, "COL", col) + offset.x),
    top: toPoints(start(ref.book, sheetId, "ROW", row) + offset.y),
    width: toPoints(width),
    height: toPoints(height),
  };
}

/** Where the engine puts a figure: its first cell, the offset within it, and its size in pixels. */
export function toFigure(book: Book, sheetId: string, place: Place) {
  const [col, x] = anchor(book, sheetId, "COL", place.left * pixelsPerPoint);
  const [row, y] = anchor(book, sheetId, "ROW", place.top * pixelsPerPoint);
  const width = place.width * pixelsPerPoint;
  const height = place.height * pixelsPerPoint;
  return { col, row, offset: { x, y }, size: { width, height } };
}

export function writePlace(ref: ChartRef, change: Partial<Place>): void {
  const sheetId = sheetIdOf(ref);
  const { size, ...anchored } = toFigure(ref.book, sheetId, { ...readPlace(ref), ...change });
  const figureId = figureOf(ref).id;
  ref.book.engine.send("UPDATE_FIGURE", { sheetId, figureId, ...anchored, ...size });
}

/** The rectangle of a block of cells. */
export function placeOf({ book, sheetId, zone }: RangeRef): Place {
  book.engine.ensureSize(sheetId, zone);
  const left = start(book, sheetId, "COL", zone.left);
  const top = start(book, sheetId, "ROW", zone.top);
  return {
    left: toPoints(left),
    top: toPoints(top),
    width: toPoints(start(book, sheetId, "COL", zone.right + 1) - left),
    height: toPoints(start(book, sheetId, "ROW", zone.bottom + 1) - top),
  };
}
