import type { Expression, OurFunction } from "../../plan/expression";
import { ourFunctions } from "../../plan/our-functions";
import { spellFormula } from "../../plan/spell";
import { nowhere } from "./nowhere";

const prefix = "VP_";

/** What each LAMBDA takes: the parameters that a call has to give, then those that it may leave out. */
const taken: Readonly<
  Partial<Record<OurFunction, readonly [needed: readonly string[], optional: readonly string[]]>>
> = {
  VALUE_PRICE: [
    ["value", "share"],
    ["reference_price", "floor", "cap"],
  ],
  ROI_SHARE: [
    ["gain", "share"],
    ["base_fee", "threshold", "minimum", "cap", "target", "refund_rate", "mode"],
  ],
  OUTCOME_FEE: [
    ["units", "rate"],
    ["base_fee", "threshold", "cap", "mode"],
  ],
  VALUE_ATTAINMENT: [["baseline", "target", "actual"], []],
  VALUE_TIER: [["score", "thresholds", "labels"], []],
  LTV: [
    ["arpa", "gross_margin", "churn"],
    ["discount", "periods", "growth", "timing"],
  ],
  LTV_COHORT: [
    ["survival", "margin"],
    ["discount", "timing"],
  ],
  LTV_EXPANSION: [["arpa", "gross_margin", "churn", "linear_growth"], ["discount"]],
  RETENTION_DERL: [["alpha", "beta", "discount", "renewals"], []],
  CLV_ALIVE: [["params", "frequency", "recency", "age"], []],
  SPEND_EXPECTED: [["params", "frequency", "average"], []],
  // The plain form knows no ramp and no delay.
  PAYBACK_MONTHS: [
    ["cac", "monthly_revenue"],
    ["gross_margin", "churn", "discount"],
  ],
};

/** The plain forms as LAMBDAs, by name: VP_LTV(arpa, gross_margin, churn, [discount], [periods], …). */
export function lambdaNames(): ReadonlyMap<string, string> {
  const names = Object.keys(taken) as OurFunction[];
  return new Map(names.map((name) => [prefix + name, lambdaOf(name)]));
}

function lambdaOf(name: OurFunction): string {
  const [needed, optional] = taken[name] ?? [[], []];
  const { native } = ourFunctions[name];
  if (!native) throw new Error(`${name} has no plain form to make a LAMBDA of.`);
  const given = (text: string): Expression => ({ kind: "verbatim", text, isAtom: true });
  const args = Object.fromEntries([
    ...needed.map((parameter) => [parameter, given(parameter)] as const),
    ...optional.map((parameter) => [parameter, given(`${parameter}_`)] as const),
  ]);
  const tree = native(args);
  const body = spellFormula(tree, { spelling: "native", namespace: "", places: nowhere }).slice(1);
  // To the plain forms a blank is "not given"; a parameter that was left out is not blank but an error.
  const blanks = optional.flatMap((each) => [`${each}_`, `IF(ISOMITTED(${each}),"",${each})`]);
  const inner = optional.length > 0 ? `LET(${[...blanks, body].join(",")})` : body;
  const parameters = [...needed, ...optional.map((each) => `[${each}]`)];
  return `=LAMBDA(${[...parameters, inner].join(",")})`;
}
