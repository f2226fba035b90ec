import { exactly, exactlyInRows, type Answer, type Formula } from "./arithmetic";
import { latest } from "./latest";

/** Logarithm of the growth or fall beyond which a sum leaves the range of doubles. */
const FARTHEST = Math.log(1e250);

/** Beside a part this large, all periods beyond the farthest vanish. */
const NOTICEABLE = 1e-100;

/** Σ margin·S(t)/(1 + discount)^(t + timing), expanded by the last power. */
export const cohortFormula =
  (survival: readonly number[], timing: number): Formula<[margin: number, discount: number]> =>
  ({ of, one, plus, times, power, polynomial, over }) =>
  (margin, discount) => {
    const discounted = plus(one, discount);
    const sum = polynomial(survival, discounted);
    return over(times(margin, sum), power(discounted, of(survival.length - 1 + timing)));
  };

const inRows = latest((survival: readonly number[], timing: number) =>
  exactlyInRows(cohortFormula(survival, timing)),
);

const alone = latest((survival: readonly number[], timing: number) =>
  exactly(cohortFormula(survival, timing)),
);

/** The list without the periods that discounting by 1e250 and more makes vanish beside the others. */
const within = latest((survival: readonly number[], periods: number) => survival.slice(0, periods));

/**
 * Lifetime value of a cohort whose survival was observed (Fader & Hardie 2012, note 024).
 * @param survival part of the cohort that is left in period t = 0, 1, …, each from 0 to 1
 * @param margin amount per customer and period
 * @param discount rate a period, above −1
 * @param timing 0 payment in advance, 1 in arrears
 */
export function cohortValue(
  survival: readonly number[],
  margin: number,
  discount: number,
  timing: number,
): Answer {
  const farthest = Math.floor(FARTHEST / Math.abs(Math.log1p(discount)));
  if (survival.length <= farthest) return inRows(survival, timing)(margin, discount);
  const near = within(survival, farthest);
  if (discount > 0 && near.some((part) => part > NOTICEABLE)) {
    return alone(near, timing)(margin, discount);
  }
  // The value is beyond 1e250 or below 1e-100, or nobody is left of a cohort whose discount is negative.
  const value = survival.reduceRight((later, part) => part + later / (1 + discount), 0);
  return (margin * value) / (1 + discount) ** timing;
}
