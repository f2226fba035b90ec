import { cohortValue } from "../core/cohort-value";
import { inExcel } from "./excel";
import { limited, type Limits } from "./limits";
import { perCell } from "./per-cell";

/** A period of a row takes some 20 ns. */
const limits: Limits = { work: { argument: "survival", counts: "cells", most: 5e8 } };

const valueOfCohort = perCell({
  id: "LTV_COHORT",
  arguments: [
    { kind: "list", name: "survival", unit: "fraction", min: 0, max: 1 },
    { kind: "number", name: "margin", unit: "money" },
    { kind: "number", name: "discount", unit: "rate", above: -1, default: 0 },
    { kind: "number", name: "timing", unit: "number", min: 0, max: 1, whole: true, default: 0 },
  ],
  calculate: cohortValue,
});

export const ltvCohort = limited(limits, valueOfCohort);

/**
 * Lifetime value of a cohort from its observed survival.
 * @customfunction LTV_COHORT
 * @helpurl help/LTV_COHORT.html
 * @param survival List with the part of the cohort that is left in each period, beginning with 100%
 * @param margin Margin per customer and period
 * @param discount Discount rate per period; 0 if left out
 * @param timing 0 paid in advance, 1 in arrears
 */
export function LTV_COHORT(
  survival: unknown[][],
  margin: unknown[][],
  discount?: unknown[][],
  timing?: unknown[][],
): unknown[][] {
  return inExcel(ltvCohort, [survival, margin, discount, timing]);
}
