import { exactly, exactlyInRows, inside, type Answer, type Formula } from "./arithmetic";
import { agree, atLeast } from "./comparison";
import { failure, type Failure } from "./failure";

/** How the margin rises to its full height. */
interface Ramp {
  readonly length: number;
  /** Month k of the ramp brings (k − delay)/length of the full margin. */
  readonly delay: number;
  /** Its months before the paying one. */
  readonly months: readonly number[];
  /** The paying month is one of its months. */
  readonly pays: boolean;
  /** No margin is lost from month to month: kept = discounted. */
  readonly level: boolean;
}
const NO_RAMP: Ramp = { length: 1, delay: 0, months: [], pays: false, level: false };

/**
 * Month before the paying one + the rest of the cost / the paying month's margin. Month k brings
 * full·part·kept^(k−1)/discounted^k, from `begin` on all of it: these months are summed as a series. Everything
 * is expanded by discounted^paying, by the ramp's length and by what the series is divided by.
 */
const paybackFormula =
  (
    ramp: Ramp,
  ): Formula<
    [
      cost: number,
      revenue: number,
      margin: number,
      churn: number,
      discount: number,
      begin: number,
      paying: number,
    ]
  > =>
  ({ of, zero, one, plus, minus, times, power, over }) =>
  (cost, revenue, margin, churn, discount, begin, paying) => {
    const full = times(revenue, margin);
    const kept = minus(one, churn);
    const discounted = plus(one, discount);
    const previous = minus(paying, one);
    const untilBegin = power(discounted, minus(paying, begin));
    const atBegin = times(power(kept, minus(begin, one)), untilBegin);
    const atPaying = power(kept, previous);
    const partOf = (month: typeof paying) => minus(month, of(ramp.delay));

    const lost = ramp.level ? one : minus(discounted, kept);
    let ramped = zero;
    let keptThen = power(kept, of((ramp.months[0] ?? 1) - 1));
    for (const month of ramp.months) {
      ramped = times(discounted, plus(ramped, times(partOf(of(month)), keptThen)));
      keptThen = times(keptThen, kept);
    }
    const series = ramp.level
      ? times(minus(paying, begin), power(discounted, previous))
      : times(discounted, minus(atBegin, atPaying));
    const recovered = plus(times(times(ramped, untilBegin), lost), times(series, of(ramp.length)));

    const part = ramp.pays ? partOf(paying) : of(ramp.length);
    const scale = times(full, times(times(part, atPaying), lost));
    const need = times(times(times(cost, of(ramp.length)), lost), power(discounted, paying));
    return over(plus(times(previous, scale), minus(need, times(full, recovered))), scale);
  };

/** Nothing but a delay: full months before the first margin, then cost / margin. */
const levelFormula: Formula<[cost: number, revenue: number, margin: number, idle: number]> =
  ({ plus, times, over }) =>
  (cost, revenue, margin, idle) => {
    const full = times(revenue, margin);
    return over(plus(times(idle, full), cost), full);
  };

const level = exactlyInRows(levelFormula);
const afterDelay = exactlyInRows(paybackFormula(NO_RAMP));

/**
 * Month in which the cumulated margin reaches the acquisition cost, linear inside the month. Month k brings
 * revenue·margin·min(1, (k − delay)/ramp)·(1 − churn)^(k−1)/(1 + discount)^k, nothing while k ≤ delay.
 * (Bessemer, Cloud Law 6: 770k/(100k·70%) = 11.)
 */
export function paybackMonths(
  cost: number,
  revenue: number,
  margin: number,
  churn: number,
  discount: number,
  ramp: number,
  delay: number,
): Answer | Failure {
  if (cost === 0) return 0;
  const monthly = revenue * margin;
  if (monthly === 0) return failure("no-margin");
  if (monthly < 0) return failure("negative-margin");
  return churn === 0 && discount === 0 && ramp === 0
    ? level(cost, revenue, margin, Math.floor(delay))
    : withLosses(cost, revenue, margin, churn, discount, ramp, delay);
}

/** With a margin above 0 that changes from month to month. */
function withLosses(
  cost: number,
  revenue: number,
  margin: number,
  churn: number,
  discount: number,
  ramp: number,
  delay: number,
): Answer | Failure {
  const idle = Math.floor(delay);
  const firstFactor = 1 / (1 + discount);
  const kept = (1 - churn) * firstFactor;
  const lost = discount === 0 ? churn : (churn + discount) * firstFactor;
  const first = idle + 1;
  // A month that completes the ramp brings all of the margin either way.
  const lastRamping = Math.max(idle, Math.ceil(delay + ramp) - 1);
  const need = cost / (revenue * margin * firstFactor);
  const estimate = payingMonth(need, kept, lost, first, lastRamping, delay, ramp);
  if (estimate === undefined) return failure("never-pays-back");
  if (!Number.isSafeInteger(estimate)) return failure("too-large");

  const monthsIf = (paying: number) => {
    const begin = Math.min(paying, lastRamping + 1);
    const payback =
      ramp === 0 && lost !== 0
        ? afterDelay
        : exactly(
            paybackFormula({
              length: ramp || 1,
              delay,
              months: monthsFrom(first, begin),
              pays: paying <= lastRamping,
              level: lost === 0,
            }),
          );
    return payback(cost, revenue, margin, churn, discount, begin, paying);
  };
  // The estimate may be a month off by rounding: the payback then lies outside its paying month.
  const insideIf = (paying: number) => inside(paying - 1, monthsIf(paying), paying);
  return insideIf(estimate) ?? insideIf(estimate + 1) ?? monthsIf(estimate - 1);
}

function monthsFrom(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/** The month in which `need` full first margins are earned; undefined if it never comes. */
function payingMonth(
  need: number,
  kept: number,
  lost: number,
  first: number,
  lastRamping: number,
  delay: number,
  ramp: number,
): number | undefined {
  let earned = 0;
  for (let month = first; month <= lastRamping; month++) {
    earned += ((month - delay) / ramp) * kept ** (month - 1);
    if (atLeast(earned, need)) return month;
  }
  const rest = need - earned;
  // Nothing is lost from month to month, or too little to be seen.
  if (lost === 0 || kept === 1) return lastRamping + Math.max(1, Math.ceil(rest));
  if (kept === 0) return lastRamping === 0 && atLeast(1, rest) ? 1 : undefined;
  // kept^lastRamping·(1 + kept + kept² + …) ≥ rest, solved for the number of terms.
  const partOfLimit = (rest * lost) / kept ** lastRamping;
  if (lost > 0 && (partOfLimit >= 1 || agree(partOfLimit, 1))) return undefined;
  return lastRamping + Math.max(1, Math.ceil(Math.log1p(-partOfLimit) / Math.log(kept)));
}
