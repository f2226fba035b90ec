import {
  amountOf,
  call,
  cell,
  iff,
  minus,
  operation,
  ours,
  over,
  plus,
  rowAbove,
  thisRow,
  times,
} from "../../plan/expression";
import { formula, numberContent, type Block, type TableColumn } from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Step pricing month by month: a high base for the first months, then a share of the gain that rises. */
export function stepsBlock({ labels }: SheetInput): Block {
  const inBase = operation(thisRow("step.month"), "<=", cell("stepMonths"));
  const monthsSince = minus(thisRow("step.month"), cell("stepMonths"), 1);
  const share = call("MIN", 1, plus(cell("stepShare"), times(cell("stepRise"), monthsSince)));
  const column = (
    key: string,
    rest: Omit<TableColumn, "key" | "header" | "role">,
  ): TableColumn => ({
    key: `step.${key}`,
    header: labels.sheet(`step.${key}`),
    role: "formula",
    ...rest,
  });
  return {
    kind: "table",
    key: "steps",
    name: "PricingSteps",
    heading: labels.sheet("steps"),
    rowCount: months.length,
    columns: [
      { ...column("month", { format: "whole", fill: months.map(numberContent) }), role: "locked" },
      column("base", { format: "money", fill: iff(inBase, amountOf(cell("stepBase")), 0) }),
      column("share", { format: "percent", fill: iff(inBase, 0, share) }),
      column("gain", { format: "money", fill: over(cell("targetGain"), months.length) }),
      column("fee", {
        format: "money",
        fill: ours("ROI_SHARE", {
          gain: thisRow("step.gain"),
          share: thisRow("step.share"),
          base_fee: thisRow("step.base"),
        }),
      }),
      column("total", {
        format: "money",
        fill: months.map((month) =>
          formula(
            month === 1 ? thisRow("step.fee") : plus(rowAbove("step.total"), thisRow("step.fee")),
          ),
        ),
      }),
    ],
  };
}
