import { room, rows, type Pair } from "./block";
import { missedByProduct } from "./error-free";
import { unscaled } from "./pair-unit";

/** A product of pairs in a power, as a part of itself: many times what it can be. */
const POWER_UNIT = 2 ** -98;
/** Below this the error of a power may itself be lost. */
const SMALLEST = 1e-200;

/** Bits can be taken from exponents up to this. */
const MOST_BITS = 2 ** 31 - 1;

/** base^exponent by repeated squaring, each row its own exponent. */
export function powerOfPairs(scaledBase: Pair, { high: exponents }: Pair): Pair {
  const base = unscaled(scaledBase);
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
  return { high: highs, low: lows, error: errors, scale: 0 };
}
