import { expansionValue } from "../core/expansion-value";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const ltvExpansion = perCell({
  id: "LTV_EXPANSION",
  arguments: [
    { kind: "number", name: "arpa", unit: "money" },
    { kind: "number", name: "gross_margin", unit: "fraction" },
    { kind: "number", name: "churn", unit: "rate", max: 1 },
    { kind: "number", name: "linear_growth", unit: "rate" },
    { kind: "number", name: "discount", unit: "rate", max: 1, default: 0 },
  ],
  calculate: expansionValue,
});

/**
 * Lifetime value of an account that grows by the same amount every period.
 * @customfunction LTV_EXPANSION
 * @helpurl help/LTV_EXPANSION.html
 * @param arpa Revenue per account in the first period
 * @param gross_margin Gross margin as a part of revenue, such as 80%
 * @param churn Part of the customers lost each period
 * @param linear_growth What an account adds each period, as a part of its first revenue
 * @param discount Discount rate per period; 0 if left out
 */
export function LTV_EXPANSION(
  arpa: unknown[][],
  gross_margin: unknown[][],
  churn: unknown[][],
  linear_growth: unknown[][],
  discount?: unknown[][],
): unknown[][] {
  return inExcel(ltvExpansion, [arpa, gross_margin, churn, linear_growth, discount]);
}
