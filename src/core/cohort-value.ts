import { exactly, type Formula } from "./arithmetic";

const levelFormula: Formula<[margin: number, survival: readonly number[]]> =
  ({ zero, plus, times, round }) =>
  (margin, survival) =>
    round(times(margin, survival.reduce(plus, zero)));

const level = exactly(levelFormula);

/**
 * Lifetime value of a cohort whose survival was observed: Σ margin·S(t)/(1 + discount)^(t + timing).
 * @param survival part of the cohort that is left in period t = 0, 1, …
 * @param timing 0 payment in advance, 1 in arrears
 */
export function cohortValue(
  survival: readonly number[],
  margin: number,
  discount: number,
  timing: number,
): number {
  if (discount === 0) return level(margin, survival);
  const value = survival.reduceRight((later, part) => part + later / (1 + discount), 0);
  return (margin * value) / (1 + discount) ** timing;
}
