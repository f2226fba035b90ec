import { helpers } from "@odoo/o-spreadsheet";
import { type Engine, createEngine } from "../../../src/workbench/engine";

let engine: Engine;
let sheetId: string;
const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
const shown = (address: string): string => engine.evaluated(at(address)).formattedValue;

function type(address: string, content: string): void {
  engine.model.dispatch("UPDATE_CELL", { ...at(address), content });
}

beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
});

test.each([
  ["1,234.50", 1234.5, "#,##0.00", "1,234.50"],
  ["1,234", 1234, "#,##0", "1,234"],
  ["-1,234,567.8", -1234567.8, "#,##0.00", "-1,234,567.80"],
  ["1234.5", 1234.5, "General", "1234.5"],
  ["$1,234.50", 1234.5, "[$$]#,##0.00", "$1,234.50"],
  ["Smith, 1,234", "Smith, 1,234", "General", "Smith, 1,234"],
])("%s is kept as %p in the format %s", (content, value, format, text) => {
  type("A1", content);
  expect(engine.evaluated(at("A1")).value).toBe(value);
  expect(engine.numberFormat(at("A1"))).toBe(format);
  expect(shown("A1")).toBe(text);
});

test("pasted as typed, and one step to undo", () => {
  engine.model.dispatch("PASTE_FROM_OS_CLIPBOARD", {
    target: [helpers.toZone("A1")],
    clipboardContent: { text: "1,234.50\t2,000" },
  });
  expect([shown("A1"), shown("B1")]).toEqual(["1,234.50", "2,000"]);
  engine.undo();
  expect(engine.cell(at("A1"))).toBeUndefined();
});

test("a cell's own format stays, also one that only Excel has", () => {
  engine.setFormat({ sheetId, target: [helpers.toZone("A1")], format: "0.0" });
  type("A1", "1,234.50");
  expect(shown("A1")).toBe("1234.5");
  const style = { excelFormat: "0.00_)", excelFormatFor: "" };
  engine.setFormat({ sheetId, target: [helpers.toZone("A2")], style });
  type("A2", "1,234.50");
  expect(engine.numberFormat(at("A2"))).toBe("0.00_)");
});
