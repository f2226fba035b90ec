import { exactlyInRows, within, type Answer, type Formula } from "./arithmetic";
import { atLeast, exceeds } from "./comparison";

export type OutcomeFeeMode = "excess" | "cliff";

const outcomeFeeFormula: Formula<[base: number, rate: number, units: number, free: number]> =
  ({ plus, minus, times, round }) =>
  (base, rate, units, free) =>
    round(plus(base, times(rate, minus(units, free))));

const fee = exactlyInRows(outcomeFeeFormula);

/**
 * Fee by outcomes: base + rate·(units beyond the threshold); `cliff`: rate·units once the threshold is met.
 */
export function outcomeFee(
  units: number,
  rate: number,
  base: number,
  threshold: number,
  cap = Infinity,
  mode: OutcomeFeeMode,
): Answer {
  const paid = mode === "excess" ? exceeds(units, threshold) : atLeast(units, threshold);
  const free = mode === "excess" ? threshold : 0;
  return within(-Infinity, paid ? fee(base, rate, units, free) : base, cap);
}
