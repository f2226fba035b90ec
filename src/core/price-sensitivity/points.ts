import { exactly, type Formula } from "../arithmetic";
import { crossing, type Crossing } from "./crossing";
import { bucketsOf } from "./selection";
import { answersOf, type Survey } from "./survey";

/** `original` is van Westendorp (1976); `narrower` bounds the range by the cheap and expensive curves. */
export type RangeDefinition = "original" | "narrower";

/** Which price of an interval on which two curves are equal: its low end, its middle, its high end. */
export type Plateau = "low" | "mid" | "high";

/** PMC and OPP need the too cheap question. */
export interface Points {
  readonly pmc: Crossing | undefined;
  readonly opp: Crossing | undefined;
  readonly idp: Crossing;
  readonly pme: Crossing;
}

/**
 * The four points of the price sensitivity meter: marginal cheapness, optimal price, indifference price and
 * marginal expensiveness. "Not cheap" is 1 − cheap, so it rises with the cheap answers; likewise "not
 * expensive" falls with the expensive ones.
 */
export function points(survey: Survey, definition: RangeDefinition): Points {
  const { tooCheap, cheap, expensive, tooExpensive } = survey;
  const narrower = definition === "narrower";
  const buckets = bucketsOf(answersOf(survey), survey.weights);
  const meet = (rising: Float64Array, falling: Float64Array) =>
    crossing(survey, buckets, rising, falling);
  return {
    pmc: tooCheap && meet(narrower ? expensive : cheap, tooCheap),
    opp: tooCheap && meet(tooExpensive, tooCheap),
    idp: meet(expensive, cheap),
    pme: meet(tooExpensive, narrower ? cheap : expensive),
  };
}

const middleFormula: Formula<[low: number, high: number]> =
  ({ of, plus, over }) =>
  (low, high) =>
    over(plus(low, high), of(2));

const middle = exactly(middleFormula);

export function onPlateau({ low, high }: Crossing, plateau: Plateau): number {
  if (plateau === "mid") return middle(low, high);
  return plateau === "low" ? low : high;
}

/** Weight of the respondents to whom a price is neither too cheap nor too expensive, as a part of all. */
export function acceptance(survey: Survey, price: number): number {
  const { tooCheap, tooExpensive, weights, totalWeight } = survey;
  let accepting = 0;
  for (let i = 0; i < weights.length; i++) {
    const tooLow = tooCheap !== undefined && price < (tooCheap[i] ?? NaN);
    const tooHigh = price >= (tooExpensive[i] ?? NaN);
    if (!tooLow && !tooHigh) accepting += weights[i] ?? NaN;
  }
  return accepting / totalWeight;
}
