import { fill, type PaneWords } from "../../locales";
import type { SelectedRange } from "../../excel/workbook";
import { entryText } from "../entry/format";
import type { LineField } from "../entry/read-entry";
import { isoDate } from "../excel-date";
import { rowOf, type RowEntry } from "./entries";

type Cell = SelectedRange["values"][number][number];

/** What was taken from the selection, or the sentence that says why nothing was. */
export type Taken<What> = { readonly taken: What } | { readonly refusal: string };

/** The one selected cell as the text of a field. */
export function takeCell(
  range: SelectedRange,
  field: LineField,
  locale: string,
  words: PaneWords,
): Taken<string> {
  const cells = range.values.flat();
  const [cell = ""] = cells;
  if (cells.length > 1) return { refusal: fill(words.selection.many, { count: cells.length }) };
  if (cell === "") return { refusal: fill(words.selection.empty, { address: range.address }) };
  if (isError(cell))
    return { refusal: fill(words.selection.error, { address: range.address, text: String(cell) }) };
  return { taken: cellText(cell, field, locale) };
}

/** The selected rows as rows of a table, column by column; a header row and empty rows are left out. */
export function takeRows(
  range: SelectedRange,
  columns: readonly LineField[],
  labels: readonly string[],
  locale: string,
  words: PaneWords,
): Taken<readonly RowEntry[]> {
  const { address } = range;
  const found = range.values[0]?.length ?? 0;
  if (found < columns.length) {
    const values = { address, found, needed: columns.length, columns: labels.join(", ") };
    return { refusal: fill(words.selection.narrow, values) };
  }
  const rows = range.values
    .filter((cells, index) => !(index === 0 && isHeader(cells, columns)))
    .filter((cells) => cells.some((cell) => cell !== ""));
  if (rows.length === 0) return { refusal: fill(words.selection.noRows, { address }) };
  return { taken: rows.map((cells) => rowOf(rowCells(cells, columns, locale))) };
}

function rowCells(cells: readonly Cell[], columns: readonly LineField[], locale: string) {
  return Object.fromEntries(
    columns.map((column, index) => [column.key, cellText(cells[index] ?? "", column, locale)]),
  );
}

/** Text over every column that holds numbers. */
function isHeader(cells: readonly Cell[], columns: readonly LineField[]): boolean {
  const numeric = columns.flatMap(({ type }, index) =>
    ["money", "percent", "number"].includes(type.kind) ? [cells[index]] : [],
  );
  return (
    numeric.length > 0 && numeric.every((cell) => typeof cell === "string" && /\p{L}/u.test(cell))
  );
}

function cellText(cell: Cell, field: LineField, locale: string): string {
  if (field.type.kind === "date" && typeof cell === "number") return isoDate(cell) ?? String(cell);
  return entryText(cell, field.type.kind, locale);
}

function isError(cell: Cell): boolean {
  return typeof cell === "string" && /^#[A-Z/0!?]+[!?]?$/.test(cell);
}
