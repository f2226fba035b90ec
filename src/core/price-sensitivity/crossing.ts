import { exactly, type Formula } from "../arithmetic";
import { weightedSelect, type Buckets } from "./selection";
import { answersOf, type Survey } from "./survey";

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

/**
 * Where F(rising) crosses 1 − F(falling), F being the weight of the answers up to a price. As in the R
 * package pricesensitivitymeter, F is 0 up to and including its column's own minimum, and the curves are
 * straight between neighbouring prices of all four columns. F(rising) + F(falling) only rises and passes
 * the whole at an order statistic of both columns together: a selection and a few passes find it, no sort.
 */
export function crossing(
  survey: Survey,
  buckets: Buckets,
  rising: Float64Array,
  falling: Float64Array,
): Crossing {
  const { weights, totalWeight: whole } = survey;
  const others = answersOf(survey).filter((column) => column !== rising && column !== falling);
  const risingMin = buckets.minimumOf.get(rising) ?? NaN;
  const fallingMin = buckets.minimumOf.get(falling) ?? NaN;
  /** What lies around a price: the neighbouring prices, and the levels here and at the price before. */
  const around = (price: number) => {
    const rise = split(rising, weights, price);
    const fall = split(falling, weights, price);
    const sides = [rise, fall, ...others.map((column) => split(column, weights, price))];
    const before = Math.max(...sides.map((side) => side.before));
    return {
      level: (price > risingMin ? rise.upTo : 0) + (price > fallingMin ? fall.upTo : 0),
      before,
      levelBefore: (before > risingMin ? rise.below : 0) + (before > fallingMin ? fall.below : 0),
      next: Math.min(...sides.map((side) => side.next)),
      nextOfPair: Math.min(rise.nextWeighted, fall.nextWeighted),
    };
  };

  let price = weightedSelect(buckets, [rising, falling], weights, whole);
  let here = around(price);
  // At a column's minimum the level is lower than the order statistic says, so the crossing comes later.
  while (here.level < whole) {
    price = here.next;
    here = around(price);
  }
  if (here.level > whole) {
    const { before, level, levelBefore } = here;
    const meeting = onLine(before, price, whole - levelBefore, level - levelBefore);
    return { low: meeting, high: meeting };
  }
  const low = price;
  do {
    // Past a column's minimum the answers at the minimum begin to count: any price may end the plateau.
    const atMinimum = price === risingMin || price === fallingMin;
    price = atMinimum ? here.next : here.nextOfPair;
    here = around(price);
  } while (here.level === whole);
  return { low, high: here.before };
}

/** A column around a price: the weights below and up to it, and the nearest answers on either side. */
function split(column: Float64Array, weights: Float64Array, price: number) {
  let below = 0;
  let upTo = 0;
  let before = -Infinity;
  let next = Infinity;
  let nextWeighted = Infinity;
  for (let i = 0; i < column.length; i++) {
    const answer = column[i] ?? NaN;
    if (answer > price) {
      if (answer < next) next = answer;
      if (answer < nextWeighted && weights[i] !== 0) nextWeighted = answer;
      continue;
    }
    const weight = weights[i] ?? 0;
    upTo += weight;
    if (answer === price) continue;
    below += weight;
    if (answer > before) before = answer;
  }
  return { below, upTo, before, next, nextWeighted };
}
