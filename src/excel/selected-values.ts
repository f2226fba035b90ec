import { type SelectedRange, WorkbookError } from "./workbook";

/** Excel for the web reads 5 million cells at most; a form takes far fewer. */
const mostCells = 500_000;

/** The part of the selection that holds something, so that a whole column may be selected. */
export async function readSelection(context: Excel.RequestContext): Promise<SelectedRange> {
  const selected = context.workbook.getSelectedRange();
  const used = selected.getUsedRangeOrNullObject(true);
  selected.load("address");
  used.load("address,cellCount");
  await context.sync();
  if (used.isNullObject) return { address: selected.address, values: [[""]] };
  if (used.cellCount > mostCells || used.cellCount < 0) {
    throw new WorkbookError("selection-too-large", {
      address: used.address,
      most: String(mostCells),
    });
  }
  used.load("values");
  await context.sync();
  const values: readonly (readonly unknown[])[] = used.values;
  return { address: used.address, values: values.map((row) => row.map(cellValue)) };
}

/** A cell's value as Office.js gives it. */
export function cellValue(value: unknown): number | string | boolean {
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
