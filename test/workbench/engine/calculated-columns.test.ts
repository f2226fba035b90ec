import { helpers } from "@odoo/o-spreadsheet";
import { type Engine, createEngine, readFormula } from "../../../src/workbench/engine";
import { addTable } from "../files/book";

let engine: Engine;
let sheetId: string;

const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
const type = (address: string, content: string) => {
  engine.send("UPDATE_CELL", { ...at(address), content });
};
const shown = (address: string) =>
  readFormula(engine, at(address)) ?? engine.evaluated(at(address)).value;
const row = (number: number) =>
  ["B", "C", "D", "E"].map((column) => shown(column + String(number)));
const insert = (base: number, position: "before" | "after", quantity = 1) => {
  const lines = { sheetId, sheetName: "Sheet1", dimension: "ROW", base, position, quantity };
  engine.send("ADD_COLUMNS_ROWS", lines);
};
const tableZone = () => engine.model.getters.getCoreTables(sheetId)[0]?.range.zone;

/** Price, Quantity, and two columns calculated from them in B2:E5. */
beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
  ["Price", "Quantity", "Total", "Share"].forEach((header, i) => {
    type(`${"BCDE"[i] ?? ""}2`, header);
  });
  addTable(engine, sheetId, "B2:E5", { automaticAutofill: true });
  for (const number of [3, 4, 5]) {
    type(`B${String(number)}`, String(number));
    type(`C${String(number)}`, "10");
    type(`D${String(number)}`, `=B${String(number)}*C${String(number)}`);
    type(`E${String(number)}`, "=[@Total]/SUM([Total])");
  }
});

test("what is typed below a table makes it a row longer, with its formulas, and undo takes all of it back", () => {
  engine.setFormat({
    sheetId,
    target: [helpers.toZone("B5:E5")],
    style: { bold: true },
    format: "0.0",
  });
  type("B6", "6");
  expect(tableZone()).toEqual(helpers.toZone("B2:E6"));
  expect(row(6)).toEqual([6, null, "=B6*C6", "=[@Total]/SUM([Total])"]);
  type("C6", "10");
  expect(engine.evaluated(at("E6"))).toMatchObject({ value: 60 / 180, formattedValue: "0.3" });
  expect(engine.cell(at("C6"))?.style).toEqual({ bold: true });
  engine.undo();
  engine.undo();
  expect([tableZone(), row(6)]).toEqual([helpers.toZone("B2:E5"), [null, null, null, null]]);
  engine.redo();
  expect(row(6)).toEqual([6, null, "=B6*C6", "=[@Total]/SUM([Total])"]);
});

test.each([
  ["in the middle", 3, "after", 2, [5, 6]],
  ["above the first", 2, "before", 1, [3]],
] as const)("rows inserted %s get the formulas", (_where, base, position, quantity, numbers) => {
  insert(base, position, quantity);
  for (const number of numbers) {
    const formula = `=B${String(number)}*C${String(number)}`;
    expect(row(number)).toEqual([null, null, formula, "=[@Total]/SUM([Total])"]);
  }
  engine.undo();
  expect(row(3)).toEqual([3, 10, "=B3*C3", "=[@Total]/SUM([Total])"]);
  expect(tableZone()).toEqual(helpers.toZone("B2:E5"));
});

test("one exception beside the new row is no rule, and a column of different formulas has none", () => {
  type("D4", "99");
  insert(3, "after");
  expect(row(5)[2]).toBe("=B5*C5");
  engine.undo();
  type("D4", "=B4+1");
  type("D5", "=C5+2");
  insert(3, "after");
  expect(row(5)[2]).toBeNull();
});

test("rows beside a table, and columns, get nothing", () => {
  insert(5, "after");
  insert(0, "before");
  expect([1, 7].map(row)).toEqual(Array(2).fill([null, null, null, null]));
  engine.send("ADD_COLUMNS_ROWS", {
    sheetId,
    sheetName: "Sheet1",
    dimension: "COL",
    base: 2,
    position: "after",
    quantity: 1,
  });
  expect(row(4)).toEqual([3, 10, null, "=B4*C4"]);
});

test("formulas elsewhere that name the table's columns see the new row, and no content typed since comes back", () => {
  type("G1", "=SUM(Table1[Price])");
  type("G2", "=SUM(Table1[Price])");
  type("G2", "5");
  type("B6", "6");
  expect([engine.evaluated(at("G1")).value, shown("G1")]).toEqual([18, "=SUM(Table1[Price])"]);
  expect(shown("G2")).toBe(5);
});

test("a formula typed into an empty column is its column's, in the words in which it was typed", () => {
  for (const number of [3, 4, 5]) type(`E${String(number)}`, "");
  type("E4", "=[@Price]+B$3");
  engine.send("AUTOFILL_TABLE_COLUMN", at("E4"));
  expect([3, 4, 5].map((number) => shown(`E${String(number)}`))).toEqual(
    Array(3).fill("=[@Price]+B$3"),
  );
  expect(engine.evaluated(at("E5")).value).toBe(8);
});

test("a row typed below a table obeys the rules of its columns, and undo takes them off it", () => {
  const ranges = (...addresses: string[]) =>
    addresses.map((address) => engine.model.getters.getRangeDataFromXc(sheetId, address));
  const criterion = { type: "isGreaterThan", values: ["0"] };
  const bar = { type: "CellIsRule", operator: "isGreaterThan", values: ["5"], style: {} };
  engine.batch(() => {
    engine.send("ADD_DATA_VALIDATION_RULE", {
      ...{ sheetId, ranges: ranges("B3:B5", "H3:H5") },
      rule: { id: "price", criterion, isBlocking: true },
    });
    // Of one row alone, and of columns beyond the table's.
    engine.send("ADD_DATA_VALIDATION_RULE", {
      ...{ sheetId, ranges: ranges("C5") },
      rule: { id: "last", criterion },
    });
    engine.send("ADD_CONDITIONAL_FORMAT", {
      ...{ sheetId, ranges: ranges("D3:G5") },
      cf: { id: "large", rule: bar },
    });
  });
  const held = () => ({
    rules: engine.model.getters
      .getDataValidationRules(sheetId)
      .map(({ id, isBlocking, ranges: of }) => [
        id,
        isBlocking,
        of.map((range) => engine.model.getters.getRangeString(range, sheetId)).join(),
      ]),
    formats: engine.model.getters
      .getConditionalFormats(sheetId)
      .map(({ id, ranges: of }) => [id, of.join()]),
  });
  const before = held();
  type("B6", "6");
  expect(held()).toEqual({
    rules: [
      ["price", true, "B3:B6,H3:H5"],
      ["last", undefined, "C5"],
    ],
    formats: [["large", "D3:G5,D6:E6"]],
  });
  engine.undo();
  expect(held()).toEqual(before);
});
