import { helpers } from "@odoo/o-spreadsheet";
import { type Engine, createEngine } from "../../../src/workbench/engine";

let engine: Engine;
let sheetId: string;
const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
const value = (address: string): unknown => engine.evaluated(at(address)).value;

function paste(address: string, text: string, pasteOption?: "asValue" | "onlyFormat"): void {
  engine.model.dispatch("PASTE_FROM_OS_CLIPBOARD", {
    target: [helpers.toZone(address)],
    clipboardContent: { text },
    ...(pasteOption && { pasteOption }),
  });
}

beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
});

test("a quoted field is one cell, with its tabs, line breaks and quotation marks", () => {
  paste("B2", 'Name\tNote\r\nAda\t"one\ttwo\nsays ""three"""\r\nBo\t5\r\n');
  expect(["B2", "C2", "B3", "C3", "B4", "C4"].map(value)).toEqual([
    "Name",
    "Note",
    "Ada",
    'one\ttwo\nsays "three"',
    "Bo",
    5,
  ]);
  engine.undo();
  expect(engine.cell(at("C3"))).toBeUndefined();
});

test("the last line's break leaves the cell below as it is", () => {
  engine.setContent(at("A2"), "kept");
  paste("A1", "1\r\n");
  expect([value("A1"), value("A2")]).toEqual([1, "kept"]);
});

test.each([
  ['5" pipe\t7', ['5" pipe', 7]],
  ['"so it begins\tand goes on', ['"so it begins', "and goes on"]],
  ['"a" and b\tc', ['"a" and b', "c"]],
  ['=A2&"x"\t12%', ["x", 0.12]],
  ["one line of text", ["one line of text", null]],
])("%s stands as it is", (text, values) => {
  paste("A1", text);
  expect([value("A1"), value("B1")]).toEqual(values);
});

test("cells keep their looks; empty fields empty them", () => {
  const style = { bold: true, fillColor: "#FFF2CC" };
  engine.setFormat({ sheetId, target: [helpers.toZone("A1:B1")], style, format: "0.0%" });
  engine.setContent(at("B1"), "0.5");
  paste("A1", "0.25\t");
  expect(engine.cell(at("A1"))).toMatchObject({ style, format: "0.0%", content: "0.25" });
  expect(engine.cell(at("B1"))).toMatchObject({ style, format: "0.0%", content: "" });
});

test("pasted as value the text is what it is, pasted as format it changes nothing", () => {
  paste("A1", "12\tb", "asValue");
  expect([value("A1"), value("B1")]).toEqual([12, "b"]);
  paste("A1", "13\tc", "onlyFormat");
  expect([value("A1"), value("B1")]).toEqual([12, "b"]);
});

test("copied cells are pasted as they were, with their format and their references moved", () => {
  engine.setContent(at("A1"), "2");
  engine.setContent(at("B1"), "=A1*2");
  engine.setFormat({ sheetId, target: [helpers.toZone("B1")], style: { bold: true } });
  const { model } = engine;
  model.selection.selectCell(1, 0);
  model.dispatch("COPY");
  model.dispatch("PASTE", { target: [helpers.toZone("C1")] });
  expect(value("C1")).toBe(8);
  expect(engine.cell(at("C1"))?.style).toEqual({ bold: true });
});

test("what is copied here and pasted as text is the same cells again", () => {
  const texts = ['one\ttwo\nsays "three"', '5" pipe', '"quoted"', "plain"];
  texts.forEach((text, col) => {
    engine.setContent({ sheetId, col, row: 0 }, text);
  });
  const { model } = engine;
  const zone = helpers.toZone("A1:D1");
  model.selection.selectZone({ cell: { col: 0, row: 0 }, zone });
  model.dispatch("COPY");
  const copied = model.getters.getClipboardTextContent();
  expect(copied).toBe('"one\ttwo\nsays ""three"""\t5" pipe\t"""quoted"""\tplain');
  paste("A3", copied);
  expect(["A3", "B3", "C3", "D3"].map(value)).toEqual(texts);
});

test("copied cells without content are a text all the same", () => {
  engine.model.dispatch("COPY");
  expect(engine.model.getters.getClipboardTextContent()).toBe("\t");
});
