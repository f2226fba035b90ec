import { areaAddress, cellAddress } from "../../plan/address";
import type { Expression } from "../../plan/expression";
import type { Layout } from "../../plan/layout";
import type { SheetPlan } from "../../plan/sheet-plan";
import { spellBest, spellFormula, type SpellOptions } from "../../plan/spell";
import type { Kept } from "./kept";
import { rewrite } from "./rewrite";

/**
 * The formulas of a new sheet whose other spelling could not be told from what is written: in a plain sheet all that
 * differ, in a sheet with our functions those that the plan words anew in plain Excel.
 */
export function planSpellings(
  plan: SheetPlan,
  layout: Layout,
  sheet: string,
  namespace: string,
): readonly Kept[] {
  /** The cells of a column share one tree: what holds of the first of them holds of all. */
  const told = new Set<Expression>();
  const entry = (
    kind: "cell" | "condition",
    at: string,
    tree: Expression,
    place: SpellOptions["at"],
  ): readonly Kept[] => {
    if (told.has(tree)) return [];
    const options = { namespace, places: layout, ...(place && { at: place }) };
    const functions = spellFormula(tree, { ...options, spelling: "functions" });
    const plain = spellBest(tree, { ...options, spelling: "native" });
    const isTold =
      functions === plain || (plan.spelling === "functions" && rewritten(functions) === plain);
    if (isTold) told.add(tree);
    const isOnlyOurs = tree.kind === "either" && tree.isOnlyOurs;
    return isTold ? [] : [{ kind, sheet, at, functions, plain, ...(isOnlyOurs && { isOnlyOurs }) }];
  };
  const rewritten = (functions: string): string | undefined => {
    const result = rewrite(functions, { namespace, isOneCell: () => true });
    return result.kind === "native" ? result.formula : undefined;
  };
  const cells = layout.cells.flatMap((placed) => {
    const { content } = placed.cell;
    return content.kind === "formula"
      ? entry("cell", cellAddress(placed), content.expression, placed)
      : [];
  });
  const conditions = plan.conditions.flatMap(({ on, when }) => {
    const area =
      "cell" in on
        ? { ...layout.cell(on.cell), rows: 1, columns: 1 }
        : layout.column(on.table, on.column);
    const place = { ...area, ...("table" in on && { table: on.table }) };
    return entry("condition", areaAddress(area), when, place);
  });
  return [...cells, ...conditions];
}
