import { call, iff, minus, operation, over, times, type Expression } from "./expression";

/**
 * 1 + q + q² + … + qⁿ⁻¹ with q = 1 − lost, to all the digits of a double. (1 − qⁿ) / lost would lose as many as the
 * sum falls short of 1/lost: q cannot hold the digits of a small rate, nor 1 − qⁿ those of a power near 1. What
 * rounding took from each is given back by its logarithm, which sees the same rounded number: ln(1 − x) =
 * x · ln(u)/(1 − u) with u = 1 − x as rounded (Goldberg 1991, theorem 4, after Kahan), and eʸ − 1 = y · (w − 1)/ln(w)
 * with w = eʸ as rounded (Higham 2002, section 1.14.1).
 * @param lost part of a payment that is missing from the next one; negative where payments grow
 * @param count of the payments, at least 1
 */
export function geometricSum(lost: Expression, count: Expression): Expression {
  const q = minus(1, lost);
  const logByRate = over(call("LN", q), minus(1, q));
  const power = call("EXP", times(count, lost, logByRate));
  const corrected = times(over(minus(1, power), call("LN", power)), count, logByRate);
  const direct = over(minus(1, operation(q, "^", count)), lost);
  // Nothing is lost beyond these: q keeps its digits, or qⁿ is less than the last digit of 1.
  const isPlain = operation(call("MAX", lost, over(times(lost, count), 72)), ">", 0.5);
  return iff(isPlain, direct, iff(operation(q, "=", 1), count, corrected));
}
