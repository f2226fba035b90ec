import type { CellPosition } from "@odoo/o-spreadsheet";
import { layOut, type Layout, type PlacedCell } from "../../../src/plan/layout";
import type { SheetPlan, Spelling } from "../../../src/plan/sheet-plan";
import { spellFormula } from "../../../src/plan/spell";
import { createEngine } from "../../../src/workbench/engine";

export type Calculated = number | string | boolean | null;

/** A plan calculated by the workbench's engine, without Excel between. */
export interface CalculatedSheet {
  readonly layout: Layout;
  value(key: string): Calculated;
  column(table: string, column: string): readonly Calculated[];
  /** Every formula's value by its address row:column. */
  readonly formulas: ReadonlyMap<string, Calculated>;
}

const day = 86_400_000;

/** Excel's number of a day given as "2027-01-31". */
export const excelDay = (isoDate: string): number => Date.parse(isoDate) / day + 25_569;

/** What a cell of the plan holds, as a person would type it into the engine. */
export function contentOf(placed: PlacedCell, places: Layout, spelling: Spelling): string {
  const { content } = placed.cell;
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return String(content.value);
    case "date":
      return String(excelDay(content.value));
    case "text":
      return content.value;
    case "label":
      return content.label.text;
    case "formula":
      return spellFormula(content.expression, { spelling, namespace: "", places, at: placed });
  }
}

export function calculateSheet(
  plan: SheetPlan,
  spelling: Spelling = plan.spelling,
): CalculatedSheet {
  const layout = layOut(plan);
  const engine = createEngine();
  const { model } = engine;
  const sheetId = model.getters.getActiveSheetId();
  engine.batch(() => {
    engine.ensureSize(sheetId, { right: layout.area.columns + 5, bottom: layout.area.rows + 5 });
    for (const placed of layout.cells) {
      const content = contentOf(placed, layout, spelling);
      const { row, column: col } = placed;
      if (content !== "") engine.send("UPDATE_CELL", { sheetId, col, row, content });
    }
  });
  const read = ({ row, column }: { row: number; column: number }): Calculated => {
    const at: CellPosition = { sheetId, row, col: column };
    return engine.evaluated(at).value;
  };
  const formulas = new Map<string, Calculated>();
  for (const placed of layout.cells) {
    if (placed.cell.content.kind === "formula") {
      formulas.set(`${placed.row}:${placed.column}`, read(placed));
    }
  }
  return {
    layout,
    formulas,
    value: (key) => read(layout.cell(key)),
    column(table, key) {
      const area = layout.column(table, key);
      return Array.from({ length: area.rows }, (_, index) =>
        read({ row: area.row + index, column: area.column }),
      );
    },
  };
}
