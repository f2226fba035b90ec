/** Characters of a sheet's part from which on reading it in one go is felt; some 20,000 cells. */
const manyCharacters = 1_000_000;
/** Characters that are parsed in one go: some 30 ms. */
const charactersAPart = 250_000;

/** A sheet's part with its cells apart from all else that it says. */
export interface RowParts {
  /** The part, in which rows say what they are, and have no cells. */
  readonly frame: string;
  /** The rows with their cells, in documents that stand alone. */
  readonly rows: readonly string[];
}

/** What a row says beyond its cells (ECMA-376 part 1, 18.3.1.73). */
const telling = /\s(?:ht|hidden|outlineLevel|collapsed|customFormat)=/;

/**
 * Takes a long part apart, so that it can be read in slices; undefined for one that is short, or that is not written
 * as Excel and its like write it. Tags are found as text: a "<" in a text is always escaped.
 */
export function splitRows(text: string): RowParts | undefined {
  if (text.length < manyCharacters) return undefined;
  const [root] = /<worksheet\b[^>]*>/.exec(text) ?? [];
  const start = text.indexOf("<sheetData>");
  const end = text.indexOf("</sheetData>", start);
  // Comments and CDATA may hold anything; hyperlinks are for the engine, which makes them of the cells that it reads.
  if (root === undefined || start < 0 || end < 0 || /<!|<hyperlink\b/.test(text)) return undefined;
  const from = start + "<sheetData>".length;
  const rows = slicesOf(text.slice(from, end)).map(
    (slice) => `${root}<sheetData>${slice}</sheetData></worksheet>`,
  );
  const tags = text.slice(from, end).match(/<row\b[^>]*>/g) ?? [];
  // The last one tells how long the sheet is.
  const kept = tags.filter((tag, i) => telling.test(tag) || i === tags.length - 1);
  const empty = kept.map((tag) => tag.replace(/\/?>$/, "/>")).join("");
  return { frame: text.slice(0, from) + empty + text.slice(end), rows };
}

function slicesOf(rows: string): string[] {
  const slices: string[] = [];
  for (let from = 0; from < rows.length;) {
    const at = rows.indexOf("</row>", from + charactersAPart);
    const to = at < 0 ? rows.length : at + "</row>".length;
    slices.push(rows.slice(from, to));
    from = to;
  }
  return slices;
}
