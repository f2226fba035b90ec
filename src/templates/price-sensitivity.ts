import { calculate } from "./price-sensitivity/calculate";
import { check } from "./price-sensitivity/check";
import { blank, groups } from "./price-sensitivity/form";
import { id, plan, version } from "./price-sensitivity/plan";
import { sample } from "./price-sensitivity/sample";
import type { FormValues, PreviewFact, Template } from "./template";

function preview(values: FormValues): readonly PreviewFact[] {
  const result = calculate(values);
  if (!result) return [];
  const { pmc, pme, opp, used } = result;
  const price = (word: string, value: number | undefined): readonly PreviewFact[] =>
    value === undefined ? [] : [{ word, value, format: "number" }];
  return [
    ...price("preview.from", pmc),
    ...price("preview.to", pme),
    ...price("preview.optimal", opp),
    { word: "preview.used", value: used, format: "number" },
  ];
}

/** A price survey (van Westendorp): acceptable range, points, segments and demand. */
export const priceSensitivity: Template = {
  id,
  version,
  groups,
  blank,
  sample,
  check,
  preview,
  plan,
};
