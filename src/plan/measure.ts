import type { Area } from "./address";
import type { PlacedCell } from "./layout";
import type { Cell, NumberFormat, Role } from "./sheet-plan";
import { longestWord, textWidth, wrappedLines } from "./text-width";

/** Widths in characters within which a column stays, whatever it holds. */
const narrowest = 9;
const widest = 44;
/** A longer text that a person enters runs on at the right. */
const widestInput = 26;
/** Words of other blocks in the columns of the table that the sheet is about. */
const widestGuest = 14;
/** Wrapped text breaks at this width. */
const wrapped = 40;
const lineHeight = 15;
/** Of a row that is left as it is, in points: the higher of what programs give it (15 and 17.25). */
export const defaultRowHeight = 17.25;
const headerHeight = 30;

/** What a calculated number may need, since it is not known here: minus sign, separators and padding included. */
const calculated: Readonly<Record<NumberFormat, number>> = {
  general: 10,
  money: 12,
  "money-cents": 15,
  percent: 8,
  "whole-percent": 6,
  whole: 8,
  measure: 11,
  number: 9,
  date: 11,
  text: 10,
};

/** These run over the empty cells at their right. */
const overflowing: ReadonlySet<Role> = new Set(["title", "subtitle", "heading", "note", "check"]);

/**
 * Width in characters of each column that holds a cell: fits the longest of header and content.
 * @param main area of the table that the sheet is about: words of other blocks do not widen its columns
 */
export function columnWidths(
  cells: readonly PlacedCell[],
  firstColumn: number,
  main?: Area,
): readonly number[] {
  const widths: number[] = [];
  for (const placed of cells) {
    const { cell, column } = placed;
    const at = column - firstColumn;
    const most = main && at > 0 && isGuest(placed, main) ? widestGuest : widestOf(cell);
    widths[at] = Math.max(
      widths[at] ?? narrowest,
      cell.minWidth ?? 0,
      Math.min(most, cellWidth(cell) + 2),
    );
  }
  return Array.from(widths, (width) => width);
}

function widestOf({ role, format, wrap }: Cell): number {
  return role === "input" && format === "text" && wrap !== true ? widestInput : widest;
}

/** Words above or below a table. */
function isGuest({ cell, row, column }: PlacedCell, table: Area): boolean {
  return (
    cell.format === "text" &&
    column < table.column + table.columns &&
    (row < table.row || row >= table.row + table.rows)
  );
}

export interface RowHeight {
  readonly points: number;
  /** Excel fits it to its wrapped texts, now and when they change; the points are then an estimate. */
  readonly isFit: boolean;
}

/** Heights of rows that hold titles, headers or wrapped texts. */
export function rowHeights(
  cells: readonly PlacedCell[],
  widths: readonly number[],
  firstColumn: number,
): ReadonlyMap<number, RowHeight> {
  const heights = new Map<number, number>();
  const fixed = new Set<number>();
  for (const { cell, row, column } of cells) {
    const height = cellHeight(cell, widths[column - firstColumn] ?? narrowest);
    if (height > lineHeight) heights.set(row, Math.max(height, heights.get(row) ?? 0));
    if (cell.role === "title" || cell.role === "header") fixed.add(row);
    else if (cell.wrap === true && !heights.has(row)) heights.set(row, lineHeight);
  }
  return new Map([...heights].map(([row, points]) => [row, { points, isFit: !fixed.has(row) }]));
}

function cellHeight(cell: Cell, width: number): number {
  const text = textOf(cell);
  if (cell.role === "title") return 24;
  if (cell.role === "header") {
    return Math.max(headerHeight, wrappedLines(text, width - 2) * lineHeight);
  }
  return cell.wrap === true ? wrappedLines(text, width - 1) * lineHeight : lineHeight;
}

function cellWidth(cell: Cell): number {
  const text = textOf(cell);
  if (overflowing.has(cell.role)) return 0;
  if (cell.role === "header") return Math.max(longestWord(text), Math.ceil(textWidth(text) / 2));
  if (cell.wrap === true) return Math.min(textWidth(text), wrapped);
  return text === "" ? calculated[cell.format] : textWidth(text);
}

/** What the cell shows, where that is known before it calculates. */
function textOf({ content, format }: Cell): string {
  switch (content.kind) {
    case "label":
      return content.label.text;
    case "text":
    case "date":
      return content.value;
    case "number":
      return shown(content.value, format);
    case "blank":
    case "formula":
      return "";
  }
}

function shown(value: number, format: NumberFormat): string {
  switch (format) {
    case "percent":
    case "whole-percent":
      return `${(value * 100).toFixed(1)}%`;
    case "money":
    case "whole":
      return Math.round(value).toLocaleString("en-US");
    case "money-cents":
      return value.toLocaleString("en-US", { minimumFractionDigits: 2 });
    case "measure":
      return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-US") : String(value);
    case "general":
    case "number":
    case "date":
    case "text":
      return String(value);
  }
}

/** Excel's own relation for its default font: 7 pixels a digit and 5 of padding. */
export function pixelWidth(characters: number): number {
  return Math.round(characters * 7 + 5);
}
