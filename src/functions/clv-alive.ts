import { probabilityAlive } from "../core/customers/purchases";
import {
  age,
  customerOf,
  frequency,
  number,
  parametersOf,
  purchaseModel,
  recency,
} from "./customer-arguments";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const clvAlive = perCell({
  id: "CLV_ALIVE",
  arguments: [
    parametersOf("params"),
    { ...number, ...frequency },
    { ...number, ...recency },
    { ...number, ...age },
  ],
  calculate: (params, purchases, last, now) => {
    const model = purchaseModel("params", params);
    const customer = customerOf(purchases, last, now);
    if ("reason" in model) return model;
    return "reason" in customer ? customer : probabilityAlive(model, customer);
  },
});

/**
 * Probability that a customer is still active, by the BG/NBD model; 1 before the first repeat purchase.
 * @customfunction CLV_ALIVE
 * @helpurl help/CLV_ALIVE.html
 * @param params Result of CLV_FIT: r, alpha, a, b
 * @param frequency Number of repeat purchases
 * @param recency Age at the last purchase, in weeks
 * @param age Age of the customer, in weeks
 */
export function CLV_ALIVE(
  params: unknown[][],
  frequency: unknown[][],
  recency: unknown[][],
  age: unknown[][],
): unknown[][] {
  return inExcel(clvAlive, [params, frequency, recency, age]);
}
