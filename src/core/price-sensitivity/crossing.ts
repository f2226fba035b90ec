import { exactly, type Formula } from "../arithmetic";
import { weightedSelect } from "./selection";
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
export function crossing(survey: Survey, rising: Float64Array, falling: Float64Array): Crossing {
  const { weights, totalWeight: whole } = survey;
  const prices = answersOf(survey);
  const risingMin = minimum(rising);
  const fallingMin = minimum(falling);
  const levelAt = (price: number) =>
    weightUpTo(rising, weights, price, risingMin) + weightUpTo(falling, weights, price, fallingMin);

  let price = weightedSelect([rising, falling], weights, whole);
  let level = levelAt(price);
  // At a column's minimum the level is lower than the order statistic says, so the crossing comes later.
  while (level < whole) {
    price = nextAbove(prices, price);
    level = levelAt(price);
  }
  if (level > whole) {
    const before = lastBelow(prices, price);
    const levelBefore = levelAt(before);
    const meeting = onLine(before, price, whole - levelBefore, level - levelBefore);
    return { low: meeting, high: meeting };
  }
  const low = price;
  do {
    const end = price;
    // Past a column's minimum the answers at the minimum begin to count: any price may end the plateau.
    price =
      end === risingMin || end === fallingMin
        ? nextAbove(prices, end)
        : Math.min(nextAbove([rising], end, weights), nextAbove([falling], end, weights));
  } while (levelAt(price) === whole);
  return { low, high: lastBelow(prices, price) };
}

/** Weight of the answers up to a price; nothing counts at the column's minimum. */
function weightUpTo(
  column: Float64Array,
  weights: Float64Array,
  price: number,
  columnMinimum: number,
): number {
  let total = 0;
  if (price <= columnMinimum) return total;
  for (let i = 0; i < column.length; i++) {
    if ((column[i] ?? NaN) <= price) total += weights[i] ?? NaN;
  }
  return total;
}

/** The lowest price above `price`, of answers with a weight if weights are given. */
function nextAbove(
  columns: readonly Float64Array[],
  price: number,
  weights?: Float64Array,
): number {
  let next = Infinity;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const answer = column[i] ?? NaN;
      if (answer > price && answer < next && weights?.[i] !== 0) next = answer;
    }
  }
  return next;
}

function lastBelow(columns: readonly Float64Array[], price: number): number {
  let last = -Infinity;
  for (const column of columns) {
    for (const answer of column) if (answer < price && answer > last) last = answer;
  }
  return last;
}

function minimum(column: Float64Array): number {
  let lowest = Infinity;
  for (const answer of column) if (answer < lowest) lowest = answer;
  return lowest;
}
