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
