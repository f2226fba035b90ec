import { customerValue } from "../core/customers/customer-value";
import {
  age,
  average,
  customerOf,
  differentFrequencies,
  expectedSpendOf,
  frequency,
  number,
  parametersOf,
  purchaseModel,
  recency,
  spendModel,
} from "./customer-arguments";
import { inExcel } from "./excel";
import { limited, type Limits } from "./limits";
import { perCell } from "./per-cell";

/** A month of a customer takes some 100 ns. */
const limits: Limits = {
  work: { argument: "months", counts: "numbers", most: 1.2e8 },
  different: differentFrequencies,
};

const valueOfCustomer = perCell({
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
    return customerValue(buying, customer, spend, months, discount);
  },
});

export const clvValue = limited(limits, valueOfCustomer);

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
