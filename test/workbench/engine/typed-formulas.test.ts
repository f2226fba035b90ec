import { helpers } from "@odoo/o-spreadsheet";
import { type Engine, createEngine, readFormula } from "../../../src/workbench/engine";
import { addTable, rangeOf, reopened } from "../files/book";

let engine: Engine;
let sheetId: string;

/** Puts a content into a cell as the grid does, with no help of the host. */
function type(address: string, content: string): void {
  engine.model.dispatch("UPDATE_CELL", { sheetId, ...helpers.toCartesian(address), content });
}

const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
const value = (address: string): unknown => engine.evaluated(at(address)).value;

beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
  const cells = { A1: "Name", B1: "Value", C1: "Total", A2: "Ada", B2: "10", A3: "Bo", B3: "20" };
  for (const [address, content] of Object.entries(cells)) type(address, content);
  engine.setFact("tables", addTable(engine, sheetId, "A1:C3"), { name: "Drivers" });
  engine.send("CREATE_NAMED_RANGE", { name: "first", ranges: [rangeOf(engine, sheetId, "B2")] });
  engine.setFact("names", "rate", { name: "rate", formula: "=0.25" });
});

test.each([
  ["=SUM(Drivers[Value])", 30],
  ["=COUNTA(Drivers[[#Headers],[Name]:[Total]])", 3],
  ["=ROWS(Drivers[#All])", 3],
  ["=ROI_SHARE(SUM(drivers[value]),0.5)", 15],
  ["=first*rate", 2.5],
  ['="say ""x"""', 'say "x"'],
  ['=IF(SUM(Drivers[Value])>1,"Drivers[Value]","")', "Drivers[Value]"],
])("%s is calculated, kept as typed, and one step to undo", async (formula, result) => {
  type("E5", formula);
  expect(value("E5")).toBe(result);
  expect(readFormula(engine, at("E5"))).toBe(formula);
  engine.undo();
  expect(engine.cell(at("E5"))).toBeUndefined();
  engine.redo();
  expect(value("E5")).toBe(result);
  expect(readFormula(engine, at("E5"))).toBe(formula);
  expect(readFormula(await reopened(engine), { ...at("E5"), sheetId: "Sheet1" })).toBe(formula);
});

test("[@Value] is the row's own, also where it is filled down or pasted", () => {
  type("C2", "=[@Value]*2");
  expect(value("C2")).toBe(20);
  const { model } = engine;
  model.selection.selectCell(2, 1);
  model.dispatch("COPY");
  model.dispatch("PASTE", { target: [helpers.toZone("C3")] });
  expect(value("C3")).toBe(40);
});

test("a pasted text is read as it would be if it were typed", () => {
  engine.model.dispatch("PASTE_FROM_OS_CLIPBOARD", {
    target: [helpers.toZone("E1")],
    clipboardContent: { text: "=SUM(Drivers[Value])\t5" },
  });
  expect([value("E1"), value("F1")]).toEqual([30, 5]);
});

test("a table that is not there leaves an error, and what was typed", () => {
  type("E5", "=SUM(Missing[Value])");
  expect(String(value("E5"))).toMatch(/^#/);
  expect(readFormula(engine, at("E5"))).toBe("=SUM(Missing[Value])");
});

test("typing over it forgets what was typed before", () => {
  type("E5", "=SUM(Drivers[Value])");
  type("E5", "=SUM(B2:B3)");
  expect(readFormula(engine, at("E5"))).toBe("=SUM(B2:B3)");
});
