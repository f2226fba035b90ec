import type { Arithmetic } from "./arithmetic";
import { decimals, MOST_DECIMALS, POWERS, scaled } from "./quick-arithmetic";

/** high + low, some 32 digits, off by at most `error`. */
export interface Twofold {
  readonly high: number;
  readonly low: number;
  readonly error: number;
}

/**
 * Arithmetic in pairs of doubles (Dekker 1971, Knuth's two-sum) with a bound of its error. `round` and `over`
 * give the nearest double where the bound leaves no doubt which it is (Ziv 1991), else NaN, "not proven".
 */
export const twofold: Arithmetic<Twofold> = {
  of,
  zero: { high: 0, low: 0, error: 0 },
  one: { high: 1, low: 0, error: 0 },
  plus,
  minus: (a, b) => plus(a, { high: -b.high, low: -b.low, error: b.error }),
  times,
  power: (base, exponent) => power(base, exponent.high),
  // Formulas compare numbers that they were given, and these are ordered as their doubles are.
  isBelow: (a, b) => a.high < b.high,
  round: (a) => proven(a.high, a.low, a.error),
  over: (a, b) => {
    const quotient = a.high / b.high;
    const [product, missed] = productOf(quotient, b.high);
    const rest = a.high - product - missed + a.low - quotient * b.low;
    const correction = rest / b.high;
    const doubt =
      a.error +
      Math.abs(quotient) * b.error +
      UNIT *
        (Math.abs(a.high - product) +
          Math.abs(missed) +
          Math.abs(a.low) +
          Math.abs(quotient * b.low));
    const error = 2 * Math.abs(doubt / b.high) + UNIT * Math.abs(correction);
    return proven(quotient, correction, error);
  },
};

/** Generous for the few roundings of each operation. */
const UNIT = 8 * 2 ** -53;
/** 2^27 + 1 splits a double into halves whose products are exact. */
const SPLITTER = 134217729;
/** Below this the error of a product may itself be lost. */
const SMALLEST = 1e-250;

/** The shortest decimal of x as a pair: x and what the decimal has beyond it. */
function of(x: number): Twofold {
  const k = decimals(x);
  if (k === 0 && Math.abs(x) < 2 ** 53) return { high: x, low: 0, error: 0 };
  if (k > MOST_DECIMALS) return fromDigits(x);
  const power = POWERS[k] ?? NaN;
  const [product, missed] = productOf(x, power);
  const low = (scaled(x, k) - product - missed) / power;
  return { high: x, low, error: UNIT * Math.abs(low) };
}

/** For 16 and 17 digits: they make a whole number beyond 2^53, in two parts that are doubles. */
function fromDigits(x: number): Twofold {
  const [mantissa = "", exponent = ""] = x.toExponential().split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  const sign = Math.sign(x);
  const k = digits.length - 1 - Number(exponent);
  if (k < 0 || k > MOST_DECIMALS) return { high: x, low: NaN, error: NaN };
  const split = Math.max(digits.length - 8, 0);
  const upper = sign * Number(digits.slice(0, split)) * (POWERS[digits.length - split] ?? NaN);
  const lower = sign * Number(digits.slice(split));
  const power = POWERS[k] ?? NaN;
  const [product, missed] = productOf(x, power);
  const low = (upper - product + lower - missed) / power;
  return { high: x, low, error: UNIT * Math.abs(low) };
}

function plus(a: Twofold, b: Twofold): Twofold {
  const sum = a.high + b.high;
  const shift = sum - a.high;
  const missed = a.high - (sum - shift) + (b.high - shift);
  const rest = missed + (a.low + b.low);
  const high = sum + rest;
  const error = a.error + b.error + UNIT * (Math.abs(missed) + Math.abs(a.low) + Math.abs(b.low));
  return { high, low: rest - (high - sum), error };
}

function times(a: Twofold, b: Twofold): Twofold {
  const [product, missed] = productOf(a.high, b.high);
  const cross = a.high * b.low + a.low * b.high;
  const rest = missed + cross;
  const high = product + rest;
  const error =
    UNIT * (Math.abs(missed) + Math.abs(a.high * b.low) + Math.abs(a.low * b.high)) +
    Math.abs(a.low * b.low) +
    2 * (Math.abs(a.high) * b.error + Math.abs(b.high) * a.error + a.error * b.error);
  return { high, low: rest - (high - product), error };
}

function power(base: Twofold, exponent: number): Twofold {
  if (exponent === 0) return twofold.one;
  const root = power(base, Math.floor(exponent / 2));
  const square = times(root, root);
  return exponent % 2 === 1 ? times(square, base) : square;
}

/** The product of two doubles and what its rounding left out. */
function productOf(a: number, b: number): [product: number, missed: number] {
  const product = a * b;
  if (Math.abs(product) < SMALLEST && product !== 0) return [NaN, NaN];
  const splitA = SPLITTER * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = SPLITTER * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  return [product, highA * highB - product + highA * lowB + lowA * highB + lowA * lowB];
}

/** The double nearest to high + low if it is the same at both ends of the error. */
function proven(high: number, low: number, error: number): number {
  const least = high + (low - error);
  return least === high + (low + error) ? least : NaN;
}
