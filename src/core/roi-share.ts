import { exactly, type Arithmetic, type Formula } from "./arithmetic";
import { atLeast, exceeds } from "./comparison";
import { failure, type Failure, type Outcome } from "./failure";

export type RoiShareMode = "excess" | "cliff" | "guaranteed";

/** Parts of the gain that are shared, each from one amount to another at its own rate. */
interface SharedParts {
  readonly shares: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Σ share·(to − from). */
function variablePart<N>(
  { zero, plus, minus, times }: Arithmetic<N>,
  shares: readonly N[],
  from: readonly N[],
  to: readonly N[],
): N {
  let sum = zero;
  for (let i = 0; i < shares.length; i++) {
    sum = plus(sum, times(shares[i] ?? zero, minus(to[i] ?? zero, from[i] ?? zero)));
  }
  return sum;
}

type Parts = [shares: readonly number[], from: readonly number[], to: readonly number[]];

export const feeFormula: Formula<[base: number, ...parts: Parts]> =
  (arithmetic) => (base, shares, from, to) =>
    arithmetic.round(arithmetic.plus(base, variablePart(arithmetic, shares, from, to)));

/** base·(1 − refund rate·(1 − attained/target)) + Σ share·(to − from), over the common denominator. */
export const refundedFeeFormula: Formula<
  [base: number, target: number, refundRate: number, attained: number, ...parts: Parts]
> = (arithmetic) => (base, target, refundRate, attained, shares, from, to) => {
  const { plus, minus, times, over } = arithmetic;
  const earned = times(base, minus(target, times(refundRate, minus(target, attained))));
  return over(plus(earned, times(variablePart(arithmetic, shares, from, to), target)), target);
};

const fee = exactly(feeFormula);
const refundedFee = exactly(refundedFeeFormula);

/**
 * Outcome-based fee: a base fee, refunded in proportion to the missed target, and a share of the gain.
 * @param gain what the customer gained
 * @param share part of the gain that is paid, 0..1; or one a band
 * @param threshold gain from which the share counts; or the beginning of each band, rising
 * @param refundRate part of the unearned base fee that is paid back, 0..1
 */
export function roiShare(
  gain: number,
  share: readonly number[],
  baseFee: number,
  threshold: readonly number[],
  minimum = -Infinity,
  cap = Infinity,
  target: number | undefined,
  refundRate: number,
  mode: RoiShareMode,
): Outcome {
  if (exceeds(minimum, cap)) return failure("minimum-above-cap", { minimum, cap });
  if (target === 0) return failure("target-is-zero");
  const flaw = flawOfBands(share, threshold, mode);
  if (flaw) return flaw;
  const { shares, from, to } = sharedParts(gain, share, threshold, mode);
  const uncapped =
    target === undefined
      ? fee(baseFee, shares, from, to)
      : refundedFee(baseFee, target, refundRate, attainedPart(gain, target), shares, from, to);
  return Math.min(cap, Math.max(minimum, uncapped));
}

function flawOfBands(
  shares: readonly number[],
  thresholds: readonly number[],
  mode: RoiShareMode,
): Failure | undefined {
  if (shares.length !== thresholds.length) {
    const details = { shares: shares.length, thresholds: thresholds.length };
    return failure("bands-differ-in-length", details);
  }
  if (shares.length > 1 && mode !== "excess") return failure("bands-need-excess-mode");
  return undefined;
}

function sharedParts(
  gain: number,
  shares: readonly number[],
  thresholds: readonly number[],
  mode: RoiShareMode,
): SharedParts {
  const threshold = thresholds[0] ?? 0;
  switch (mode) {
    case "excess": {
      if (thresholds.length === 1 && exceeds(gain, threshold)) {
        return { shares, from: thresholds, to: [gain] };
      }
      const reached = thresholds.filter((start) => exceeds(gain, start));
      const to = [...reached.slice(1), gain];
      return { shares: shares.slice(0, reached.length), from: reached, to };
    }
    case "cliff":
      return { shares: atLeast(gain, threshold) ? shares : [], from: [0], to: [gain] };
    case "guaranteed":
      return { shares, from: [0], to: [Math.max(gain, threshold)] };
  }
}

/** The part of the target that was reached; a loss misses all of it, not more. */
function attainedPart(gain: number, target: number): number {
  return atLeast(gain, target) ? target : Math.max(gain, 0);
}
