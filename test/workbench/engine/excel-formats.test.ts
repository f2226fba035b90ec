import { type Engine, createEngine } from "../../../src/workbench/engine";
import { cellFormat } from "../../../src/workbench/engine/number-format";

const target = [{ left: 0, right: 0, top: 0, bottom: 9 }];
let engine: Engine;
let sheetId: string;
beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
});

const at = (row: number) => ({ sheetId, col: 0, row });
const write = (row: number, content: string): void => {
  engine.send("UPDATE_CELL", { ...at(row), content });
};
const apply = (code: string): void => {
  engine.setFormat({ sheetId, target, ...cellFormat(code) });
};
const { textOf, drawnAt, colorAt } = {
  textOf: (row: number) => engine.evaluated(at(row)).formattedValue,
  drawnAt: (row: number) => engine.model.getters.getCellText(at(row)),
  colorAt: (row: number) => engine.model.getters.getCellComputedStyle(at(row)).textColor,
};

test.each([
  ["[>=1000]#,##0;[<=-1000]-#,##0;General", "2000000", "2,000,000"],
  ["[>=1000]#,##0;[<=-1000]-#,##0;General", "15.5", "15.5"],
  ["[>=1000]#,##0;[<=-1000]-#,##0;General", "-2000000", "-2,000,000"],
  ["[>=1000]#,##0;[<=-1000]-#,##0;General", "a text", "a text"],
  ["#,##0_);(#,##0)", "-1234", "(1,234)"],
  ['0.0,"k"', "12345", "12.3k"],
  ["# ?/?", "0.25", " 1/4"],
  ['yyyy"年"m"月"d"日"', "46000", "2025年12月9日"],
  ["0.00E+00", "12345", "1.23E+04"],
])("%s shows %s as %s", (code, content, text) => {
  write(0, content);
  apply(code);
  expect(textOf(0)).toBe(text);
  expect(drawnAt(0)).toBe(text);
});

test("a formula's text follows its value, and the value is the number still", () => {
  write(0, "=A2*2");
  write(1, "1000000");
  apply("[>=1000]#,##0;[<=-1000]-#,##0;General");
  expect(drawnAt(0)).toBe("2,000,000");
  write(1, "5");
  expect(drawnAt(0)).toBe("10");
  expect(engine.evaluated(at(0))).toMatchObject({ value: 10, type: "number" });
});

test("an error and an empty cell stay what they are; a formula is shown when formulas are asked for", () => {
  write(0, "=1/0");
  write(2, "=1+1");
  apply("[>=1]0;[<0]-0;General");
  expect(drawnAt(0)).toBe("#DIV/0!");
  expect(drawnAt(1)).toBe("");
  expect(engine.model.getters.getCellText(at(2), { showFormula: true })).toBe("=1+1");
});

test("a format's colour is the text's, for the values that it is said of", () => {
  write(0, "-3");
  write(1, "3");
  apply("#,##0;[Red]-#,##0");
  expect([colorAt(0), colorAt(1)]).toEqual(["#FF0000", undefined]);
  apply("[Color 3]0");
  expect(colorAt(1)).toBe("#FF0000");
});

test("a format chosen in the grid takes its place, and undo brings it back", () => {
  const code = "[>=1000]#,##0;[<=-1000]-#,##0;General";
  write(0, "2000000");
  apply(code);
  engine.send("SET_FORMATTING", { sheetId, target, format: "0.00" });
  expect(drawnAt(0)).toBe("2000000.00");
  engine.undo();
  expect(drawnAt(0)).toBe("2,000,000");
  // "Automatic": the engine's own format beneath was none already.
  engine.send("SET_FORMATTING", { sheetId, target, format: "" });
  expect(drawnAt(0)).toBe("2000000");
  expect(engine.numberFormat(at(0))).toBe("General");
  engine.undo();
  expect(engine.numberFormat(at(0))).toBe(code);
});

test("the format goes along with a copied cell", () => {
  const { model } = engine;
  write(0, "2000000");
  apply("[>=1000]#,##0;[<=-1000]-#,##0;General");
  model.selection.selectCell(0, 0);
  model.dispatch("COPY");
  model.dispatch("PASTE", { target: [{ left: 3, right: 3, top: 3, bottom: 3 }] });
  expect(model.getters.getCellText({ sheetId, col: 3, row: 3 })).toBe("2,000,000");
});

test("a format that cannot be read leaves the engine's text", () => {
  write(0, "5");
  engine.setFormat({
    sheetId,
    target,
    format: "",
    style: { excelFormat: '0"', excelFormatFor: "" },
  });
  expect(drawnAt(0)).toBe("5");
});
