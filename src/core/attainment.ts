import { exactlyInRows, type Answer, type Formula } from "./arithmetic";
import { agree } from "./comparison";
import { failure, type Failure } from "./failure";

const attainmentFormula: Formula<[baseline: number, target: number, actual: number]> =
  ({ minus, over }) =>
  (baseline, target, actual) =>
    over(minus(actual, baseline), minus(target, baseline));

const ratio = exactlyInRows(attainmentFormula);

/**
 * How much of the way from baseline to target was gone, whichever of the two is higher: 1 is on target (Kiresuk &
 * Sherman 1968, goal attainment scaling). There is none where target and baseline agree to 15 digits.
 * @param baseline value of the metric before, in any unit
 * @param target value that was agreed, in the same
 * @param actual value that was measured, in the same
 */
export function attainment(baseline: number, target: number, actual: number): Answer | Failure {
  return agree(baseline, target) ? failure("target-is-baseline") : ratio(baseline, target, actual);
}
