import { room, rows, UNIT, type Pair } from "./block";
import { missedByProduct, missedBySum } from "./error-free";

/** a ± b */
export function sumOfPairs(a: Pair, b: Pair, sign: 1 | -1): Pair {
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
  return { high, low, error };
}

/** a·b */
export function productOfPairs(a: Pair, b: Pair): Pair {
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
      2 * (Math.abs(highA) * errorB + Math.abs(highB) * errorA + errorA * errorB);
  }
  return { high, low, error };
}

/** A product of pairs in a power, as a part of itself: many times what it can be. */
const POWER_UNIT = 2 ** -98;
/** Below this the error of a power may itself be lost. */
const SMALLEST = 1e-200;

/** Bits can be taken from exponents up to this. */
const MOST_BITS = 2 ** 31 - 1;

/** base^exponent by repeated squaring, each row its own exponent. */
export function powerOfPairs(base: Pair, exponents: Float64Array): Pair {
  const [highs, lows, errors] = [room(), room(), room()];
  for (let row = 0; row < rows; row++) {
    let high = 1;
    let low = 0;
    let squareHigh = base.high[row] ?? NaN;
    let squareLow = base.low[row] ?? NaN;
    const exponent = exponents[row] ?? NaN;
    const error = base.error[row] ?? NaN;
    const relative = error === 0 ? 0 : error / Math.abs(squareHigh);
    for (let bits = exponent | 0; bits > 0; bits >>= 1) {
      if ((bits & 1) === 1) {
        const product = high * squareHigh;
        const missed = missedByProduct(high, squareHigh, product);
        const rest = missed + (high * squareLow + low * squareHigh);
        high = product + rest;
        low = rest - (high - product);
      }
      if (bits === 1) break;
      const product = squareHigh * squareHigh;
      const missed = missedByProduct(squareHigh, squareHigh, product);
      const rest = missed + 2 * squareHigh * squareLow;
      squareHigh = product + rest;
      squareLow = rest - (squareHigh - product);
    }
    const size = Math.abs(high);
    highs[row] = high;
    lows[row] = low;
    const isKnown = exponent <= MOST_BITS && (size >= SMALLEST || size === 0);
    errors[row] = isKnown ? size * exponent * (2 * relative + POWER_UNIT) : NaN;
  }
  return { high: highs, low: lows, error: errors };
}

/** The smaller of a and b (sign 1) or the larger (sign −1). */
export function extremeOfPairs(a: Pair, b: Pair, sign: 1 | -1): Pair {
  const [high, low, error] = [room(), room(), room()];
  for (let row = 0; row < rows; row++) {
    const byHigh = (a.high[row] ?? NaN) - (b.high[row] ?? NaN);
    const difference = byHigh === 0 ? (a.low[row] ?? NaN) - (b.low[row] ?? NaN) : byHigh;
    const chosen = difference * sign <= 0 ? a : b;
    high[row] = chosen.high[row] ?? NaN;
    low[row] = chosen.low[row] ?? NaN;
    error[row] = chosen.error[row] ?? NaN;
  }
  return { high, low, error };
}

/** The doubles nearest to a/b, NaN where not proven. */
export function quotientOfPairs(a: Pair, b: Pair): Float64Array {
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
    result[row] = proven(quotient, correction, error);
  }
  return result;
}

/** The doubles nearest to a, NaN where not proven. */
export function roundedPairs(a: Pair): Float64Array {
  const result = room();
  for (let row = 0; row < rows; row++) {
    result[row] = proven(a.high[row] ?? NaN, a.low[row] ?? NaN, a.error[row] ?? NaN);
  }
  return result;
}

/** The double nearest to high + low if it is the same at both ends of the error. */
function proven(high: number, low: number, error: number): number {
  const least = high + (low - error);
  return least === high + (low + error) && Number.isFinite(least) ? least : NaN;
}
