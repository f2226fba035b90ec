import {
  average,
  expectedSpendOf,
  frequency,
  number,
  parametersOf,
  spendModel,
} from "./customer-arguments";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const spendExpected = perCell({
  id: "SPEND_EXPECTED",
  arguments: [parametersOf("params"), { ...number, ...frequency }, { ...number, ...average }],
  calculate: (params, purchases, mean) => {
    const model = spendModel("params", params);
    return "reason" in model ? model : expectedSpendOf(model, purchases, mean);
  },
});

/**
 * Average purchase that a customer is expected to make, by the Gamma-Gamma model.
 * @customfunction SPEND_EXPECTED
 * @helpurl help/SPEND_EXPECTED.html
 * @param params Result of SPEND_FIT: p, q, v
 * @param frequency Number of repeat purchases
 * @param average Average repeat purchase of the customer
 */
export function SPEND_EXPECTED(
  params: unknown[][],
  frequency: unknown[][],
  average: unknown[][],
): unknown[][] {
  return inExcel(spendExpected, [params, frequency, average]);
}
