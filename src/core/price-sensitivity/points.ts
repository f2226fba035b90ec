import { exactly, type Formula } from "../arithmetic";
import { crossing, type Crossing, type Pair } from "./crossing";
import { priceIndexOf } from "./price-index";
import { isAsked, pricesOf, questions, weightOf, type Survey } from "./survey";

/** `original` is van Westendorp (1976); `narrower` bounds the range by the cheap and expensive curves. */
export type RangeDefinition = "original" | "narrower";

/** Which price of an interval on which two curves are equal: its low end, its middle, its high end. */
export type Plateau = "low" | "mid" | "high";

/** Marginal cheapness, optimal price, indifference price and marginal expensiveness. */
export type Point = "pmc" | "opp" | "idp" | "pme";

/** PMC and OPP need the too cheap question. */
export interface Points {
  readonly pmc: Crossing | undefined;
  readonly opp: Crossing | undefined;
  readonly idp: Crossing;
  readonly pme: Crossing;
}

/**
 * The curves that meet in a point. "Not cheap" is 1 − cheap, so it rises with the cheap answers; likewise
 * "not expensive" falls with the expensive ones.
 */
export function pairsOf(definition: RangeDefinition): Readonly<Record<Point, Pair>> {
  const narrower = definition === "narrower";
  return {
    pmc: [narrower ? "expensive" : "cheap", "tooCheap"],
    opp: ["tooExpensive", "tooCheap"],
    idp: ["expensive", "cheap"],
    pme: ["tooExpensive", narrower ? "cheap" : "expensive"],
  };
}

/** The four points of the price sensitivity meter (van Westendorp 1976), each a price or an interval of prices. */
export function points(survey: Survey, definition: RangeDefinition): Points {
  const { pmc, opp, idp, pme } = pairsOf(definition);
  const index = priceIndexOf(survey);
  const asked = isAsked(survey, "tooCheap");
  return {
    pmc: asked ? crossing(index, pmc) : undefined,
    opp: asked ? crossing(index, opp) : undefined,
    idp: crossing(index, idp),
    pme: crossing(index, pme),
  };
}

const middleFormula: Formula<[low: number, high: number]> =
  ({ of, plus, over }) =>
  (low, high) =>
    over(plus(low, high), of(2));

const middle = exactly(middleFormula);

/** One price of an interval, the nearest double to its middle if that is asked. */
export function onPlateau({ low, high }: Crossing, plateau: Plateau): number {
  if (plateau === "mid") return middle(low, high);
  return plateau === "low" ? low : high;
}

const TOO_CHEAP = questions.indexOf("tooCheap");
const TOO_EXPENSIVE = questions.indexOf("tooExpensive");

/** Weight of the respondents to whom a price is neither too cheap nor too expensive, as a part of all. */
export function acceptance(survey: Survey, price: number): number {
  const asked = isAsked(survey, "tooCheap");
  let accepting = 0;
  for (let i = 0; i < survey.rows.length; i++) {
    const prices = pricesOf(survey, i);
    const tooLow = asked && price < (prices[TOO_CHEAP] ?? NaN);
    const tooHigh = price >= (prices[TOO_EXPENSIVE] ?? NaN);
    if (!tooLow && !tooHigh) accepting += weightOf(survey, i);
  }
  return accepting / survey.totalWeight;
}
