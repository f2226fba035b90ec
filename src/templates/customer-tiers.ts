import { standings } from "./customer-tiers/calculate";
import { check } from "./customer-tiers/check";
import { blank, groups, tiers } from "./customer-tiers/form";
import { id, plan, version } from "./customer-tiers/plan";
import { sample } from "./customer-tiers/sample";
import { rowsIn } from "./field-findings";
import type { FormValues, PreviewFact, Template } from "./template";

function preview(values: FormValues): readonly PreviewFact[] {
  if (rowsIn(values, "customers").length === 0) return [];
  const found = standings(values);
  return [...tiers].reverse().map((tier) => ({
    word: `preview.${tier}`,
    value: found.filter((standing) => standing.tier === tier).length,
    format: "number",
  }));
}

/** Which customers earn which service and price: scored, tiered, and what each tier brings. */
export const customerTiers: Template = {
  id,
  version,
  groups,
  blank,
  sample,
  check,
  preview,
  plan,
};
