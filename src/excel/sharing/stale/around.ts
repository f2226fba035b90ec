import { parseA1Ref } from "@borgar/fx";
import { isReference, type Token, tokensOf } from "../formula-tokens";
import type { CellPlace } from "../look";
import { readNames } from "../look-names";
import { readReference } from "../references";
import type { Evaluate } from "../sharing";
import { cellsOfStructured, readTables } from "../tables";
import { isAffordable } from "./affordable";
import type { Around, FormulaPlace } from "./reckon";
import type { WorkbookCells } from "./workbook-cells";

/** What formulas of ours read, with the cells of all the sheets that they name. */
export async function readAround(
  context: Excel.RequestContext,
  book: WorkbookCells,
  places: readonly CellPlace[],
  { namespace, evaluate }: { readonly namespace: string; readonly evaluate: Evaluate },
): Promise<Around> {
  const { places: named } = await readNames(context, true);
  const names = new Map(named.map(({ sheet, at, formula }) => [keyOf(at, sheet), formula]));
  const around: Around = {
    namespace,
    evaluate: (name, args) => (isAffordable(name, args) ? evaluate(name, args) : undefined),
    cells: (sheet, area) => book.values(sheet, area),
    nameAt: (name, sheet) => {
      const found = parseA1Ref(name);
      if (!found || !("name" in found)) return undefined;
      const [scope = sheet, another] = found.context ?? [];
      if (another !== undefined || !book.named(scope)) return undefined;
      return names.get(keyOf(found.name, scope)) ?? names.get(keyOf(found.name, "")) ?? "=#NAME?";
    },
    tables: await readTables(context),
  };
  const sheets = new Set(places.flatMap((place) => sheetsReadBy(place.formula, place, around)));
  for (const sheet of sheets) {
    const look = book.named(sheet);
    if (look) await book.sheet(look);
  }
  return around;
}

/** A sheet's names stand before the workbook's. */
const keyOf = (name: string, sheet: string): string => `${sheet}!${name}`.toLowerCase();

/** Other sheets that a formula reads, also by a name. A name that says names is beyond what is judged, and not followed. */
function sheetsReadBy(formula: string, place: FormulaPlace, around: Around): readonly string[] {
  return tokensOf(formula).flatMap((token): readonly string[] => {
    const { type, value } = token;
    if (type === "structured") {
      const found = cellsOfStructured(value, place, around.tables);
      return found ? [found.sheet] : [];
    }
    const named = type === "range_named" ? around.nameAt(value, place.sheet) : undefined;
    return named === undefined ? sheetsIn([token]) : sheetsIn(tokensOf(named));
  });
}

const sheetsIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(isReference).flatMap(({ value }) => readReference(value)?.sheet ?? []);
