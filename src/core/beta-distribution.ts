/** Steps of the quadrature, in logits and in standard deviations of the logit: errors of some 1e-16. */
const STEP = 0.22;
const STEP_OF_DEVIATION = 0.35;
/** A node this much lighter than the sum, and all beyond it, count for nothing. */
const NEGLIGIBLE = 1e-18;
/** Beyond it a parameter only makes the distribution narrower than doubles can tell. */
const LARGEST = 1e18;
/** Below it a parameter leaves all the weight at one end, as this one does. */
const SMALLEST = 1e-300;

/**
 * Visits the nodes of a quadrature over θ ~ Beta(alpha, beta), for means of functions that fall in θ: nearly constant
 * far below `scale`, and beyond it falling no faster than 1/θ. The weights have no particular sum.
 *
 * It is the trapezoidal rule in the logit of θ. A function without singularities but at −scale has none nearer to
 * the real line than iπ there, so the error falls exponentially with the step (Trefethen & Weideman 2014, SIAM
 * Review 56).
 * @param alpha above 0
 * @param beta above 0
 */
export function visitBeta(
  alpha: number,
  beta: number,
  scale: number,
  visit: (theta: number, weight: number) => void,
): void {
  const narrower = Math.min(1, LARGEST / Math.min(alpha, beta));
  const a = Math.max(alpha * narrower, SMALLEST);
  const b = Math.max(beta * narrower, SMALLEST);
  const step = Math.min(STEP, STEP_OF_DEVIATION * Math.sqrt(1 / a + 1 / b));
  let total = 0;
  const visitNode = (distance: number, growth: number, nodes: number) => {
    const weight = nodes * weightAt(distance, growth, a, b);
    total += weight;
    visit(1 / (1 + b / (a * growth)), weight);
    return weight;
  };
  visitNode(0, 1, 1);
  // Towards 0 the function may grow by as much as 1/scale, and is constant in the end.
  const lightest = NEGLIGIBLE * Math.min(1, scale);
  const lowestOdds = NEGLIGIBLE * Math.min(scale, 1 / (a + b));
  for (let k = -1; ; k--) {
    const distance = k * step;
    const growth = Math.exp(distance);
    const isLast = (a / b) * growth <= lowestOdds;
    const weight = visitNode(distance, growth, isLast ? geometric(a * step) : 1);
    if (isLast || !(weight > lightest * total)) break;
  }
  const highestOdds = (a + b) / NEGLIGIBLE;
  for (let k = 1; ; k++) {
    const distance = k * step;
    const growth = Math.exp(distance);
    const isLast = (a / b) * growth >= highestOdds;
    const weight = visitNode(distance, growth, isLast ? geometric(b * step) : 1);
    if (isLast || !(weight > NEGLIGIBLE * total)) break;
  }
}

/** Σ e^(−fall·k) for k ≥ 0: the nodes of a tail, which a small parameter makes a long one. */
function geometric(fall: number): number {
  return 1 / -Math.expm1(-fall);
}

/**
 * Density of the logit of θ at a distance x from its mode, as a part of that at the mode:
 * (1 + θ₀(e^x − 1))^−(α+β)·e^(αx), or the same seen from 1 − θ, whichever loses no digits.
 * @param growth e^x
 */
function weightAt(x: number, growth: number, alpha: number, beta: number): number {
  const both = alpha + beta;
  const isNear = Math.abs(x) < 0.5;
  if (alpha <= beta) {
    const rise = isNear ? Math.expm1(x) : growth - 1;
    return Math.exp(alpha * x - both * Math.log1p((alpha / both) * rise));
  }
  const rise = isNear ? Math.expm1(-x) : 1 / growth - 1;
  return Math.exp(-beta * x - both * Math.log1p((beta / both) * rise));
}
