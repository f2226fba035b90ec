import { failure, lengths, type Failure } from "../failure";
import { minimise } from "../optimiser";
import { digamma, logGamma } from "../special-functions";
import { distinct, type Distinct } from "./distinct";

/**
 * BG/NBD model of repeat purchases (Fader, Hardie & Lee 2005, "Counting your customers the easy way"): customers buy at
 * rates λ ~ Gamma(r, alpha) and drop out after a purchase with probabilities p ~ Beta(a, b). All are above 0; alpha is in
 * the unit of time of the histories.
 */
export interface PurchaseModel {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Of each customer: repeat purchases, age at the last one, and age, both in one unit of time since the first. */
export interface PurchaseHistory {
  readonly frequency: readonly number[];
  readonly recency: readonly number[];
  readonly age: readonly number[];
}

/**
 * Maximum likelihood fit, with the log-likelihood of all customers. There is none where lists differ in length, a
 * recency is above its age, nobody bought again, or the data do not determine the model.
 */
export function fitPurchases(
  history: PurchaseHistory,
): (PurchaseModel & { readonly logLikelihood: number }) | Failure {
  const flaw = flawOf(history);
  if (flaw) return flaw;
  const count = history.age.length;
  const meanAge = history.age.reduce((sum, age) => sum + age, 0) / count;
  const objective = likelihoodOf(history);
  const found = minimise(objective, [0, Math.log(meanAge / 2), 0, 0]);
  if (!found) return failure("no-fit", { lists: "frequency, recency, age" });
  const [r = NaN, alpha = NaN, a = NaN, b = NaN] = found.at.map(Math.exp);
  return { r, alpha, a, b, logLikelihood: -found.value * count };
}

function flawOf({ frequency, recency, age }: PurchaseHistory): Failure | undefined {
  if (frequency.length !== recency.length || frequency.length !== age.length) {
    const details = { lengths: lengths({ frequency, recency, age }) };
    return failure("customers-differ-in-length", details);
  }
  const late = age.findIndex((each, i) => (recency[i] ?? 0) > each);
  if (late >= 0) {
    const details = { recency: recency[late] ?? NaN, age: age[late] ?? NaN, customer: late + 1 };
    return failure("recency-above-age-in-list", details);
  }
  return frequency.every((purchases) => purchases === 0)
    ? failure("no-repeat-purchase")
    : undefined;
}

/** Negative mean log-likelihood (eq. 7) of the logarithms of r, alpha, a, b, with its gradient. */
function likelihoodOf({ frequency, recency, age }: PurchaseHistory) {
  const purchases = distinct(frequency);
  const count = frequency.length;
  return (at: readonly number[], gradient: number[]): number => {
    const [r = NaN, alpha = NaN, a = NaN, b = NaN] = at.map(Math.exp);
    const terms = termsOf(purchases, r, alpha, a, b);
    let total = 0;
    let byR = 0;
    let byAlpha = 0;
    let byA = 0;
    let byB = 0;
    for (let i = 0; i < count; i++) {
      const k = purchases.numberOf[i] ?? 0;
      const x = frequency[i] ?? 0;
      const untilNow = alpha + (age[i] ?? 0);
      const logUntilNow = Math.log(untilNow);
      const active = -(r + x) * logUntilNow;
      let left = 0;
      let sum = active;
      let logUntilLast = 0;
      const untilLast = alpha + (recency[i] ?? 0);
      if (x > 0) {
        logUntilLast = Math.log(untilLast);
        const ratio = (terms.dropout[k] ?? 0) - (r + x) * logUntilLast - active;
        // Both ways to the data, still active or dropped out, without overflow.
        sum =
          active + (ratio > 0 ? ratio + Math.log1p(Math.exp(-ratio)) : Math.log1p(Math.exp(ratio)));
        left = 1 / (1 + Math.exp(-ratio));
        byB -= left / (b + x - 1);
      }
      total += (terms.constant[k] ?? 0) + sum;
      byR += (terms.byR[k] ?? 0) - (1 - left) * logUntilNow - left * logUntilLast;
      byAlpha -= (r + x) * ((1 - left) / untilNow + left / untilLast);
      byA += (terms.byA[k] ?? 0) + left / a;
      byB += terms.byB[k] ?? 0;
    }
    gradient[0] = (-byR / count) * r;
    gradient[1] = -(byAlpha / count + r / alpha) * alpha;
    gradient[2] = (-byA / count) * a;
    gradient[3] = (-byB / count) * b;
    return -total / count;
  };
}

/** What depends on the number of purchases alone. */
function termsOf({ values }: Distinct, r: number, alpha: number, a: number, b: number) {
  const logAlpha = Math.log(alpha);
  const [gammaR, gammaB, gammaAB] = [logGamma(r), logGamma(b), logGamma(a + b)];
  const [psiR, psiB, psiAB] = [digamma(r), digamma(b), digamma(a + b)];
  return {
    constant: values.map(
      (x) =>
        logGamma(r + x) -
        gammaR +
        r * logAlpha +
        gammaAB +
        logGamma(b + x) -
        gammaB -
        logGamma(a + b + x),
    ),
    dropout: values.map((x) => Math.log(a / (b + x - 1))),
    byR: values.map((x) => digamma(r + x) - psiR + logAlpha),
    byA: values.map((x) => psiAB - digamma(a + b + x)),
    byB: values.map((x) => psiAB + digamma(b + x) - psiB - digamma(a + b + x)),
  };
}
