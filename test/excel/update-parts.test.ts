import {
  readState,
  type SheetState,
  stateNamespace,
  writeState,
} from "../../src/excel/sheet-state";
import type { WrittenSheet } from "../../src/excel/workbook";
import { words } from "../../src/locales/en-US";
import { words as simplified } from "../../src/locales/zh-CN";
import type { ChartBlock, SheetPlan } from "../../src/plan/sheet-plan";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { valueMap } from "../../src/templates/value-map";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

const newSheet = { place: "new-sheet" } as const;
const own = words.templates["pricing-sheet"];
const sample = pricingSheet.sample(own);
const plan = pricingSheet.plan(sample, own);
const inChinese = pricingSheet.plan(sample, simplified.templates["pricing-sheet"]);

const chartsIn = ({ blocks }: SheetPlan): readonly ChartBlock[] =>
  blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
const [first] = chartsIn(plan);
if (!first) throw new Error("The pricing sheet has no chart.");

/** The plan with another first chart. */
const withChart = (change: Partial<ChartBlock>): SheetPlan => ({
  ...plan,
  blocks: plan.blocks.map((block) =>
    block.kind === "chart" && block.key === first.key ? { ...block, ...change } : block,
  ),
});

const onSheet = <T>(sheet: WrittenSheet, work: (sheet: Excel.Worksheet) => T): Promise<T> =>
  session.office.Excel.run(async (context) => {
    const done = work(context.workbook.worksheets.getItem(sheet.sheetName));
    await context.sync();
    return done;
  });

/** Name of the block, title, titles of the axes, series and place of each chart. */
const seen = (sheet: WrittenSheet) =>
  session.office.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet.sheetName);
    charts.load("items/name,items/left,items/title/text");
    await context.sync();
    const read = charts.items.map((chart) => {
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.title.load("text");
      valueAxis.title.load("text");
      chart.series.load("items/name");
      return { chart, categoryAxis, valueAxis };
    });
    await context.sync();
    return Object.fromEntries(
      read.map(({ chart, categoryAxis, valueAxis }) => [
        chart.name.replace(/^\S+ /, ""),
        {
          words: [chart.title.text, categoryAxis.title.text, valueAxis.title.text],
          series: chart.series.items.map(({ name }) => name),
          left: chart.left,
        },
      ]),
    );
  });

const said = ({ title, axes, series }: ChartBlock) => ({
  words: [title.text, axes.category.title.text, axes.value.title.text],
  series: series.map(({ label }) => label.text),
});

test("another language reaches titles, axes and series of every chart", async () => {
  const sheet = await session.workbook.create(plan, newSheet);
  const before = await seen(sheet);
  for (const block of chartsIn(plan)) expect(before[block.key]).toMatchObject(said(block));
  const after = await seen(await session.workbook.update(sheet, inChinese));
  for (const block of chartsIn(inChinese)) expect(after[block.key]).toMatchObject(said(block));
  expect(after[first.key]?.words).not.toEqual(before[first.key]?.words);
});

test("a chart that a person moved and named stays there, with its name", async () => {
  const sheet = await session.workbook.create(plan, newSheet);
  await onSheet(sheet, ({ charts }) => {
    const chart = charts.getItemAt(0);
    chart.left = 1234;
    chart.title.text = "My own title";
    chart.series.getItemAt(0).name = "My own series";
  });
  const after = await seen(await session.workbook.update(sheet, inChinese));
  const [inOther] = chartsIn(inChinese);
  const expected = inOther && said(inOther);
  expect(after[first.key]).toEqual({
    words: ["My own title", ...(expected?.words.slice(1) ?? [])],
    series: ["My own series", ...(expected?.series.slice(1) ?? [])],
    left: 1234,
  });
});

test("series come and go with the plan; a person's own stays", async () => {
  const [one, two, ...others] = first.series;
  if (!one || !two) throw new Error("The chart has too few series.");
  const fewer = withChart({ series: [two, ...others] });
  const sheet = await session.workbook.create(fewer, newSheet);
  await onSheet(sheet, ({ charts }) => charts.getItemAt(0).series.add("Mine"));
  const more = await session.workbook.update(sheet, plan);
  const names = first.series.map(({ label }) => label.text);
  expect((await seen(more))[first.key]?.series.sort()).toEqual([...names, "Mine"].sort());
  const less = await session.workbook.update(more, fewer);
  expect((await seen(less))[first.key]?.series.sort()).toEqual([...names.slice(1), "Mine"].sort());
});

test("a chart that the plan no longer has goes; one that a person deleted does not come back", async () => {
  const sheet = await session.workbook.create(plan, newSheet);
  const without: SheetPlan = {
    ...plan,
    blocks: plan.blocks.filter(({ key }) => key !== first.key),
  };
  const fewer = await session.workbook.update(sheet, without);
  expect(Object.keys(await seen(fewer))).not.toContain(first.key);
  const [last] = chartsIn(plan).slice(-1);
  const again = await session.workbook.create(plan, newSheet);
  await onSheet(again, ({ charts }) => charts.getItemAt(chartsIn(plan).length - 1).delete());
  expect(Object.keys(await seen(await session.workbook.update(again, inChinese)))).not.toContain(
    last?.key,
  );
});

/** As builds before kept it: without parts and charts. */
const forgetParts = () =>
  session.office.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(stateNamespace);
    parts.load("items/id");
    await context.sync();
    const [part] = parts.items;
    const xml = part?.getXml();
    await context.sync();
    const state = readState(xml?.value ?? "");
    if (!part || !state) throw new Error("No state is kept.");
    const later = ["parts", "charts"];
    const early = Object.entries(state).filter(([key]) => !later.includes(key));
    part.setXml(writeState(Object.fromEntries(early) as unknown as SheetState));
    await context.sync();
  });

test("a sheet of an early build is updated where it still looks as it was written", async () => {
  const sheet = await session.workbook.create(plan, newSheet);
  await forgetParts();
  const nothing = { added: [], removed: 0, formulas: 0, words: 0, kept: 0 };
  expect(await session.workbook.changes(sheet, plan)).toEqual(nothing);
  const updated = await session.workbook.update(sheet, plan);
  expect(await session.workbook.changes(updated, inChinese)).toMatchObject({ added: [], kept: 0 });
});

test("one that was taken apart since is refused with a reason", async () => {
  const sheet = await session.workbook.create(plan, newSheet);
  await forgetParts();
  await onSheet(sheet, ({ tables }) => tables.getItem("PricingSteps").delete());
  await expect(session.workbook.update(sheet, plan)).rejects.toMatchObject({
    reason: "sheet-taken-apart",
    values: { sheet: sheet.sheetName },
  });
});

test("a list of choices follows rows that a person deletes and adds", async () => {
  const its = words.templates["value-map"];
  const sheet = await session.workbook.create(valueMap.plan(valueMap.sample(its), its), newSheet);
  const listed = () =>
    session.office.Excel.run(async (context) => {
      const column = context.workbook.tables
        .getItem("ValueMap")
        .columns.getItem(its.fields.type.label);
      const { dataValidation } = column.getDataBodyRange();
      dataValidation.load("rule");
      await context.sync();
      const source: unknown = dataValidation.rule.list?.source;
      const name = typeof source === "string" ? source.slice(1) : "";
      const list = context.workbook.names.getItem(name).getRange();
      list.load("values");
      await context.sync();
      return (list.values as unknown[][]).flat();
    });
  const before = await listed();
  expect(before).toHaveLength(5);
  await session.office.Excel.run(async (context) => {
    const list = context.workbook.tables.getItem("ValueMapTypes").getDataBodyRange();
    list.getRow(1).getEntireRow().delete("Up");
    await context.sync();
  });
  expect(await listed()).toEqual(before.filter((_, index) => index !== 1));
  await onSheet(sheet, ({ tables }) => {
    const second = tables.getItem("ValueMapTypes").getDataBodyRange().getRow(1);
    second.getEntireRow().insert("Down");
  });
  expect(await listed()).toEqual([before[0], "", ...before.slice(2)]);
});
