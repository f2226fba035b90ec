import { WorkbookError, type WrittenSheet } from "../../src/excel/workbook";
import { pricingSheet as words } from "../../src/locales/en-US/pricing-sheet";
import { valueMap as mapWords } from "../../src/locales/en-US/value-map";
import { pricingSheet as simplified } from "../../src/locales/zh-CN/pricing-sheet";
import type { SheetPlan } from "../../src/plan/sheet-plan";
import { rowsIn } from "../../src/templates/field-findings";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { valueMap } from "../../src/templates/value-map";
import { startWorkbook } from "../support/workbook";
import { newer, plan } from "./support/longer-table";

// Each case updates, fails and restores many times over.
jest.setTimeout(180_000);

const session = startWorkbook();

const newSheet = { place: "new-sheet" } as const;
const pricing = pricingSheet.plan(pricingSheet.sample(words), words);
const inChinese = pricingSheet.plan(pricingSheet.sample(words), simplified);
const withoutMetric: SheetPlan = {
  ...pricing,
  template: { ...pricing.template, version: 0 },
  blocks: pricing.blocks.filter(({ key }) => !["metric", "usage", "metricChart"].includes(key)),
  conditions: [],
};
const mapSample = valueMap.sample(mapWords);
const map = valueMap.plan(mapSample, mapWords);
const drivers = rowsIn(mapSample, "drivers");
const shortMap = valueMap.plan({ ...mapSample, drivers: drivers.slice(0, 1) }, mapWords);
const longMap = valueMap.plan({ ...mapSample, drivers: [...drivers, ...drivers] }, mapWords);

/** All that an update may touch, as Excel tells it. */
function seen(sheet: WrittenSheet): Promise<object> {
  return session.office.Excel.run(async (context) => {
    const { workbook: book } = context;
    const worksheet = book.worksheets.getItem(sheet.sheetName);
    const { names, styles, settings, customXmlParts } = book;
    const { tables, charts } = worksheet;
    const used = worksheet.getUsedRange();
    used.load("address,formulas,values,numberFormat");
    const looks = used.getCellProperties({
      style: true,
      format: { fill: { color: true }, font: { color: true, bold: true }, indentLevel: true },
    });
    const conditions = used.conditionalFormats;
    conditions.load("items/type");
    names.load("items/name,items/formula,items/visible");
    styles.load("items/name");
    settings.load("items/key");
    tables.load("items/name,items/style,items/showBandedRows,items/showFilterButton");
    charts.load("items/name,items/top,items/left,items/title/text");
    customXmlParts.load("items/id");
    await context.sync();
    const lines: readonly (readonly unknown[])[] = used.formulas;
    const rows = lines.map((_line, index) => used.getRow(index));
    const columns = (lines[0] ?? []).map((_cell, index) => used.getColumn(index));
    const cells = lines.flatMap((line, row) =>
      line.map((_, column) => used.getCell(row, column).dataValidation),
    );
    const parts = customXmlParts.items.map((part) => part.getXml());
    const areas = tables.items.map((table) => table.getRange());
    const series = charts.items.map((chart) => chart.series);
    const rules = conditions.items.map((item) => ({
      custom: item.custom,
      range: item.getRange(),
    }));
    for (const row of rows) row.load("format/rowHeight");
    for (const column of columns) column.load("format/columnWidth");
    for (const cell of cells) cell.load("type,rule,errorAlert");
    for (const area of areas) area.load("address");
    for (const one of series) one.load("items/name");
    for (const { custom, range } of rules) {
      custom.load("rule/formula,format/font/color,format/fill/color");
      range.load("address");
    }
    await context.sync();
    return {
      address: used.address,
      formulas: used.formulas as unknown[][],
      values: used.values as unknown[][],
      formats: used.numberFormat as unknown[][],
      looks: looks.value,
      widths: columns.map((column) => column.format.columnWidth),
      heights: rows.map((row) => row.format.rowHeight),
      rules: cells.map(({ type, rule, errorAlert }) => ({ type, rule, errorAlert })),
      names: names.items.map(({ name, formula, visible }) => [name, formula as unknown, visible]),
      styles: styles.items.map(({ name }) => name),
      settings: settings.items.map(({ key }) => key),
      parts: parts.map(({ value }) => value).sort(),
      tables: Object.fromEntries(
        tables.items.map((table, index) => [table.name, [table.toJSON(), areas[index]?.address]]),
      ),
      charts: charts.items.map(({ name, top, left, title }, index) => [
        [name, top, left, title.text],
        series[index]?.items.map((one) => one.name),
      ]),
      conditions: rules
        .map(({ custom, range }) => [
          range.address,
          custom.rule.formula,
          custom.format.font.color,
          custom.format.fill.color,
        ])
        .sort(),
    };
  });
}

interface Bridge {
  sendMessageToHost: (text: string) => void;
}
const untouched = new WeakMap<Bridge, Bridge["sendMessageToHost"]>();

/** Of a request that deletes one thing and nothing more. */
const isDeletion = (body: string): boolean => body.includes('"Name":"Delete"');

/**
 * Lets the n-th operation of the request that writes fail; answers how many it has.
 * @param fails whether a later request fails too, by its body
 */
function failWriting(
  n: number | undefined,
  fails: (body: string) => boolean = () => false,
): () => number {
  const bridge = session.office.window._richApiNativeBridge as Bridge;
  const send = untouched.get(bridge) ?? bridge.sendMessageToHost.bind(bridge);
  untouched.set(bridge, send);
  let operations = 0;
  bridge.sendMessageToHost = (text) => {
    const { message } = JSON.parse(text) as { message: { body: string | object } };
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    if (operations > 0 && fails(body)) session.office.host.failAt(1);
    if (operations === 0 && body.includes('"SetXml"')) {
      const { Actions } = JSON.parse(body) as { Actions: { ActionType: number }[] };
      operations = Actions.filter(({ ActionType }) => ActionType !== 5).length;
      session.office.host.failAt(n);
    }
    send(text);
  };
  return () => operations;
}

const cases: readonly [string, SheetPlan, SheetPlan, readonly string[], last: number][] = [
  ["blocks come", withoutMetric, pricing, [], 1],
  // The last of its operations deletes a chart: see "two charts go".
  ["blocks go", pricing, withoutMetric, [], 0.95],
  ["rows of a table come", map, longMap, Object.keys(drivers[0] ?? {}), 1],
  ["a column of a table comes", plan, newer, [], 1],
  ["another language comes", inChinese, pricing, [], 1],
  ["rows of a table go", map, shortMap, Object.keys(drivers[0] ?? {}), 1],
];

test.each(cases)("%s: wherever it fails, the sheet is as it was", async (...update) => {
  const [, from, to, columns, last] = update;
  const sheet = await session.workbook.create(from, newSheet);
  // What a person typed and coloured.
  await session.office.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetName);
    for (const row of [8, 10, 40]) {
      const cell = worksheet.getRange(`C${row}`);
      cell.values = [["'=1+1"]];
      cell.format.fill.color = "#ABCDEF";
    }
    await context.sync();
  });
  const before = await seen(sheet);
  const probe = failWriting(1);
  await expect(session.workbook.update(sheet, to, columns)).rejects.toBeInstanceOf(WorkbookError);
  const operations = probe();
  expect(await seen(sheet)).toEqual(before);
  const points = [2, 0.3, 0.6, 0.9, last].map((at) => (at > 1 ? at : Math.round(operations * at)));
  for (const n of points) {
    failWriting(n);
    const refused: unknown = await session.workbook
      .update(sheet, to, columns)
      .catch((e: unknown) => e);
    expect([n, refused]).toEqual([n, expect.any(WorkbookError)]);
    expect([n, await seen(sheet)]).toEqual([n, before]);
  }
  failWriting(undefined);
  await session.workbook.update(sheet, to, columns);
  expect(await seen(sheet)).not.toEqual(before);
});

describe("two charts go", () => {
  const charts = ["payoutChart", "metricChart"];
  const withoutCharts: SheetPlan = {
    ...pricing,
    template: { ...pricing.template, version: 2 },
    blocks: pricing.blocks.filter(({ key }) => !charts.includes(key)),
  };

  /** Titles of the charts of a sheet. */
  const titles = (sheet: WrittenSheet): Promise<readonly string[]> =>
    session.office.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(sheet.sheetName);
      charts.load("items/title/text");
      await context.sync();
      return charts.items.map(({ title }) => title.text);
    });

  /** The operations of the request that writes; it is refused and takes all back. */
  async function operationsOf(sheet: WrittenSheet): Promise<number> {
    const probe = failWriting(1);
    await expect(session.workbook.update(sheet, withoutCharts)).rejects.toThrow();
    return probe();
  }

  test("the last is refused: the update stands, and it goes after all", async () => {
    const sheet = await session.workbook.create(pricing, newSheet);
    const before = await titles(sheet);
    failWriting(await operationsOf(sheet));
    const { templateVersion, chartsLeft } = await session.workbook.update(sheet, withoutCharts);
    expect({ templateVersion, chartsLeft }).toEqual({ templateVersion: 2, chartsLeft: [] });
    expect(await titles(sheet)).toHaveLength(before.length - charts.length);
  });

  test("the last is refused for good: the update stands, and the chart that stays is told", async () => {
    const sheet = await session.workbook.create(pricing, newSheet);
    const before = await titles(sheet);
    failWriting(await operationsOf(sheet), isDeletion);
    const { chartsLeft } = await session.workbook.update(sheet, withoutCharts);
    expect(chartsLeft).toHaveLength(1);
    expect(await titles(sheet)).toHaveLength(before.length - charts.length + 1);
    expect(await titles(sheet)).toContain(chartsLeft[0]);
    failWriting(undefined);
  });

  test("anything before them is refused: all is taken back", async () => {
    const sheet = await session.workbook.create(pricing, newSheet);
    const operations = await operationsOf(sheet);
    const before = await seen(sheet);
    failWriting(Math.round(operations / 2));
    await expect(session.workbook.update(sheet, withoutCharts)).rejects.toThrow();
    expect(await seen(sheet)).toEqual(before);
  });
});
