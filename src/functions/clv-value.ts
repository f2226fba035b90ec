import { customerValue } from "../core/customers/customer-value";
import { failure } from "../core/failure";
import {
  age,
  average,
  customerOf,
  expectedSpendOf,
  frequency,
  number,
  parametersOf,
  purchaseModel,
  recency,
  spendModel,
} from "./customer-arguments";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const clvValue = perCell({
  id: "CLV_VALUE",
  arguments: [
    parametersOf("purchase_params"),
    parametersOf("spend_params"),
    { ...number, ...frequency },
    { ...number, ...recency },
    { ...number, ...age },
    { ...number, ...average },
    { kind: "number", name: "months", unit: "months", min: 1, max: 1200, whole: true },
    { kind: "number", name: "monthly_discount", unit: "rate", above: -1 },
  ],
  calculate: (purchaseParams, spendParams, purchases, last, now, mean, months, discount) => {
    const buying = purchaseModel("purchase_params", purchaseParams);
    const spending = spendModel("spend_params", spendParams);
    const customer = customerOf(purchases, last, now);
    if ("reason" in buying) return buying;
    if ("reason" in spending) return spending;
    if ("reason" in customer) return customer;
    const spend = expectedSpendOf(spending, purchases, mean);
    if (typeof spend === "object") return spend;
    const value = customerValue(buying, customer, spend, months, discount);
    return Number.isNaN(value) ? failure("no-convergence") : value;
  },
});

/**
 * Value of a customer in the coming months: expected purchases times expected spend, discounted monthly.
 * @customfunction CLV_VALUE
 * @helpurl help/CLV_VALUE.html
 * @param purchase_params Result of CLV_FIT: r, alpha, a, b
 * @param spend_params Result of SPEND_FIT: p, q, v
 * @param frequency Number of repeat purchases
 * @param recency Age at the last purchase, in weeks
 * @param age Age of the customer, in weeks
 * @param average Average repeat purchase of the customer
 * @param months Months to look ahead, of 4.345 weeks each
 * @param monthly_discount Discount rate per month
 */
export function CLV_VALUE(
  purchase_params: unknown[][],
  spend_params: unknown[][],
  frequency: unknown[][],
  recency: unknown[][],
  age: unknown[][],
  average: unknown[][],
  months: unknown[][],
  monthly_discount: unknown[][],
): unknown[][] {
  return inExcel(clvValue, [
    purchase_params,
    spend_params,
    frequency,
    recency,
    age,
    average,
    months,
    monthly_discount,
  ]);
}
