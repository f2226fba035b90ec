import type { Area } from "../plan/address";
import { rangeOf } from "./write-cells";

/** What to read of each part, and how many cells of it stay well below the 5 MB that Excel on the web answers. */
interface Reading {
  readonly properties: string;
  readonly cells: number;
}

/** Reads an area from its first row to its last, part by part: each waits for the one before, which keeps answers small. */
export async function readInParts<T>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  reading: Reading,
  take: (range: Excel.Range, part: Area) => readonly T[],
): Promise<readonly T[]> {
  const rows = Math.min(area.rows, Math.max(1, Math.floor(reading.cells / area.columns)));
  const part = { ...area, rows };
  const range = rangeOf(sheet, part);
  range.load(reading.properties);
  await context.sync();
  const found = take(range, part);
  if (rows === area.rows) return found;
  const rest = { ...area, row: area.row + rows, rows: area.rows - rows };
  return [...found, ...(await readInParts(context, sheet, rest, reading, take))];
}
