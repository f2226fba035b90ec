/** Rows looked at: enough to see a column's usual length. */
const sampleRows = 200;
/** Pixels of a Latin character at the grid's font, of a cell's padding, and the bounds of a width. */
const character = 7.5;
const padding = 14;
const narrowest = 60;
const widest = 340;

/** Column widths in pixels that fit the first rows; Chinese characters count double. */
export function columnWidths(
  rows: readonly (readonly string[])[],
  columns: number,
): Record<number, { readonly size: number }> {
  const widths: Record<number, { size: number }> = {};
  for (let column = 0; column < columns; column++) {
    let longest = 0;
    for (const row of rows.slice(0, sampleRows))
      longest = Math.max(longest, width(row[column] ?? ""));
    const size = Math.round(longest * character + padding);
    widths[column] = { size: Math.min(widest, Math.max(narrowest, size)) };
  }
  return widths;
}

function width(text: string): number {
  let sum = 0;
  for (const c of text.split("\n", 1)[0] ?? "") sum += (c.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return sum;
}
