import { WorkbookError } from "../../../src/excel/workbook";
import { formula, office, read, refusal, sharing, start, value, write } from "./support/session";

const survey = [
  [10, 20, 40, 60],
  [15, 25, 45, 70],
  [20, 30, 50, 65],
  [12, 22, 42, 75],
];
const answers = Object.fromEntries(
  survey.flatMap((row, r) =>
    row.map((price, c) => [`${String.fromCharCode(77 + c)}${String(r + 1)}`, price]),
  ),
);
const cells = {
  A1: 100_000,
  A2: 0.15,
  A3: 20_000,
  B1: "=VALUE_PRICE(A1,A2,A3)",
  B2: '=IF(B1>0,ROI_SHARE(A1,A2)&" VALUE_PRICE(1,2)","")',
  B3: "=VW_RANGE(M1:P4)",
  B4: "=SUM(A1:A3)",
  B5: "=VALUE_PRICE(A1:A2,0.5)",
  B7: "=B7+VALUE_PRICE(A1,A2)",
  ...answers,
};

test("the report tells what would happen, and nothing happens", async () => {
  await start();
  await write(cells);
  const before = await read("A1:P9");
  const report = await sharing.report();
  expect(report.native.map(({ where }) => where)).toEqual(["Sheet1!B1", "Sheet1!B2"]);
  expect(report.values).toEqual([
    { where: "Sheet1!B3", calls: ["VW_RANGE"], why: "no-twin" },
    { where: "Sheet1!B5", calls: ["VALUE_PRICE"], why: "list" },
  ]);
  expect(report.staying).toEqual([{ where: "Sheet1!B7", calls: ["VALUE_PRICE"], why: "circular" }]);
  expect(await read("A1:P9")).toEqual(before);
});

test("shared: no function of ours but the same values; restored: every formula exactly", async () => {
  await start();
  await write(cells);
  const before = await read("A1:P9");
  await sharing.share();
  const shared = await read("A1:P9");
  expect(shared.values).toEqual(before.values);
  expect(await formula("B1")).toMatch(/^=IF\(OR\(/);
  expect(await formula("B2")).toMatch(/&" VALUE_PRICE\(1,2\)",""\)$/);
  expect(await formula("B3")).toBe(before.values[2]?.[1]);
  expect(await formula("B4")).toBe("=SUM(A1:A3)");
  expect((await sharing.report()).kept).toBe(4);
  await write({ A1: 200_000 });
  expect(await value("B1")).toBe(50_000);
  await write({ A1: 100_000 });
  expect(await sharing.restore()).toEqual({ restored: 4, left: [] });
  expect(await read("A1:P9")).toEqual(before);
  expect((await sharing.report()).kept).toBe(0);
});

test("again after an interruption, at whichever operation it came", async () => {
  await start();
  await write(cells);
  const before = await read("A1:P9");
  for (const operation of [12, 20, 30, 40, 50, 60]) {
    office.host.failAt(operation);
    await sharing.share().catch((error: unknown) => {
      expect(error).toBeInstanceOf(WorkbookError);
    });
    office.host.failAt(undefined);
    await sharing.share();
    expect((await sharing.report()).native).toEqual([]);
    expect((await read("A1:P6")).values).toEqual(before.values.slice(0, 6));
    office.host.failAt(operation);
    await sharing.restore().catch((error: unknown) => {
      expect(error).toBeInstanceOf(WorkbookError);
    });
    office.host.failAt(undefined);
    await sharing.restore();
    expect(await read("A1:P9")).toEqual(before);
  }
});

test("a text that begins as an error does is frozen as text", async () => {
  await start();
  await write({
    ...answers,
    A1: '=IF(VW_RANGE(M1:P4)>0,"#1 customer","")',
    A2: "=VW_RANGE(Z1:Z4)",
  });
  const before = await read("A1:A2");
  expect(before.values).toEqual([["#1 customer"], ["#VALUE!"]]);
  await sharing.share();
  expect((await read("A1:A2")).formulas).toEqual([["#1 customer"], ["#VALUE!"]]);
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await read("A1:A2")).toEqual(before);
});

test("a value that was changed since stays, and its formula stays kept", async () => {
  await start();
  await write(cells);
  await sharing.share();
  await write({ B3: 99, B1: "=1+1" });
  expect(await sharing.restore()).toEqual({ restored: 2, left: ["Sheet1!B1", "Sheet1!B3"] });
  expect([await formula("B1"), await value("B3")]).toEqual(["=1+1", 99]);
  expect((await sharing.report()).kept).toBe(2);
});

test("rows inserted and the sheet renamed by the reader", async () => {
  await start();
  await write({ A1: 100_000, A2: 0.15, B1: "=VALUE_PRICE($A$1,A2)", B2: "=LTV(A1,A2,0.1)" });
  await sharing.share();
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("1:2").insert("Down");
    sheet.name = "Offer, final";
    await context.sync();
  });
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await formula("B3")).toBe("=VALUE_PRICE($A$3,A4)");
  expect(await formula("B4")).toBe("=LTV(A3,A4,0.1)");
});

test("names, conditional formats and validation", async () => {
  await start();
  await write({ A1: 100_000, A2: 0.15 });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add("Offer", "=VALUE_PRICE(Sheet1!$A$1,Sheet1!$A$2)*1");
    const { custom } = sheet.getRange("C1:C5").conditionalFormats.add("Custom");
    custom.rule.formula = "=C1>VALUE_PRICE($A$1,$A$2)";
    custom.format.font.color = "#FF0000";
    sheet.getRange("D2").dataValidation.rule = {
      decimal: { formula1: "=VALUE_PRICE($A$1,$A$2)", operator: "LessThan" },
    };
    await context.sync();
  });
  const formulas = (): Promise<readonly unknown[]> =>
    office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const name = context.workbook.names.getItem("Offer");
      const format = sheet.getRange("C1").conditionalFormats.getItemAt(0);
      const { dataValidation } = sheet.getRange("D2");
      name.load("formula");
      format.custom.rule.load("formula");
      dataValidation.load("rule");
      await context.sync();
      return [
        name.formula as unknown,
        format.custom.rule.formula,
        dataValidation.rule.decimal?.formula1,
      ];
    });
  const before = await formulas();
  expect((await sharing.report()).native.map(({ where }) => where)).toEqual([
    "Offer",
    "Sheet1!C1:C5",
    "Sheet1!D2",
  ]);
  await sharing.share();
  const [name, condition, validation] = await formulas();
  expect(name).toMatch(/^=IF\(OR\(Sheet1!\$A\$2<0/);
  expect(condition).toMatch(/^=C1>IF\(OR\(\$A\$2<0/);
  expect(validation).toMatch(/^=IF\(OR\(\$A\$2<0/);
  expect(await sharing.restore()).toEqual({ restored: 3, left: [] });
  expect(await formulas()).toEqual(before);
});

test("a protected sheet is refused before anything is written", async () => {
  await start();
  await write(cells);
  const before = await read("A1:P9");
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.protect();
    await context.sync();
  });
  expect(await refusal(sharing.share())).toMatchObject({
    reason: "sheet-protected",
    values: { sheet: "Sheet1" },
  });
  expect(await read("A1:P9")).toEqual(before);
  expect((await sharing.report()).kept).toBe(0);
});

test("too long after expansion: it stays a function and is reported", async () => {
  await start();
  const long = Array.from({ length: 4 }).reduce<string>(
    (inner) => `VALUE_PRICE(${inner},0.5,${inner},${inner},${inner})`,
    "A1",
  );
  await write({ A1: 5, B1: `=${long}` });
  const report = await sharing.share();
  expect(report.staying).toMatchObject([{ where: "Sheet1!B1", why: "too-long" }]);
  expect(await formula("B1")).toBe(`=${long}`);
});

test("a plain form that gives another value is not used", async () => {
  await start();
  // Of a text ours says #VALUE!; Excel's own comparison takes it for more than any number.
  await write({ A1: "'none", B1: '=IFERROR(VALUE_PRICE(A1,0.5,10),"no value")', A2: "", A3: 5 });
  await write({ B2: '=IF(VALUE_ATTAINMENT(A2,A3,A3)=1,"all","")' });
  const before = await read("B1:B2");
  await sharing.share();
  expect((await read("B1:B2")).values).toEqual(before.values);
});

test("on the lowest Excel of the manifest", async () => {
  await start({ ExcelApi: "1.9" });
  await write({ A1: 100_000, A2: 0.15, B1: "=VALUE_PRICE(A1,A2)", B2: "=VALUE_PRICE(A1:A1,A2)" });
  await sharing.share();
  expect(await value("B1")).toBe(15_000);
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
});

test("the comparison leaves nothing behind", async () => {
  await start();
  await write(cells);
  const result = await sharing.compare();
  expect(result).toEqual({ cells: 2, largest: 0, unlike: [], notCompared: 3 });
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

test("without LAMBDA the names are refused, and nothing is left behind", async () => {
  await start();
  expect(await refusal(sharing.defineNames())).toMatchObject({ reason: "no-lambda" });
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

test("what has no value yet is not frozen", async () => {
  await start();
  await write({ A1: "=_xldudf_VW_RANGE(M1:P4)", ...answers });
  expect(await refusal(sharing.share())).toMatchObject({
    reason: "not-calculated",
    values: { address: "Sheet1!A1" },
  });
  expect(await formula("A1")).toBe("=_xldudf_VW_RANGE(M1:P4)");
});
