import Papa from "papaparse";

/** In this order when several fit alike: a comma is the likeliest to stand inside a number or a text. */
const separators = ["\t", ";", "|", ","] as const;

/** Lines looked at. */
const sampleRows = 50;

/**
 * The separator of a text's columns. `sep=;` in the first line, Excel's own convention, decides; else the
 * one that gives the most rows the same number (over one) of columns; a comma when none does.
 * @returns the separator and where the data begin
 */
export function findSeparator(text: string): {
  readonly separator: string;
  readonly start: number;
} {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  if (declared?.[1]) return { separator: declared[1], start: declared[0].length };
  let best: { separator: string; fit: number } = { separator: ",", fit: 0 };
  for (const separator of separators) {
    const fit = regularity(text, separator);
    // A comma must fit clearly better, see above; 1.2 lets one ragged row in ten pass.
    if (fit > best.fit * 1.2) best = { separator, fit };
  }
  return { separator: best.separator, start: 0 };
}

/** Share of rows that have the commonest number of columns, 0 when that is one. */
function regularity(text: string, separator: string): number {
  const { data } = Papa.parse<string[]>(text, {
    delimiter: separator,
    preview: sampleRows,
    skipEmptyLines: "greedy",
  });
  const counts = new Map<number, number>();
  for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [columns = 1, rows = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return columns > 1 ? rows / data.length : 0;
}
