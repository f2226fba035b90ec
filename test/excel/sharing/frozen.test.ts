import { isStillThere } from "../../../src/excel/sharing/still-there";
import { formula, office, read, sharing, start, value, write } from "./support/session";

jest.setTimeout(20_000);

const survey = { A1: 10, B1: 20, C1: 40, D1: 60, A2: 15, B2: 25, C2: 45, D2: 70 };
const frozen = '=IF($F$1>0,INDEX(VW_RANGE(A1:$D2),1,2)&"x","A1")';

async function shared(): Promise<void> {
  await start();
  await write({ ...survey, F1: 1, F3: frozen, F5: "=VW_RANGE(A1:D2)" });
  await sharing.share();
}

const names = (): Promise<readonly string[]> =>
  office.Excel.run(async (context) => {
    context.workbook.names.load("items/name,items/visible");
    await context.sync();
    return context.workbook.names.items.filter(({ visible }) => visible).map(({ name }) => name);
  });

test("a frozen formula comes back where its cell went, and reads the cells that it read", async () => {
  await shared();
  expect(await names()).toEqual([]);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("E:E").insert("Right");
    sheet.name = "Survey's copy";
    await context.sync();
  });
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await formula("G4")).toBe('=IF($G$1>0,INDEX(VW_RANGE(A1:$D3),1,2)&"x","A1")');
  expect(await formula("G6")).toBe("=VW_RANGE(A1:D3)");
  await office.Excel.run(async (context) => {
    context.workbook.names.load("items/name");
    await context.sync();
    expect(context.workbook.names.items).toEqual([]);
  });
});

test("frozen twice, each from its own sheet", async () => {
  await start();
  await write({ ...survey });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Result");
    sheet.getRange("A1").formulas = [["=INDEX(VW_RANGE(Sheet1!A1:D2),1,1)"]];
    await context.sync();
  });
  await sharing.share();
  await write({ F1: "=INDEX(VW_RANGE(A1:D2),1,1)" });
  await sharing.share();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
    context.workbook.worksheets.getItem("Result").getRange("A:A").insert("Right");
    context.workbook.worksheets.getFirst().name = "Answers 2026";
    await context.sync();
  });
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await formula("F2")).toBe("=INDEX(VW_RANGE(A2:D3),1,1)");
  await office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Result").getRange("B1");
    cell.load("formulas");
    await context.sync();
    expect(cell.formulas).toEqual([["=INDEX(VW_RANGE('Answers 2026'!A2:D3),1,1)"]]);
  });
});

test("where a cell that it read is gone, the value stays and the formula stays kept", async () => {
  await shared();
  const before = await value("F3");
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A:D").delete("Left");
    await context.sync();
  });
  const { restored, left } = await sharing.restore();
  expect({ restored, left }).toEqual({ restored: 0, left: ["Sheet1!F3", "Sheet1!F5"] });
  expect((await read("B3")).values).toEqual([[before]]);
  expect((await sharing.report()).kept).toBe(2);
});

test("whole columns and rows that it read are followed", async () => {
  await start();
  await write({ ...survey, A4: 3, B4: 5 });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Result");
    sheet.getRange("A1:A3").formulas = [
      ["=INDEX(VW_RANGE(Sheet1!A1:D2),1,2)+SUM(Sheet1!$A:B)"],
      ["=INDEX(VW_RANGE(Sheet1!A1:D2),1,2)+SUM(Sheet1!4:$4)"],
      ['=IF(TRUE,INDEX(VW_RANGE(Sheet1!A1:D2),1,2),SUM("A:A",Sheet1!B4))'],
    ];
    await context.sync();
  });
  await sharing.share();
  expect((await sharing.report()).kept).toBe(3);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("3:3").insert("Down");
    sheet.name = "Answers";
    await context.sync();
  });
  expect(await sharing.restore()).toEqual({ restored: 3, left: [] });
  await office.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Result").getRange("A1:A3");
    cells.load("formulas");
    await context.sync();
    expect(cells.formulas).toEqual([
      ["=INDEX(VW_RANGE('Answers'!B1:E2),1,2)+SUM('Answers'!$B:C)"],
      ["=INDEX(VW_RANGE('Answers'!B1:E2),1,2)+SUM('Answers'!5:$5)"],
      ["=IF(TRUE,INDEX(VW_RANGE('Answers'!B1:E2),1,2),SUM(\"A:A\",'Answers'!C5))"],
    ]);
  });
});

test("what reads a table that was renamed stays a value; all else comes back, and it too once the name is back", async () => {
  await shared();
  const named = (name: string, to: string): Promise<void> =>
    office.Excel.run(async (context) => {
      context.workbook.tables.getItem(name).name = to;
      await context.sync();
    });
  await sharing.restore();
  await write({ J1: "Too cheap", K1: "Cheap", L1: "Dear", M1: "Too dear" });
  await write({ J2: 10, K2: 20, L2: 40, M2: 60, J3: 15, K3: 25, L3: 45, M3: 70 });
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().tables.add("J1:M3", true).name = "Survey";
    await context.sync();
  });
  const ofTable = "=INDEX(VW_RANGE(Survey[[Too cheap]:[Too dear]]),1,2)";
  await write({ F7: ofTable });
  const before = await value("F7");
  await sharing.share();
  await named("Survey", "Answers");
  expect(await sharing.restore()).toEqual({ restored: 2, left: ["Sheet1!F7"] });
  expect([await formula("F3"), await formula("F7")]).toEqual([frozen, before]);
  await named("Answers", "Survey");
  expect(await sharing.restore()).toEqual({ restored: 1, left: [] });
  expect(await formula("F7")).toBe(ofTable);
});

test.each([
  ["=VW_RANGE(Sheet1:Sheet3!A1)", true],
  ["=VW_RANGE('Sheet1:Gone'!A1)", false],
  ["=VW_RANGE(sheet1!A1:D2)+SUM(A:A)+1:1", true],
  ["=VW_RANGE(Gone!A1:D2)", false],
  ['=VW_RANGE(A1:D2)&"Gone!A1 Gone[x]"', true],
  ["=VW_RANGE([Prices.xlsx]Gone!A1:D2)+'C:\\offers\\[x.xlsx]Gone'!A1", true],
  ["=VW_RANGE(Deals[Price])+Deals[[#This Row],[Price]]+deals[#All]+Name", true],
  ["=VW_RANGE(Deals[Renamed])", false],
  ["=VW_RANGE(Gone[Price])", false],
])("whether all that %s names is still there: %s", (text, isThere) => {
  const area = { row: 0, column: 0, rows: 4, columns: 1 };
  const deals = { name: "Deals", sheet: "Sheet1", area, columns: ["Price"] };
  const tables = [{ ...deals, hasHeaders: true, hasTotals: false }];
  const place = { sheet: "Sheet3", row: 2, column: 5 };
  expect(isStillThere(text, place, ["Sheet1", "Sheet3"], tables)).toBe(isThere);
});
