import { failure, type Outcome } from "../failure";

/** Steps of the quadrature, in logits and in standard deviations of the logit: errors of some 1e-16. */
const STEP = 0.22;
const STEP_OF_DEVIATION = 0.35;
/** A node this much lighter than the sum, and all beyond it, count for nothing. */
const NEGLIGIBLE = 1e-18;
/** Far more than the range of doubles needs. */
const MOST_NODES = 20_000;

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
  const mean = meanReciprocal(alpha, staying + 1, discount);
  if (Number.isNaN(mean)) return failure("no-convergence");
  return (staying / (alpha + staying)) * mean * (1 + discount);
}

/**
 * Mean of 1/(shift + θ) for θ ~ Beta(alpha, beta), alpha > 0, beta ≥ 1, shift > 0; NaN if it does not settle. By the
 * trapezoidal rule in the logit of θ: the integrand has no singularity nearer to the real line than iπ, wherever
 * the shift is, so the error falls exponentially with the step (Trefethen & Weideman 2014, SIAM Review 56).
 */
function meanReciprocal(alpha: number, beta: number, shift: number): number {
  const both = alpha + beta;
  const step = Math.min(STEP, STEP_OF_DEVIATION * Math.sqrt(1 / alpha + 1 / beta));
  const weights = new CompensatedSum();
  const sum = new CompensatedSum();
  for (const direction of [1, -1]) {
    for (let k = direction === 1 ? 0 : 1; ; k++) {
      if (k === MOST_NODES) return NaN;
      const distance = direction * k * step;
      const weight = weightAt(distance, alpha, beta);
      const odds = (alpha / beta) * Math.exp(distance);
      const value = weight / (shift + 1 / (1 + 1 / odds));
      if (direction === -1 && both * odds < NEGLIGIBLE && odds < NEGLIGIBLE * shift) {
        // From here on the nodes are a geometric series, which a small alpha makes a long one.
        const nodes = 1 / -Math.expm1(-alpha * step);
        weights.add(weight * nodes);
        sum.add(value * nodes);
        return sum.value / weights.value;
      }
      weights.add(weight);
      sum.add(value);
      if (!(weight > NEGLIGIBLE * weights.value || value > NEGLIGIBLE * sum.value)) break;
    }
  }
  return sum.value / weights.value;
}

/** Keeps beside a sum of numbers above 0 what its roundings lost (Neumaier 1974): some hundred nodes cost no digit. */
class CompensatedSum {
  private rounded = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.rounded + value;
    this.lost += this.rounded >= value ? this.rounded - next + value : value - next + this.rounded;
    this.rounded = next;
  }

  get value(): number {
    return this.rounded + this.lost;
  }
}

/**
 * Density of the logit of θ ~ Beta(alpha, beta) at a distance from its mode, as a part of that at the mode:
 * (1 + θ₀(e^x − 1))^−(α+β)·e^(αx), or the same seen from 1 − θ, whichever loses no digits.
 */
function weightAt(distance: number, alpha: number, beta: number): number {
  const [smaller, x] = alpha <= beta ? [alpha, distance] : [beta, -distance];
  const both = alpha + beta;
  return Math.exp(smaller * x - both * Math.log1p((smaller / both) * Math.expm1(x)));
}
