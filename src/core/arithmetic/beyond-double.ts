import { EXACT, UNIT } from "./block";
import { missedByProduct, missedBySum } from "./error-free";
import { decimals, MOST_DECIMALS, POWERS, scaled } from "./shortest-decimal";

/** Generous for the few roundings in the size of what a power of ten has beyond its double, as a part of the number. */
const FAR = 2 ** -96;
/** Nearer to 0, or farther from it, products that are needed here might be lost. */
const FARTHEST = 200;

/**
 * Writes down what the shortest decimal of x has beyond the double, and by how much that may be off; NaN where it is
 * not provable.
 */
export function writeBeyond(
  x: number,
  beyond: Float64Array,
  error: Float64Array,
  at: number,
): void {
  const k = decimals(x);
  const known = k > MOST_DECIMALS ? NaN : scaled(x, k);
  if (k === 0 && Math.abs(x) < EXACT) {
    beyond[at] = 0;
    error[at] = 0;
  } else if (Number.isNaN(known)) {
    const rest = beyondDigits(x);
    beyond[at] = rest;
    error[at] = UNIT * Math.abs(rest) + FAR * Math.abs(x);
  } else {
    const power = POWERS[k] ?? NaN;
    const product = x * power;
    const rest = (known - product - missedByProduct(x, power, product)) / power;
    beyond[at] = rest;
    error[at] = UNIT * Math.abs(rest);
  }
}

/** For any digits and exponent: up to 17 digits make a whole number beyond 2^53, in two parts that are doubles. */
function beyondDigits(x: number): number {
  const [mantissa = "", exponent = ""] = x.toExponential().split("e");
  if (!(Math.abs(Number(exponent)) <= FARTHEST)) return NaN;
  const digits = mantissa.replace(/[-.]/g, "");
  const split = Math.max(digits.length - 8, 0);
  const sign = Math.sign(x);
  const upper = sign * Number(digits.slice(0, split)) * (POWERS[digits.length - split] ?? NaN);
  const lower = sign * Number(digits.slice(split));
  const k = digits.length - 1 - Number(exponent);
  const [power, beyondPower] = powerOfTen(Math.abs(k));
  if (k < 0) {
    const [high, low] = [upper * power, lower * power];
    const sum = high + low;
    const missed = missedByProduct(upper, power, high) + missedByProduct(lower, power, low);
    return sum - x + missedBySum(high, low, sum) + missed + (upper + lower) * beyondPower;
  }
  const product = x * power;
  const missed = missedByProduct(x, power, product);
  return (upper - product + lower - missed - x * beyondPower) / power;
}

type Power = readonly [power: number, beyond: number];
const powers = new Map<number, Power>();

/** 10^k: the nearest double, and the one nearest to what is left. */
function powerOfTen(k: number): Power {
  const known = powers.get(k);
  if (known) return known;
  const power = Number(`1e${k}`);
  const found = [power, Number(10n ** BigInt(k) - BigInt(power))] as const;
  powers.set(k, found);
  return found;
}
