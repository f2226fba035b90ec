import { POWERS } from "./shortest-decimal";

/** Rows that are worked out together: enough to share the cost of a step, few enough for the cache. */
export const BLOCK = 256;

/** A number a row, whole in the unit 10^-scale, so that sums and products are exact below 2^53. */
export interface Whole {
  readonly units: Float64Array;
  readonly scale: number;
  /** None is larger, whatever its sign. */
  readonly most: number;
  /** All rows have the same. */
  readonly uniform: boolean;
}

/** A number a row as high + low in the unit 10^-scale, some 32 digits, off by at most `error`. NaN is "not proven". */
export interface Pair {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly error: Float64Array;
  readonly scale: number;
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

export const ZERO = lasting(0);
export const ONE = lasting(1);

/** Holds in every block. */
function lasting(unit: number): Whole {
  return { units: new Float64Array(BLOCK).fill(unit), scale: 0, most: unit, uniform: true };
}

/** The same number in every row. What is 0 or 1 is ZERO or ONE, with which there is less to calculate. */
export function uniform(unit: number, scale: number): Whole {
  if (unit === 0) return ZERO;
  if (unit === POWERS[scale]) return ONE;
  return { units: room().fill(unit, 0, rows), scale, most: Math.abs(unit), uniform: true };
}

export function isWhole(block: Block): block is Whole {
  return "units" in block;
}

const NOTHING = new Float64Array(BLOCK);

export function toPair(block: Block): Pair {
  if (!isWhole(block)) return block;
  return { high: block.units, low: NOTHING, error: NOTHING, scale: block.scale };
}
