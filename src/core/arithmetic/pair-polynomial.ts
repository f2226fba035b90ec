import { isWhole, room, rows, toPair, UNIT, type Block, type Pair } from "./block";
import { missedByProduct, missedBySum } from "./error-free";
import { LOWS, unscaled } from "./pair-unit";
import { beyondDouble } from "./to-block";

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
  for (const coefficient of coefficients) {
    const [beyond, errorBeyond] = beyondCoefficient(coefficient);
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
      const restSum = missedSum + (lowGrown + beyond);
      const total = sum + restSum;
      high[row] = total;
      low[row] = restSum - (total - sum);
      error[row] =
        UNIT * (Math.abs(missed) + Math.abs(crossS) + Math.abs(crossX)) +
        Math.abs(lowS * lowX) +
        LOWS * (Math.abs(highS) * errorX + Math.abs(highX) * errorS + errorS * errorX) +
        errorBeyond +
        UNIT * (Math.abs(missedSum) + Math.abs(lowGrown) + Math.abs(beyond));
    }
  }
  for (const column of [high, low, error]) column.fill(column[0] ?? NaN, count, rows);
  return { high, low, error, scale: 0 };
}

/** A coefficient with too many decimals is off by half a unit of its last bit: nothing, beside larger ones. */
function beyondCoefficient(coefficient: number): readonly [beyond: number, error: number] {
  const beyond = beyondDouble(coefficient);
  if (!Number.isNaN(beyond)) return [beyond, UNIT * Math.abs(beyond)];
  return [0, Math.max(2 ** -53 * Math.abs(coefficient), Number.MIN_VALUE)];
}
