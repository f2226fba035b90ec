import { roiShare as calculate } from "../core/roi-share";
import { inExcel } from "./excel";
import { limited, type Limits } from "./limits";
import { perCell } from "./per-cell";

/** A band of a row takes some 100 to 300 ns. */
const limits: Limits = { work: { argument: "share", counts: "cells", most: 5e7 } };

const feeOfRow = perCell({
  id: "ROI_SHARE",
  arguments: [
    { kind: "number", name: "gain", unit: "money" },
    { kind: "list", name: "share", unit: "fraction", min: 0, max: 1 },
    { kind: "number", name: "base_fee", unit: "money", default: 0 },
    { kind: "list", name: "threshold", unit: "money", ascending: true, default: [0] },
    { kind: "number", name: "minimum", unit: "money", optional: true },
    { kind: "number", name: "cap", unit: "money", optional: true },
    { kind: "number", name: "target", unit: "money", min: 0, optional: true },
    { kind: "number", name: "refund_rate", unit: "fraction", min: 0, max: 1, default: 1 },
    {
      kind: "choice",
      name: "mode",
      choices: ["excess", "cliff", "guaranteed"],
      default: "excess",
    },
  ],
  calculate,
});

export const roiShare = limited(limits, feeOfRow);

/**
 * Outcome-based fee: a base fee plus a share of the customer's gain, between a minimum and a cap.
 * @customfunction ROI_SHARE
 * @helpurl help/ROI_SHARE.html
 * @param gain What the customer gained in the period
 * @param share Part of the gain that is paid, from 0% to 100%; or a list with one share a band
 * @param base_fee Fee that is due in any case; 0 if left out
 * @param threshold Gain from which the share counts; or a rising list with the beginning of each band
 * @param minimum Lowest fee
 * @param cap Highest fee
 * @param target Gain at which the base fee is earned in full; below it a part is refunded
 * @param refund_rate Part of the unearned base fee that is refunded; 100% if left out
 * @param mode "excess" above the threshold, "cliff" all once it is reached, "guaranteed" at least the threshold
 */
export function ROI_SHARE(
  gain: unknown[][],
  share: unknown[][],
  base_fee?: unknown[][],
  threshold?: unknown[][],
  minimum?: unknown[][],
  cap?: unknown[][],
  target?: unknown[][],
  refund_rate?: unknown[][],
  mode?: unknown[][],
): unknown[][] {
  const all = [gain, share, base_fee, threshold, minimum, cap, target, refund_rate, mode];
  return inExcel(roiShare, all);
}
