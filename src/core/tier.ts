import { atLeast } from "./comparison";
import { failure, type Failure } from "./failure";

/**
 * The label of the highest threshold that the score meets.
 * @param thresholds rising, one a label
 */
export function tier<L>(
  score: number,
  thresholds: readonly number[],
  labels: readonly L[],
): L | Failure {
  if (labels.length !== thresholds.length) {
    const details = { labels: labels.length, thresholds: thresholds.length };
    return failure("labels-differ-in-length", details);
  }
  let met = 0;
  for (let unmet = thresholds.length; met < unmet;) {
    const middle = (met + unmet) >> 1;
    if (atLeast(score, thresholds[middle] ?? NaN)) met = middle + 1;
    else unmet = middle;
  }
  return (
    labels[met - 1] ?? failure("below-first-threshold", { score, first: thresholds[0] ?? NaN })
  );
}
