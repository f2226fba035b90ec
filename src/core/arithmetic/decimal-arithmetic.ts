import Decimal from "decimal.js";
import type { Arithmetic, Formula } from "./arithmetic";

// Sums and products of doubles have at most some 700 digits (1e308 + 1e-308), so these are never rounded.
const Exact = Decimal.clone({ precision: 2000, maxE: 9e15, minE: -9e15 });
// Quotients and powers are: to far more digits than can decide between two doubles.
const Rounded = Decimal.clone({ precision: 80, maxE: 9e15, minE: -9e15 });

/** Always right, and some hundred times slower than doubles. */
const decimals: Arithmetic<Decimal, number> = {
  of: (number) => new Exact(number),
  zero: new Exact(0),
  one: new Exact(1),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  power: (base, exponent) => new Exact(wholePower(new Rounded(base), exponent.toNumber())),
  polynomial: (coefficients, x) =>
    coefficients.reduce((sum, each) => sum.times(x).plus(each), new Exact(0)),
  min: (a, b) => (b.lessThan(a) ? b : a),
  max: (a, b) => (a.lessThan(b) ? b : a),
  round: (a) => a.toNumber(),
  over: (a, b) => new Rounded(a).div(b).toNumber(),
};

/** By repeated squaring. */
function wholePower(base: Decimal, exponent: number): Decimal {
  if (exponent === 0) return new Rounded(1);
  const root = wholePower(base, Math.floor(exponent / 2));
  const square = root.times(root);
  return exponent % 2 === 1 ? square.times(base) : square;
}

/** The formula in decimals: the judge of every faster way. */
export function inDecimals<A extends readonly number[]>(
  formula: Formula<A>,
): (...numbers: A) => number {
  const calculate = formula(decimals) as (...numbers: Decimal[]) => number;
  return (...numbers) => calculate(...numbers.map(decimals.of));
}
