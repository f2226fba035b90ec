import { WorkbookError, type WrittenSheet } from "../../src/excel/workbook";
import { pricingSheet as words } from "../../src/locales/en-US/pricing-sheet";
import { pricingSheet as simplified } from "../../src/locales/zh-CN/pricing-sheet";
import { valueMap as mapWords } from "../../src/locales/en-US/value-map";
import type { SheetPlan } from "../../src/plan/sheet-plan";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { rowsIn } from "../../src/templates/field-findings";
import { valueMap } from "../../src/templates/value-map";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

const newSheet = { place: "new-sheet" } as const;
const sample = pricingSheet.sample(words);
const newer = pricingSheet.plan(sample, words);

/** As a version before would have written it: without the price metric, and with other words and rules. */
const older: SheetPlan = {
  ...newer,
  template: { ...newer.template, version: 0 },
  blocks: newer.blocks
    .filter(({ key }) => !["metric", "usage", "metricChart"].includes(key))
    .map((block) =>
      block.kind === "fields" && block.key === "corridor"
        ? {
            ...block,
            rows: block.rows.map((row, index) =>
              index === 0
                ? { ...row, label: { ...row.label, text: "Lowest" }, cells: row.cells.slice(0, 1) }
                : row,
            ),
          }
        : block,
    ),
};

const edit = (work: (sheet: Excel.Worksheet) => void, sheet: WrittenSheet): Promise<void> =>
  session.office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet.sheetName));
    await context.sync();
  });

/** Formulas of the whole sheet, and what the names read. */
async function seen(sheet: WrittenSheet) {
  return session.office.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet.sheetName).getUsedRange(true);
    used.load("formulas,values");
    const price = context.workbook.names.getItem("Pricing_RecommendedPrice").getRange();
    price.load("values");
    await context.sync();
    const formulas = used.formulas as unknown[][];
    const find = (text: string) => formulas.findIndex(([cell]) => cell === text);
    return {
      formulas,
      values: used.values as unknown[][],
      find,
      price: price.values[0]?.[0] as unknown,
    };
  });
}

async function addressOf(sheet: WrittenSheet, key: string): Promise<string> {
  await session.workbook.goTo(sheet, key);
  const { address } = await session.workbook.atSelection();
  return address.slice(address.lastIndexOf("!") + 1);
}

test("an update brings what is new, in place, and says so before", async () => {
  const fresh = await session.workbook.create(newer, newSheet);
  const asNew = await seen(fresh);
  await session.office.Excel.run(async (context) => {
    context.workbook.worksheets.add("Empty");
    context.workbook.worksheets.getItem(fresh.sheetName).delete();
    await context.sync();
  });
  await session.restart();
  const sheet = await session.workbook.create(older, newSheet);
  expect(await session.workbook.changes(sheet, newer)).toEqual({
    added: [words.sheet.metric],
    removed: 0,
    // The unit and the explanation of the floor, which the version before did not have, and its label.
    formulas: 1,
    words: 2,
    kept: 0,
  });
  const updated = await session.workbook.update(sheet, newer);
  expect(updated).toMatchObject({ id: sheet.id, templateVersion: newer.template.version });
  expect((await seen(updated)).formulas).toEqual(asNew.formulas);
  expect(await session.workbook.changes(updated, newer)).toMatchObject({
    added: [],
    formulas: 0,
    words: 0,
  });
});

/** Widths of the columns and heights of the rows of a sheet, in points. */
function sizes(sheet: WrittenSheet): Promise<{ widths: number[]; heights: number[] }> {
  return session.office.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet.sheetName).getUsedRange();
    used.load("rowCount,columnCount");
    await context.sync();
    const columns = Array.from({ length: used.columnCount }, (_, at) => used.getColumn(at));
    const rows = Array.from({ length: used.rowCount }, (_, at) => used.getRow(at));
    for (const column of columns) column.load("format/columnWidth");
    for (const row of rows) row.load("format/rowHeight");
    await context.sync();
    return {
      widths: columns.map(({ format }) => format.columnWidth),
      heights: rows.map(({ format }) => format.rowHeight),
    };
  });
}

test("longer words of another language have room; a column that a person made wider stays so", async () => {
  const english = await session.workbook.create(newer, newSheet);
  const needed = await sizes(english);
  const sheet = await session.workbook.create(pricingSheet.plan(sample, simplified), newSheet);
  const short = await sizes(sheet);
  expect(short.widths[0]).toBeLessThan((needed.widths[0] ?? NaN) - 10);
  await edit((worksheet) => {
    worksheet.getRange("C1").format.columnWidth = 400;
  }, sheet);
  const now = await sizes(await session.workbook.update(sheet, newer));
  for (const [at, width] of needed.widths.entries()) {
    expect(now.widths[at]).toBeGreaterThan(width - 1);
  }
  for (const [at, height] of needed.heights.entries()) {
    expect(now.heights[at]).toBeGreaterThan(height - 1);
  }
  expect(now.widths[2]).toBeCloseTo(400, 0);
});

test("what a person typed, wrote over and coloured stays", async () => {
  const sheet = await session.workbook.create(older, newSheet);
  const share = await addressOf(sheet, "share");
  const floor = await addressOf(sheet, "floorPrice");
  const invoice = await addressOf(sheet, "schedule.invoice");
  await edit((worksheet) => {
    worksheet.getRange(share).values = [[0.2]];
    worksheet.getRange(share).format.fill.color = "#123456";
    worksheet.getRange(floor).values = [[200_000]];
    worksheet.getRange(invoice).values = [["At the end of the year"]];
    worksheet.getRange("P3").values = [["my own note"]];
  }, sheet);
  const { cells } = await session.workbook.inputsOf(sheet);
  expect(cells.share).toBe(0.2);
  const plan = pricingSheet.plan({ ...sample, share: 0.2 }, words);
  expect((await session.workbook.changes(sheet, plan)).kept).toBe(1);
  const updated = await session.workbook.update(sheet, plan);
  const after = await seen(updated);
  expect(after.price).toBe(600_000);
  expect(after.formulas[after.find(words.sheet.floorPrice)]?.[1]).toBe(200_000);
  expect(after.formulas.flat()).toContain("At the end of the year");
  expect(after.formulas.flat()).toContain("my own note");
  expect(await addressOf(updated, "share")).toBe(share);
  const fill = await session.office.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("format/fill/color");
    await context.sync();
    return range.format.fill.color;
  });
  expect(fill).toBe("#123456");
});

test("rows that a person inserted move nothing out of its place", async () => {
  const sheet = await session.workbook.create(older, newSheet);
  await edit((worksheet) => worksheet.getRange("30:31").insert("Down"), sheet);
  const updated = await session.workbook.update(sheet, newer);
  const after = await seen(updated);
  expect(after.price).toBe(300_000);
  expect(after.values.flat()).toContain(words.sheet["sentence.metric.seat"]);
  expect(after.values.flat().filter((value) => String(value).startsWith("#REF"))).toEqual([]);
});

test("another language: words and choices change, inputs and formulas do not", async () => {
  const sheet = await session.workbook.create(newer, newSheet);
  const changes = await session.workbook.changes(sheet, pricingSheet.plan(sample, simplified));
  expect(changes).toMatchObject({ added: [], removed: 0, formulas: 0, kept: 0 });
  expect(changes.words).toBeGreaterThan(100);
  const updated = await session.workbook.update(sheet, pricingSheet.plan(sample, simplified));
  const after = await seen(updated);
  expect(after.price).toBe(300_000);
  expect(after.formulas.flat()).toContain(simplified.sheet.corridor);
  const [verdict] = after.values.flatMap((row) =>
    row.filter((value) => value === simplified.sheet["sentence.verdict.go"]),
  );
  expect(verdict).toBe(simplified.sheet["sentence.verdict.go"]);
});

test("a sheet with a block gone is refused, and nothing is written", async () => {
  const sheet = await session.workbook.create(older, newSheet);
  await edit((worksheet) => {
    const tables = worksheet.tables;
    tables.getItem("PricingSteps").delete();
  }, sheet);
  const before = await seen(sheet);
  const error: unknown = await session.workbook
    .update(sheet, newer)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ reason: "sheet-taken-apart", values: { sheet: "Pricing" } });
  expect((await seen(sheet)).formulas).toEqual(before.formulas);
});

test("an update reads in six requests and writes in one", async () => {
  const sheet = await session.workbook.create(newer, newSheet);
  const bridge = session.office.window._richApiNativeBridge as {
    sendMessageToHost: (text: string) => void;
  };
  const send = bridge.sendMessageToHost.bind(bridge);
  let requests = 0;
  bridge.sendMessageToHost = (text) => {
    // The client's own clean-up comes after the work.
    if (!text.includes('"_RemoveReference"')) requests += 1;
    send(text);
  };
  await session.workbook.update(sheet, newer);
  bridge.sendMessageToHost = send;
  expect(requests).toBe(7);
});

test("rows of a table are added, removed and reordered in one request", async () => {
  const values = valueMap.sample(mapWords);
  const sheet = await session.workbook.create(valueMap.plan(values, mapWords), newSheet);
  const rows = rowsIn(values, "drivers");
  const [first, second, ...others] = rows;
  const total = () =>
    session.office.Excel.run(async (context) => {
      const range = context.workbook.names.getItem("ValueMap_YearlyValue").getRange();
      const table = context.workbook.tables.getItem("ValueMap").getRange();
      range.load("values");
      table.load("rowCount");
      await context.sync();
      return { value: range.values[0]?.[0] as unknown, rows: table.rowCount - 1 };
    });
  expect(await total()).toEqual({ value: 4_300_000, rows: rows.length });
  const columns = Object.keys(first ?? {});
  const write = (next: readonly object[]) =>
    session.workbook.update(
      sheet,
      valueMap.plan({ ...values, drivers: next as typeof rows }, mapWords),
      columns,
    );
  const extra = { ...first, id: "X1" };
  await write([second ?? {}, first ?? {}, ...others, extra, extra]);
  expect(await total()).toEqual({ value: 6_300_000, rows: rows.length + 2 });
  await write([second ?? {}]);
  expect((await total()).rows).toBe(1);
  await write(rows);
  expect(await total()).toEqual({ value: 4_300_000, rows: rows.length });
  const source = await session.office.Excel.run(async (context) => {
    const cell = context.workbook.tables
      .getItem("ValueMap")
      .columns.getItem(mapWords.fields.type.label);
    const list = context.workbook.tables.getItem("ValueMapTypes").getDataBodyRange();
    const { dataValidation } = cell.getDataBodyRange();
    dataValidation.load("rule");
    const named = context.workbook.names.getItem("ValueMapTypes_types").getRange();
    list.load("address");
    named.load("address");
    await context.sync();
    const rule = dataValidation.rule.list?.source as unknown;
    return { rule, list: list.address, named: named.address };
  });
  expect(source).toMatchObject({ rule: "=ValueMapTypes_types", named: source.list });
  const [drivers] = (await session.workbook.inputsOf(sheet)).tables;
  expect(drivers?.id).toEqual(rows.map(({ id }) => id));
});
