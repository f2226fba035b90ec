import type { Area, Position } from "../plan/address";
import type { Layout, PlacedCell } from "../plan/layout";
import { pixelWidth } from "../plan/measure";
import type { Cell, NumberFormat } from "../plan/sheet-plan";
import { styleName } from "./cell-styles";
import type { PackedContents, Written } from "./contents";
import { rectangles } from "./rectangles";

const formats: Readonly<Record<NumberFormat, string | undefined>> = {
  general: undefined,
  // A formula in a cell formatted as text would stay text: words keep the general format.
  text: undefined,
  money: "#,##0",
  "money-cents": "#,##0.00",
  percent: "0.0%",
  "whole-percent": "0%",
  whole: "#,##0",
  // LibreOffice drops the minus sign in every section but the first, which is why this one holds all small numbers.
  measure: "[<1000]General;#,##0",
  number: "#,##0.00",
  date: "yyyy-mm-dd",
};

export function numberFormatCode(format: NumberFormat): string | undefined {
  return formats[format];
}

/** Looks first, contents last, so that a cell is never parsed in another format than it ends with. */
export function writeCells(
  sheet: Excel.Worksheet,
  layout: Layout,
  { rows, fills }: PackedContents,
): void {
  dressCells(sheet, layout);
  rangeOf(sheet, layout.area).formulas = rows.map((row) => [...row]);
  for (const { area, formula } of fills) rangeOf(sheet, area).formulas = forAll(formula);
}

/** Styles, number formats and alignment of the cells. */
export function dressCells(sheet: Excel.Worksheet, layout: Pick<Layout, "cells" | "area">): void {
  for (const { part, dress } of looksOf(layout)) dress(rangeOf(sheet, part));
}

interface Look {
  readonly part: Area;
  readonly dress: (range: Excel.Range) => void;
}

/** As few looks as rectangles of like cells give. */
export function looksOf({ cells, area }: Pick<Layout, "cells" | "area">): readonly Look[] {
  return [
    ...looks(
      cells,
      ({ cell: { role } }) => styleName(role),
      (style) => (range) => {
        range.style = style;
      },
    ),
    ...looks(
      cells,
      ({ cell }) => formats[cell.format],
      (format) => (range) => {
        range.numberFormat = forAll(format);
      },
    ),
    ...looks(
      cells,
      ({ cell }) => (cell.wrap === true ? "wrap" : undefined),
      () => (range) => {
        range.format.wrapText = true;
      },
    ),
    ...looks(
      cells,
      ({ cell }) => (cell.role === "header" && cell.format !== "text" ? "right" : undefined),
      () => (range) => {
        range.format.horizontalAlignment = "Right";
      },
    ),
    // Words keep off the numbers that end at their left.
    ...looks(
      cells,
      ({ cell, column }) => (column > area.column && isSetIn(cell) ? "in" : undefined),
      () => (range) => {
        range.format.horizontalAlignment = "Left";
        range.format.indentLevel = 1;
      },
    ),
  ];
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
    rangeOf(sheet, column).format.columnWidth = columnPoints(width);
  });
  writeHeights(sheet, layout);
}

/** The width of a column of so many characters. */
export function columnPoints(characters: number): number {
  return pixelWidth(characters) * 0.75;
}

/** Heights of the rows in which cells of the layout stand. */
export function writeHeights(
  sheet: Excel.Worksheet,
  { area, cells, heights }: Pick<Layout, "area" | "cells" | "heights">,
): void {
  const rows = new Set(cells.map(({ row }) => row));
  const fitting: Position[] = [];
  for (const [row, height] of heights) {
    if (!rows.has(row)) continue;
    const at = { row, column: area.column };
    if (height.isFit) fitting.push(at);
    else rangeOf(sheet, { ...at, rows: 1, columns: 1 }).format.rowHeight = height.points;
  }
  // A long table at once: its rows one by one would make the request twice as large.
  for (const run of rectangles(fitting)) rangeOf(sheet, run).format.autofitRows();
}

/**
 * Excel takes one value for all cells of a range, which the types of Office.js do not say
 * (learn.microsoft.com, "Excel.Range": "If the argument is a single value, it will be applied to all cells in the
 * range"; a formula's relative references move along, as when a person fills it in).
 */
export function forAll(value: Written): Written[][] {
  return value as unknown as Written[][];
}

function looks(
  cells: readonly PlacedCell[],
  kindOf: (cell: PlacedCell) => string | undefined,
  dressAs: (kind: string) => Look["dress"],
): readonly Look[] {
  const kinds = new Map<string, PlacedCell[]>();
  for (const placed of cells) {
    const kind = kindOf(placed);
    if (kind === undefined) continue;
    const same = kinds.get(kind);
    if (same) same.push(placed);
    else kinds.set(kind, [placed]);
  }
  return [...kinds].flatMap(([kind, same]) =>
    rectangles(same).map((part) => ({ part, dress: dressAs(kind) })),
  );
}
