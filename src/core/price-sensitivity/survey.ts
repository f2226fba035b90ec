import { sum, toWholeNumbers } from "../arithmetic/shortest-decimal";
import { isBlank } from "../blank";
import { failure, type Failure } from "../failure";

/** The questions, in the order of their columns; their prices must rise. */
export const questions = ["tooCheap", "cheap", "expensive", "tooExpensive"] as const;

export type Question = (typeof questions)[number];

/** The valid respondents of a price sensitivity survey (van Westendorp 1976). */
export interface Survey {
  /** All rows as they were given, a price a question. */
  readonly cells: readonly (readonly unknown[])[];
  /** Which of them are valid, from 0: the respondents. */
  readonly rows: Int32Array;
  /** All questions, or all but the first. */
  readonly asked: readonly Question[];
  /** A respondent's weight, whole numbers, so that their sums are exact; undefined if each counts as one. */
  readonly weights: Float64Array | undefined;
  readonly totalWeight: number;
  /** Rows left out because an answer is missing or the order is not strict. */
  readonly excluded: number;
}

/** The prices that a respondent named, in the order of the questions; what was not asked is no number. */
export function pricesOf({ cells, rows }: Survey, respondent: number): readonly number[] {
  return (cells[rows[respondent] ?? -1] ?? []) as readonly number[];
}

/** The prices that the respondents named, one each. */
export function answersTo(survey: Survey, question: Question): Float64Array {
  const column = questions.indexOf(question);
  const answers = new Float64Array(survey.rows.length);
  for (let i = 0; i < answers.length; i++) answers[i] = pricesOf(survey, i)[column] ?? NaN;
  return answers;
}

export function isAsked({ asked }: Survey, question: Question): boolean {
  return asked.includes(question);
}

export function weightOf({ weights }: Pick<Survey, "weights">, respondent: number): number {
  return weights ? (weights[respondent] ?? 0) : 1;
}

/**
 * Keeps the rows whose four prices (too cheap, cheap, expensive, too expensive) are numbers and rise
 * strictly. If nobody answered the first question, the other three decide.
 * @param weights one a row, none negative
 */
export function surveyOf(
  cells: readonly (readonly unknown[])[],
  weights?: ArrayLike<number>,
): Survey | Failure {
  if (weights && weights.length !== cells.length) {
    const details = { rows: cells.length, value: weights.length };
    return failure("weights-differ-in-length", details);
  }
  const all = cells.some((row) => !isBlank(row[0]));
  const rows = validRows(cells, all);
  if (rows.length === 0) return failure("no-valid-respondent");
  const whole = weights && toWholeNumbers(weightsOf(rows, weights));
  const totalWeight = whole ? sum(whole) : rows.length;
  if (totalWeight === 0) return failure("weights-sum-to-zero");
  const asked = all ? questions : questions.slice(1);
  return { cells, rows, asked, weights: whole, totalWeight, excluded: cells.length - rows.length };
}

/** The prices stay where they are: columns of a million respondents would cost more memory than time is saved. */
function validRows(cells: readonly (readonly unknown[])[], all: boolean): Int32Array {
  const rows = new Int32Array(cells.length);
  let count = 0;
  for (let i = 0; i < cells.length; i++) {
    const row = cells[i] ?? [];
    const lowest = all ? row[0] : -Number.MAX_VALUE;
    const low = row[1];
    const high = row[2];
    const highest = row[3];
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
      rows[count++] = i;
    }
  }
  return rows.slice(0, count);
}

function weightsOf(rows: Int32Array, weights: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) kept[i] = weights[rows[i] ?? 0] ?? 0;
  return kept;
}
