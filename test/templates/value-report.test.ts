import { attainment } from "../../src/core/attainment";
import { valueReport as english } from "../../src/locales/en-US/value-report";
import { layOut } from "../../src/plan/layout";
import type { FormRow, FormValues } from "../../src/templates/template";
import { valueMap } from "../../src/templates/value-map";
import { valueReport } from "../../src/templates/value-report";
import { valueMap as mapWords } from "../../src/locales/en-US/value-map";
import { connectWorkbook } from "../../src/excel";
import { startOffice } from "../support/office";
import { calculateSheet } from "./support/calculated-sheet";
import { awkwardTexts, wordsOf } from "./support/every-template";
import { shortPlan } from "./support/print-plan";
import { compare } from "./support/variations";

const sample = valueReport.sample(english);
const planOf = (values: FormValues) => valueReport.plan(values, english);
const calculated = (values: FormValues) => calculateSheet(planOf(values));
const say = english.sheet;

/** A metric that is met, measured, proven and accepted, and what differs. */
const metric = (change: FormRow = {}): FormRow => ({
  metric: "M",
  unit: "%",
  baseline: 0,
  target: 10,
  targetValue: 1_000,
  actual: 10,
  actualSource: "Ledger",
  actualDate: "2027-03-31",
  evidence: "Report 1",
  accepted: "yes",
  ...change,
});
const reportOf = (rows: readonly FormRow[], more: FormValues = {}) =>
  calculated({ ...sample, metrics: rows, ...more });
const first = (rows: readonly FormRow[], key: string, more: FormValues = {}) =>
  reportOf(rows, more).column("metrics", key)[0];

test("the plan of the sample, as functions", () => {
  expect(shortPlan(planOf(sample))).toMatchSnapshot();
});

test("the article's three metrics: 40%, 160% and 100%, and the worst beside the total", () => {
  const sheet = calculated(sample);
  expect(sheet.column("metrics", "attainment")).toEqual([0.4, 1.6, 1]);
  expect(sheet.column("metrics", "variance")).toEqual([-3, 3, 0]);
  expect(sheet.column("metrics", "status")).toEqual([
    say["sentence.status.red"],
    say["sentence.status.green"],
    say["sentence.status.green"],
  ]);
  expect(sheet.column("metrics", "upgrade")).toEqual(["", say["sentence.upgrade"], ""]);
  expect(sheet.value("promised")).toBe(900_000);
  expect(sheet.value("realisedTotal")).toBe(840_000);
  expect(sheet.value("net")).toBe(735_000);
  expect(sheet.value("roi")).toBe(7);
  expect([sheet.value("worst"), sheet.value("worstAttainment")]).toEqual(["Stock-out rate", 0.4]);
});

test("functions and plain Excel agree, and both with core, wherever baseline and target lie", () => {
  const rows = Array.from({ length: 40 }, (_, index) =>
    metric({
      metric: `M${index}`,
      baseline: (index * 7) % 13,
      target: (index * 5) % 11,
      actual: ((index * 37) % 101) / 10,
      previousAttainment: index % 2 === 0 ? null : index / 20,
    }),
  );
  const plan = planOf({ ...sample, metrics: rows });
  const [functions, native] = [calculateSheet(plan), calculateSheet(plan, "native")];
  expect(compare(functions, native)).toEqual([]);
  functions.column("metrics", "attainment").forEach((found, index) => {
    const { baseline, target, actual } = rows[index] as Record<string, number>;
    const exact = attainment(baseline ?? NaN, target ?? NaN, actual ?? NaN);
    expect(found).toEqual(typeof exact === "number" ? exact : say["sentence.notApplicable"]);
  });
});

test.each([
  ["exactly on green", 1, "green"],
  ["exactly on amber, 0.3 − 0.1 in doubles", 0.8, "amber"],
  ["just below amber", 0.79999, "red"],
] as const)("status %s", (_, reached, status) => {
  const row = metric({ baseline: 0.1, target: 1.1, actual: 0.1 + reached });
  expect(first([row], "status")).toBe(say[`sentence.status.${status}`]);
});

test("exactly 120% is no upgrade yet", () => {
  expect(first([metric({ actual: 12 })], "upgrade")).toBe("");
  expect(first([metric({ actual: 12.001 })], "upgrade")).toBe(say["sentence.upgrade"]);
});

test.each([
  ["nothing missing", {}, "ok"],
  ["no actual", { actual: null }, "actual"],
  ["no source of the actual", { actualSource: null }, "source"],
  ["no date of the actual", { actualDate: null }, "source"],
  ["below green without a cause", { actual: 9 }, "cause"],
  ["no evidence", { evidence: null }, "evidence"],
  ["not accepted", { accepted: "no" }, "accepted"],
] as const)("the gate: %s", (_, change, gate) => {
  const sheet = reportOf([metric(change)]);
  expect(sheet.column("metrics", "gate")).toEqual([say[`sentence.gate.${gate}`]]);
  expect(sheet.value("verdict")).toMatch(gate === "ok" ? /^✓/ : /^✗/);
});

const late = { actual: 5, cause: "data", detected: "2027-04-02" };
test.each([
  ["on the day of the response", late, "2027-04-03", "response.due"],
  ["the day after", late, "2027-04-04", "response.late"],
  ["answered, plan due", { ...late, responded: "2027-04-03" }, "2027-04-04", "plan.due"],
  ["answered, plan overdue", { ...late, responded: "2027-04-03" }, "2027-04-05", "plan.late"],
  [
    "answered and planned",
    { ...late, responded: "2027-04-03", planned: "2027-04-04" },
    "2027-05-01",
    "ok",
  ],
  ["not entered when", { actual: 5, cause: "data" }, "2027-05-01", "none"],
] as const)("the clock: %s", (_, change, asOf, clock) => {
  expect(first([metric(change)], "clock", { asOf })).toBe(say[`sentence.clock.${clock}`]);
});

test.each([
  [0.2, "up"],
  [1.1, "down"],
  [1, "level"],
] as const)("against %d of the quarter before: %s", (previousAttainment, trend) => {
  expect(first([metric({ previousAttainment })], "trend")).toBe(say[`sentence.trend.${trend}`]);
});

test("without a value map in the workbook the last values are kept, and a sentence says so", () => {
  const linked = { origin: "value-map", mapName: "ValueMap9" };
  const sheet = reportOf([metric(), {}], linked);
  expect(sheet.column("metrics", "metric")).toEqual(["M", ""]);
  expect(sheet.column("metrics", "attainment")).toEqual([1, ""]);
  expect(sheet.value("check.links")).toBe(say["sentence.links.gone"]);
  const both = reportOf([metric()], { ...linked, previousName: "ValueReport9" });
  expect(both.value("check.links")).toBe(say["sentence.links.noBefore"]);
  expect(sheet.value("measured")).toBe(1);
});

test("metrics come from the value map of the workbook by its table, the quarter before by its own", async () => {
  const [driver] = valueMap.sample(mapWords).drivers as readonly FormRow[];
  const office = await startOffice();
  try {
    const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
    const create = (plan: ReturnType<typeof planOf>) =>
      workbook.create(plan, { place: "new-sheet" });
    await create(valueMap.plan(valueMap.sample(mapWords), mapWords));
    await create(
      planOf({
        ...sample,
        metrics: [
          metric({
            id: driver?.id ?? null,
            metric: driver?.metric ?? null,
            actual: 4,
            nextStep: "Train",
          }),
        ],
      }),
    );
    const linked = { ...sample, metrics: [{}, {}], origin: "value-map", mapName: "ValueMap" };
    const written = await create(planOf({ ...linked, previousName: "ValueReport" }));
    const { area, tables } = layOut(planOf({ ...linked, previousName: "ValueReport" }));
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(written.sheetName)
        .getRange(written.address);
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    const table = tables.find(({ block }) => block.key === "metrics");
    if (!table) throw new Error("The report has its table.");
    const at = (key: string) =>
      values[table.area.row - area.row + 1]?.[
        table.block.columns.findIndex((column) => column.key === key)
      ];
    expect([at("metric"), at("baseline"), at("target")]).toEqual([
      driver?.metric,
      driver?.baseline,
      driver?.target,
    ]);
    expect(at("targetValue")).toBe(250_000);
    expect([at("previousAttainment"), at("previousStep")]).toEqual([0.4, "Train"]);
    expect(values.flat()).toContain(say["sentence.links.ok"]);
  } finally {
    office.stop();
  }
}, 60_000);

test("one metric of two drivers is told apart by their IDs", () => {
  const rows = [metric({ id: "V1" }), metric({ id: "V2" })];
  expect(wordsOf(valueReport, { ...sample, metrics: rows }, english)).toEqual([]);
});

test.each([
  ["no metric", { metrics: [] }, "error metrics noRows"],
  ["a metric without a name", { metrics: [metric({ metric: null })] }, "error metrics noMetric"],
  ["a metric without a target", { metrics: [metric({ target: null })] }, "error metrics noTarget"],
  [
    "an actual without its source",
    { metrics: [metric({ actualSource: "" })] },
    "error metrics noSource",
  ],
  [
    "a metric twice",
    { metrics: [metric(), metric({ metric: " m" })] },
    "warning metrics metricTwice",
  ],
  ["a target on the baseline", { metrics: [metric({ target: 0 })] }, "warning metrics levelTarget"],
  ["amber above green", { amberFrom: 1.1 }, "error amberFrom amberAboveGreen"],
  ["no map", { origin: "value-map", mapName: "" }, "error mapName noMap"],
  ["a map by its address", { origin: "value-map", mapName: "A1:B9" }, "error mapName notATable"],
  [
    "a previous report that looks like a cell",
    { previousName: "AB12" },
    "error previousName notATable",
  ],
  ["a day that is none", { asOf: "2027-02-30" }, "error asOf notADate"],
])("%s is told in a sentence", (_, change, finding) => {
  expect(wordsOf(valueReport, { ...sample, ...change }, english)).toContain(finding);
});

test("a person's text stays text, and a blank form makes a sheet", () => {
  const rows = awkwardTexts.map((text) => metric({ metric: text, nextStep: text }));
  const texts = layOut(planOf({ ...sample, metrics: rows })).cells.flatMap(
    ({ cell: { content } }) => (content.kind === "text" ? [content.value] : []),
  );
  expect(texts).toEqual(expect.arrayContaining([...awkwardTexts]));
  expect(calculated(valueReport.blank).value("verdict")).toBe(say["sentence.invoice.none"]);
});

test("what is not measured yet counts as promised, and a check says so", () => {
  const sheet = reportOf([metric(), metric({ metric: "N", actual: null, targetValue: 3_000 })]);
  expect(sheet.value("promised")).toBe(4_000);
  expect(sheet.value("realisedTotal")).toBe(1_000);
  expect(sheet.value("attained")).toBe(0.25);
  expect(sheet.value("check.actuals")).toBe(say["sentence.actuals.bad"].replace("{count}", "1"));
  expect(reportOf([metric()]).value("check.actuals")).toBe(say["sentence.actuals.ok"]);
});
