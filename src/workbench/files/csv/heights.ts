import { manyRows } from "../limits";

/** The grid's usual height in pixels. */
const usual = 23;

/**
 * Heights in pixels by row, for the rows of a long table that hold a line of text each: what has a height is not
 * measured. A row with a line break in it, and each row of a shorter table, is left to the grid.
 */
export function rowHeights(
  rows: readonly (readonly string[])[],
): Record<number, { readonly size: number }> {
  if (rows.length < manyRows) return {};
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      row.some((field) => field.includes("\n")) ? [] : [[index, { size: usual }]],
    ),
  );
}
