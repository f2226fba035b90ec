import { failure, type Failure } from "../failure";
import { toWholeNumbers } from "../quick-arithmetic";

/** The valid answers of a price sensitivity survey (van Westendorp 1976), a column a question. */
export interface Survey {
  /** Undefined where the question was not asked. */
  readonly tooCheap: Float64Array | undefined;
  readonly cheap: Float64Array;
  readonly expensive: Float64Array;
  readonly tooExpensive: Float64Array;
  /** Whole numbers, so that their sums are exact; 1 without weights. */
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** Row numbers of these respondents, from 0. */
  readonly rows: Int32Array;
  /** Respondents left out because an answer is missing or the order is not strict. */
  readonly excluded: number;
}

/** The columns with answers, all prices of the survey together. */
export function answersOf(survey: Survey): readonly Float64Array[] {
  const asked = [survey.cheap, survey.expensive, survey.tooExpensive];
  return survey.tooCheap ? [survey.tooCheap, ...asked] : asked;
}

/**
 * Keeps the rows whose four prices (too cheap, cheap, expensive, too expensive) are numbers and rise
 * strictly. If nobody answered the first question, the other three decide.
 * @param weights one a row, none negative
 */
export function surveyOf(
  rows: readonly (readonly unknown[])[],
  weights?: readonly number[],
): Survey | Failure {
  if (weights && weights.length !== rows.length) {
    const details = { rows: rows.length, value: weights.length };
    return failure("weights-differ-in-length", details);
  }
  const asked = rows.some((row) => !isMissing(row[0]));
  const kept = keepValid(rows, asked, weights);
  if (kept.weights.length === 0) return failure("no-valid-respondent");
  const whole = weights ? toWholeNumbers(kept.weights) : kept.weights;
  let totalWeight = 0;
  for (const weight of whole) totalWeight += weight;
  if (totalWeight === 0) return failure("weights-sum-to-zero");
  return { ...kept, weights: whole, totalWeight, tooCheap: asked ? kept.tooCheap : undefined };
}

function keepValid(
  rows: readonly (readonly unknown[])[],
  asked: boolean,
  given?: readonly number[],
) {
  const column = () => new Float64Array(rows.length);
  const [tooCheap, cheap, expensive, tooExpensive] = [column(), column(), column(), column()];
  const weights = column().fill(1);
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const lowest = asked ? row[0] : -Number.MAX_VALUE;
    const [low, high, highest] = [row[1], row[2], row[3]];
    if (
      typeof lowest === "number" &&
      typeof low === "number" &&
      typeof high === "number" &&
      typeof highest === "number" &&
      -Infinity < lowest &&
      lowest < low &&
      low < high &&
      high < highest &&
      highest < Infinity
    ) {
      tooCheap[count] = lowest;
      cheap[count] = low;
      expensive[count] = high;
      tooExpensive[count] = highest;
      if (given) weights[count] = given[i] ?? 0;
      kept[count++] = i;
    }
  }
  return {
    tooCheap: tooCheap.subarray(0, count),
    cheap: cheap.subarray(0, count),
    expensive: expensive.subarray(0, count),
    tooExpensive: tooExpensive.subarray(0, count),
    weights: weights.subarray(0, count),
    rows: kept.subarray(0, count),
    excluded: rows.length - count,
  };
}

function isMissing(answer: unknown): boolean {
  return answer === null || answer === undefined || answer === "";
}
