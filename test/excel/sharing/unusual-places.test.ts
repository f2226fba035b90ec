import { formula, office, read, sharing, start, value, write } from "./support/session";

/** Two calls: one with a plain form, one without. */
const price = "=VALUE_PRICE(Sheet1!$A$1,Sheet1!$A$2)";
const range = "=INDEX(VW_RANGE(Sheet1!$M$1:$P$4),1,2)";
const inputs = {
  A1: 100,
  A2: 0.5,
  ...{ M1: 10, N1: 20, O1: 40, P1: 60, M2: 15, N2: 25, O2: 45, P2: 70 },
  ...{ M3: 20, N3: 30, O3: 50, P3: 65, M4: 12, N4: 22, O4: 42, P4: 75 },
};

test.each(["Hidden", "VeryHidden"] as const)("sheets that are %s are shared too", async (how) => {
  await start();
  await write(inputs);
  const stored = (): Promise<unknown[][]> =>
    office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Back").load("visibility");
      const cells = sheet.getRange("A1:A2").load("formulas");
      await context.sync();
      expect(sheet.visibility).toBe(how);
      return cells.formulas as unknown[][];
    });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Back");
    sheet.getRange("A1:A2").formulas = [[price], [range]];
    sheet.visibility = how;
    await context.sync();
  });
  const report = await sharing.report();
  expect(report.native.map(({ where }) => where)).toEqual(["Back!A1"]);
  expect(report.values.map(({ where }) => where)).toEqual(["Back!A2"]);
  await sharing.share();
  expect(await stored()).toEqual([
    [expect.stringMatching(/^=IF\(OR\(Sheet1!/)],
    [expect.any(Number)],
  ]);
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await stored()).toEqual([[price], [range]]);
});

test("a table's calculated column, its own row among the arguments", async () => {
  await start();
  await write(inputs);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("D1:G1").values = [["Value (EUR)", "Share", "Price", "Middle"]];
    sheet.getRange("D2:E4").values = [
      [100, 0.1],
      [200, 0.2],
      [300, 0.3],
    ];
    sheet.tables.add("D1:G4", true).name = "Deals";
    await context.sync();
  });
  const row = [
    "=VALUE_PRICE([@[Value (EUR)]],[@Share])+0",
    "=INDEX(VW_RANGE($M$1:$P$4),1,2)*Deals[[#This Row],[Share]]",
  ];
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("F2:G4").formulas = [row, row, row];
    await context.sync();
  });
  const before = await read("D1:G4");
  await sharing.share();
  const shared = await read("D1:G4");
  expect(shared.values).toEqual(before.values);
  expect(shared.formulas.flat().join()).not.toMatch(/VALUE_PRICE|VW_RANGE/);
  expect(shared.formulas[3]?.[2]).toContain("[@[Value (EUR)]]");
  expect(await sharing.restore()).toEqual({ restored: 6, left: [] });
  expect(await read("D1:G4")).toEqual(before);
});

test("merged cells stay merged, with their value and then their formula", async () => {
  await start();
  await write(inputs);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C1:D2").merge();
    sheet.getRange("C4:D5").merge();
    await context.sync();
  });
  await write({ C1: price, C4: range });
  const before = await read("C1:D5");
  const merged = (): Promise<readonly string[]> =>
    office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const areas = ["C1", "C4"].map((at) =>
        sheet.getRange(at).getMergedAreasOrNullObject().load("address"),
      );
      await context.sync();
      return areas.map(({ address }) => address);
    });
  const areas = await merged();
  await sharing.share();
  expect((await read("C1:D5")).values).toEqual(before.values);
  expect(await merged()).toEqual(areas);
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await read("C1:D5")).toEqual(before);
  expect(await merged()).toEqual(areas);
});

test("a name of the workbook's own that is spelled like our function: what calls it stays and is told", async () => {
  await start();
  await write({ ...inputs, B1: price, B2: "=LTV(100,0.5,0.1)", B3: "=SUM(1)+VALUE_PRICE" });
  await office.Excel.run(async (context) => {
    context.workbook.names.add("value_price", "=0.5");
    await context.sync();
  });
  const report = await sharing.report();
  expect(report.staying).toEqual([{ where: "Sheet1!B1", calls: ["VALUE_PRICE"], why: "own-name" }]);
  expect(report.native.map(({ where }) => where)).toEqual(["Sheet1!B2"]);
  await sharing.share();
  expect(await formula("B1")).toBe(price);
  expect(await formula("B2")).not.toContain("LTV(");
  expect(await formula("B3")).toBe("=SUM(1)+VALUE_PRICE");
  await sharing.restore();
  expect(await formula("B2")).toBe("=LTV(100,0.5,0.1)");
});

test("our names in texts, and texts that look like formulas, are nobody's calls", async () => {
  await start();
  await write({ ...inputs, B1: "'=VALUE_PRICE(1,2)", B2: "VALUE_PRICE(1,2)", B3: '="=LTV(1,2)"' });
  const before = await read("B1:B3");
  expect(await sharing.report()).toMatchObject({ native: [], values: [], staying: [] });
  await sharing.share();
  expect(await read("B1:B3")).toEqual(before);
  expect(await value("B1")).toBe("=VALUE_PRICE(1,2)");
});
