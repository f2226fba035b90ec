import { room, rows, UNIT, type Pair } from "./block";
import { missedByProduct } from "./error-free";
import { POWERS } from "./shortest-decimal";

/**
 * An error grows by a little more than the other factor: a low part is at most some 2^-52 of its high part, and so
 * are roundings. To double it at each step would leave nothing proven after fifty, as in a long discounted sum.
 */
export const LOWS = 1 + 2 ** -40;

/** In the unit 1. */
export function unscaled(pair: Pair): Pair {
  if (pair.scale === 0) return pair;
  const power = POWERS[pair.scale] ?? NaN;
  const [high, low, error] = [room(), room(), room()];
  for (let row = 0; row < rows; row++) {
    const whole = pair.high[row] ?? NaN;
    const quotient = whole / power;
    const product = quotient * power;
    const beyond =
      (whole - product - missedByProduct(quotient, power, product) + (pair.low[row] ?? NaN)) /
      power;
    const total = quotient + beyond;
    high[row] = total;
    low[row] = beyond - (total - quotient);
    error[row] = (LOWS * (pair.error[row] ?? NaN)) / power + UNIT * Math.abs(beyond);
  }
  return { high, low, error, scale: 0 };
}
