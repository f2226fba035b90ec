import { outcomeFee as calculate } from "../core/outcome-fee";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const outcomeFee = perCell({
  id: "OUTCOME_FEE",
  arguments: [
    { kind: "number", name: "units", unit: "count" },
    { kind: "number", name: "rate", unit: "money" },
    { kind: "number", name: "base_fee", unit: "money", default: 0 },
    { kind: "number", name: "threshold", unit: "count", default: 0 },
    { kind: "number", name: "cap", unit: "money", optional: true },
    { kind: "choice", name: "mode", choices: ["excess", "cliff"], default: "excess" },
  ],
  calculate,
});

/**
 * Fee by outcomes: a base fee plus a rate for each unit beyond a threshold.
 * @customfunction OUTCOME_FEE
 * @helpurl help/OUTCOME_FEE.html
 * @param units Outcomes delivered, such as months survived, hires made or tickets solved
 * @param rate Price of one unit
 * @param base_fee Fee that is due in any case; 0 if left out
 * @param threshold Units that are free, or that must be reached; 0 if left out
 * @param cap Highest fee
 * @param mode "excess" pays the units beyond the threshold, "cliff" all units once it is reached
 */
export function OUTCOME_FEE(
  units: unknown[][],
  rate: unknown[][],
  base_fee?: unknown[][],
  threshold?: unknown[][],
  cap?: unknown[][],
  mode?: unknown[][],
): unknown[][] {
  return inExcel(outcomeFee, [units, rate, base_fee, threshold, cap, mode]);
}
