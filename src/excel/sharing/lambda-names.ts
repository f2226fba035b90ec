import { freeSheetName } from "../free-names";
import { asWorkbookError } from "../run";
import { WorkbookError } from "../workbook";
import { lambdaNames } from "./lambdas";
import type { NamesReport } from "./sharing";
import { addUnseen } from "./trial";

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
