import { exactlyInRows, exactly, type Answer, type Arithmetic, type Formula } from "./arithmetic";
import { failure, type Failure } from "./failure";

/** 0 payment in advance · 1 in arrears · 2 in advance without the first payment. */
export type PaymentTiming = 0 | 1 | 2;

type Terms = [arpa: number, margin: number, churn: number, discount: number, growth: number];

/** q = kept / discounted is what a payment is to the one before; `lead` is the contract's lead · discounted. */
function rates<N, R>(
  { one, plus, minus, times }: Arithmetic<N, R>,
  timing: PaymentTiming,
  churn: N,
  discount: N,
  growth: N,
): { kept: N; discounted: N; loss: N; lead: N } {
  const kept = times(minus(one, churn), plus(one, growth));
  const discounted = plus(one, discount);
  const lead = [discounted, one, kept][timing] ?? one;
  return { kept, discounted, lead, loss: minus(discounted, kept) };
}

const lossFormula: Formula<[churn: number, discount: number, growth: number]> =
  (arithmetic) => (churn, discount, growth) =>
    arithmetic.round(rates(arithmetic, 0, churn, discount, growth).loss);

/** arpa·margin·lead / (1 − q). */
const foreverFormula =
  (timing: PaymentTiming): Formula<Terms> =>
  (arithmetic) =>
  (arpa, margin, churn, discount, growth) => {
    const { times, over } = arithmetic;
    const { lead, loss } = rates(arithmetic, timing, churn, discount, growth);
    return over(times(times(arpa, margin), lead), loss);
  };

/** arpa·margin·lead·(1 − qⁿ) / (1 − q), expanded by discountedⁿ. */
const periodsFormula =
  (timing: PaymentTiming): Formula<[...Terms, n: number]> =>
  (arithmetic) =>
  (arpa, margin, churn, discount, growth, n) => {
    const { minus, times, power, over } = arithmetic;
    const { kept, discounted, lead, loss } = rates(arithmetic, timing, churn, discount, growth);
    const scale = power(discounted, n);
    const ended = minus(scale, power(kept, n));
    return over(times(times(times(arpa, margin), lead), ended), times(scale, loss));
  };

/** arpa·margin·lead·n, for q = 1. */
const levelFormula =
  (timing: PaymentTiming): Formula<[...Terms, n: number]> =>
  (arithmetic) =>
  (arpa, margin, churn, discount, growth, n) => {
    const { lead, discounted } = rates(arithmetic, timing, churn, discount, growth);
    const { times, over } = arithmetic;
    return over(times(times(times(arpa, margin), lead), n), discounted);
  };

const loss = exactly(lossFormula);
const timings = [0, 1, 2] as const;
const forever = timings.map((timing) => exactlyInRows(foreverFormula(timing)));
const inPeriods = timings.map((timing) => exactlyInRows(periodsFormula(timing)));
const level = timings.map((timing) => exactlyInRows(levelFormula(timing)));

/**
 * Customer lifetime value. Timing 0 is ARPA·margin/churn when nothing is discounted (Fader & Hardie, note
 * 024, eq. 1), 1 their eq. 3, 2 Gupta & Lehmann's m·r/(1 + i − r).
 * @param arpa revenue per account and period
 * @param churn part of the customers lost a period, at most 1; negative where they grow
 * @param discount rate a period, above −1
 * @param periods Infinity: for ever
 * @param timing one of PaymentTiming
 * @param growth of the revenue per account a period, at least −1
 */
export function lifetimeValue(
  arpa: number,
  margin: number,
  churn: number,
  discount: number,
  periods = Infinity,
  growth: number,
  timing: number,
): Answer | Failure {
  const lost = lossOf(churn, discount, growth);
  if (periods === Infinity || (lost > 0 && endVanishes(churn, discount, growth, periods))) {
    if (lost === 0) return failure("never-ends");
    if (lost < 0) return failure("grows-for-ever");
    return at(forever, timing)(arpa, margin, churn, discount, growth);
  }
  const value = at(lost === 0 ? level : inPeriods, timing);
  return value(arpa, margin, churn, discount, growth, periods);
}

/** Whether all that comes after the periods is less than 1e-100 of what comes for ever: far below any digit. */
function endVanishes(churn: number, discount: number, growth: number, periods: number): boolean {
  if (periods < FEWEST_VANISHING) return false;
  const kept = ((1 - churn) * (1 + growth)) / (1 + discount);
  return periods * Math.log(kept) < VANISHED;
}
/** So many are worked out anyway, to spare most rows the logarithm. */
const FEWEST_VANISHING = 1000;
const VANISHED = Math.log(1e-100);

/** Its digits matter only near 0, where its sign and whether it is 0 decide. */
function lossOf(churn: number, discount: number, growth: number): number {
  const roughly = 1 + discount - (1 - churn) * (1 + growth);
  return Math.abs(roughly) > 1e-12 * (2 + discount + Math.abs(growth))
    ? roughly
    : loss(churn, discount, growth);
}

function at<T>(byTiming: readonly T[], timing: number): T {
  return byTiming[timing] as T;
}
