import { rowsIn } from "./field-findings";
import type { FormValues, PreviewFact, Template } from "./template";
import { calculate } from "./value-map/calculate";
import { check } from "./value-map/check";
import { blank, groups } from "./value-map/form";
import { id, plan, version } from "./value-map/plan";
import { sample } from "./value-map/sample";

function preview(values: FormValues): readonly PreviewFact[] {
  if (rowsIn(values, "drivers").length === 0) return [];
  const { yearlyValue, economicValue, price } = calculate(values);
  const kept = economicValue === null || price === null ? null : economicValue - price;
  return Object.entries({ yearlyValue, economicValue, price, kept }).flatMap(([key, value]) =>
    value === null ? [] : [{ word: `preview.${key}`, value, format: "money" as const }],
  );
}

/** What a customer gains, driver by driver, and the price that it carries. */
export const valueMap: Template = { id, version, groups, blank, sample, check, preview, plan };
