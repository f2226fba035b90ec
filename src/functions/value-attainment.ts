import { attainment } from "../core/attainment";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const valueAttainment = perCell({
  id: "VALUE_ATTAINMENT",
  arguments: [
    { kind: "number", name: "baseline", unit: "number" },
    { kind: "number", name: "target", unit: "number" },
    { kind: "number", name: "actual", unit: "number" },
  ],
  calculate: attainment,
});

/**
 * Part of the way from the baseline to the target that was reached; 100% is on target.
 * @customfunction VALUE_ATTAINMENT
 * @helpurl help/VALUE_ATTAINMENT.html
 * @param baseline Value of the metric before
 * @param target Value that was agreed, above or below the baseline
 * @param actual Value that was measured
 */
export function VALUE_ATTAINMENT(
  baseline: unknown[][],
  target: unknown[][],
  actual: unknown[][],
): unknown[][] {
  return inExcel(valueAttainment, [baseline, target, actual]);
}
