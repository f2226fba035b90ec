import { calculate } from "./pricing-sheet/calculate";
import { check } from "./pricing-sheet/check";
import { blank, groups, sample } from "./pricing-sheet/form";
import { id, plan, version } from "./pricing-sheet/plan";
import type { FormValues, PreviewFact, Template } from "./template";

function preview(values: FormValues): readonly PreviewFact[] {
  const { price, feeAtTarget, customerKeeps } = calculate(values);
  return Object.entries({ price, feeAtTarget, customerKeeps }).flatMap(([key, value]) =>
    value === null ? [] : [{ word: `preview.${key}`, value, format: "money" as const }],
  );
}

/** The price of one deal: corridor, contract, payout and the page for the contract. */
export const pricingSheet: Template = {
  id,
  version,
  groups,
  blank,
  sample,
  check,
  preview,
  plan,
};
