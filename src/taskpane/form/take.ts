import { fill, type PaneWords } from "../../locales";
import type { SelectedRange } from "../../excel/workbook";
import { entryText } from "../entry/format";
import type { LineField } from "../entry/read-entry";
import { isoDate } from "../excel-date";
import { areaAddress, parseArea } from "../../plan/address";
import { isError } from "../../plan/cell-error";

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
    return { refusal: fill(words.selection.error, { address: range.address, text: cell }) };
  return { taken: cellText(cell, field, locale) };
}

/** The address of the selected cells that hold something, without a row of headers above numbers. */
export function takeAddress({ address, values }: SelectedRange, words: PaneWords): Taken<string> {
  if (values.flat().every((cell) => cell === ""))
    return { refusal: fill(words.selection.emptyRange, { address }) };
  const area = parseArea(address);
  if (!area || area.rows < 2 || !isTextAboveNumbers(values)) return { taken: address };
  const below = areaAddress({ ...area, row: area.row + 1, rows: area.rows - 1 });
  return { taken: `${address.slice(0, address.lastIndexOf("!") + 1)}${below}` };
}

/** Whether the first row is of words, and a number stands below one of them. */
export function isTextAboveNumbers([first = [], ...rows]: SelectedRange["values"]): boolean {
  return (
    first.every((cell) => cell === "" || isWords(cell)) &&
    rows.some((cells) =>
      cells.some((cell, column) => isNumeral(cell) && isWords(first[column] ?? "")),
    )
  );
}

/** A number, or the text of one as a cell shows it: 1,200 · 15% · $4.50 · (300). */
function isNumeral(cell: Cell): boolean {
  return (
    typeof cell === "number" || /^[-+(\p{Sc}\s]*\d[\d.,'\s]*[%\p{Sc})\s]*$/u.test(String(cell))
  );
}

function isWords(cell: Cell): boolean {
  return typeof cell === "string" && /\p{L}/u.test(cell) && !isError(cell);
}

/** A cell as the text of a field: one line, where the words of several would else run into one another. */
export function cellText(cell: Cell, field: LineField, locale: string): string {
  if (typeof cell === "string") return cell.replace(/\s*[\r\n]+\s*/g, " ");
  if (field.type.kind === "date" && typeof cell === "number") return isoDate(cell) ?? String(cell);
  return entryText(cell, field.type.kind, locale);
}
