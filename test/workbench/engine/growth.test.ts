import type { CellPosition } from "@odoo/o-spreadsheet";
import { createEngine, type Engine } from "../../../src/workbench/engine";

// The engine's sheets begin with fewer rows and columns than these formulas name.
const formulas = [
  "=A500",
  "=SUM(A1:A500)",
  "=DZ7",
  "=SUM(A:A)",
  '=IF(A$500>0,"=A500",Sheet1!$DZ$7)',
];

function put(engine: Engine, sheetId: string, row: number, col: number, content: string): void {
  engine.ensureSize(sheetId, { right: col, bottom: row });
  engine.send("UPDATE_CELL", { sheetId, row, col, content });
}

function formulaAt({ model: { getters } }: Engine, position: CellPosition): string | undefined {
  const cell = getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : undefined;
}

test("formulas written before there is room for what they refer to keep their references", () => {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  engine.send("CREATE_SHEET", { sheetId: "other", name: "Other", position: 1 });
  formulas.forEach((content, row) => put(engine, sheetId, row, 1, content));
  put(engine, "other", 0, 0, "=Sheet1!A500");
  put(engine, "other", 1, 0, "=SUM(Sheet1!A:A)");
  put(engine, sheetId, 499, 0, "7");
  put(engine, sheetId, 799, 200, "8");

  const at = (id: string, row: number, col: number) => ({ sheetId: id, row, col });
  expect(formulas.map((_content, row) => formulaAt(engine, at(sheetId, row, 1)))).toEqual(formulas);
  expect(formulaAt(engine, at("other", 0, 0))).toBe("=Sheet1!A500");
  expect(engine.evaluated(at("other", 1, 0)).value).toBe(7);
  expect(formulas.map((_content, row) => engine.evaluated(at(sheetId, row, 1)).value)).toEqual([
    7,
    7,
    0,
    7,
    "=A500",
  ]);
});
