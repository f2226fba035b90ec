import { exactlyInRows, exactly, type Answer, type Arithmetic, type Formula } from "./arithmetic";
import { failure, type Failure } from "./failure";

/** 1 − K, with K = (1 − churn)(1 − discount) what remains of a payment one period later. */
function loss<N, R>({ one, minus, times }: Arithmetic<N, R>, churn: N, discount: N): N {
  return minus(one, times(minus(one, churn), minus(one, discount)));
}

const lossFormula: Formula<[churn: number, discount: number]> = (arithmetic) => (churn, discount) =>
  arithmetic.round(loss(arithmetic, churn, discount));

/** a/(1 − K) + m·K/(1 − K)² with m = a·growth, over the common denominator. */
const expansionFormula: Formula<
  [arpa: number, margin: number, churn: number, growth: number, discount: number]
> = (arithmetic) => (arpa, margin, churn, growth, discount) => {
  const { one, plus, minus, times, over } = arithmetic;
  const lost = loss(arithmetic, churn, discount);
  const expanding = plus(lost, times(growth, minus(one, lost)));
  return over(times(times(arpa, margin), expanding), times(lost, lost));
};

const lossOf = exactly(lossFormula);
const value = exactlyInRows(expansionFormula);

/**
 * Lifetime value of an account that grows by the same amount every period (Skok, "What's your TRUE customer
 * lifetime value?").
 * @param arpa revenue per account in the first period
 * @param margin gross margin as a part of revenue
 * @param churn part of the customers lost a period, at most 1
 * @param growth what an account adds each period, as a part of its first ARPA
 * @param discount rate a period, at most 1; with churn it must take something away, or the value has no end
 */
export function expansionValue(
  arpa: number,
  margin: number,
  churn: number,
  growth: number,
  discount: number,
): Answer | Failure {
  const lost = lossOf(churn, discount);
  if (lost === 0) return failure("nothing-is-lost");
  return lost < 0 ? failure("more-comes-than-goes") : value(arpa, margin, churn, growth, discount);
}
