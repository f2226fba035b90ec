import type { FileNote, FileNoteKind, OpenedWorkbook } from "../outcome";
import { sheetNameFor } from "../sheet-name";
import { typeCells } from "./cells";
import { decodeText } from "./decode";
import { parseRows } from "./parse";
import { findSeparator } from "./separator";
import { rowHeights } from "./heights";
import { columnWidths } from "./widths";
import { excelLimits, type Turn, toEngineFormat } from "../../engine";

/** Empty rows and columns kept around the data, so that there is room to work. */
const spareRows = 100;
const spareColumns = 10;
/** What of the work is done when the fields are found; the rest tells numbers from texts. */
const parsingShare = 0.3;

/**
 * Reads a text file of rows and columns: any separator of , ; tab |, any usual encoding, decimal points or
 * commas. Every field becomes a number, a date, a logical value or a text, never a formula.
 * @param turn asked between two steps
 */
export async function openCsv(
  file: { readonly name: string; readonly bytes: Uint8Array },
  turn: Turn,
): Promise<OpenedWorkbook> {
  const notes: FileNote[] = [];
  const note = (kind: FileNoteKind, values: Record<string, string | number>): void => {
    notes.push({ kind, values: mapValues(values) });
  };
  const { text, encoding, guessed } = decodeText(file.bytes);
  if (guessed) note("encoding-guessed", { encoding });
  const { separator, start } = findSeparator(text);
  const part = start === 0 ? text : text.slice(start);
  const parsed = await parseRows(part, separator, (share = 0) => turn(share * parsingShare));
  if (parsed.isQuoteOpen) note("quote-open", {});
  const rows = withoutEmptyEnd(parsed.rows);
  if (rows.length > excelLimits.rows) {
    rows.length = excelLimits.rows;
    note("rows-cut", { limit: excelLimits.rows });
  }
  let columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns > excelLimits.columns) {
    note("columns-cut", { count: columns - excelLimits.columns, limit: excelLimits.columns });
    columns = excelLimits.columns;
  }
  const first = rows[0]?.length ?? 0;
  const ragged = rows.filter((row) => row.length !== first && !isEmpty(row)).length;
  if (ragged > 0) note("ragged-rows", { count: ragged });
  const fallback = separator === ";" ? "," : ".";
  const typed = await typeCells(rows, columns, fallback, (share = 0) =>
    turn(parsingShare + share * (1 - parsingShare)),
  );
  if (typed.digitsKept > 0) note("digits-kept", { count: typed.digitsKept });
  if (typed.formulasAsText > 0) note("formulas-as-text", { count: typed.formulasAsText });
  if (typed.textsCut > 0)
    note("texts-cut", { count: typed.textsCut, limit: excelLimits.charactersInCell });
  if (typed.ambiguous) note("numbers-ambiguous", { ...typed.ambiguous });
  const name = sheetNameFor(file.name);
  const formats = [...new Set(typed.formats.map((one) => toEngineFormat(one.format)))];
  const sheet = {
    id: "sheet1",
    name,
    rowNumber: Math.min(rows.length + spareRows, excelLimits.rows),
    colNumber: Math.min(columns + spareColumns, excelLimits.columns),
    cells: typed.cells,
    formats: Object.fromEntries(
      typed.formats.map((one) => [one.zone, formats.indexOf(toEngineFormat(one.format)) + 1]),
    ),
    cols: columnWidths(rows, columns),
    rows: rowHeights(rows),
  };
  return {
    data: {
      sheets: [sheet],
      formats: Object.fromEntries(formats.map((format, i) => [i + 1, format])),
    },
    notes,
  };
}

function isEmpty(row: readonly string[]): boolean {
  return row.length === 1 && row[0] === "";
}

/** The line break that ends the last line starts no further row. */
function withoutEmptyEnd(rows: readonly string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && isEmpty(rows[end - 1] ?? [])) end--;
  return rows.slice(0, end);
}

function mapValues(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}
