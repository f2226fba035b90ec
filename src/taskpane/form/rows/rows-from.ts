import { optionNamed } from "../../all-words";
import type { TemplateWords } from "../../../templates/template";
import { readEntry, type LineField } from "../../entry/read-entry";
import { rowOf, type RowEntry } from "../entries";
import { cellText } from "../take";
import type { Cell, SourceTable } from "./find-header";
import type { Match } from "./match";

export interface Reader {
  readonly columns: readonly LineField[];
  /** BCP 47 tag of the region: how numbers are written. */
  readonly locale: string;
  /** The template's words in every language, for the names of choices. */
  readonly words: readonly TemplateWords[];
}

/** The rows of a table as rows of the form, as typed: what does not fit its column stays to be corrected. */
export function rowsFrom(
  table: SourceTable,
  { from }: Match,
  withHidden: boolean,
  { columns, locale, words }: Reader,
): readonly RowEntry[] {
  const taken = columns.flatMap((column) => {
    const source = from[column.key];
    return source === undefined ? [] : [{ column, source }];
  });
  return table.rows
    .filter(({ isHidden }) => withHidden || !isHidden)
    .map(({ cells }) =>
      rowOf(
        Object.fromEntries(
          taken.map(({ column, source }) => [
            column.key,
            textOf(cells[source] ?? "", column, locale, words),
          ]),
        ),
      ),
    );
}

function textOf(
  cell: Cell,
  column: LineField,
  locale: string,
  words: readonly TemplateWords[],
): string {
  const { key, type } = column;
  if (type.kind === "choice" && cell !== "")
    return optionNamed(String(cell), key, type.options, words) ?? String(cell);
  if (type.kind === "date" && typeof cell === "string") return writtenDay(cell) ?? cell;
  // As on leaving a field: "$1.2m" is rewritten as it is understood.
  const understood = typeof cell === "string" ? readEntry(cell, column, locale).value : null;
  return cellText(typeof understood === "number" ? understood : cell, column, locale);
}

/** 2026/11/22, 2026.11.22 and 2026年11月22日 can mean one day only; 1/2/2026 cannot, and stays as it is. */
function writtenDay(text: string): string | undefined {
  const [, year, month = "", day = ""] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(
      text.normalize("NFKC").trim(),
    ) ?? [];
  return year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
