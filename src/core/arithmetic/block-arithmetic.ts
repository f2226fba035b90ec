import type { Arithmetic } from "./arithmetic";
import {
  BLOCK,
  constant,
  EXACT,
  isWhole,
  room,
  rows,
  toPair,
  type Block,
  type Whole,
} from "./block";
import {
  extremeOfPairs,
  powerOfPairs,
  productOfPairs,
  quotientOfPairs,
  roundedPairs,
  sumOfPairs,
} from "./pair-arithmetic";
import { POWERS } from "./shortest-decimal";

const whole = (unit: number): Whole => ({
  units: new Float64Array(BLOCK).fill(unit),
  scale: 0,
  most: unit,
});
const zero = whole(0);
const one = whole(1);

/**
 * A formula for many rows at once, each step a loop over plain doubles: in whole numbers while these are
 * exact, else in pairs of doubles with a bound of their error. `round` and `over` give the nearest double
 * where the bound leaves no doubt which it is (Ziv 1991), else NaN, "not proven".
 */
export const blocks: Arithmetic<Block, Float64Array> = {
  of: (number) => (number === 0 ? zero : number === 1 ? one : constant(number)),
  zero,
  one,
  plus: (a, b) => (a === zero ? b : b === zero ? a : sum(a, b, 1)),
  minus: (a, b) => sum(a, b, -1),
  times: (a, b) => {
    if (a === zero || b === zero) return zero;
    return a === one ? b : b === one ? a : product(a, b);
  },
  power: (base, exponent) =>
    powerOfPairs(toPair(base), isWhole(exponent) ? exponent.units : exponent.high),
  min: (a, b) => extreme(a, b, 1),
  max: (a, b) => extreme(a, b, -1),
  round: (a) => (isWhole(a) ? quotientOfWholes(a, one) : undefined) ?? roundedPairs(toPair(a)),
  over: (a, b) =>
    (isWhole(a) && isWhole(b) ? quotientOfWholes(a, b) : undefined) ??
    quotientOfPairs(toPair(a), toPair(b)),
};

/** a ± b */
function sum(a: Block, b: Block, sign: 1 | -1): Block {
  if (isWhole(a) && isWhole(b)) {
    const [scale, stretchA, stretchB] = commonScale(a, b);
    const most = a.most * stretchA + b.most * stretchB;
    if (most < EXACT) {
      const units = room();
      const signed = sign * stretchB;
      for (let row = 0; row < rows; row++) {
        units[row] = (a.units[row] ?? NaN) * stretchA + (b.units[row] ?? NaN) * signed;
      }
      return { units, scale, most };
    }
  }
  return sumOfPairs(toPair(a), toPair(b), sign);
}

/** The smaller of two units, and how many of it make one of each. */
function commonScale(a: Whole, b: Whole): [scale: number, stretchA: number, stretchB: number] {
  const scale = Math.max(a.scale, b.scale);
  return [scale, POWERS[scale - a.scale] ?? NaN, POWERS[scale - b.scale] ?? NaN];
}

function product(a: Block, b: Block): Block {
  if (isWhole(a) && isWhole(b)) {
    const most = a.most * b.most;
    if (most < EXACT) {
      const units = room();
      for (let row = 0; row < rows; row++) {
        units[row] = (a.units[row] ?? NaN) * (b.units[row] ?? NaN);
      }
      return { units, scale: a.scale + b.scale, most };
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
      for (let row = 0; row < rows; row++) {
        const unitA = (a.units[row] ?? NaN) * stretchA;
        const unitB = (b.units[row] ?? NaN) * stretchB;
        units[row] = unitA < unitB === (sign === 1) ? unitA : unitB;
      }
      return { units, scale, most };
    }
  }
  return extremeOfPairs(toPair(a), toPair(b), sign);
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
