import { expectedPurchases } from "../core/customers/purchases";
import {
  age,
  customerOf,
  differentFrequencies,
  frequency,
  number,
  parametersOf,
  purchaseModel,
  recency,
} from "./customer-arguments";
import { inExcel } from "./excel";
import { limited } from "./limits";
import { perCell } from "./per-cell";

const purchasesOfCustomer = perCell({
  id: "CLV_PURCHASES",
  arguments: [
    parametersOf("params"),
    { ...number, ...frequency },
    { ...number, ...recency },
    { ...number, ...age },
    { kind: "number", name: "horizon", unit: "number", min: 0 },
  ],
  calculate: (params, purchases, last, now, horizon) => {
    const model = purchaseModel("params", params);
    const customer = customerOf(purchases, last, now);
    if ("reason" in model) return model;
    if ("reason" in customer) return customer;
    return expectedPurchases(model, customer, horizon);
  },
});

export const clvPurchases = limited({ different: differentFrequencies }, purchasesOfCustomer);

/**
 * Purchases that a customer is expected to make, by the BG/NBD model.
 * @customfunction CLV_PURCHASES
 * @helpurl help/CLV_PURCHASES.html
 * @param params Result of CLV_FIT: r, alpha, a, b
 * @param frequency Number of repeat purchases
 * @param recency Age at the last purchase, in weeks
 * @param age Age of the customer, in weeks
 * @param horizon Weeks to look ahead
 */
export function CLV_PURCHASES(
  params: unknown[][],
  frequency: unknown[][],
  recency: unknown[][],
  age: unknown[][],
  horizon: unknown[][],
): unknown[][] {
  return inExcel(clvPurchases, [params, frequency, recency, age, horizon]);
}
