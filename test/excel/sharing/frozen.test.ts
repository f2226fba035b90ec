import { writeKept } from "../../../src/excel/sharing/kept";
import { formula, office, read, sharing, start, value, write } from "./support/session";

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

/** As Excel's and the grid's list of names do; Office.js cannot. */
function renameName(oldRangeName: string, newRangeName: string): void {
  const { structure } = office.engine;
  const named = structure.getNamedRange(oldRangeName);
  if (!named) throw new Error(`No name ${oldRangeName}.`);
  const { sheetId, zone } = named.range;
  const ranges = [structure.getRangeDataFromZone(sheetId, zone)];
  office.engine.send("UPDATE_NAMED_RANGE", { oldRangeName, newRangeName, ranges });
}

const headers = ["Too cheap", "Cheap", "Dear", "It's [too] dear"];

/** The survey as a table at J1:M3, names of the workbook and of the sheet, and a second sheet. */
async function named(): Promise<void> {
  await start();
  await office.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getFirst();
    sheet.getRange("J1:M3").values = [headers, [10, 20, 40, 60], [15, 25, 45, 70]];
    sheet.tables.add("J1:M3", true).name = "Survey";
    sheet.getRange("A1:A3").values = [[2], [3], [0.5]];
    names.add("Position", sheet.getRange("A1"));
    names.add("Rate", "=0.5");
    sheet.names.add("Own", sheet.getRange("A2"));
    names.add("Shared", sheet.getRange("A3"));
    worksheets.add("Other").names.add("Shared", sheet.getRange("A2"));
    worksheets.add("Last");
    await context.sync();
  });
}

const range = "VW_RANGE(Survey[[Too cheap]:[It''s '[too'] dear]])";
const saying = {
  F1: `=INDEX(${range},1,Position)*Rate&" Survey[Too cheap] Position"`,
  F2: "=INDEX(VW_RANGE(survey),1,OWN)+SUM(Sheet1!Own)",
  F3: "=INDEX(VW_RANGE(Survey[#Data]),1,1)+COUNTA(Survey[[#Headers],[#Data],[Cheap]])",
  F4: "=INDEX(VW_RANGE(J2:M3),1,Other!Shared)+SUM('Other:Last'!A1)*Shared",
  F5: "=VALUE_PRICE(SUM(Survey[Cheap]),Shared)+VALUE_PRICE(Position,Rate)*Own",
};

test("what a frozen formula names may get another name: tables, columns, names and sheets", async () => {
  await named();
  await write(saying);
  const before = await read("F1:F5");
  await sharing.share();
  expect((await read("F1:F5")).values).toEqual(before.values);
  expect((await sharing.report()).kept).toBe(5);
  await office.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.getItem("Survey").name = "Answers";
    worksheets.getFirst().getRange("J1:K1").values = [["Far [too] cheap", "Inexpensive"]];
    worksheets.getItem("Other").name = "Another";
    worksheets.getFirst().name = "First";
    worksheets.getFirst().getRange("1:2").insert("Down");
    await context.sync();
  });
  renameName("Position", "Place");
  expect(await sharing.restore()).toEqual({ restored: 5, left: [] });
  const after = await read("F3:F7");
  expect(after.formulas.flat()).toEqual([
    "=INDEX(VW_RANGE(Answers[[Far '[too'] cheap]:[It''s '[too'] dear]]),1,Place)*Rate" +
      '&" Survey[Too cheap] Position"',
    "=INDEX(VW_RANGE(Answers),1,OWN)+SUM('First'!Own)",
    "=INDEX(VW_RANGE(Answers[#Data]),1,1)+COUNTA(Answers[[#Headers],[#Data],[Inexpensive]])",
    "=INDEX(VW_RANGE(J4:M5),1,'Another'!Shared)+SUM('Another:Last'!A1)*Shared",
    "=VALUE_PRICE(SUM(Answers[Inexpensive]),Shared)+VALUE_PRICE(Place,Rate)*Own",
  ]);
  expect(after.values).toEqual(before.values);
});

test("without any new name they come back byte for byte", async () => {
  await named();
  await write(saying);
  const before = await read("F1:F5");
  await sharing.share();
  expect(await sharing.restore()).toEqual({ restored: 5, left: [] });
  expect(await read("F1:F5")).toEqual(before);
});

test.each([
  [
    "a column",
    "F3",
    (context) => context.workbook.worksheets.getFirst().getRange("K:K").delete("Left"),
  ],
  ["a table", "F2", (context) => context.workbook.tables.getItem("Survey").convertToRange()],
  ["a name", "F1", (context) => context.workbook.names.getItem("Position").delete()],
  ["a sheet", "F4", (context) => context.workbook.worksheets.getItem("Other").delete()],
] satisfies readonly [string, keyof typeof saying, (context: Excel.RequestContext) => unknown][])(
  "%s that is gone: the value stays and its formula stays kept; all else comes back",
  async (_what, at, remove) => {
    await named();
    await write({ F6: frozen, F1: 1, [at]: saying[at] });
    const before = await value(at);
    await sharing.share();
    await office.Excel.run(async (context) => {
      remove(context);
      await context.sync();
    });
    expect(await sharing.restore()).toEqual({ restored: 1, left: [`Sheet1!${at}`] });
    expect([await value(at), await formula(at)]).toEqual([before, before]);
    expect((await sharing.report()).kept).toBe(1);
  },
);

test("a table that was taken out and made anew, elsewhere or under another name", async () => {
  await named();
  await write({ F3: saying.F3, F7: "=INDEX(VW_RANGE(J2:M3),1,1)+COUNTA(Survey[Dear])" });
  await sharing.share();
  const table = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
    office.Excel.run(async (context) => {
      work(context.workbook.worksheets.getFirst());
      await context.sync();
    });
  await table((sheet) => sheet.tables.getItem("Survey").convertToRange());
  expect((await sharing.restore()).left).toEqual(["Sheet1!F3", "Sheet1!F7"]);
  await table((sheet) => {
    sheet.tables.add("J1:M3", true).name = "Answers";
  });
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await formula("F7")).toBe("=INDEX(VW_RANGE(J2:M3),1,1)+COUNTA(Answers[Dear])");
});

test("what was not there when it was frozen is left as it was, also where the formula has no room", async () => {
  await start();
  const texts = {
    F3: "=IFERROR(Gone!A1+Unknown,INDEX(VW_RANGE(A1:D2),1,1))",
    F5: "=IFERROR(VALUE_ATTAINMENT(Gone!D4,$D4,'It''s gone'!C3)<>A1:B2,A1:B2)",
    F6: "=1+1",
  };
  await write({ ...survey, ...texts });
  const before = await read("F3:G6");
  expect(before.values[2]).toEqual(["#SPILL!", ""]);
  await sharing.share();
  expect(await sharing.restore()).toEqual({ restored: 2, left: [] });
  expect(await read("F3:G6")).toEqual(before);
});

/** What the hidden names hold, without the dollar signs. */
const held = (): Promise<readonly string[]> =>
  office.Excel.run(async (context) => {
    context.workbook.names.load("items/formula");
    await context.sync();
    const formulas = context.workbook.names.items.map(({ formula }) => String(formula));
    return formulas.map((text) => text.replaceAll("$", "")).sort();
  });

test("formulas that name the same things share hidden names, which go with the last of them", async () => {
  await start();
  const inputs = { A1: 1, B1: 2, A2: 3, B2: 4, G1: 0.5 };
  const one = "=SUM(VALUE_PRICE(A1:B1,$G$1))+G1";
  const other = "=SUM(VALUE_PRICE(A2:B2,$G$1))+C1";
  await write({ ...inputs, C1: one, C2: other });
  await sharing.share();
  // C1 is the place of one value, and what the other's formula reads.
  const ofOther = ["=Sheet1!A2:B2", "=Sheet1!C1", "=Sheet1!C2", "=Sheet1!G1"];
  expect(await held()).toEqual([...ofOther, "=Sheet1!A1:B1"].sort());
  const shown = await value("C2");
  await write({ C2: 7 });
  expect(await sharing.restore()).toEqual({ restored: 1, left: ["Sheet1!C2"] });
  expect(await held()).toEqual(ofOther);
  await write({ C2: Number(shown) });
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(await sharing.restore()).toEqual({ restored: 1, left: [] });
  expect(await formula("C3")).toBe("=SUM(VALUE_PRICE(A3:B3,$G$2))+C2");
  expect(await held()).toEqual([]);
});

test("a workbook that an earlier version shared, with names of each formula's own, is restored", async () => {
  await start();
  await write({ A1: 1, B1: 2, G1: 0.5, C1: 1.5 });
  const entry = { kind: "cell", sheet: "Sheet1", at: "C1", plain: 1.5, isValue: true } as const;
  const functions = "=SUM(VALUE_PRICE(A1:B1,$G$1))";
  await office.Excel.run(async (context) => {
    const { customXmlParts, names, worksheets } = context.workbook;
    const sheet = worksheets.getFirst();
    names.add("_vp_frozen_1", sheet.getRange("C1"));
    names.add("_vp_frozen_1_1", sheet.getRange("A1:B1"));
    names.add("_vp_frozen_1_2", sheet.getRange("G1"));
    const anchor = "_vp_frozen_1";
    customXmlParts.add(writeKept({ entries: [{ ...entry, functions, anchor, fill: "" }] }));
    sheet.getRange("A:A").insert("Right");
    await context.sync();
  });
  expect(await sharing.restore()).toEqual({ restored: 1, left: [] });
  expect(await formula("D1")).toBe("=SUM(VALUE_PRICE(B1:C1,$H$1))");
  expect(await held()).toEqual([]);
});
