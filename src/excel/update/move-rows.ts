import type { Area } from "../../plan/address";
import { rangeOf } from "../write-cells";
import type { Prepared } from "./prepare";
import type { RowStep } from "./row-steps";

type Where = Pick<Prepared, "found" | "layout" | "worksheet">;

/** Setting of the workbook that counts the steps done while an update runs: tells how far a refused one came. */
export const stepsSetting = "ValuePricingUpdateSteps";

/** Queues the steps, each followed by its count. */
export function moveRows({ workbook }: Excel.RequestContext, { steps, ...where }: Prepared): void {
  steps.forEach((step, index) => {
    moveRow(step, where);
    workbook.settings.add(stepsSetting, index + 1);
  });
}

/** Queues the opposite of the first steps, the last of them first: inserted rows go, deleted ones are empty again. */
export function moveBack(count: number, { steps, ...where }: Prepared): void {
  for (const { kind, ...step } of steps.slice(0, count).reverse()) {
    moveRow({ ...step, kind: kind === "insert" ? "delete" : "insert" }, where);
  }
}

/** Whole rows on a sheet of our own; beside a person's cells only the sheet's own columns. */
function moveRow({ kind, at, count }: RowStep, { found, layout, worksheet }: Where): void {
  const { area, state } = found;
  const columns = Math.max(area.columns, layout.area.columns);
  const rows: Area = { row: area.row + at, column: area.column, rows: count, columns };
  const range = rangeOf(worksheet, rows);
  const moved = state.ownsSheet ? range.getEntireRow() : range;
  if (kind === "insert") moved.insert("Down");
  else moved.delete("Up");
}
