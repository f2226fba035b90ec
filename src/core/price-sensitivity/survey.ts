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
  const whole = toWholeNumbers(kept.weights);
  const totalWeight = whole.reduce((total, weight) => total + weight, 0);
  if (totalWeight === 0) return failure("weights-sum-to-zero");
  return { ...kept, weights: whole, totalWeight, tooCheap: asked ? kept.tooCheap : undefined };
}

function keepValid(
  rows: readonly (readonly unknown[])[],
  asked: boolean,
  weights?: readonly number[],
) {
  const columns = Array.from({ length: 5 }, () => new Float64Array(rows.length));
  const [tooCheap, cheap, expensive, tooExpensive, weight] = columns as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (const [i, row] of rows.entries()) {
    const [a, b, c, d] = row;
    if (!isRising(b, c) || !isRising(c, d) || (asked && !isRising(a, b))) continue;
    tooCheap[count] = asked ? (a as number) : NaN;
    cheap[count] = b as number;
    expensive[count] = c as number;
    tooExpensive[count] = d as number;
    weight[count] = weights?.[i] ?? 1;
    kept[count] = i;
    count++;
  }
  return {
    tooCheap: tooCheap.subarray(0, count),
    cheap: cheap.subarray(0, count),
    expensive: expensive.subarray(0, count),
    tooExpensive: tooExpensive.subarray(0, count),
    weights: weight.subarray(0, count),
    rows: kept.subarray(0, count),
    excluded: rows.length - count,
  };
}

function isRising(lower: unknown, higher: unknown): boolean {
  return (
    Number.isFinite(lower) && Number.isFinite(higher) && (lower as number) < (higher as number)
  );
}

function isMissing(answer: unknown): boolean {
  return answer === null || answer === undefined || answer === "";
}
