import { excelLimits } from "../../engine";
import { helpers } from "@odoo/o-spreadsheet";
import type { Turn } from "../../engine";
import { textContent } from "../literal";
import { readDate } from "./date";
import { type DecimalSign, decimalEvidence, readNumber } from "./number";

/** Fields of a column between two questions for the page's turn. */
const rowsAStep = 20_000;

/** The columns of a text file as the engine's cells, and what was noticed on the way. */
export interface TypedCells {
  readonly cells: Record<string, string>;
  /** Excel's number format by zone: runs of equal formats down a column. */
  readonly formats: readonly { readonly zone: string; readonly format: string }[];
  readonly digitsKept: number;
  readonly formulasAsText: number;
  readonly textsCut: number;
  /** A number that could be read in two ways in a column that does not say which. */
  readonly ambiguous?: { readonly example: string; readonly value: string };
}

/**
 * Types a table of fields column by column: a column whose numbers show their decimal sign decides for
 * itself, the others follow the rest of the file, and lastly `fallback`.
 * @param turn asked between two steps
 */
export async function typeCells(
  rows: readonly (readonly string[])[],
  columns: number,
  fallback: DecimalSign,
  turn: Turn,
): Promise<TypedCells> {
  const evidence: Evidence[] = [];
  for (let column = 0; column < columns; column++) {
    evidence.push(columnEvidence(rows, column));
    await turn();
  }
  const votes = evidence.filter((one) => one.sign === ",").length;
  const others = evidence.filter((one) => one.sign === ".").length;
  const fileSign = votes === others ? undefined : votes > others ? "," : ".";
  const cells: Record<string, string> = {};
  const formats: { zone: string; format: string }[] = [];
  const count = { identifier: 0, formula: 0, cut: 0 };
  let ambiguous: TypedCells["ambiguous"];
  for (const [column, { sign, either }] of evidence.entries()) {
    const decimal = sign ?? fileSign ?? fallback;
    if (either !== undefined && sign === undefined && fileSign === undefined && fallback === ",") {
      const read = readNumber(either, decimal);
      if (typeof read === "object") ambiguous ??= { example: either, value: String(read.value) };
    }
    const letters = helpers.numberToLetters(column);
    const run = new FormatRun(letters, formats);
    for (let row = 0; row < rows.length; row++) {
      const field = rows[row]?.[column];
      if (field === undefined || field === "") continue;
      const cell = typeField(field, decimal, count);
      cells[`${letters}${String(row + 1)}`] = cell.content;
      if (cell.format !== undefined) run.add(row, cell.format);
      if (row % rowsAStep === 0) await turn(column / columns);
    }
    run.close();
  }
  return {
    cells,
    formats,
    digitsKept: count.identifier,
    formulasAsText: count.formula,
    textsCut: count.cut,
    ...(ambiguous ? { ambiguous } : {}),
  };
}

interface Evidence {
  readonly sign?: DecimalSign;
  readonly either?: string;
}

function columnEvidence(rows: readonly (readonly string[])[], column: number): Evidence {
  let either: string | undefined;
  for (const row of rows) {
    const field = row[column];
    if (field === undefined) continue;
    const found = decimalEvidence(field.trim());
    if (found === "either") either ??= field.trim();
    else if (found) return { sign: found };
  }
  return either === undefined ? {} : { either };
}

function typeField(
  field: string,
  decimal: DecimalSign,
  count: { identifier: number; formula: number; cut: number },
): { readonly content: string; readonly format?: string } {
  const text = field.trim();
  const first = text.charCodeAt(0);
  // Only a digit, a sign or a currency begins a number or a date: most texts end here.
  if ((first >= 0x30 && first <= 0x39) || /^[-−$€£¥￥]/.test(text)) {
    const number = readNumber(text, decimal);
    if (typeof number === "object") return { ...number, content: String(number.value) };
    if (number === "identifier") count.identifier++;
    const date = number === undefined ? readDate(text) : undefined;
    if (date) return { content: String(date.value), format: date.format };
  }
  if (/^(?:true|false)$/i.test(text)) return { content: text.toUpperCase() };
  if (/^[=+\-@]/.test(text)) count.formula++;
  if (field.length > excelLimits.charactersInCell) count.cut++;
  return { content: textContent(field.slice(0, excelLimits.charactersInCell)) };
}

/** Collects equal formats in a column into one zone. */
class FormatRun {
  private from = 0;
  private to = -2;
  private format = "";

  constructor(
    private readonly letters: string,
    private readonly formats: { zone: string; format: string }[],
  ) {}

  add(row: number, format: string): void {
    if (row === this.to + 1 && format === this.format) {
      this.to = row;
      return;
    }
    this.close();
    this.from = this.to = row;
    this.format = format;
  }

  close(): void {
    if (this.to < 0) return;
    const zone = `${this.letters}${String(this.from + 1)}:${this.letters}${String(this.to + 1)}`;
    this.formats.push({ zone, format: this.format });
    this.to = -2;
  }
}
