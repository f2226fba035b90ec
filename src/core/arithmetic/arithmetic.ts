/**
 * The operations that the formulas are written in. A number counts as its shortest decimal (0.1 is one
 * tenth), sums and products are exact, and a formula ends in `round` or `over`: the double nearest to the
 * exact value. A quotient is rounded, so nothing can follow it; formulas bring their division to the end.
 *
 * N is what it calculates with, R what a result is: one number, or those of many rows.
 */
export interface Arithmetic<N, R> {
  readonly of: (number: number) => N;
  readonly zero: N;
  readonly one: N;
  readonly plus: (a: N, b: N) => N;
  readonly minus: (a: N, b: N) => N;
  readonly times: (a: N, b: N) => N;
  /** base^exponent for a whole exponent ≥ 0. */
  readonly power: (base: N, exponent: N) => N;
  /** Σ coefficients[k]·x^(n − 1 − k), by Horner's rule: a sum too long to be written step by step. */
  readonly polynomial: (coefficients: readonly number[], x: N) => N;
  readonly min: (a: N, b: N) => N;
  readonly max: (a: N, b: N) => N;
  readonly round: (a: N) => R;
  readonly over: (a: N, b: N) => R;
}

/** A formula over any numbers, at most seven. It neither branches on them nor keeps them. */
export type Formula<A extends readonly number[]> = <N, R>(
  arithmetic: Arithmetic<N, R>,
) => (...numbers: { [K in keyof A]: N }) => R;
