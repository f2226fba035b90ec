import { exactly, nearly, precisely, type Formula } from "./arithmetic";
import { agree, atLeast } from "./comparison";
import { failure, type Outcome } from "./failure";

/** Months of the course: nothing before `first`, a growing part up to `lastRamping`, all from then on. */
interface Course extends Readonly<Record<string, number>> {
  readonly first: number;
  /** first − 1 where there is no ramp. */
  readonly lastRamping: number;
  /** The month in which the margin reaches the cost. */
  readonly paying: number;
}

/** Month before the paying one + the rest of the cost / the paying month's margin. */
const paybackFormula: Formula<
  [
    course: Course,
    cost: number,
    revenue: number,
    margin: number,
    firstFactor: number,
    kept: number,
    lost: number,
    delay: number,
    ramp: number,
  ]
> =
  ({ of, zero, one, plus, minus, times, power, isBelow, over }) =>
  ({ first, lastRamping, paying }, cost, revenue, margin, firstFactor, kept, lost, delay, ramp) => {
    // Everything is counted in parts of the full margin / ramp, and / lost where a series is summed.
    const full = times(times(revenue, margin), firstFactor);
    const level = !isBelow(zero, lost) && !isBelow(lost, zero);
    const divisor = level ? one : lost;
    const partOf = (month: number) => (month <= lastRamping ? minus(of(month), delay) : ramp);

    let ramped = zero;
    for (let month = first; month <= lastRamping && month < paying; month++) {
      ramped = plus(ramped, times(partOf(month), power(kept, of(month - 1))));
    }
    const begin = Math.min(paying, lastRamping + 1);
    const keptAtPaying = power(kept, of(paying - 1));
    const series = level ? of(paying - begin) : minus(power(kept, of(begin - 1)), keptAtPaying);
    const recovered = plus(times(ramped, divisor), times(series, ramp));

    const scale = times(full, times(times(partOf(paying), keptAtPaying), divisor));
    const rest = minus(times(times(cost, ramp), divisor), times(full, recovered));
    return over(plus(times(of(paying - 1), scale), rest), scale);
  };

/** Nothing but a delay: full months before the first margin, then cost / margin. */
const levelFormula: Formula<[cost: number, revenue: number, margin: number, idle: number]> =
  ({ plus, times, over }) =>
  (cost, revenue, margin, idle) => {
    const full = times(revenue, margin);
    return over(plus(times(idle, full), cost), full);
  };

const exact = precisely(paybackFormula);
const inDoubles = nearly(paybackFormula);
const level = exactly(levelFormula);

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
): Outcome {
  if (cost === 0) return 0;
  const monthly = revenue * margin;
  if (monthly === 0) return failure("no-margin");
  if (monthly < 0) return failure("negative-margin");
  const idle = Math.floor(delay);
  if (churn === 0 && discount === 0 && ramp === 0) return level(cost, revenue, margin, idle);

  const firstFactor = 1 / (1 + discount);
  const kept = (1 - churn) * firstFactor;
  const lost = discount === 0 ? churn : (churn + discount) * firstFactor;
  const first = idle + 1;
  // A month that completes the ramp brings all of the margin either way.
  const lastRamping = Math.max(idle, Math.ceil(delay + ramp) - 1);
  const need = cost / (monthly * firstFactor);
  const estimate = payingMonth(need, kept, lost, first, lastRamping, delay, ramp);
  if (estimate === undefined) return failure("never-pays-back");

  const calculate = discount === 0 ? exact : inDoubles;
  const part = ramp || 1;
  let paying = estimate;
  let months = calculate(
    { first, lastRamping, paying },
    cost,
    revenue,
    margin,
    firstFactor,
    kept,
    lost,
    delay,
    part,
  );
  // The estimate may be a month off by rounding: the payback then lies outside its paying month.
  if (months > paying) paying++;
  else if (months <= paying - 1 && paying > first) paying--;
  if (paying !== estimate) {
    months = calculate(
      { first, lastRamping, paying },
      cost,
      revenue,
      margin,
      firstFactor,
      kept,
      lost,
      delay,
      part,
    );
  }
  return months;
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
  if (lost === 0) return lastRamping + Math.max(1, Math.ceil(rest));
  if (kept === 0) return lastRamping === 0 && atLeast(1, rest) ? 1 : undefined;
  // kept^lastRamping·(1 + kept + kept² + …) ≥ rest, solved for the number of terms.
  const partOfLimit = (rest * lost) / kept ** lastRamping;
  if (lost > 0 && (partOfLimit >= 1 || agree(partOfLimit, 1))) return undefined;
  return lastRamping + Math.max(1, Math.ceil(Math.log1p(-partOfLimit) / Math.log(kept)));
}
