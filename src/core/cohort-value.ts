import { exactlyInRows, type Answer, type Formula } from "./arithmetic";
import { latest } from "./latest";

/** Logarithm of the growth or fall beyond which a sum leaves the range of doubles. */
const FARTHEST = Math.log(1e250);

/** Parts that are all smaller are of nobody; their digits could be proven in decimals only. */
const SOMEBODY = 1e-190;

/** Beside a part this large, all that is discounted by 1e125 and more vanishes. */
const NOTICEABLE = 1e-60;

/** Σ margin·S(t)/(1 + discount)^(t + timing), expanded by the last power. */
const cohortFormula =
  (survival: readonly number[], timing: number): Formula<[margin: number, discount: number]> =>
  ({ of, one, plus, times, power, polynomial, over }) =>
  (margin, discount) => {
    const discounted = plus(one, discount);
    const sum = polynomial(survival, discounted);
    return over(times(margin, sum), power(discounted, of(survival.length - 1 + timing)));
  };

/** By the number of periods that count: the formula for the rows that share a list. */
const formulasOf = latest<readonly number[], number, Map<number, CohortFormula>>(() => new Map());
type CohortFormula = (margin: number, discount: number) => Answer;

function formulaOf(survival: readonly number[], timing: number, periods: number): CohortFormula {
  const known = formulasOf(survival, timing);
  let formula = known.get(periods);
  if (formula === undefined) {
    formula = exactlyInRows(cohortFormula(survival.slice(0, periods), timing));
    known.set(periods, formula);
  }
  return formula;
}

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
  const farthest = FARTHEST / Math.abs(Math.log1p(discount));
  if (survival.length <= farthest && survival.some((part) => part > SOMEBODY)) {
    return formulaOf(survival, timing, survival.length)(margin, discount);
  }
  // A power of two, so that rows of many discounts share few formulas.
  const near = Math.max(1, 2 ** Math.floor(Math.log2(farthest)));
  const noticed = survival.findIndex((part) => part > NOTICEABLE);
  if (discount > 0 && noticed >= 0 && noticed < near) {
    return formulaOf(survival, timing, near)(margin, discount);
  }
  // The value is beyond 1e125 or below 1e-60, or nobody is left.
  const value = survival.reduceRight((later, part) => part + later / (1 + discount), 0);
  return (margin * value) / (1 + discount) ** timing;
}
