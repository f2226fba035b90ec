import { call, iff, minus, operation, over, times, type Expression } from "./expression";

/** What a payment is to the one before (q), and what is missing from it (1 − q, with the digits of a small rate). */
export interface Decay {
  readonly kept: Expression;
  /** Negative where payments grow. */
  readonly lost: Expression;
}

/**
 * 1 + q + q² + … + qⁿ⁻¹ to all the digits of a double. (1 − qⁿ)/(1 − q) would lose as many as the sum falls short of
 * 1/(1 − q): q cannot hold the digits of a small rate, nor 1 − qⁿ those of a power near 1. What rounding took from
 * each is given back by its logarithm, which sees the same rounded number: ln(1 − x) = x · ln(u)/(1 − u) with u = 1 − x
 * as rounded (Goldberg 1991, theorem 4, after Kahan), and eʸ − 1 = y · (w − 1)/ln(w) with w = eʸ as rounded (Higham
 * 2002, section 1.14.1).
 * @param count of the payments, at least 1
 */
export function geometricSum({ kept, lost }: Decay, count: Expression): Expression {
  const logByRate = over(call("LN", kept), minus(1, kept));
  const power = call("EXP", times(count, lost, logByRate));
  const corrected = times(over(minus(1, power), call("LN", power)), count, logByRate);
  const direct = over(minus(1, operation(kept, "^", count)), lost);
  // Nothing is lost beyond these: q keeps its digits, or qⁿ is less than the last digit of 1.
  const isPlain = operation(call("MAX", lost, over(times(lost, count), 72)), ">", 0.5);
  return iff(isPlain, direct, iff(operation(kept, "=", 1), count, corrected));
}
