import type { SheetPlan } from "../../plan/sheet-plan";
import { type ExcelApi, run } from "../run";
import type { SheetChanges, UpdatedSheet, WrittenSheet } from "../workbook";
import { apply } from "./apply";
import { prepare } from "./prepare";

export function changesOf(
  excel: ExcelApi,
  namespace: string,
  sheet: WrittenSheet,
  plan: SheetPlan,
): Promise<SheetChanges> {
  return run(excel, async (context) => {
    const { cells, live, layout } = await prepare(context, namespace, sheet, plan, []);
    const keys = new Set(layout.parts.map(({ key }) => key));
    const known = new Set(live.map(({ part }) => part.key));
    const { formulas, words, kept } = cells;
    return {
      added: plan.blocks.flatMap(({ key, heading }) =>
        known.has(key) || !heading ? [] : [heading.text],
      ),
      removed: [...known].filter((key) => !keys.has(key)).length,
      formulas,
      words,
      kept,
    };
  });
}

export function updateSheet(
  excel: ExcelApi,
  namespace: string,
  sheet: WrittenSheet,
  plan: SheetPlan,
  rewritten: readonly string[],
): Promise<UpdatedSheet> {
  return run(excel, async (context) =>
    apply(excel, context, namespace, await prepare(context, namespace, sheet, plan, rewritten)),
  );
}
