import type { SelectedRows } from "../../../excel/workbook";

/**
 * Whether a pasted text is a table rather than one entry: cells of a row stand between tabs, as every spreadsheet and
 * every table of a page or a mail is copied.
 * @param intoEntry lines without tabs go into the entry in which the cursor stands
 */
export function isTable(text: string, intoEntry: boolean): boolean {
  const content = text.trim();
  return content !== "" && (content.includes("\t") || !intoEntry);
}

/**
 * A pasted table like rows of a selection: all of one width, cells as a person read them.
 * @param address what sentences call the place it came from
 */
export async function pastedRows(text: string, address: string): Promise<SelectedRows> {
  const { default: Papa } = await import("papaparse");
  const parse = (quoteChar: string) =>
    Papa.parse<string[]>(text, { delimiter: "\t", quoteChar, skipEmptyLines: "greedy" });
  const quoted = parse('"');
  // Where quotation marks do not pair, 19" is a size and no beginning of a quoted cell.
  const { data } = quoted.errors.length === 0 ? quoted : parse("\0");
  const width = Math.max(...data.map((cells) => cells.length));
  return {
    address,
    values: data.map((cells) => Array.from({ length: width }, (_, at) => cells[at]?.trim() ?? "")),
    hiddenRows: [],
  };
}
