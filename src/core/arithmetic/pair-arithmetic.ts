import { EXACT, isWhole, room, rows, toPair, UNIT, uniform, type Block, type Pair } from "./block";
import { missedByProduct, missedBySum } from "./error-free";
import { LOWS, unscaled } from "./pair-unit";
import { MOST_DECIMALS, POWERS } from "./shortest-decimal";

/** a ± b */
export function sumOfPairs(blockA: Block, blockB: Block, sign: 1 | -1): Pair {
  const [a, b] = aligned(blockA, blockB);
  const [high, low, error] = [room(), room(), room()];
  for (let row = 0; row < rows; row++) {
    const highA = a.high[row] ?? NaN;
    const highB = sign * (b.high[row] ?? NaN);
    const lowA = a.low[row] ?? NaN;
    const lowB = sign * (b.low[row] ?? NaN);
    const highs = highA + highB;
    const missed = missedBySum(highA, highB, highs);
    const rest = missed + (lowA + lowB);
    const total = highs + rest;
    high[row] = total;
    low[row] = rest - (total - highs);
    error[row] =
      (a.error[row] ?? NaN) +
      (b.error[row] ?? NaN) +
      UNIT * (Math.abs(missed) + Math.abs(lowA) + Math.abs(lowB));
  }
  return { high, low, error, scale: a.scale };
}

/** a·b */
export function productOfPairs(a: Pair, b: Pair): Pair {
  const scale = a.scale + b.scale;
  if (scale > MOST_DECIMALS) return productOfPairs(unscaled(a), unscaled(b));
  const [high, low, error] = [room(), room(), room()];
  for (let row = 0; row < rows; row++) {
    const highA = a.high[row] ?? NaN;
    const highB = b.high[row] ?? NaN;
    const lowA = a.low[row] ?? NaN;
    const lowB = b.low[row] ?? NaN;
    const errorA = a.error[row] ?? NaN;
    const errorB = b.error[row] ?? NaN;
    const highs = highA * highB;
    const missed = missedByProduct(highA, highB, highs);
    const crossA = highA * lowB;
    const crossB = lowA * highB;
    const rest = missed + (crossA + crossB);
    const total = highs + rest;
    high[row] = total;
    low[row] = rest - (total - highs);
    error[row] =
      UNIT * (Math.abs(missed) + Math.abs(crossA) + Math.abs(crossB)) +
      Math.abs(lowA * lowB) +
      LOWS * (Math.abs(highA) * errorB + Math.abs(highB) * errorA + errorA * errorB);
  }
  return { high, low, error, scale };
}

/** The smaller of a and b (sign 1) or the larger (sign −1). */
export function extremeOfPairs(blockA: Block, blockB: Block, sign: 1 | -1): Pair {
  const [a, b] = aligned(blockA, blockB);
  const [high, low, error] = [room(), room(), room()];
  for (let row = 0; row < rows; row++) {
    const byHigh = (a.high[row] ?? NaN) - (b.high[row] ?? NaN);
    const difference = byHigh === 0 ? (a.low[row] ?? NaN) - (b.low[row] ?? NaN) : byHigh;
    const chosen = difference * sign <= 0 ? a : b;
    high[row] = chosen.high[row] ?? NaN;
    low[row] = chosen.low[row] ?? NaN;
    // What cannot be compared is not proven.
    error[row] = (chosen.error[row] ?? NaN) + 0 * difference;
  }
  return { high, low, error, scale: a.scale };
}

/** The doubles nearest to a/b, NaN where not proven. */
export function quotientOfPairs(blockA: Block, blockB: Block): Float64Array {
  const [a, b] = aligned(blockA, blockB);
  const result = room();
  for (let row = 0; row < rows; row++) {
    const highA = a.high[row] ?? NaN;
    const lowA = a.low[row] ?? NaN;
    const highB = b.high[row] ?? NaN;
    const lowB = b.low[row] ?? NaN;
    const quotient = highA / highB;
    const product = quotient * highB;
    const missed = missedByProduct(quotient, highB, product);
    const remainder = highA - product;
    const correction = (remainder - missed + lowA - quotient * lowB) / highB;
    const doubt =
      (a.error[row] ?? NaN) +
      Math.abs(quotient) * (b.error[row] ?? NaN) +
      UNIT * (Math.abs(remainder) + Math.abs(missed) + Math.abs(lowA) + Math.abs(quotient * lowB));
    const error = 2 * Math.abs(doubt / highB) + UNIT * Math.abs(correction);
    prove(result, row, quotient, correction, error);
  }
  return result;
}

/** The doubles nearest to a, NaN where not proven. */
export function roundedPairs(scaled: Pair): Float64Array {
  const a = unscaled(scaled);
  const result = room();
  for (let row = 0; row < rows; row++) {
    prove(result, row, a.high[row] ?? NaN, a.low[row] ?? NaN, a.error[row] ?? NaN);
  }
  return result;
}

/**
 * Writes the double nearest to high + low down if it is the same at both ends of the error. An engine would make
 * an object of every number that a conditional expression stores.
 */
function prove(result: Float64Array, row: number, high: number, low: number, error: number): void {
  const least = high + (low - error);
  if (least === high + (low + error) && Number.isFinite(least)) result[row] = least;
  else result[row] = NaN;
}

/** The two in the smaller of their units. */
function aligned(a: Block, b: Block): [a: Pair, b: Pair] {
  const scale = Math.max(a.scale, b.scale);
  return [stretched(a, scale), stretched(b, scale)];
}

function stretched(block: Block, scale: number): Pair {
  const pair = toPair(block);
  if (block.scale === scale) return pair;
  const power = POWERS[scale - block.scale] ?? NaN;
  if (!(isWhole(block) && block.most * power < EXACT)) {
    return { ...productOfPairs({ ...pair, scale: 0 }, toPair(uniform(power, 0))), scale };
  }
  const high = room();
  for (let row = 0; row < rows; row++) high[row] = (block.units[row] ?? NaN) * power;
  return { ...pair, high, scale };
}
