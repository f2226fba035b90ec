import { writeBeyond } from "./beyond-double";
import { isWhole, room, rows, toPair, UNIT, type Block, type Pair } from "./block";
import { missedByProduct, missedBySum } from "./error-free";
import { LOWS, unscaled } from "./pair-unit";

/**
 * Σ coefficients[k]·x^(n − 1 − k) by Horner's rule: the product and the sum of pairs, but each step in the place of the
 * one before, for there may be thousands.
 */
export function polynomialOfPairs(coefficients: readonly number[], block: Block): Pair {
  const x = unscaled(toPair(block));
  const [high, low, error] = [room(), room(), room()];
  // One will do for all if x is the same in every row.
  const count = isWhole(block) && block.uniform ? 1 : rows;
  for (const column of [high, low, error]) column.fill(0, 0, count);
  const [beyond, errorsBeyond] = beyondDoubles(coefficients);
  for (let k = 0; k < coefficients.length; k++) {
    const coefficient = coefficients[k] ?? NaN;
    const coefficientBeyond = beyond[k] ?? NaN;
    const errorBeyond = errorsBeyond[k] ?? NaN;
    for (let row = 0; row < count; row++) {
      const highS = high[row] ?? NaN;
      const lowS = low[row] ?? NaN;
      const errorS = error[row] ?? NaN;
      const highX = x.high[row] ?? NaN;
      const lowX = x.low[row] ?? NaN;
      const errorX = x.error[row] ?? NaN;
      const product = highS * highX;
      const missed = missedByProduct(highS, highX, product);
      const crossS = highS * lowX;
      const crossX = lowS * highX;
      const rest = missed + (crossS + crossX);
      const grown = product + rest;
      const lowGrown = rest - (grown - product);
      const sum = grown + coefficient;
      const missedSum = missedBySum(grown, coefficient, sum);
      const restSum = missedSum + (lowGrown + coefficientBeyond);
      const total = sum + restSum;
      high[row] = total;
      low[row] = restSum - (total - sum);
      error[row] =
        UNIT * (Math.abs(missed) + Math.abs(crossS) + Math.abs(crossX)) +
        Math.abs(lowS * lowX) +
        LOWS * (Math.abs(highS) * errorX + Math.abs(highX) * errorS + errorS * errorX) +
        errorBeyond +
        UNIT * (Math.abs(missedSum) + Math.abs(lowGrown) + Math.abs(coefficientBeyond));
    }
  }
  for (const column of [high, low, error]) column.fill(column[0] ?? NaN, count, rows);
  return { high, low, error, scale: 0 };
}

/** A coefficient whose decimal is not provable is off by half a unit of its last bit: nothing, beside larger ones. */
function beyondDoubles(
  coefficients: readonly number[],
): readonly [beyond: Float64Array, error: Float64Array] {
  const beyond = new Float64Array(coefficients.length);
  const error = new Float64Array(coefficients.length);
  coefficients.forEach((coefficient, k) => {
    writeBeyond(coefficient, beyond, error, k);
    if (!Number.isNaN(beyond[k])) return;
    beyond[k] = 0;
    error[k] = Math.max(2 ** -53 * Math.abs(coefficient), Number.MIN_VALUE);
  });
  return [beyond, error];
}
