import type { Arithmetic } from "./arithmetic";
import {
  EXACT,
  isWhole,
  ONE,
  room,
  rows,
  toPair,
  uniform,
  ZERO,
  type Block,
  type Whole,
} from "./block";
import {
  extremeOfPairs,
  productOfPairs,
  quotientOfPairs,
  roundedPairs,
  sumOfPairs,
} from "./pair-arithmetic";
import { polynomialOfPairs } from "./pair-polynomial";
import { powerOfPairs } from "./pair-power";
import { MOST_DECIMALS, POWERS } from "./shortest-decimal";
import { constant } from "./to-block";

/**
 * A formula for many rows at once, each step a loop over plain doubles: in whole numbers while these are
 * exact, else in pairs of doubles with a bound of their error. `round` and `over` give the nearest double
 * where the bound leaves no doubt which it is (Ziv 1991), else NaN, "not proven".
 */
export const blocks: Arithmetic<Block, Float64Array> = {
  of: constant,
  zero: ZERO,
  one: ONE,
  plus: (a, b) => (a === ZERO ? b : b === ZERO ? a : sum(a, b, 1)),
  minus: (a, b) => (b === ZERO ? a : sum(a, b, -1)),
  times: (a, b) => {
    if (a === ZERO || b === ZERO) return ZERO;
    return a === ONE ? b : b === ONE ? a : product(a, b);
  },
  power: (base, exponent) => {
    if (base === ONE || exponent === ZERO) return ONE;
    return exponent === ONE ? base : powerOfPairs(toPair(base), toPair(exponent));
  },
  polynomial: polynomialOfPairs,
  min: (a, b) => extreme(a, b, 1),
  max: (a, b) => extreme(a, b, -1),
  round: (a) => (isWhole(a) ? quotientOfWholes(a, ONE) : undefined) ?? roundedPairs(toPair(a)),
  over: (a, b) =>
    (isWhole(a) && isWhole(b) ? quotientOfWholes(a, b) : undefined) ?? quotientOfPairs(a, b),
};

/** a ± b */
function sum(a: Block, b: Block, sign: 1 | -1): Block {
  if (isWhole(a) && isWhole(b)) {
    const [scale, stretchA, stretchB] = commonScale(a, b);
    const most = a.most * stretchA + b.most * stretchB;
    if (most < EXACT) {
      const units = room();
      const signed = sign * stretchB;
      const count = rowsToDo(a, b);
      for (let row = 0; row < count; row++) {
        units[row] = (a.units[row] ?? NaN) * stretchA + (b.units[row] ?? NaN) * signed;
      }
      return done(units, scale, most, count);
    }
  }
  return sumOfPairs(a, b, sign);
}

/** One will do for all if both are the same in every row. */
function rowsToDo(a: Whole, b: Whole): number {
  return a.uniform && b.uniform ? 1 : rows;
}

function done(units: Float64Array, scale: number, most: number, count: number): Whole {
  if (count < rows) return uniform(units[0] ?? NaN, scale);
  return { units, scale, most, uniform: rows === 1 };
}

/** The smaller of two units, and how many of it make one of each. */
function commonScale(a: Whole, b: Whole): [scale: number, stretchA: number, stretchB: number] {
  const scale = Math.max(a.scale, b.scale);
  return [scale, POWERS[scale - a.scale] ?? NaN, POWERS[scale - b.scale] ?? NaN];
}

function product(a: Block, b: Block): Block {
  if (isWhole(a) && isWhole(b)) {
    const scale = a.scale + b.scale;
    const most = a.most * b.most;
    if (most < EXACT && scale <= MOST_DECIMALS) {
      const units = room();
      const count = rowsToDo(a, b);
      for (let row = 0; row < count; row++) {
        units[row] = (a.units[row] ?? NaN) * (b.units[row] ?? NaN);
      }
      return done(units, scale, most, count);
    }
  }
  return productOfPairs(toPair(a), toPair(b));
}

/** The smaller of a and b (sign 1) or the larger (sign −1). */
function extreme(a: Block, b: Block, sign: 1 | -1): Block {
  if (isWhole(a) && isWhole(b)) {
    const [scale, stretchA, stretchB] = commonScale(a, b);
    const most = Math.max(a.most * stretchA, b.most * stretchB);
    if (most < EXACT) {
      const units = room();
      const count = rowsToDo(a, b);
      for (let row = 0; row < count; row++) {
        const unitA = (a.units[row] ?? NaN) * stretchA;
        const unitB = (b.units[row] ?? NaN) * stretchB;
        if (unitA < unitB === (sign === 1)) units[row] = unitA;
        else units[row] = unitB;
      }
      return done(units, scale, most, count);
    }
  }
  return extremeOfPairs(a, b, sign);
}

/** One division of exact numbers is the nearest double; undefined if one of them is not exact in the common unit. */
function quotientOfWholes(a: Whole, b: Whole): Float64Array | undefined {
  const [, stretchA, stretchB] = commonScale(a, b);
  if (!(a.most * stretchA < EXACT && b.most * stretchB < EXACT)) return undefined;
  const result = room();
  for (let row = 0; row < rows; row++) {
    result[row] = ((a.units[row] ?? NaN) * stretchA) / ((b.units[row] ?? NaN) * stretchB);
  }
  return result;
}
