import { lifetimeValue } from "../core/lifetime-value";
import { fieldFindings, rowsIn } from "./field-findings";
import { numberIn } from "./form-values";
import type { Finding, FormRow, FormValues, PreviewFact, Template } from "./template";
import { blank, groups, sample } from "./unit-economics/form";
import { id, plan, version } from "./unit-economics/plan";

function check(values: FormValues): readonly Finding[] {
  const errors = fieldFindings(groups, values);
  if (errors.length > 0) return errors;
  const [low, high] = [numberIn(values, "telesalesBelow"), numberIn(values, "fieldAbove")];
  const channels: readonly Finding[] =
    low !== null && high !== null && low > high
      ? [{ severity: "error", field: "fieldAbove", word: "channelsCrossed", values: { low, high } }]
      : [];
  return [...channels, ...twice(rowsIn(values, "segments"))];
}

/** Two segments of one name cannot be told apart. */
function twice(rows: readonly FormRow[]): readonly Finding[] {
  const names = rows.map(({ segment }) => String(segment).trim().toLowerCase());
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  const name = rows[again]?.segment;
  return typeof name === "string"
    ? [{ severity: "warning", field: "segments", word: "segmentTwice", values: { name } }]
    : [];
}

/** Lifetime value and payback of the first segment, by the same core as the cells. */
function preview(values: FormValues): readonly PreviewFact[] {
  const [first] = rowsIn(values, "segments");
  if (!first) return [];
  const numbers = ["acv", "margin", "churn", "discount", "maxLife", "cac"].map((key) => first[key]);
  if (!numbers.every((number) => typeof number === "number")) return [];
  const [acv = 0, margin = 0, churn = 0, discount = 0, maxLife = 0, cac = 0] = numbers;
  const ltv = lifetimeValue(acv, margin, churn, discount, maxLife, 0, 0);
  if (typeof ltv !== "number" || !Number.isFinite(ltv)) return [];
  return [
    { word: "preview.ltv", value: ltv, format: "money" },
    ...(cac > 0 ? [{ word: "preview.ratio", value: ltv / cac, format: "number" as const }] : []),
  ];
}

/** What a customer is worth and costs, by segment; which channel fits; two pricing models side by side. */
export const unitEconomics: Template = {
  id,
  version,
  groups,
  blank,
  sample,
  check,
  preview,
  plan,
};
