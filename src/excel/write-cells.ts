import type { Area } from "../plan/address";
import { pixelWidth, type Layout, type PlacedCell } from "../plan/layout";
import type { Cell, Content, NumberFormat } from "../plan/sheet-plan";
import { spellBest, type SpellOptions } from "../plan/spell";
import { styleName } from "./cell-styles";
import { rectangles } from "./rectangles";

export type Written = string | number;
type Spelling = Pick<SpellOptions, "spelling" | "namespace">;

const formats: Readonly<Record<NumberFormat, string | undefined>> = {
  general: undefined,
  // A formula in a cell formatted as text would stay text: words keep the general format.
  text: undefined,
  money: "#,##0",
  "money-cents": "#,##0.00",
  percent: "0.0%",
  "whole-percent": "0%",
  whole: "#,##0",
  number: "#,##0.00",
  date: "yyyy-mm-dd",
};

export function numberFormatCode(format: NumberFormat): string | undefined {
  return formats[format];
}

/** Looks first, contents last, so that a cell is never parsed in another format than it ends with. */
export function writeCells(sheet: Excel.Worksheet, layout: Layout, spelling: Spelling): void {
  dressCells(sheet, layout);
  rangeOf(sheet, layout.area).formulas = contents(layout, spelling);
}

/** Styles, number formats and alignment of the cells. */
export function dressCells(
  sheet: Excel.Worksheet,
  { cells, area }: Pick<Layout, "cells" | "area">,
): void {
  forEachKind(
    cells,
    ({ cell: { role } }) => styleName(role),
    (part, style) => {
      rangeOf(sheet, part).style = style;
    },
  );
  forEachKind(
    cells,
    ({ cell }) => formats[cell.format],
    (part, format) => {
      rangeOf(sheet, part).numberFormat = matrix(part, format);
    },
  );
  forEachKind(
    cells,
    ({ cell }) => (cell.wrap === true ? "wrap" : undefined),
    (part) => {
      rangeOf(sheet, part).format.wrapText = true;
    },
  );
  forEachKind(
    cells,
    ({ cell }) => (cell.role === "header" && cell.format !== "text" ? "right" : undefined),
    (part) => {
      rangeOf(sheet, part).format.horizontalAlignment = "Right";
    },
  );
  // Words keep off the numbers that end at their left.
  forEachKind(
    cells,
    ({ cell, column }) => (column > area.column && isSetIn(cell) ? "in" : undefined),
    (part) => {
      const { format } = rangeOf(sheet, part);
      format.horizontalAlignment = "Left";
      format.indentLevel = 1;
    },
  );
}

/** A heading begins its block; a note is set in by its style. */
function isSetIn({ role, format }: Cell): boolean {
  return format === "text" && role !== "heading" && role !== "note";
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Widths and heights, in points as Office.js takes them. */
export function writeSizes(sheet: Excel.Worksheet, layout: Layout): void {
  const { area, widths } = layout;
  widths.forEach((width, offset) => {
    const column = { row: area.row, column: area.column + offset, rows: 1, columns: 1 };
    rangeOf(sheet, column).format.columnWidth = pixelWidth(width) * 0.75;
  });
  writeHeights(sheet, layout);
}

/** Heights of the rows in which cells of the layout stand. */
export function writeHeights(
  sheet: Excel.Worksheet,
  { area, cells, heights }: Pick<Layout, "area" | "cells" | "heights">,
): void {
  const rows = new Set(cells.map(({ row }) => row));
  for (const [row, height] of heights) {
    if (!rows.has(row)) continue;
    rangeOf(sheet, { row, column: area.column, rows: 1, columns: 1 }).format.rowHeight = height;
  }
}

/** The area as Excel's formulas take it: numbers as numbers, "" for nothing. */
export function contents(layout: Layout, spelling: Spelling): Written[][] {
  const { area } = layout;
  const rows = Array.from({ length: area.rows }, () => Array<Written>(area.columns).fill(""));
  for (const placed of layout.cells) {
    const row = rows[placed.row - area.row];
    if (row) row[placed.column - area.column] = written(placed, layout, spelling);
  }
  return rows;
}

function written(placed: PlacedCell, places: Layout, spelling: Spelling): Written {
  const { content } = placed.cell;
  return content.kind === "formula"
    ? spellBest(content.expression, { ...spelling, places, at: placed })
    : constant(content);
}

function constant(content: Exclude<Content, { kind: "formula" }>): Written {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return content.value;
    case "date":
      return serialDate(content.value);
    // Excel takes what follows an apostrophe as text, be it =1+1, 012 or 1/2.
    case "text":
      return `'${content.value}`;
    case "label":
      return content.label.text;
  }
}

const day = 86_400_000;
/** Days from Excel's day 0 to 1970-01-01. */
const epoch = 25_569;

function serialDate(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / day + epoch;
}

function forEachKind(
  cells: readonly PlacedCell[],
  kindOf: (cell: PlacedCell) => string | undefined,
  apply: (part: Area, kind: string) => void,
): void {
  const kinds = new Map<string, PlacedCell[]>();
  for (const placed of cells) {
    const kind = kindOf(placed);
    if (kind === undefined) continue;
    const same = kinds.get(kind);
    if (same) same.push(placed);
    else kinds.set(kind, [placed]);
  }
  for (const [kind, same] of kinds) for (const part of rectangles(same)) apply(part, kind);
}

function matrix(area: Area, value: string): string[][] {
  return Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(value));
}
