import type { Formula } from "./arithmetic";
import { Batch, collecting } from "./batch";
import { beginBlock } from "./block";
import { blocks } from "./block-arithmetic";
import { inDecimals } from "./decimal-arithmetic";
import { constant } from "./to-block";

/** The formula's nearest double: proven in doubles, else from decimals. */
export function exactly<A extends readonly number[]>(
  formula: Formula<A>,
): (...numbers: A) => number {
  return alone(formula) as unknown as (...numbers: A) => number;
}

function alone(formula: Formula<number[]>): (...numbers: number[]) => number {
  const inBlocks = formula(blocks);
  const inDigits = inDecimals(formula);
  return (...numbers) => {
    const given = numbers.slice(0, inBlocks.length);
    beginBlock(1);
    const [answer = NaN] = inBlocks(...given.map(constant));
    return Number.isNaN(answer) ? inDigits(...given) : answer;
  };
}

/** The nearest double; or what stands for it while `together` still collects what the rows ask. */
export type Answer = number | Batch;

/** The same for a formula that many rows ask, as the last thing they do. */
export function exactlyInRows<A extends readonly number[]>(
  formula: Formula<A>,
): (...numbers: A) => Answer {
  const ofNumbers = formula as unknown as Formula<number[]>;
  const answer = alone(ofNumbers);
  const batch = new Batch(ofNumbers);
  // Written out, for a rest parameter would cost more than the sum.
  const ask = (a: number, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0): Answer =>
    collecting ? batch.ask(a, b, c, d, e, f, g) : answer(a, b, c, d, e, f, g);
  return ask as unknown as (...numbers: A) => Answer;
}

/** The answer, or the bound that it lies beyond. */
export function within(low: number, answer: Answer, high: number): Answer {
  if (typeof answer !== "number") return answer.bound(low, high, "cut");
  return Math.max(low, Math.min(high, answer));
}

/** The answer, or undefined if it lies beyond a bound. */
export function inside(low: number, answer: Answer, high: number): Answer | undefined {
  if (typeof answer !== "number") return answer.bound(low, high, "calculate again");
  return low <= answer && answer <= high ? answer : undefined;
}
