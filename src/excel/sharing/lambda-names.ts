import type { Expression, OurFunction } from "../../plan/expression";
import { ourFunctions } from "../../plan/our-functions";
import { spellFormula } from "../../plan/spell";
import { freeSheetName } from "../free-names";
import { asWorkbookError } from "../run";
import { WorkbookError } from "../workbook";
import { nowhere } from "./nowhere";
import type { NamesReport } from "./sharing";
import { addUnseen } from "./trial";

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

/**
 * Adds the names that are missing and gives those of an earlier version their present form. A name that a person gave to
 * something else stays. Refused where Excel has no LAMBDA.
 */
export async function defineNames(context: Excel.RequestContext): Promise<NamesReport> {
  if (!(await hasLambda(context))) throw new WorkbookError("no-lambda");
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const { missing, older, taken } = compareNames(
    names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  );
  const own = lambdaNames();
  for (const name of missing) names.add(name, own.get(name) ?? "");
  for (const name of older) names.getItem(name).formula = own.get(name) ?? "";
  await context.sync();
  return { written: missing.length + older.length, taken };
}

/** What there is to do for the names of this version in a workbook that holds these names. */
export function compareNames(
  there: readonly { readonly name: string; readonly formula: string }[],
): {
  readonly missing: readonly string[];
  readonly older: readonly string[];
  readonly taken: readonly string[];
} {
  const present = new Map(there.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const wanted = [...lambdaNames()].map(([name, formula]) => ({
    name,
    formula,
    now: present.get(name.toLowerCase()),
  }));
  const named = (some: typeof wanted): readonly string[] => some.map(({ name }) => name);
  return {
    missing: named(wanted.filter(({ now }) => now === undefined)),
    older: named(
      wanted.filter(({ now, formula }) => now !== undefined && isLambda(now) && now !== formula),
    ),
    taken: named(wanted.filter(({ now }) => now !== undefined && !isLambda(now))),
  };
}

const isLambda = (formula: string): boolean => formula.includes("LAMBDA(");

/** Takes out the names that still hold a LAMBDA. */
export async function removeNames(context: Excel.RequestContext): Promise<number> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const own = lambdaNames();
  const found = names.items.filter(
    ({ name, formula }) => own.has(name) && isLambda(String(formula)),
  );
  for (const name of found) name.delete();
  await context.sync();
  return found.length;
}

/** Asked of Excel itself, on a sheet that is gone with the same request. */
async function hasLambda(context: Excel.RequestContext): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeSheetName(
    "VP test",
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = addUnseen(worksheets, name);
  const cell = sheet.getRange("A1");
  try {
    cell.formulas = [["=LAMBDA(x,x)(1)"]];
    cell.load("values");
    sheet.delete();
    await context.sync();
  } catch (error) {
    const left = worksheets.getItemOrNullObject(name);
    left.load("name");
    await context.sync();
    if (!left.isNullObject) left.delete();
    await context.sync();
    // An Excel that cannot read the formula says so; anything else is not about LAMBDA.
    if (asWorkbookError(error).reason === "refused") return false;
    throw error;
  }
  const values: readonly (readonly unknown[])[] = cell.values;
  return values[0]?.[0] === 1;
}
