import { lifetimeValue } from "../core/lifetime-value";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const ltv = perCell({
  id: "LTV",
  arguments: [
    { kind: "number", name: "arpa", unit: "money" },
    { kind: "number", name: "gross_margin", unit: "fraction" },
    { kind: "number", name: "churn", unit: "rate", max: 1 },
    { kind: "number", name: "discount", unit: "rate", above: -1, default: 0 },
    { kind: "number", name: "periods", unit: "periods", min: 1, whole: true, optional: true },
    { kind: "number", name: "growth", unit: "rate", min: -1, default: 0 },
    { kind: "number", name: "timing", unit: "number", min: 0, max: 2, whole: true, default: 0 },
  ],
  calculate: lifetimeValue,
});

/**
 * Lifetime value of a customer: the margin of every period, kept customers only, discounted.
 * @customfunction LTV
 * @helpurl help/LTV.html
 * @param arpa Revenue per account and period
 * @param gross_margin Gross margin as a part of revenue, such as 80%
 * @param churn Part of the customers lost each period; negative where accounts grow
 * @param discount Discount rate per period; 0 if left out
 * @param periods Number of periods; for ever if left out
 * @param growth Growth of the revenue per account each period; 0 if left out
 * @param timing 0 paid in advance, 1 in arrears, 2 without the first payment
 */
export function LTV(
  arpa: unknown[][],
  gross_margin: unknown[][],
  churn: unknown[][],
  discount?: unknown[][],
  periods?: unknown[][],
  growth?: unknown[][],
  timing?: unknown[][],
): unknown[][] {
  return inExcel(ltv, [arpa, gross_margin, churn, discount, periods, growth, timing]);
}
