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
  const entry = (
    kind: "cell" | "condition",
    at: string,
    tree: Expression,
    place: SpellOptions["at"],
  ): readonly Kept[] => {
    const options = { namespace, places: layout, ...(place && { at: place }) };
    const functions = spellFormula(tree, { ...options, spelling: "functions" });
    const plain = spellBest(tree, { ...options, spelling: "native" });
    if (functions === plain) return [];
    if (plan.spelling === "functions") {
      const told = rewrite(functions, { namespace, isOneCell: () => true });
      if (told.kind === "native" && told.formula === plain) return [];
    }
    return [{ kind, sheet, at, functions, plain }];
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
