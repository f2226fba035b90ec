import { elsewhere } from "../../../src/excel/sharing/elsewhere";
import { formula, office, read, refusal, sharing, start, value, write } from "./support/session";

/** A table of two deals; the price of each is a formula of ours over its own row. */
async function deals(priceFormula: string): Promise<void> {
  await start();
  await write({ A1: "Value", B1: "Share", C1: "Price", A2: 1000, B2: 0.5, A3: 2000, B3: 0.25 });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Deals";
    sheet.getRange("C2:C3").formulas = [[priceFormula], [priceFormula]];
    await context.sync();
  });
}

test("a formula that reads its own row of a table is tried like any other", async () => {
  await deals("=VALUE_PRICE(Deals[@Value],Deals[@Share])");
  expect(await sharing.compare()).toMatchObject({ cells: 2, largest: 0, notCompared: 0 });
  const { native } = await sharing.report();
  expect(native.map(({ where }) => where)).toEqual(["Sheet1!C2", "Sheet1!C3"]);
});

test("where its plain form gives another value it becomes that value", async () => {
  // Of a blank baseline ours says #VALUE!; plain Excel takes it for 0.
  await deals('=IFERROR(VALUE_ATTAINMENT(Deals[@Value],[@Share],[@Share]),"no value")');
  await write({ A3: "" });
  const report = await sharing.share();
  expect(report.native.map(({ where }) => where)).toEqual(["Sheet1!C2"]);
  expect(report.values).toMatchObject([{ where: "Sheet1!C3", why: "differs" }]);
  expect(await value("C3")).toBe("no value");
});

test("a comparison is no step to undo, and what was undone before it can still be done again", async () => {
  // A number of columns that the formula's own sheet has and a new one has not, and a spelling that the engine changes.
  await deals("=VALUE_PRICE(Deals[@Value],Deals[@Share])+AZ900");
  await write({ D2: "first" });
  await write({ D2: "second" });
  office.engine.undo();
  expect(await sharing.compare()).toMatchObject({ cells: 2, largest: 0 });
  expect(await value("D2")).toBe("first");
  office.engine.redo();
  expect(await value("D2")).toBe("second");
  expect(await sharing.compare()).toMatchObject({ cells: 2, largest: 0 });
  office.engine.undo();
  expect(await value("D2")).toBe("first");
  expect(office.engine.model.getters.getSheetIds()).toHaveLength(1);
});

test("a formula that is too long on another sheet is not tried, and shared all the same", async () => {
  await start();
  await write({ A1: 1, A2: 3, B1: `=VALUE_PRICE(A2,0.5)+${Array(1_000).fill("A1").join("+")}` });
  await write({ B2: "=VALUE_PRICE(A2,0.5)" });
  expect(await sharing.compare()).toMatchObject({ cells: 1, largest: 0, notCompared: 1 });
  const report = await sharing.share();
  expect(report.native.map(({ where }) => where)).toEqual(["Sheet1!B1", "Sheet1!B2"]);
  expect(await value("B1")).toBe(1001.5);
});

async function lockStructure(): Promise<void> {
  await office.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
}

test("in a workbook whose sheets may not change, and nothing is left behind", async () => {
  await start();
  await write({ A2: 100, B1: "=VALUE_PRICE(A2,0.5)" });
  await write({ B2: '=IFERROR(VALUE_ATTAINMENT(A1,A2,A2),"no value")' });
  await lockStructure();
  const before = await read("A1:F20");
  expect(await sharing.compare()).toMatchObject({ cells: 2, unlike: ["Sheet1!B2"] });
  expect(await read("A1:F20")).toEqual(before);
  const report = await sharing.share();
  expect(report.native.map(({ where }) => where)).toEqual(["Sheet1!B1"]);
  expect(report.values).toMatchObject([{ where: "Sheet1!B2", why: "differs" }]);
  await sharing.restore();
  expect(await read("A1:F20")).toEqual(before);
});

test("there too a comparison is no step to undo", async () => {
  await start();
  await write({ A2: 100, B1: "=VALUE_PRICE(A2,0.5)", B2: "=VALUE_PRICE(Sheet1!A2,0.5)" });
  await lockStructure();
  await write({ D2: "first" });
  await write({ D2: "second" });
  office.engine.undo();
  expect(await sharing.compare()).toMatchObject({ cells: 2, largest: 0 });
  office.engine.redo();
  expect(await value("D2")).toBe("second");
  expect(await sharing.compare()).toMatchObject({ cells: 2, largest: 0 });
  office.engine.undo();
  expect(await value("D2")).toBe("first");
});

test("a protected sheet in such a workbook is refused as ever", async () => {
  await start();
  await write({ A1: 100, B1: "=VALUE_PRICE(A1,0.5)" });
  await lockStructure();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.protect();
    await context.sync();
  });
  expect(await sharing.compare()).toMatchObject({ cells: 0, notCompared: 1 });
  expect(await refusal(sharing.share())).toMatchObject({ reason: "sheet-protected" });
});

test("formulas that lead back to themselves through others stay functions", async () => {
  await start();
  await write({
    A1: 100,
    B1: "=VALUE_PRICE(A1,0.5,C1)",
    C1: "=D1*1",
    D1: "=SUM(B1:B2)",
    E1: "=VALUE_PRICE(B1,0.5)",
    F1: "=VALUE_PRICE(A1,0.5)",
  });
  const report = await sharing.report();
  expect(report.staying).toEqual([{ where: "Sheet1!B1", calls: ["VALUE_PRICE"], why: "circular" }]);
  await sharing.share();
  expect(await formula("B1")).toBe("=VALUE_PRICE(A1,0.5,C1)");
  expect(await formula("F1")).toMatch(/^=MAX\(/);
});

test("a circle by a whole column, a whole row or a name is one too", async () => {
  await start();
  await office.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.add("Fees", worksheets.getFirst().getRange("D3:D4"));
    names.add("AllFees", "=SUM(Fees)*2");
    worksheets.getFirst().names.add("Own", worksheets.getFirst().getRange("E5"));
    await context.sync();
  });
  await write({
    A1: 100,
    B1: "=VALUE_PRICE(A1,0.5,SUM(B:C))",
    C2: "=VALUE_PRICE(A1,0.5,SUM(2:$2))",
    D3: "=VALUE_PRICE(A1,0.5,AllFees)",
    E5: "=VALUE_PRICE(A1,0.5,sheet1!own)",
    F1: "=VALUE_PRICE(A1,0.5,SUM(A:A))",
    F2: '=VALUE_PRICE(A1,0.5)&"AllFees"',
  });
  const { staying } = await sharing.report();
  expect(staying.map(({ where, why }) => `${where} ${why}`)).toEqual([
    "Sheet1!B1 circular",
    "Sheet1!C2 circular",
    "Sheet1!D3 circular",
    "Sheet1!E5 circular",
  ]);
});

test("a circle by a structured reference or a table's name is one too", async () => {
  await deals("=VALUE_PRICE([@Value],[@Share])");
  await office.Excel.run(async (context) => {
    context.workbook.names.add("Prices", "=Deals[Price]");
    await context.sync();
  });
  await write({
    A2: "=VALUE_PRICE(E1,0.5,Deals[@Price])",
    A3: 2_000,
    E1: 100,
    E2: "=VALUE_PRICE(SUM(Deals[Price]),0.5)",
    B3: "=VALUE_PRICE(SUM(Prices),0.5)",
    // Headers and totals are no rows of the table.
    C1: "Price",
    E3: "=VALUE_PRICE(COUNTA(Deals[[#Headers],[Price]]),0.5)",
  });
  const { staying, native } = await sharing.report();
  expect(staying.map(({ where, why }) => `${where} ${why}`)).toEqual([
    "Sheet1!A2 circular",
    "Sheet1!C2 circular",
    "Sheet1!B3 circular",
    "Sheet1!C3 circular",
  ]);
  expect(native.map(({ where }) => where)).toEqual(["Sheet1!E2", "Sheet1!E3"]);
  await write({ A2: "=VALUE_PRICE(SUM(Deals),0.5)", B3: 0.5 });
  expect((await sharing.report()).staying.map(({ where }) => where)).toEqual([
    "Sheet1!A2",
    "Sheet1!C2",
  ]);
});

test.each([
  ["=A1*Share+Total", "='My ''x'''!A1*'My ''x'''!Share+Total"],
  ["=SUM([Price])+[@[a b]]", "=SUM(Deals[Price])+'My ''x'''!F5"],
  ["=Deals[[#This Row],[Price]:[a b]]", "='My ''x'''!E5:F5"],
  ["=Deals[[#Totals],[Price]]", "=Deals[[#Totals],[Price]]"],
  ['="A1"&Other!B2', '="A1"&Other!B2'],
  ["=Gone[@Price]", undefined],
])("%s as another sheet writes it", (text, expected) => {
  const position = { row: 4, column: 5 };
  const place = {
    kind: "cell",
    sheet: "My 'x'",
    at: "F5",
    ...position,
    formula: "",
    value: 0,
  } as const;
  const sheets = [{ name: "My 'x'", isProtected: false, names: new Set(["share"]), firstFree: 9 }];
  const area = { row: 3, column: 4, rows: 4, columns: 2 };
  const parts = { hasHeaders: true, hasTotals: false };
  const tables = [{ name: "Deals", sheet: "My 'x'", area, columns: ["Price", "a b"], ...parts }];
  expect(elsewhere(text, place, { sheets, tables })).toBe(expected);
});
