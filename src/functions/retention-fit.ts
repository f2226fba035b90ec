import { fitRetention, survivalAt } from "../core/retention/beta-geometric";
import type { Cell } from "./cells";
import { inExcel } from "./excel";
import { whole } from "./whole";

export const retentionFit = whole({
  id: "RETENTION_FIT",
  arguments: [
    { kind: "list", name: "survival", unit: "fraction", min: 0, max: 1 },
    {
      kind: "number",
      name: "horizon",
      unit: "periods",
      min: 0,
      max: 10_000,
      whole: true,
      default: 0,
    },
  ],
  calculate: (survival, horizon) => {
    const model = fitRetention(survival);
    if ("reason" in model) return model;
    const projected = Array.from({ length: horizon }, (_, i): Cell[] => {
      const period = survival.length + i;
      return [`Survival ${period}`, survivalAt(model, period)];
    });
    return [
      ["alpha", model.alpha],
      ["beta", model.beta],
      ["Log-likelihood per customer", model.logLikelihoodPerCustomer],
      ...projected,
    ];
  },
});

/**
 * Fits retention with the shifted beta-geometric model and projects it: alpha, beta, log-likelihood, survival.
 * @customfunction RETENTION_FIT
 * @helpurl help/RETENTION_FIT.html
 * @param survival List with the part of the customers left in each period, beginning with 100%
 * @param horizon Further periods to project; 0 if left out
 */
export function RETENTION_FIT(survival: unknown[][], horizon?: unknown[][]): unknown[][] {
  return inExcel(retentionFit, [survival, horizon]);
}
