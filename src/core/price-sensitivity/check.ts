import { isBlank } from "../blank";

/** The questions in the order in which their prices must rise. */
const questions = ["too cheap", "cheap", "expensive", "too expensive"] as const;

type Question = (typeof questions)[number];

/** Why a respondent's prices cannot be used. */
export type Flaw =
  | { readonly kind: "blank"; readonly at: readonly Question[] }
  | { readonly kind: "not-a-number"; readonly at: readonly Question[] }
  | {
      readonly kind: "order";
      readonly lower: Question;
      readonly higher: Question;
      /** A price that would fit with its decimal point elsewhere. */
      readonly slip?: { readonly at: Question; readonly from: number; readonly to: number };
    };

/**
 * What is wrong with a row of four prices, if anything.
 * @param row cells in the order of the questions
 * @param asked whether anyone answered the first question; else the other three decide
 */
export function flawOf(row: readonly unknown[], asked: boolean): Flaw | undefined {
  const first = asked ? 0 : 1;
  if (rises(row, first)) return undefined;
  const used = questions.slice(first);
  const cellOf = (question: Question) => row[questions.indexOf(question)];
  const blank = used.filter((question) => isBlank(cellOf(question)));
  if (blank.length > 0) return { kind: "blank", at: blank };
  const foreign = used.filter((question) => !Number.isFinite(cellOf(question)));
  if (foreign.length > 0) return { kind: "not-a-number", at: foreign };
  const prices = row as readonly number[];
  for (let i = first + 1; i < questions.length; i++) {
    if (inOrder(prices, i)) continue;
    const slip = slippedPoint(prices, first);
    const order = { lower: questions[i - 1] ?? "cheap", higher: questions[i] ?? "cheap" };
    return { kind: "order", ...order, ...(slip && { slip }) };
  }
  return undefined;
}

function rises(row: readonly unknown[], first: number): boolean {
  const [a, b, c, d] = row;
  const numbers = typeof b === "number" && typeof c === "number" && typeof d === "number";
  if (!numbers || !(b < c && c < d && d < Infinity && b > -Infinity)) return false;
  return first === 1 || (typeof a === "number" && a > -Infinity && a < b);
}

function inOrder(prices: readonly number[], i: number): boolean {
  return (prices[i - 1] ?? NaN) < (prices[i] ?? NaN);
}

/** A likely slip: a price several times too high or too low for its neighbour that fits with its point moved. */
function slippedPoint(prices: readonly number[], first: number) {
  for (let i = first; i < questions.length; i++) {
    const from = prices[i] ?? NaN;
    const farOff = from >= 3 * (prices[i + 1] ?? NaN) || 3 * from <= (prices[i - 1] ?? NaN);
    for (const places of farOff ? [-1, 1, -2, 2] : []) {
      const to = Number((from * 10 ** places).toPrecision(15));
      const mended = prices.map((price, k) => (k === i ? to : price));
      if (rises(mended, first)) return { at: questions[i] ?? "cheap", from, to };
    }
  }
  return undefined;
}
