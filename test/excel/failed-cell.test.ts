import { connectWorkbook } from "../../src/excel";
import type { Workbook } from "../../src/excel/workbook";
import { startOffice, type OfficeSession } from "../support/office";

let office: OfficeSession;
let workbook: Workbook;

beforeAll(async () => {
  office = await startOffice();
  workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B4").values = [
      ["Value", "Share"],
      [100, 1.5],
      [200, 0.5],
      ["=1/0", "x"],
    ];
    const table = sheet.tables.add("A1:B4", true);
    table.name = "Deals";
    context.workbook.names.add("floor", sheet.getRange("A2"));
    context.workbook.worksheets.add("My 'own' sheet").getRange("A1").values = [[7]];
    await context.sync();
  });
});
afterAll(() => office.stop());

/** What is told of a cell with this formula. */
async function failed(formula: string, cell = "D2"): ReturnType<Workbook["failedCell"]> {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange(cell);
    range.formulas = [[formula]];
    sheet.activate();
    range.select();
    await context.sync();
  });
  return workbook.failedCell();
}

test.each<readonly [string, readonly unknown[]]>([
  ["=VALUE_PRICE(A2, B2)", [[[100]], [[1.5]]]],
  ["=VALUE_PRICE(floor, 150%, , -5)", [[[100]], [[1.5]], null, [[-5]]]],
  ["=VALUE_PRICE('My ''own'' sheet'!A1, \"a\"\"b\")", [[[7]], [['a"b']]]],
  ["=VALUE_PRICE(Deals[Value], TRUE)", [[[100], [200], ["#DIV/0!"]], [[true]]]],
  ["=1 + VALUE_PRICE(A2:A3, 2)", [[[100], [200]], [[2]]]],
])("%s is told with the values of its arguments", async (formula, args) => {
  expect(await failed(formula)).toMatchObject({
    address: "Sheet1!D2",
    calls: [{ name: "VALUE_PRICE", args }],
  });
});

test("the code is the cell's own", async () => {
  expect((await failed("=VALUE_PRICE(100, 150%)"))?.code).toBe("#NUM!");
});

test("an inner call stands first, and an argument that only Excel can calculate has no values", async () => {
  expect((await failed("=VALUE_PRICE(VALUE_PRICE(1, 5), 2 * 1)"))?.calls).toEqual([
    { name: "VALUE_PRICE", args: [[[1]], [[5]]] },
    { name: "VALUE_PRICE" },
  ]);
  expect((await failed("=VALUE_PRICE(nowhere, 2)"))?.calls).toEqual([{ name: "VALUE_PRICE" }]);
});

test.each(["=VALUE_PRICE(100, 10%)", "=1/0", "text", "7"])(
  "%s is no failed call of ours",
  async (cell) => {
    expect(await failed(cell)).toBeUndefined();
  },
);
