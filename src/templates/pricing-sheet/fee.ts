import {
  call,
  cell,
  amountOf,
  iff,
  isBlank,
  minus,
  operation,
  ours,
  over,
  plus,
  times,
  type Expression,
} from "../../plan/expression";
import { roundedAmount } from "../rounded";

/** The terms of a contract: the arguments of ROI_SHARE, a fee due once the target is met, and a usage fee. */
export const termKeys = [
  "baseFee",
  "share",
  "threshold",
  "minimum",
  "cap",
  "refundRate",
  "mode",
  "dueAtTarget",
  "usageAtTarget",
] as const;
export type TermKey = (typeof termKeys)[number];

/**
 * What is due for a year's gain. Usage is taken to grow with the gain, so the usage fee is in proportion to it;
 * it has no cap, and neither has what is due at the target.
 */
export function feeFor(gain: Expression, term: (key: TermKey) => Expression): Expression {
  const outcome = ours("ROI_SHARE", {
    gain,
    share: term("share"),
    base_fee: term("baseFee"),
    threshold: term("threshold"),
    minimum: term("minimum"),
    cap: term("cap"),
    // Only a contract that refunds has a target to miss.
    target: iff(isBlank(term("refundRate")), "", cell("targetGain")),
    refund_rate: term("refundRate"),
    mode: term("mode"),
  });
  const met = operation(call("ROUND", minus(gain, cell("targetGain")), 6), ">=", 0);
  return plus(
    outcome,
    iff(met, amountOf(term("dueAtTarget")), 0),
    over(times(amountOf(term("usageAtTarget")), call("MAX", gain, 0)), cell("targetGain")),
  );
}

/**
 * What a customer gains and no longer pays for the next best alternative: the gain is measured against it, so its
 * price is saved. Above this a fee leaves the customer worse off.
 */
export const worthOf = (gain: Expression): Expression =>
  plus(gain, amountOf(cell("referencePrice")));

export const keptOf = (gain: Expression, fee: Expression): Expression =>
  roundedAmount(minus(worthOf(gain), fee));
