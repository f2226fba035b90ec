import Decimal from "decimal.js";
import { quick } from "./quick-arithmetic";
import { twofold } from "./twofold-arithmetic";

/**
 * The operations that the formulas are written in. A number counts as its shortest decimal (0.1 is one
 * tenth), sums and products are exact, and a formula ends in `round` or `over`: the double nearest to the
 * exact value. A quotient is rounded, so nothing can follow it; formulas bring their division to the end.
 */
export interface Arithmetic<N> {
  readonly of: (number: number) => N;
  readonly zero: N;
  readonly one: N;
  readonly plus: (a: N, b: N) => N;
  readonly minus: (a: N, b: N) => N;
  readonly times: (a: N, b: N) => N;
  /** base^exponent for a whole exponent ≥ 0. */
  readonly power: (base: N, exponent: N) => N;
  readonly isBelow: (a: N, b: N) => boolean;
  readonly round: (a: N) => number;
  readonly over: (a: N, b: N) => number;
}

// Sums and products of doubles have at most some 700 digits (1e308 + 1e-308), so these are never rounded.
const Exact = Decimal.clone({ precision: 2000, maxE: 9e15, minE: -9e15 });
// Quotients and powers are: to far more digits than can decide between two doubles.
const Rounded = Decimal.clone({ precision: 80 });

/** Always right, and some hundred times slower: also the judge of `quick` in the tests. */
export const decimal: Arithmetic<Decimal> = {
  of: (number) => new Exact(number),
  zero: new Exact(0),
  one: new Exact(1),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  power: (base, exponent) => new Exact(wholePower(new Rounded(base), exponent.toNumber())),
  isBelow: (a, b) => a.lessThan(b),
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

/** Ordinary doubles, for what no decimal can hold exactly (powers of a discount factor). */
const plain: Arithmetic<number> = {
  of: (number) => number,
  zero: 0,
  one: 1,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  power: (base, exponent) => base ** exponent,
  isBelow: (a, b) => a < b,
  round: (a) => a,
  over: (a, b) => a / b,
};

/** What a formula may be given: numbers, lists of numbers, and settings that stay as they are. */
type Given = number | readonly number[] | Readonly<Record<string, number>>;
type In<N, A> = A extends number ? N : A extends readonly number[] ? readonly N[] : A;

/** A formula over any numbers. */
export type Formula<A extends readonly Given[]> = <N>(
  arithmetic: Arithmetic<N>,
) => (...numbers: { [K in keyof A]: In<N, A[K]> }) => number;

/** A formula in one arithmetic; nine plain parameters, because a rest parameter would cost more than the sum. */
type Calculation = (
  a: unknown,
  b: unknown,
  c: unknown,
  d: unknown,
  e: unknown,
  f: unknown,
  g: unknown,
  h: unknown,
  i: unknown,
) => number;

/** The formula in doubles where these prove their last digit, else in pairs of doubles, else in decimals. */
export function exactly<A extends readonly Given[]>(
  formula: Formula<A>,
): (...numbers: A) => number {
  const inDoubles = formula(quick) as unknown as Calculation;
  const inPairs = precisely(formula) as unknown as Calculation;
  const calculate: Calculation = (a, b, c, d, e, f, g, h, i) => {
    const result = inDoubles(a, b, c, d, e, f, g, h, i);
    return Number.isNaN(result) ? inPairs(a, b, c, d, e, f, g, h, i) : result;
  };
  return calculate as unknown as (...numbers: A) => number;
}

/** As `exactly`, for formulas that have too many digits for doubles anyway. */
export function precisely<A extends readonly Given[]>(
  formula: Formula<A>,
): (...numbers: A) => number {
  const inPairs = formula(twofold) as unknown as Calculation;
  const inDecimals = judge(formula) as unknown as Calculation;
  const pair = inTwofold;
  const calculate: Calculation = (a, b, c, d, e, f, g, h, i) => {
    const result = inPairs(
      pair(a),
      pair(b),
      pair(c),
      pair(d),
      pair(e),
      pair(f),
      pair(g),
      pair(h),
      pair(i),
    );
    return Number.isNaN(result) ? inDecimals(a, b, c, d, e, f, g, h, i) : result;
  };
  return calculate as unknown as (...numbers: A) => number;
}

/** The formula in decimals alone. */
export function judge<A extends readonly Given[]>(formula: Formula<A>): (...numbers: A) => number {
  const inDecimals = formula(decimal) as (...numbers: unknown[]) => number;
  return (...numbers) => inDecimals(...numbers.map((given) => mapped(given, decimal.of)));
}

/** The formula in ordinary doubles. */
export function nearly<A extends readonly Given[]>(formula: Formula<A>): (...numbers: A) => number {
  return formula(plain) as (...numbers: A) => number;
}

function inTwofold(given: unknown): unknown {
  return typeof given === "number" ? twofold.of(given) : mapped(given, twofold.of);
}

function mapped(given: unknown, of: (number: number) => unknown): unknown {
  if (typeof given === "number") return of(given);
  return Array.isArray(given) ? given.map((number: number) => of(number)) : given;
}
