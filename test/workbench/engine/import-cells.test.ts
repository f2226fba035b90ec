import { createEngine } from "../../../src/workbench/engine";
import { isConstantSheet } from "../../../src/workbench/engine/sheet-data";

const sheet = (id: string, more: object) => ({
  id,
  name: id,
  rowNumber: 10,
  colNumber: 5,
  ...more,
});
const constants = {
  cells: { A1: "1.5", B1: "text", A2: "'007", C12: "TRUE", A3: "2026-11-22" },
  styles: { "A1:B2": 1, D4: 1 },
  formats: { "A1:A2": 1, "D4:E4": 1 },
};
const formulas = { cells: { A1: "=constants!A1*2", A2: "3" }, styles: {}, formats: {} };
const workbook = {
  version: "19.1.2",
  sheets: [sheet("constants", constants), sheet("formulas", formulas)],
  styles: { 1: { bold: true } },
  formats: { 1: "0.00" },
  borders: {},
};

const engine = createEngine(workbook);
const shown = (sheetId: string, col: number, row: number) => {
  const position = { sheetId, col, row };
  const { style, format } = engine.cell(position) ?? {};
  return { value: engine.evaluated(position).value, style, format };
};

test("constants come with their styles and formats, and so do empty cells", () => {
  const bold = { bold: true };
  expect(shown("constants", 0, 0)).toEqual({ value: 1.5, style: bold, format: "0.00" });
  expect(shown("constants", 1, 0)).toEqual({ value: "text", style: bold, format: undefined });
  expect(shown("constants", 0, 1)).toEqual({ value: "007", style: bold, format: "0.00" });
  expect(shown("constants", 2, 11)).toMatchObject({ value: true, style: undefined });
  expect(shown("constants", 3, 3)).toEqual({ value: null, style: bold, format: "0.00" });
  expect(shown("constants", 4, 3)).toEqual({ value: null, style: undefined, format: "0.00" });
});

test.each([
  [true, constants.cells],
  [false, formulas.cells],
  [false, { A1: "1", A2: "" }],
  [false, { A1: "1", A2: { R: "+R1" } }],
])("only constants: %s for %j", (isConstant, cells) => {
  expect(isConstantSheet({ cells })).toBe(isConstant);
});

test("a sheet is as large as its cells need", () => {
  expect(engine.model.getters.getSheetZone("constants")).toMatchObject({ bottom: 11, right: 4 });
  expect(engine.model.getters.getSheetZone("formulas")).toMatchObject({ bottom: 9, right: 4 });
});

test("sheets with formulas read the constants", () => {
  expect([shown("formulas", 0, 0).value, shown("formulas", 0, 1).value]).toEqual([3, 3]);
});

test("what was read is written again, and read again the same", () => {
  const again = createEngine(engine.export());
  expect(again.export()).toEqual(engine.export());
  expect(engine.export()).toMatchObject({
    sheets: [{ cells: constants.cells }, { cells: formulas.cells }],
  });
});
