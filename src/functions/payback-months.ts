import { paybackMonths as calculate } from "../core/payback";
import { inExcel } from "./excel";
import { limited, type Limits } from "./limits";
import { perCell } from "./per-cell";

/** A month of a row's ramp takes some 2.5 µs. */
const limits: Limits = { work: { argument: "ramp_months", counts: "numbers", most: 1e7 } };

const monthsOfRow = perCell({
  id: "PAYBACK_MONTHS",
  arguments: [
    { kind: "number", name: "cac", unit: "money", min: 0 },
    { kind: "number", name: "monthly_revenue", unit: "money" },
    { kind: "number", name: "gross_margin", unit: "fraction", default: 1 },
    { kind: "number", name: "churn", unit: "rate", max: 1, default: 0 },
    { kind: "number", name: "discount", unit: "rate", above: -1, default: 0 },
    { kind: "number", name: "ramp_months", unit: "months", min: 0, max: 1200, default: 0 },
    { kind: "number", name: "delay_months", unit: "months", min: 0, default: 0 },
  ],
  calculate,
});

export const paybackMonths = limited(limits, monthsOfRow);

/**
 * Months until the cumulated margin pays back the cost of acquiring a customer.
 * @customfunction PAYBACK_MONTHS
 * @helpurl help/PAYBACK_MONTHS.html
 * @param cac Cost of acquiring the customer; for the customer's own payback, price and implementation
 * @param monthly_revenue Revenue, or benefit, of a full month
 * @param gross_margin Gross margin as a part of revenue; 100% if left out
 * @param churn Part lost each month; 0 if left out
 * @param discount Discount rate per month; 0 if left out
 * @param ramp_months Months in which the revenue rises evenly to its full height; 0 if left out
 * @param delay_months Months before any revenue; 0 if left out
 */
export function PAYBACK_MONTHS(
  cac: unknown[][],
  monthly_revenue: unknown[][],
  gross_margin?: unknown[][],
  churn?: unknown[][],
  discount?: unknown[][],
  ramp_months?: unknown[][],
  delay_months?: unknown[][],
): unknown[][] {
  const all = [cac, monthly_revenue, gross_margin, churn, discount, ramp_months, delay_months];
  return inExcel(paybackMonths, all);
}
