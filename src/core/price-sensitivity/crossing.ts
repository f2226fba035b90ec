import { exactly, type Formula } from "../arithmetic";
import { weightsUpTo } from "./price-grid";
import { stretchWhere, type PriceIndex } from "./price-index";
import type { Question } from "./survey";

/** Where a rising and a falling curve meet: one price, or an interval on which they are equal. */
export interface Crossing {
  readonly low: number;
  readonly high: number;
}

/** The straight line from (x1, 0) to (x2, rise) at the height `missing`. */
const lineFormula: Formula<[x1: number, x2: number, missing: number, rise: number]> =
  ({ plus, minus, times, over }) =>
  (x1, x2, missing, rise) =>
    over(plus(times(x1, minus(rise, missing)), times(x2, missing)), rise);

const onLine = exactly(lineFormula);

/** The questions whose answers make the rising and the falling curve. */
export type Pair = readonly [rising: Question, falling: Question];

/**
 * Where F(rising) crosses 1 − F(falling), F being the weight of the answers up to a price (see weightsUpTo).
 * As in the R package pricesensitivitymeter, the curves are straight between neighbouring prices of all four
 * columns. F(rising) + F(falling) only rises: the curves are equal where it is the whole.
 */
export function crossing(index: PriceIndex, pair: Pair): Crossing {
  const whole = index.survey.totalWeight;
  const { price, level, before, levelBefore } = firstStep(index, pair, (sum) => sum >= whole);
  if (level > whole) {
    const meeting = onLine(before, price, whole - levelBefore, level - levelBefore);
    return { low: meeting, high: meeting };
  }
  return { low: price, high: firstStep(index, pair, (sum) => sum > whole).before };
}

/** A price with the sum of F(rising) and F(falling) there, and the price before it with the sum there. */
interface Step {
  readonly price: number;
  readonly level: number;
  readonly before: number;
  readonly levelBefore: number;
}

/**
 * The first price at which the sum is enough; infinity if it never is. Without the rule for a column's lowest
 * answer the price would be in the bucket around which the stretch lies; with it, it may also be the next
 * price, at which these answers begin to count. Both and the price before them are in the stretch.
 */
function firstStep(index: PriceIndex, pair: Pair, isEnough: (sum: number) => boolean): Step {
  const { grid, answersTo } = stretchWhere(index, pair, isEnough);
  const curves = pair.map((question) => weightsUpTo(grid, answersTo(question)));
  let before = NaN;
  let levelBefore = 0;
  for (const [i, price] of grid.entries()) {
    const level = curves.reduce((sum, curve) => sum + (curve[i] ?? 0), 0);
    if (isEnough(level)) return { price, level, before, levelBefore };
    before = price;
    levelBefore = level;
  }
  return { price: Infinity, level: levelBefore, before, levelBefore };
}
