import { fitSpending } from "../core/customers/spending";
import { average, frequency, list } from "./customer-arguments";
import { inExcel } from "./excel";
import { limited } from "./limits";
import { whole } from "./whole";

const fit = whole({
  id: "SPEND_FIT",
  arguments: [
    { ...list, ...frequency },
    { ...list, ...average },
  ],
  calculate: (purchases, averages) => {
    const model = fitSpending(purchases, averages);
    if ("reason" in model) return model;
    const { p, q, v, logLikelihood } = model;
    return [
      ["p", p],
      ["q", q],
      ["v", v],
      ["Log-likelihood", logLikelihood],
    ];
  },
});

/** What depends on the frequency alone is worked out once for each that is different. */
export const spendFit = limited({ different: { argument: "frequency", most: 100_000 } }, fit);

/**
 * Fits the average purchase with the Gamma-Gamma model: p, q, v and the log-likelihood.
 * @customfunction SPEND_FIT
 * @helpurl help/SPEND_FIT.html
 * @param frequency List with the number of repeat purchases of each customer
 * @param average List with the average repeat purchase of each customer
 */
export function SPEND_FIT(frequency: unknown[][], average: unknown[][]): unknown[][] {
  return inExcel(spendFit, [frequency, average]);
}
