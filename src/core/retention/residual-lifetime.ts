import { visitBeta } from "../beta-distribution";
import { CompensatedSum } from "../compensated-sum";
import { failure, type Outcome } from "../failure";

/**
 * Discounted expected residual lifetime of a customer who has renewed n times, in periods: Σ over t ≥ 1 of the
 * probability that he renews t times more, discounted by t − 1 periods. It is (β + n)/(α + β + n)·₂F₁(1, β + n + 1;
 * α + β + n + 1; 1/(1 + d)) (Fader & Hardie 2010, "Customer-base valuation in a contractual setting", eq. 6). The
 * series of ₂F₁ slows down without end as d falls to 0, so it is calculated by its integral (DLMF 15.6.1), which
 * is the mean of (1 + d)/(d + θ) for a churn rate θ with the distribution Beta(α, β + n + 1).
 * @param alpha of the shifted beta-geometric model, above 0
 * @param beta of the same model, above 0
 * @param discount rate a period, at least 0
 * @param renewals whole number, at least 0
 */
export function residualLifetime(
  alpha: number,
  beta: number,
  discount: number,
  renewals: number,
): Outcome {
  const staying = beta + renewals;
  // Without discount the mean is that of 1/θ, which is finite for alpha > 1 only.
  if (discount === 0) {
    return alpha > 1 ? staying / (alpha - 1) : failure("residual-life-has-no-end");
  }
  // Of halves, for the sum of two doubles near the largest would be beyond them.
  const renewing = staying / 2 / (alpha / 2 + staying / 2);
  return renewing * meanReciprocal(alpha, staying + 1, discount) * (1 + discount);
}

/** Mean of 1/(shift + θ) for θ ~ Beta(alpha, beta). */
function meanReciprocal(alpha: number, beta: number, shift: number): number {
  const weights = new CompensatedSum();
  const sum = new CompensatedSum();
  visitBeta(alpha, beta, shift, (theta, weight) => {
    weights.add(weight);
    sum.add(weight / (shift + theta));
  });
  return sum.value / weights.value;
}
