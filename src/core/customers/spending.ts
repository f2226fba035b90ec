import { failure, lengths, type Failure } from "../failure";
import { minimise } from "../optimiser";
import { digamma, logGamma } from "../special-functions";
import { distinct } from "./distinct";

/**
 * Gamma-Gamma model of the average purchase (Fader & Hardie 2013, note 025): purchases ~ Gamma(p, ν) with ν ~ Gamma(q, v)
 * differing between customers. All are above 0; v is in money.
 */
export interface SpendModel {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/**
 * Maximum likelihood fit to the customers with a repeat purchase, with their log-likelihood. There is none where the
 * lists differ in length, nobody bought again, an average is not above 0, or the data do not determine the model.
 * @param frequency repeat purchases of each customer
 * @param average amount of a repeat purchase of each, above 0 where there was one
 */
export function fitSpending(
  frequency: readonly number[],
  average: readonly number[],
): (SpendModel & { readonly logLikelihood: number }) | Failure {
  if (frequency.length !== average.length) {
    return failure("customers-differ-in-length", { lengths: lengths({ frequency, average }) });
  }
  const repeaters = [...frequency.keys()].filter((i) => (frequency[i] ?? 0) > 0);
  if (repeaters.length === 0) return failure("no-repeat-purchase");
  const free = repeaters.find((i) => (average[i] ?? 0) <= 0);
  if (free !== undefined) return failure("average-not-positive", { customer: free + 1 });
  const x = repeaters.map((i) => frequency[i] ?? 0);
  const m = repeaters.map((i) => average[i] ?? 0);
  const mean = m.reduce((sum, each) => sum + each, 0) / m.length;
  const found = minimise(likelihoodOf(x, m), [0, 1, Math.log(mean)]);
  if (!found) return failure("no-fit", { lists: "frequency, average" });
  const [p = NaN, q = NaN, v = NaN] = found.at.map(Math.exp);
  return { p, q, v, logLikelihood: -found.value * x.length };
}

/** Negative mean log-likelihood (note 025, eq. 1a) of the logarithms of p, q, v, with its gradient. */
function likelihoodOf(x: readonly number[], m: readonly number[]) {
  const purchases = distinct(x);
  const logs = x.map((each, i) => Math.log(each * (m[i] ?? 0)));
  const spent = x.map((each, i) => each * (m[i] ?? 0));
  const logAverages = m.reduce((sum, each) => sum + Math.log(each), 0);
  return (at: readonly number[], gradient: number[]): number => {
    const [p = NaN, q = NaN, v = NaN] = at.map(Math.exp);
    const constant = purchases.values.map((n) => logGamma(p * n + q) - logGamma(p * n));
    const upper = purchases.values.map((n) => digamma(p * n + q));
    const byShape = purchases.values.map((n, k) => (upper[k] ?? 0) - digamma(p * n));
    const [gammaQ, psiQ, logV] = [logGamma(q), digamma(q), Math.log(v)];
    let total = -logAverages;
    let byP = 0;
    let byQ = 0;
    let byV = 0;
    for (let i = 0; i < x.length; i++) {
      const k = purchases.numberOf[i] ?? 0;
      const n = x[i] ?? 0;
      const shape = p * n;
      const all = (spent[i] ?? 0) + v;
      const logAll = Math.log(all);
      const log = logs[i] ?? 0;
      total += (constant[k] ?? 0) - gammaQ + q * logV + shape * log - (shape + q) * logAll;
      byP += n * ((byShape[k] ?? 0) + log - logAll);
      byQ += (upper[k] ?? 0) - psiQ + logV - logAll;
      byV += q / v - (shape + q) / all;
    }
    gradient[0] = (-byP / x.length) * p;
    gradient[1] = (-byQ / x.length) * q;
    gradient[2] = (-byV / x.length) * v;
    return -total / x.length;
  };
}

/**
 * Expected average purchase, between the customer's own and that of all (note 025, eq. 5); it is no amount above 0
 * where p·frequency + q ≤ 1.
 * @param average amount of the customer's repeat purchases; counts for nothing while frequency is 0
 */
export function expectedSpend({ p, q, v }: SpendModel, frequency: number, average: number): number {
  return (p * (v + frequency * average)) / (p * frequency + q - 1);
}
