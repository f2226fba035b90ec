import { exactlyInRows, type Answer, type Formula } from "./arithmetic";
import { agree } from "./comparison";
import { failure, type Failure } from "./failure";

export const attainmentFormula: Formula<[baseline: number, target: number, actual: number]> =
  ({ minus, over }) =>
  (baseline, target, actual) =>
    over(minus(actual, baseline), minus(target, baseline));

const ratio = exactlyInRows(attainmentFormula);

/** How much of the way from baseline to target was gone, whichever of the two is higher. */
export function attainment(baseline: number, target: number, actual: number): Answer | Failure {
  return agree(baseline, target) ? failure("target-is-baseline") : ratio(baseline, target, actual);
}
