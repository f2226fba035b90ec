import type { Area } from "../plan/address";
import { rangeOf } from "./write-cells";

type Cells = readonly (readonly unknown[])[];

/** Excel on the web answers 5 MB a request: so many formulas, plain ones of 300 characters, stay below it. */
const cellsARequest = 15_000;

/** The formulas of an area, from the first row to the last; a long one is read part by part. */
export async function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Cells> {
  const rows = Math.min(area.rows, Math.max(1, Math.floor(cellsARequest / area.columns)));
  const range = rangeOf(sheet, { ...area, rows });
  range.load("formulas");
  // Each part waits for the one before: that is what keeps the answers small.
  await context.sync();
  const cells: Cells = range.formulas;
  if (rows === area.rows) return cells;
  const rest = { ...area, row: area.row + rows, rows: area.rows - rows };
  return [...cells, ...(await readFormulas(context, sheet, rest))];
}
