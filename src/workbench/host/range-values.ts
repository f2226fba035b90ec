import type { CellPosition, EvaluatedCell } from "@odoo/o-spreadsheet";
import {
  StructuredReferenceError,
  cellFormat,
  filledFormula,
  forgetFormula,
  readFormula,
  writeFormula,
} from "../engine";
import { isArrayFormula } from "../files/xlsx/array-formula";
import { type Book, type RangeRef, columnsIn, readCells, rowsIn } from "./book";
import { invalidArgument } from "./errors";
import { checkCellText } from "./limits";
import { keepTables } from "./table-zones";

/** The engine's error literals that Excel spells or treats otherwise. */
const excelLiteral: Readonly<Record<string, string | number>> = {
  "#BAD_EXPR": "#NAME?",
  "#ERROR": "#VALUE!",
  "#REF": "#REF!",
  // Excel shows 0 in a cell of a circular reference.
  "#CYCLE": 0,
};

function valueOf({ value }: EvaluatedCell): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" ? (excelLiteral[value] ?? value) : value;
}

const valueTypes: Readonly<Record<string, string>> = {
  text: "String",
  number: "Double",
  boolean: "Boolean",
  error: "Error",
  empty: "Empty",
};

export const readValues = (range: RangeRef): unknown[][] =>
  readCells(range, (at) => valueOf(range.book.engine.evaluated(at)), "");

/** A cell's value; a constant is there without a calculation. */
export function valueAt(
  { book: { engine }, sheetId }: RangeRef,
  at: Pick<CellPosition, "row" | "col">,
): string | number | boolean {
  const position = { ...at, sheetId };
  const cell = engine.structure.getCell(position);
  if (cell === undefined || cell.isFormula || cell.content === "")
    return valueOf(engine.evaluated(position));
  return cell.parsedValue ?? "";
}

export const readTexts = (range: RangeRef): string[][] =>
  readCells(range, (at) => range.book.engine.evaluated(at).formattedValue, "");

export const readValueTypes = (range: RangeRef): string[][] =>
  readCells(range, (at) => valueTypes[range.book.engine.evaluated(at).type] ?? "Unknown", "Empty");

export const readFormulas = (range: RangeRef): unknown[][] =>
  readCells(
    range,
    (at) => readFormula(range.book.engine, at) ?? valueOf(range.book.engine.evaluated(at)),
    "",
  );

/** Whether a cell is one of those that a formula fills. */
export function isInSpill({ engine, getters }: Book, at: CellPosition): boolean {
  engine.refresh();
  return getters.getArrayFormulaSpreadingOn(at) !== undefined;
}

/** Whether a cell's formula goes to a file as an array formula: it spills, or takes lists cell by cell. */
export function isSavedAsArray(book: Book, at: CellPosition): boolean {
  if (isInSpill(book, at)) return true;
  const formula = readFormula(book.engine, at);
  return formula !== undefined && isArrayFormula(formula);
}

export const readNumberFormats = (range: RangeRef): string[][] =>
  readCells(range, (at) => range.book.engine.numberFormat(at), "General");

/** Takes what Excel takes for a block: one value for all cells, or rows of the block's own size. */
export function matrixFor(
  range: RangeRef,
  given: unknown,
  member: string,
): (r: number, c: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[];
  const height = rowsIn(range.zone);
  const width = columnsIn(range.zone);
  const fits =
    rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    throw invalidArgument(
      `${member}: the number of rows or columns in the input array does not match the range (${String(height)} × ${String(width)}).`,
    );
  }
  return (r, c) => (rows[r] as unknown[])[c];
}

/** Writes values and formulas; null leaves a cell as it is. One formula for a block moves along from its first cell. */
export function writeContents(range: RangeRef, given: unknown, member: string): void {
  const { book, sheetId, zone } = range;
  const isFormula = typeof given === "string" && given.startsWith("=");
  const at = isFormula ? filledFormula(given) : matrixFor(range, given, member);
  book.engine.ensureSize(sheetId, zone);
  const hasFormula = keepTables(range, () => {
    let found = false;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        const value = at(row - zone.top, col - zone.left);
        found ||= typeof value === "string" && value.startsWith("=");
        writeContent(range, { sheetId, col, row }, value);
      }
    }
    return found;
  });
  if (hasFormula) book.formulasWritten.push({ sheetId, zone });
}

function writeContent({ book }: RangeRef, position: CellPosition, value: unknown): void {
  if (value === null || value === undefined) return;
  const { engine } = book;
  if (typeof value === "string") {
    checkCellText(value);
    if (value.startsWith("=") && value.length > 1 && engine.numberFormat(position) !== "@") {
      writeExcelFormula(engine, position, value);
      return;
    }
  }
  forgetFormula(engine, engine.structure.getCell(position)?.id);
  if (typeof value === "string" && value.startsWith("=")) writeFormulaText(book, position, value);
  else engine.setContent(position, contentOf(value));
}

/** In a cell of the text format "=1+1" is a text. The engine would calculate it, so Excel alone keeps the format. */
function writeFormulaText({ engine }: Book, position: CellPosition, text: string): void {
  const { sheetId, col, row } = position;
  const style = { excelFormat: engine.numberFormat(position), excelFormatFor: "" };
  const target = [{ left: col, right: col, top: row, bottom: row }];
  engine.setFormat({ sheetId, target, format: "", style });
  engine.setContent(position, `'${text}`);
}

function writeExcelFormula(
  engine: RangeRef["book"]["engine"],
  position: CellPosition,
  formula: string,
): void {
  try {
    writeFormula(engine, position, formula);
  } catch (error) {
    if (error instanceof StructuredReferenceError) throw invalidArgument(error.message);
    throw error;
  }
}

/** A value as the engine's cell content, which is always text in en-US form. */
function contentOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" || typeof value === "string") return String(value);
  throw invalidArgument("A cell takes text, a number, true, false or null.");
}

/** Sets Excel's number formats; the engine shows the nearest format that it has. */
export function writeNumberFormats(range: RangeRef, given: unknown): void {
  const at = matrixFor(range, given, "Range.numberFormat");
  const { book, sheetId, zone } = range;
  book.engine.ensureSize(sheetId, zone);
  const zones = new Map<string, { left: number; right: number; top: number; bottom: number }[]>();
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const format = at(row - zone.top, col - zone.left);
      if (format === null || format === undefined) continue;
      if (typeof format !== "string") throw invalidArgument("A number format is a text.");
      const same = zones.get(format) ?? [];
      const above = same.at(-1);
      if (above?.bottom === row && above.right === col - 1) above.right = col;
      else same.push({ left: col, right: col, top: row, bottom: row });
      zones.set(format, same);
    }
  }
  for (const [format, target] of zones) {
    book.engine.setFormat({ sheetId, target, ...cellFormat(format) });
  }
}
