import { missedByProduct } from "./error-free";
import { decimals, LIMIT, MOST_DECIMALS, POWERS, scaled } from "./shortest-decimal";

/** Rows that are worked out together: enough to share the cost of a step, few enough for the cache. */
export const BLOCK = 256;

/** A number a row, whole in the unit 10^-scale, so that sums and products are exact below 2^53. */
export interface Whole {
  readonly units: Float64Array;
  readonly scale: number;
  /** None is larger, whatever its sign. */
  readonly most: number;
}

/** A number a row as high + low, some 32 digits, off by at most `error`. NaN is "not proven". */
export interface Pair {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly error: Float64Array;
}

export type Block = Whole | Pair;

/** Generous for the few roundings of one operation on the low part. */
export const UNIT = 8 * 2 ** -53;
/** Whole numbers of this size and below are exact. */
export const EXACT = 2 ** 53;

/** The rows of the block in work. */
export let rows = 1;
/** Columns to calculate in, of a single row and of a block. */
const small: Float64Array[] = [];
const large: Float64Array[] = [];
let used = 0;

/** Begins a block; the numbers of the one before are gone. */
export function beginBlock(count: number): void {
  rows = count;
  used = 0;
}

/** Room for a number a row, until the next block begins. */
export function room(): Float64Array {
  if (rows > 1) return (large[used++] ??= new Float64Array(BLOCK));
  return used < MOST_KEPT ? (small[used++] ??= new Float64Array(1)) : new Float64Array(1);
}
/** A formula with a long sum may need more, but rarely. */
const MOST_KEPT = 1000;

export function isWhole(block: Block): block is Whole {
  return "units" in block;
}

/** The same number in every row. */
export function constant(number: number): Block {
  const scale = decimals(number);
  const unit = scaled(number, scale);
  if (Number.isNaN(unit)) return asPairs(room().fill(number, 0, rows));
  return { units: room().fill(unit, 0, rows), scale, most: Math.abs(unit) };
}

/** The shortest decimals of the numbers: in the unit of the last decimal in use, if all fit. */
export function toBlock(numbers: Float64Array): Block {
  const units = room();
  let scale = 0;
  let power = 1;
  let most = 0;
  for (let row = 0; row < rows; row++) {
    const x = numbers[row] ?? NaN;
    const unit = Math.round(x * power);
    const size = Math.abs(unit);
    if (size < LIMIT && unit / power === x) {
      units[row] = unit;
      if (size > most) most = size;
      continue;
    }
    const needed = decimals(x);
    if (needed <= scale || needed > MOST_DECIMALS) return asPairs(numbers);
    // Once more from the first row, in the smaller unit.
    scale = needed;
    power = POWERS[scale] ?? NaN;
    row = -1;
  }
  return { units, scale, most };
}

/** The shortest decimals of the numbers: each the double and what the decimal has beyond it. */
function asPairs(numbers: Float64Array): Pair {
  const [low, error] = [room(), room()];
  for (let row = 0; row < rows; row++) {
    const beyond = beyondDouble(numbers[row] ?? NaN);
    low[row] = beyond;
    error[row] = UNIT * Math.abs(beyond);
  }
  return { high: numbers, low, error };
}

function beyondDouble(x: number): number {
  const k = decimals(x);
  if (k === 0 && Math.abs(x) < EXACT) return 0;
  if (k > MOST_DECIMALS) return beyondDigits(x);
  const power = POWERS[k] ?? NaN;
  const product = x * power;
  return (scaled(x, k) - product - missedByProduct(x, power, product)) / power;
}

/** For 16 and 17 digits: they make a whole number beyond 2^53, in two parts that are doubles. */
function beyondDigits(x: number): number {
  const [mantissa = "", exponent = ""] = x.toExponential().split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  const sign = Math.sign(x);
  const k = digits.length - 1 - Number(exponent);
  if (k < 0 || k > MOST_DECIMALS) return NaN;
  const split = Math.max(digits.length - 8, 0);
  const upper = sign * Number(digits.slice(0, split)) * (POWERS[digits.length - split] ?? NaN);
  const lower = sign * Number(digits.slice(split));
  const power = POWERS[k] ?? NaN;
  const product = x * power;
  return (upper - product + lower - missedByProduct(x, power, product)) / power;
}

const NOTHING = new Float64Array(BLOCK);

/** The block as pairs, divided by its unit. */
export function toPair(block: Block): Pair {
  if (!isWhole(block)) return block;
  const { units, scale } = block;
  if (scale === 0) return { high: units, low: NOTHING, error: NOTHING };
  const power = POWERS[scale] ?? NaN;
  const [high, low, error] = [room(), room(), room()];
  for (let row = 0; row < rows; row++) {
    const unit = units[row] ?? NaN;
    const quotient = unit / power;
    const product = quotient * power;
    const beyond = (unit - product - missedByProduct(quotient, power, product)) / power;
    high[row] = quotient;
    low[row] = beyond;
    error[row] = UNIT * Math.abs(beyond);
  }
  return { high, low, error };
}
