import Decimal from "decimal.js";
import { quick } from "./quick-arithmetic";

/**
 * The operations that the formulas are written in. A number counts as its shortest decimal (0.1 is one
 * tenth), sums and products are exact, and a formula ends in `round` or `over`: the double nearest to the
 * exact value. A quotient is rounded, so nothing can follow it; formulas bring their division to the end.
 */
export interface Arithmetic<N> {
  readonly plus: (a: N, b: N) => N;
  readonly minus: (a: N, b: N) => N;
  readonly times: (a: N, b: N) => N;
  readonly isNegative: (a: N) => boolean;
  readonly round: (a: N) => number;
  readonly over: (a: N, b: N) => number;
}

// 17-digit inputs multiplied and added three deep stay below 80 digits unless their magnitudes lie far apart.
const Exact = Decimal.clone({ precision: 80, toExpNeg: -400, toExpPos: 400 });

/** Always right, and some hundred times slower: also the judge of `quick` in the tests. */
export const decimal: Arithmetic<Decimal> = {
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  isNegative: (a) => a.isNegative() && !a.isZero(),
  round: (a) => a.toNumber(),
  over: (a, b) => a.div(b).toNumber(),
};

/** A formula over any numbers. Each arithmetic gets its own closure, so the engine can specialise it. */
export type Formula<A extends readonly unknown[]> = <N>(
  arithmetic: Arithmetic<N>,
) => (...numbers: { [K in keyof A]: N }) => number;

/** The formula in doubles where these prove their last digit, otherwise in decimals. */
export function exactly<A extends readonly number[]>(
  formula: Formula<A>,
): (...numbers: A) => number {
  const inDoubles = formula(quick) as (...numbers: A) => number;
  const inDecimals = judge(formula);
  return (...numbers) => {
    const result = inDoubles(...numbers);
    return Number.isNaN(result) ? inDecimals(...numbers) : result;
  };
}

/** The formula in decimals alone. */
export function judge<A extends readonly number[]>(formula: Formula<A>): (...numbers: A) => number {
  const inDecimals = formula(decimal) as unknown as (...numbers: Decimal[]) => number;
  return (...numbers) => inDecimals(...numbers.map((number) => new Exact(number)));
}
