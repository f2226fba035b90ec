import { connectSharing } from "../../src/excel/sharing";
import type { WrittenSheet } from "../../src/excel/workbook";
import { words } from "../../src/locales/en-US";
import { templates } from "../../src/templates";
import { customerTiers } from "../../src/templates/customer-tiers";
import { rowsIn } from "../../src/templates/field-findings";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import type { TemplateWords } from "../../src/templates/template";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

const newSheet = { place: "new-sheet" } as const;
const wordsOf: Readonly<Record<string, TemplateWords>> = words.templates;
const pricingWords = words.templates["pricing-sheet"];
const sample = pricingSheet.sample(pricingWords);
const pricing = pricingSheet.plan(sample, pricingWords);

const contentsOf = (sheet: WrittenSheet): Promise<{ formulas: unknown[][]; values: unknown[][] }> =>
  session.office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.sheetName).getRange(sheet.address);
    range.load("formulas,values");
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });

const onSheet = (sheet: WrittenSheet, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  session.office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet.sheetName));
    await context.sync();
  });

const names = [
  "x".repeat(300),
  "😀 Ünïted 👩‍👩‍👧",
  "שלום עולם",
  "شركة الشمال",
  "=1+1",
  "+4",
  "-2",
  "@name",
  "'quoted'",
  "#N/A",
  "TRUE",
  "1/2",
  "2026-01-01",
  "a\nb",
  "Same",
  "Same",
];

test("customers of any name stand in their rows as they were typed, and come back so", async () => {
  const its = words.templates["customer-tiers"];
  const values = customerTiers.sample(its);
  const known = rowsIn(values, "customers");
  const customers = names.map((customer, index) => ({
    ...known[index % known.length],
    customer,
    industry: customer,
  }));
  const sheet = await session.workbook.create(
    customerTiers.plan({ ...values, customers }, its),
    newSheet,
  );
  const [own] = (await session.workbook.inputsOf(sheet)).tables;
  expect(own?.customer).toEqual(names);
  expect(own?.industry).toEqual(names);
  const { values: shown } = await contentsOf(sheet);
  const errors = shown.flat().filter((cell) => /^#[A-Z]/.test(String(cell)) && cell !== "#N/A");
  expect(errors).toEqual([]);
  // Twice a name: each row is its own.
  const updated = await session.workbook.update(
    sheet,
    customerTiers.plan({ ...values, customers: customers.slice().reverse() }, its),
    ["customer", "industry"],
  );
  expect((await session.workbook.inputsOf(updated)).tables[0]?.customer).toEqual(
    [...names].reverse(),
  );
});

const tables = templates.flatMap((template) =>
  template.groups
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type.kind === "rows")
    .flatMap(({ key }) => [0, 1, 2].map((count) => [template.id, key, count] as const)),
);

const title = "%s with %s of %d rows: refused with a sentence, or a sheet without errors";
test.each(tables)(title, async (id, key, count) => {
  const template = templates.find((one) => one.id === id);
  const its = wordsOf[id];
  if (!template || !its) throw new Error(`No template ${id}.`);
  const values = template.sample(its);
  const few = { ...values, [key]: rowsIn(values, key).slice(0, count) };
  const refused = template.check(few).filter(({ severity }) => severity === "error");
  for (const { word } of refused)
    expect([word, its.messages[word]]).toEqual([word, expect.any(String)]);
  if (refused.length > 0) return;
  const plan = template.plan(few, its);
  const sheet = await session.workbook.create(plan, newSheet);
  const { values: shown } = await contentsOf(sheet);
  const broken = shown.flatMap((line) =>
    line.filter((cell) => /^#(REF|NAME|VALUE|NULL)/.test(String(cell))),
  );
  expect(broken).toEqual([]);
});

describe("a protected sheet", () => {
  let sheet: WrittenSheet;
  beforeEach(async () => {
    const links = { lowValue: { formula: "Source", value: 7 } };
    await session.office.Excel.run(async (context) => {
      const { names: defined, worksheets } = context.workbook;
      defined.add("Source", worksheets.add("Deals").getRange("A1"));
      worksheets.getItem("Deals").getRange("A1").values = [[7]];
      await context.sync();
    });
    sheet = await session.workbook.create(pricing, { ...newSheet, links });
    await onSheet(sheet, ({ protection }) => protection.protect());
  });
  const refusal = () => ({ reason: "sheet-protected", values: { sheet: sheet.sheetName } });

  test("is not updated, and not switched; nothing is written", async () => {
    const before = await contentsOf(sheet);
    await expect(session.workbook.changes(sheet, pricing)).rejects.toMatchObject(refusal());
    await expect(session.workbook.update(sheet, pricing)).rejects.toMatchObject(refusal());
    const sharing = connectSharing({
      excel: session.office.Excel,
      namespace: "",
      supports: () => false,
    });
    await expect(sharing.switchSheet(sheet, "native")).rejects.toMatchObject(refusal());
    expect(await contentsOf(sheet)).toEqual(before);
  });

  test("loses no link: told once, and its last value comes when it is unprotected", async () => {
    const lost: unknown[] = [];
    const failed: unknown[] = [];
    const stop = await session.workbook.keepLinks({
      lost: (found) => lost.push(...found),
      failed: (failure) => failed.push(failure),
    });
    const until = async (isDone: () => boolean) => {
      for (let tries = 0; tries < 20 && !isDone(); tries++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    };
    await session.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").delete();
      await context.sync();
    });
    await until(() => failed.length > 0);
    // Another edit tells nothing anew.
    await session.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(failed).toMatchObject([refusal()]);
    expect(lost).toEqual([]);
    await onSheet(sheet, ({ protection }) => protection.unprotect());
    await session.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]];
      await context.sync();
    });
    await until(() => lost.length > 0);
    await stop();
    expect(lost).toMatchObject([{ key: "lowValue", formula: "Source" }]);
    await session.workbook.goTo(sheet, "lowValue");
    expect((await session.workbook.selectedValues()).values).toEqual([[7]]);
  });
});

test("a person's cells beside rows that would go are not deleted with them", async () => {
  const sheet = await session.workbook.create(pricing, newSheet);
  const table = await session.office.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("PricingUsage").getRange();
    range.load("rowIndex");
    context.workbook.worksheets.getItem(sheet.sheetName).getRange("AZ3").values = [["mine"]];
    await context.sync();
    return range.rowIndex;
  });
  const metric = ["metric", "usage", "metricChart"];
  const without = { ...pricing, blocks: pricing.blocks.filter(({ key }) => !metric.includes(key)) };
  await onSheet(sheet, (worksheet) => {
    worksheet.getRange(`AZ${table + 3}`).values = [["mine too"]];
  });
  const before = await contentsOf(sheet);
  await expect(session.workbook.update(sheet, without)).rejects.toMatchObject({
    reason: "would-overwrite",
    values: { address: `${sheet.sheetName}!AZ${table + 3}` },
  });
  expect(await contentsOf(sheet)).toEqual(before);
  await onSheet(sheet, (worksheet) => worksheet.getRange(`AZ${table + 3}`).clear());
  await session.workbook.update(sheet, without);
  await onSheet(sheet, (worksheet) => worksheet.getRange("AZ3").select());
  expect((await session.workbook.selectedValues()).values).toEqual([["mine"]]);
});
