import { exactlyInRows, within, type Answer, type Arithmetic, type Formula } from "./arithmetic";
import { agree, atLeast, exceeds } from "./comparison";
import { failure, type Failure } from "./failure";
import { latest } from "./latest";

export type RoiShareMode = "excess" | "cliff" | "guaranteed";

/** Shares of the gain, one a band, and the gain at which each band begins; the first begins anywhere. */
interface Bands {
  readonly shares: readonly number[];
  readonly starts: readonly number[];
}

/** Σ share·(part of the gain between `from` and `to` in the band). */
function variablePart<N, R>(
  { of, zero, plus, minus, times, min, max }: Arithmetic<N, R>,
  { shares, starts }: Bands,
  from: N,
  to: N,
): N {
  return shares.reduce((sum, share, band) => {
    const next = starts[band + 1];
    const end = next === undefined ? to : min(to, of(next));
    const start = of(starts[band] ?? NaN);
    const part = band === 0 ? minus(end, from) : minus(max(end, start), start);
    return plus(sum, times(of(share), part));
  }, zero);
}

const feeFormula =
  (bands: Bands): Formula<[base: number, from: number, to: number]> =>
  (arithmetic) =>
  (base, from, to) =>
    arithmetic.round(arithmetic.plus(base, variablePart(arithmetic, bands, from, to)));

/** base·(1 − refund rate·(1 − attained/target)) + variable part, over the common denominator. */
const refundedFeeFormula =
  (
    bands: Bands,
  ): Formula<
    [base: number, from: number, to: number, target: number, refundRate: number, attained: number]
  > =>
  (arithmetic) =>
  (base, from, to, target, refundRate, attained) => {
    const { plus, minus, times, over } = arithmetic;
    const earned = times(base, minus(target, times(refundRate, minus(target, attained))));
    return over(plus(earned, times(variablePart(arithmetic, bands, from, to), target)), target);
  };

const feesOf = latest((shares: readonly number[], starts: readonly number[]) => ({
  fee: exactlyInRows(feeFormula({ shares, starts })),
  refundedFee: exactlyInRows(refundedFeeFormula({ shares, starts })),
}));

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
): Answer | Failure {
  if (exceeds(minimum, cap)) return failure("minimum-above-cap", { minimum, cap });
  if (target === 0) return failure("target-is-zero");
  const flaw = flawOfBands(share, threshold, mode);
  if (flaw) return flaw;
  const { fee, refundedFee } = feesOf(share, threshold);
  const from = mode === "excess" ? (threshold[0] ?? 0) : 0;
  const to = sharedUpTo(gain, threshold, mode);
  const uncapped =
    target === undefined
      ? fee(baseFee, from, to)
      : refundedFee(baseFee, from, to, target, refundRate, attainedPart(gain, target));
  return within(minimum, uncapped, cap);
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

/** Where the part of the gain that is shared ends. */
function sharedUpTo(gain: number, thresholds: readonly number[], mode: RoiShareMode): number {
  const threshold = thresholds[0] ?? 0;
  if (mode === "cliff") return atLeast(gain, threshold) ? gain : 0;
  if (mode === "guaranteed" || gain <= threshold) return Math.max(gain, threshold);
  // A gain that agrees with a threshold to 15 digits has not passed it.
  for (const start of thresholds) if (gain > start && agree(gain, start)) return start;
  return gain;
}

/** The part of the target that was reached; a loss misses all of it, not more. */
function attainedPart(gain: number, target: number): number {
  return atLeast(gain, target) ? target : Math.max(gain, 0);
}
