import { freeSheetName } from "../free-names";
import { cellValue } from "../selected-values";
import { rangeOf } from "../write-cells";
import { isReference, tokensOf } from "./formula-tokens";
import type { CellValue } from "./kept";
import type { CellPlace } from "./look";

export interface Candidate {
  readonly place: CellPlace;
  readonly plain: string;
}

/**
 * What plain formulas give, without writing them into anyone's cells: on sheets that one request adds, reads and
 * deletes. Each formula stands at its own address there, and reads its own sheet's cells.
 * A candidate without a value could not be tried: it reads its own row of a table, or a name of its sheet.
 */
export async function tryOut(
  context: Excel.RequestContext,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<CellPlace, CellValue>> {
  const results = new Map<CellPlace, CellValue>();
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await context.sync();
  const movable = candidates.flatMap(({ place, plain }) => {
    const formula = elsewhere(plain, place.sheet);
    return formula === undefined ? [] : [{ place, formula }];
  });
  if (protection.protected || movable.length === 0) return results;
  const taken = worksheets.items.map(({ name }) => name);
  const scratch = new Map<string, string>();
  for (const { place } of movable) {
    if (scratch.has(place.sheet)) continue;
    const name = freeSheetName("VP comparison", taken);
    taken.push(name);
    scratch.set(place.sheet, name);
  }
  try {
    const sheets = new Map(
      [...scratch].map(([source, name]) => [source, worksheets.add(name)] as const),
    );
    const cells = movable.flatMap(({ place, formula }) => {
      const sheet = sheets.get(place.sheet);
      if (!sheet) return [];
      const range = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
      range.formulas = [[formula]];
      range.load("values");
      return [{ place, range }];
    });
    for (const sheet of sheets.values()) sheet.delete();
    await context.sync();
    for (const { place, range } of cells) {
      const values: readonly (readonly unknown[])[] = range.values;
      const value = cellValue(values[0]?.[0]);
      if (value !== "#NAME?") results.set(place, value);
    }
    return results;
  } catch (error) {
    await sweep(context, [...scratch.values()]);
    throw error;
  }
}

/** A request that failed may have left its sheets behind. */
async function sweep(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const left = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of left) sheet.load("name");
  await context.sync();
  for (const sheet of left) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

/** The formula as another sheet would write it; undefined where no other sheet can. */
export function elsewhere(formula: string, sheet: string): string | undefined {
  const tokens = tokensOf(formula);
  if (tokens.some(({ type, value }) => type === "structured" && /@|#this row/i.test(value))) {
    return undefined;
  }
  const prefix = `'${sheet.replaceAll("'", "''")}'!`;
  return tokens
    .map((token) =>
      isReference(token) && !token.value.includes("!") ? prefix + token.value : token.value,
    )
    .join("");
}

/** Where a cell stands, for a person: "Pricing!B7". */
export const nameOf = ({ sheet, at }: { readonly sheet: string; readonly at: string }): string =>
  sheet === "" ? at : `${sheet}!${at}`;
