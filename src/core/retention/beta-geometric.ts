import { agree } from "../comparison";
import { failure, type Failure } from "../failure";
import { minimise } from "../optimiser";

/** Shifted beta-geometric retention (Fader & Hardie 2007, "How to project customer retention"). */
export interface BetaGeometric {
  readonly alpha: number;
  readonly beta: number;
  readonly logLikelihoodPerCustomer: number;
}

/**
 * Maximum likelihood fit to a survival curve.
 * @param survival part of the customers left in period 0 (all), 1, 2, …; it never rises
 */
export function fitRetention(survival: readonly number[]): BetaGeometric | Failure {
  const flaw = flawOf(survival);
  if (flaw) return flaw;
  const found = minimise((at, gradient) => negativeLogLikelihood(survival, at, gradient), [0, 0]);
  if (!found) return failure("no-fit", { lists: "survival" });
  const [alpha = NaN, beta = NaN] = found.at.map(Math.exp);
  return { alpha, beta, logLikelihoodPerCustomer: -found.value };
}

function flawOf(survival: readonly number[]): Failure | undefined {
  if (survival.length < 3) return failure("survival-too-short");
  if (!agree(survival[0] ?? NaN, 1)) return failure("survival-starts-below-all");
  const rise = survival.findIndex((part, t) => part > (survival[t - 1] ?? Infinity));
  if (rise > 0) return failure("survival-rises", { period: rise });
  const last = survival[survival.length - 1] ?? NaN;
  return last === 1 ? failure("survival-never-falls") : undefined;
}

/**
 * Of the logarithms of alpha and beta, a customer. A customer leaves in period t with probability
 * alpha/(alpha + beta + t − 1) if he came so far.
 */
function negativeLogLikelihood(
  survival: readonly number[],
  at: readonly number[],
  gradient: number[],
): number {
  const [alpha = NaN, beta = NaN] = at.map(Math.exp);
  let likelihood = 0;
  let byAlpha = 0;
  let byBeta = 0;
  for (let t = 1; t < survival.length; t++) {
    const kept = survival[t] ?? 0;
    const lost = (survival[t - 1] ?? 0) - kept;
    const all = alpha + beta + t - 1;
    const staying = beta + t - 1;
    likelihood += lost * Math.log(alpha / all) + kept * Math.log(staying / all);
    byAlpha += lost / alpha - (lost + kept) / all;
    byBeta += kept / staying - (lost + kept) / all;
  }
  gradient[0] = -byAlpha * alpha;
  gradient[1] = -byBeta * beta;
  return -likelihood;
}

/** Survival in period t: Π (beta + i − 1)/(alpha + beta + i − 1) for i = 1 … t. */
export function survivalAt(
  { alpha, beta }: Pick<BetaGeometric, "alpha" | "beta">,
  t: number,
): number {
  let survival = 1;
  for (let i = 1; i <= t; i++) survival *= (beta + i - 1) / (alpha + beta + i - 1);
  return survival;
}
