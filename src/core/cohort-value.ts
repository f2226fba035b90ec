import { exactlyInRows, type Answer, type Formula } from "./arithmetic";
import { latest } from "./latest";

/** Beyond these periods the digits of an exact power cost more than they tell. */
const EXACT_PERIODS = 400;

/** Σ margin·S(t)/(1 + discount)^(t + timing), expanded by the last power. */
export const cohortFormula =
  (survival: readonly number[], timing: number): Formula<[margin: number, discount: number]> =>
  ({ of, zero, one, plus, times, power, over }) =>
  (margin, discount) => {
    const discounted = plus(one, discount);
    const sum = survival.reduce((sum, part) => plus(times(sum, discounted), of(part)), zero);
    return over(times(margin, sum), power(discounted, of(survival.length - 1 + timing)));
  };

const valueOf = latest((survival: readonly number[], timing: number) =>
  exactlyInRows(cohortFormula(survival, timing)),
);

/**
 * Lifetime value of a cohort whose survival was observed.
 * @param survival part of the cohort that is left in period t = 0, 1, …
 * @param timing 0 payment in advance, 1 in arrears
 */
export function cohortValue(
  survival: readonly number[],
  margin: number,
  discount: number,
  timing: number,
): Answer {
  if (survival.length <= EXACT_PERIODS || discount === 0) {
    return valueOf(survival, timing)(margin, discount);
  }
  const value = survival.reduceRight((later, part) => part + later / (1 + discount), 0);
  return (margin * value) / (1 + discount) ** timing;
}
