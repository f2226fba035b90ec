import { WorkbookError } from "../../src/excel/workbook";
import { call, cell } from "../../src/plan/expression";
import { pricingSheet as words } from "../../src/locales/en-US/pricing-sheet";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import type { FormValues } from "../../src/templates/template";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

const sample = pricingSheet.sample(words);
const planOf = (change: FormValues = {}) => pricingSheet.plan({ ...sample, ...change }, words);
const newSheet = { place: "new-sheet" } as const;

/** What is seen of a workbook from outside: its sheets with their cells, its names, styles and parts. */
function contents(): Promise<object> {
  return session.office.Excel.run(async (context) => {
    const { worksheets, names, styles, customXmlParts, tables } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    styles.load("items/name");
    tables.load("items/name");
    customXmlParts.load("items/id");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject());
    for (const range of used) range.load("address,formulas");
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      cells: used.map((range) => (range.isNullObject ? "" : [range.address, range.formulas])),
      names: names.items.map(({ name }) => name),
      styles: styles.items.map(({ name }) => name),
      tables: tables.items.map(({ name }) => name),
      parts: customXmlParts.items.length,
    };
  });
}

const valueOf = (name: string): Promise<unknown> =>
  session.office.Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });

const refusal = async (work: Promise<unknown>): Promise<WorkbookError> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof WorkbookError) return error;
  throw new Error(`Expected a refusal, not ${String(error)}.`);
};

test("a plan stands in the workbook, calculated, and is found again", async () => {
  const sheet = await session.workbook.create(planOf(), newSheet);
  expect(sheet).toMatchObject({ sheetName: "Pricing", templateId: "pricing-sheet" });
  expect(JSON.parse(sheet.inputs)).toEqual(sample);
  expect(await session.workbook.written()).toEqual([sheet]);
  expect(await valueOf("Pricing_RecommendedPrice")).toBe(300_000);
  expect(await valueOf("Pricing_FeeAtTarget")).toBe(420_000);
});

test("one request that looks and one that writes: one undo step back to what was", async () => {
  const before = await contents();
  const requests = jest.spyOn(session.office.engine, "batch");
  await session.workbook.create(planOf(), newSheet);
  const writing = requests.mock.calls.length;
  expect(writing).toBeLessThanOrEqual(3);
  session.office.engine.undo();
  expect(await contents()).toMatchObject({ ...before, styles: expect.any(Array) as string[] });
});

test("an edited input recalculates price and fee", async () => {
  const sheet = await session.workbook.create(planOf(), newSheet);
  await session.office.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet.sheetName).getRange("A1:B100");
    cells.load("values");
    await context.sync();
    const rows = cells.values as unknown[][];
    const row = rows.findIndex(([label]) => label === words.fields.share.label);
    cells.getCell(row, 1).values = [[0.2]];
    await context.sync();
  });
  expect(await valueOf("Pricing_RecommendedPrice")).toBe(600_000);
});

test("an input says what it takes", async () => {
  const sheet = await session.workbook.create(planOf(), newSheet);
  await session.workbook.goTo(sheet, "share");
  const { rule, alert } = await session.office.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.getSelectedRange();
    dataValidation.load("rule,errorAlert");
    await context.sync();
    return { rule: dataValidation.rule, alert: dataValidation.errorAlert };
  });
  expect(rule.decimal).toMatchObject({ formula1: 0, formula2: 1, operator: "Between" });
  expect(alert.message).toBe(words.sheet["alert.rate"]);
});

test("what exists gets a number: sheet, names, tables", async () => {
  await session.workbook.create(planOf(), newSheet);
  const second = await session.workbook.create(planOf({ value: 1_000_000 }), newSheet);
  expect(second.sheetName).toBe("Pricing 2");
  expect(await valueOf("Pricing_EconomicValue")).toBe(3_000_000);
  expect(await valueOf("Pricing_EconomicValue_2")).toBe(1_000_000);
  const [newest, oldest] = await session.workbook.written();
  expect([newest?.sheetName, oldest?.sheetName]).toEqual(["Pricing 2", "Pricing"]);
});

test.each([
  ["a/b:c*d", "a b c d"],
  ["'quoted'", "quoted"],
  ["x".repeat(40), "x".repeat(31)],
  ["History", "History 2"],
  ["😀".repeat(20), "😀".repeat(15)],
  ["???", "Sheet"],
])("the sheet name %s becomes one that Excel takes: %s", async (sheetName, expected) => {
  const sheet = await session.workbook.create({ ...planOf(), sheetName }, newSheet);
  expect(sheet.sheetName).toBe(expected);
});

test.each(["=1+1", "+1", "-1", "@x", "'x", "012", "1/2", "TRUE", "<&>\n]]>", "😀"])(
  "the customer %j stays text",
  async (customer) => {
    const sheet = await session.workbook.create(planOf({ customer }), newSheet);
    await session.workbook.goTo(sheet, "customer");
    expect((await session.workbook.selectedValues()).values).toEqual([[customer]]);
    const selection = await session.workbook.atSelection();
    expect(selection.sheet?.inputs).toBe(sheet.inputs);
    expect(selection.inputCells).toMatchObject({ customer, value: 3_000_000, surveyCeiling: "" });
    expect(selection.inputCells).not.toHaveProperty("verdict");
    expect(selection.checks).toContainEqual({
      key: "check.corridor",
      text: "✓ The floor lies below the ceiling.",
    });
  },
);

test("names of answers are listed in Excel, the one by which a sheet is found again is not", async () => {
  await session.workbook.create(planOf(), newSheet);
  await session.office.Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/visible");
    await context.sync();
    const hidden = names.items.filter(({ visible }) => !visible).map(({ name }) => name);
    expect(hidden).toEqual([expect.stringMatching(/^_/)]);
    expect(names.items.map(({ name }) => name)).toContain("Pricing_RecommendedPrice");
  });
});

test("of two conditions that hold, the plan's first colours the cell", async () => {
  const on = { cell: "customer" };
  const when = call("ISTEXT", cell("customer"));
  const conditions = [
    { on, when, tone: "good" },
    { on, when, tone: "bad" },
  ] as const;
  const sheet = await session.workbook.create({ ...planOf(), conditions }, newSheet);
  await session.workbook.goTo(sheet, "customer");
  await session.office.Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.getSelectedRange();
    const first = conditionalFormats.getItemAt(0).custom.format.font.load("color");
    await context.sync();
    expect(first.color).toBe("#00703C");
  });
});

test("a sheet is followed when it is renamed and its cells move", async () => {
  const sheet = await session.workbook.create(planOf(), newSheet);
  await session.office.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("Pricing");
    worksheet.name = "Deal with 'Northwind'!";
    worksheet.getRange("1:2").insert("Down");
    await context.sync();
  });
  const [found] = await session.workbook.written();
  expect(found).toMatchObject({ id: sheet.id, sheetName: "Deal with 'Northwind'!" });
  if (!found) return;
  await session.workbook.goTo(found, "customer");
  expect(await session.workbook.atSelection()).toMatchObject({ cellKey: "customer", sheet: found });
});

test("a deleted sheet is not listed, and going there says so", async () => {
  const sheet = await session.workbook.create(planOf(), newSheet);
  await session.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet.sheetName).delete();
    await context.sync();
  });
  expect(await session.workbook.written()).toEqual([]);
  expect(await refusal(session.workbook.goTo(sheet))).toMatchObject({ reason: "sheet-gone" });
});

test("at the selected cell, in a sheet with other things", async () => {
  await session.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["mine"]];
    sheet.getRange("C5").select();
    await context.sync();
  });
  const sheet = await session.workbook.create(planOf(), { place: "selection" });
  expect(sheet).toMatchObject({ sheetName: "Sheet1" });
  expect(sheet.address).toMatch(/^C5:/);
  expect(await valueOf("Pricing_RecommendedPrice")).toBe(300_000);
  await session.workbook.remove(sheet);
  expect(await contents()).toMatchObject({
    sheets: ["Sheet1"],
    cells: [["Sheet1!A1", [["mine"]]]],
    names: [],
    tables: [],
    parts: 0,
  });
});

test("refused at the selected cell where it would overwrite", async () => {
  await session.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D20").values = [["mine"]];
    sheet.getRange("A1").select();
    await context.sync();
  });
  const before = await contents();
  const error = await refusal(session.workbook.create(planOf(), { place: "selection" }));
  expect(error).toMatchObject({ reason: "would-overwrite" });
  expect(error.values.address).toContain("D20");
  expect(await contents()).toEqual(before);
});

test("a sheet just created is taken back; one that was edited is not", async () => {
  const before = await contents();
  const sheet = await session.workbook.create(planOf(), newSheet);
  await session.workbook.remove(sheet);
  expect(await contents()).toMatchObject({ ...before, styles: expect.any(Array) as string[] });
  expect(await refusal(session.workbook.remove(sheet))).toMatchObject({ reason: "sheet-gone" });

  const edited = await session.workbook.create(planOf(), newSheet);
  await session.workbook.goTo(edited, "customer");
  await session.office.Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [["Someone else"]];
    await context.sync();
  });
  expect(await refusal(session.workbook.remove(edited))).toMatchObject({ reason: "sheet-changed" });
});

test.each([1, 10, 100, 300, 450])(
  "nothing is left of a request that fails at operation %d",
  async (n) => {
    const before = await contents();
    const create = session.workbook.create(planOf(), {
      ...newSheet,
      onProgress: (done) => {
        if (done === 1) session.office.host.failAt(n);
      },
    });
    expect(await refusal(create)).toBeInstanceOf(WorkbookError);
    expect(await contents()).toEqual(before);
  },
);

test("where taking back fails too, the first reason stands and both errors are told", async () => {
  const create = session.workbook.create(planOf(), {
    ...newSheet,
    onProgress: (done) => {
      if (done !== 1) return;
      for (const door of ["batch", "batchInSlices"] as const)
        jest.spyOn(session.office.engine, door).mockImplementation(() => {
          throw new Error("Excel is gone");
        });
    },
  });
  const error = await refusal(create);
  expect(error).toMatchObject({ reason: "refused" });
  expect((error.cause as AggregateError).errors).toHaveLength(2);
});

test("a protected workbook takes no new sheet", async () => {
  await session.office.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await refusal(session.workbook.create(planOf(), newSheet))).toMatchObject({
    reason: "workbook-protected",
  });
});

test("a protected sheet takes nothing at its selection", async () => {
  await session.office.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  expect(await refusal(session.workbook.create(planOf(), { place: "selection" }))).toMatchObject({
    reason: "sheet-protected",
    values: { sheet: "Sheet1" },
  });
});

test("cancelled before it is written", async () => {
  const before = await contents();
  const controller = new AbortController();
  const create = session.workbook.create(planOf(), {
    ...newSheet,
    signal: controller.signal,
    onProgress: () => {
      controller.abort();
    },
  });
  expect(await refusal(create)).toMatchObject({ reason: "cancelled" });
  expect(await contents()).toEqual(before);
});

test("drafts are kept in the workbook by key", async () => {
  expect(await session.workbook.readDraft("pricing-sheet")).toBeUndefined();
  await session.workbook.writeDraft("pricing-sheet", '{"customer":"<&>"}');
  expect(await session.workbook.readDraft("pricing-sheet")).toBe('{"customer":"<&>"}');
  expect(await session.workbook.draftKeys()).toEqual(["pricing-sheet"]);
  await session.workbook.writeDraft("pricing-sheet", undefined);
  expect(await session.workbook.readDraft("pricing-sheet")).toBeUndefined();
});

test("drafts are written and read in the order asked for", async () => {
  const { workbook } = session;
  await workbook.writeDraft("a", "1");
  const all = [workbook.writeDraft("a", undefined), workbook.writeDraft("b", "2")];
  const keys = workbook.draftKeys();
  await Promise.all(all);
  expect(await keys).toEqual(["b"]);
});

test("the selection's values, of a whole column too", async () => {
  await session.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:B4").values = [[1], ["x"], [true]];
    sheet.getRange("B:B").select();
    await context.sync();
  });
  expect(await session.workbook.selectedValues()).toEqual({
    address: "Sheet1!B2:B4",
    values: [[1], ["x"], [true]],
  });
});

test("hears an edit until it stops listening", async () => {
  const heard = jest.fn();
  const stop = await session.workbook.onChange(heard);
  const edit = (value: number): Promise<void> =>
    session.office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
      await context.sync();
    });
  await edit(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toHaveBeenCalled();
  await stop();
  heard.mockClear();
  await edit(2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).not.toHaveBeenCalled();
});
