import { residualLifetime } from "../core/retention/residual-lifetime";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const retentionDerl = perCell({
  id: "RETENTION_DERL",
  arguments: [
    { kind: "number", name: "alpha", unit: "number", above: 0 },
    { kind: "number", name: "beta", unit: "number", above: 0 },
    { kind: "number", name: "discount", unit: "rate", min: 0 },
    { kind: "number", name: "renewals", unit: "count", min: 0, whole: true },
  ],
  calculate: residualLifetime,
});

/**
 * Discounted expected residual lifetime of a customer, by the shifted beta-geometric model.
 * @customfunction RETENTION_DERL
 * @helpurl help/RETENTION_DERL.html
 * @param alpha alpha of RETENTION_FIT
 * @param beta beta of RETENTION_FIT
 * @param discount Discount rate per period
 * @param renewals How often the customer has renewed
 */
export function RETENTION_DERL(
  alpha: unknown[][],
  beta: unknown[][],
  discount: unknown[][],
  renewals: unknown[][],
): unknown[][] {
  return inExcel(retentionDerl, [alpha, beta, discount, renewals]);
}
