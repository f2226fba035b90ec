import type { FormValues, PreviewFact, Template } from "./template";
import { calculate } from "./value-report/calculate";
import { check } from "./value-report/check";
import { blank, groups, sample } from "./value-report/form";
import { id, plan, version } from "./value-report/plan";

function preview(values: FormValues): readonly PreviewFact[] {
  const result = calculate(values);
  if (!result) return [];
  return (["promised", "realised", "net"] as const).map((key) => ({
    word: `preview.${key}`,
    value: result[key],
    format: "money",
  }));
}

/** One quarter of a value contract: promised against realised, and whether it may be invoiced. */
export const valueReport: Template = {
  id,
  version,
  groups,
  blank,
  sample,
  check,
  preview,
  plan,
};
