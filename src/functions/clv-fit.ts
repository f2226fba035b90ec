import { fitPurchases } from "../core/customers/purchase-fit";
import { age, frequency, list, recency } from "./customer-arguments";
import { inExcel } from "./excel";
import { whole } from "./whole";

export const clvFit = whole({
  id: "CLV_FIT",
  arguments: [
    { ...list, ...frequency },
    { ...list, ...recency },
    { ...list, ...age },
  ],
  calculate: (purchases, last, ages) => {
    const model = fitPurchases({ frequency: purchases, recency: last, age: ages });
    if ("reason" in model) return model;
    const { r, alpha, a, b, logLikelihood } = model;
    return [
      ["r", r],
      ["alpha", alpha],
      ["a", a],
      ["b", b],
      ["Log-likelihood", logLikelihood],
    ];
  },
});

/**
 * Fits repeat purchases with the BG/NBD model: r, alpha, a, b and the log-likelihood.
 * @customfunction CLV_FIT
 * @helpurl help/CLV_FIT.html
 * @param frequency List with the number of repeat purchases of each customer
 * @param recency List with the age at the last purchase of each customer, in weeks
 * @param age List with the age of each customer, in weeks
 */
export function CLV_FIT(
  frequency: unknown[][],
  recency: unknown[][],
  age: unknown[][],
): unknown[][] {
  return inExcel(clvFit, [frequency, recency, age]);
}
