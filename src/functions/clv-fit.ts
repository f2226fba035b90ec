import { fitPurchases } from "../core/customers/purchase-fit";
import { age, frequency, list, recency } from "./customer-arguments";
import { inExcel } from "./excel";
import { limited } from "./limits";
import { whole } from "./whole";

const fit = whole({
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

/** What depends on the frequency alone is worked out once for each that is different, some 50 µs in a whole fit. */
export const clvFit = limited({ different: { argument: "frequency", most: 100_000 } }, fit);

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
