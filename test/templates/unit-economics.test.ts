import { lifetimeValue } from "../../src/core/lifetime-value";
import { paybackMonths } from "../../src/core/payback";
import { unitEconomics as english } from "../../src/locales/en-US/unit-economics";
import { layOut } from "../../src/plan/layout";
import type { Spelling } from "../../src/plan/sheet-plan";
import type { FormRow, FormValues } from "../../src/templates/template";
import { unitEconomics } from "../../src/templates/unit-economics";
import { calculateSheet } from "./support/calculated-sheet";
import { awkwardTexts, wordsOf } from "./support/every-template";
import { shortPlan } from "./support/print-plan";
import { compare, variations } from "./support/variations";

const sample = unitEconomics.sample(english);
const planOf = (values: FormValues) => unitEconomics.plan(values, english);
const calculated = (values: FormValues, spelling: Spelling = "functions") =>
  calculateSheet(planOf(values), spelling);
const say = english.sheet;

/** A segment that passes every test, and what differs. */
const segment = (change: FormRow = {}): FormRow => ({
  segment: "S",
  acv: 120_000,
  margin: 0.7,
  churn: 0.1,
  cac: 60_000,
  discount: 0,
  maxLife: 10,
  source: "Ledger",
  ...change,
});
const sheetOf = (rows: readonly FormRow[], more: FormValues = {}) =>
  calculated({ ...sample, segments: rows, ...more });

test("the plan of the sample, as functions", () => {
  expect(shortPlan(planOf(sample))).toMatchSnapshot();
});

test("lifetime value and payback are core's, Bessemer's example pays back in 11 months", () => {
  const sheet = calculated(sample);
  const rows = sample.segments as readonly Record<string, number>[];
  rows.forEach(({ acv = 0, margin = 0, churn = 0, cac = 0, discount = 0, maxLife = 0 }, index) => {
    const at = (key: string) => sheet.column("segments", key)[index];
    expect(at("ltv")).toBe(lifetimeValue(acv, margin, churn, discount, maxLife, 0, 0));
    expect(at("ltvSimple")).toBe(lifetimeValue(acv, margin, churn, 0, Infinity, 0, 0));
    expect(at("payback")).toBe(paybackMonths(cac, acv / 12, margin, 0, 0, 0, 0));
    expect(at("cacByLtv")).toBeCloseTo((at("ltv") as number) / 3, 6);
    expect(at("cacByPayback")).toBeCloseTo(acv * margin, 6);
  });
  expect(sheet.column("segments", "payback")[3]).toBe(11);
});

test("functions and plain Excel agree on the sample and on variations", () => {
  for (const values of [sample, ...variations(unitEconomics, sample, 12)]) {
    const [functions, native] = [calculated(values), calculated(values, "native")];
    expect(compare(functions, native)).toEqual([]);
  }
});

// 120,000 · 70% for one year: LTV and cost of winning are both 84,000, paid back in exactly 12 months.
const onEveryEdge = segment({ churn: 0.2, cac: 84_000, maxLife: 1 });

test.each([
  ["as-written", "✗ ✗ ✓ ✗"],
  ["strict", "✗ ✗ ✗ ✗"],
  ["inclusive", "✓ ✓ ✓ ✓"],
])("on the threshold itself, %s: %s", (reading, marks) => {
  const sheet = sheetOf([onEveryEdge], { reading, minLtv: 84_000, ltvMultiple: 1, maxPayback: 12 });
  const shown = ["ltv", "cac", "payback", "churn"].map(
    (test) => sheet.column("segments", `test.${test}`)[0],
  );
  expect(shown.join(" ")).toBe(marks);
});

test("without churn the simple lifetime value ends at the longest life", () => {
  const sheet = sheetOf([segment({ churn: 0, maxLife: 10 })]);
  expect(sheet.column("segments", "ltvSimple")).toEqual([840_000]);
  expect(sheet.column("segments", "ltv")).toEqual([840_000]);
});

test.each([
  ["a LTV too small", { acv: 30_000, cac: 1_000 }],
  ["a CAC above a third of the LTV", { acv: 120_000, cac: 200_000, maxLife: 5 }],
  ["a slow payback", { acv: 120_000, cac: 100_000 }],
])("%s passes with the ACV or CAC that the sheet names, and fails one below", (_, change) => {
  const failing = segment(change);
  const first = sheetOf([failing]);
  const needed = first.column("segments", "acvNeeded")[0] as number;
  expect(first.column("segments", "verdict")[0]).toMatch(/^✗/);
  const verdicts = sheetOf([
    { ...failing, segment: "A", acv: needed },
    { ...failing, segment: "B", acv: needed - 1 },
  ]).column("segments", "verdict");
  expect(verdicts).toEqual([say["sentence.verdict.pass"], expect.stringMatching(/^✗/)]);
});

test("the CAC named passes, one above fails", () => {
  const failing = segment({ cac: 100_000 });
  const needed = sheetOf([failing]).column("segments", "cacNeeded")[0] as number;
  expect(needed).toBe(84_000);
  const verdicts = sheetOf([
    { ...failing, segment: "A", cac: needed },
    { ...failing, segment: "B", cac: needed + 1 },
  ]).column("segments", "verdict");
  expect(verdicts).toEqual([say["sentence.verdict.pass"], expect.stringMatching(/^✗/)]);
});

test.each([
  [9_999, "telesales"],
  [10_000, "conference"],
  [50_000, "conference"],
  [50_001, "field"],
] as const)("an ACV of %d is sold by %s", (acv, channel) => {
  const sheet = sheetOf([segment({ acv })]);
  expect(sheet.column("segments", "channel")).toEqual([say[`sentence.channel.${channel}`]]);
});

test.each([
  ["a churn too high", { churn: 0.3 }, "verdict.churn"],
  ["no margin", { margin: 0 }, "verdict.never"],
] as const)("%s is not mended by ACV or CAC", (_, change, sentence) => {
  const sheet = sheetOf([segment(change)]);
  expect(sheet.column("segments", "verdict")).toEqual([say[`sentence.${sentence}`]]);
  expect(sheet.value("verdict")).toBe(say["sentence.all.fail"]);
});

test("a seller's smallest ACV is cost ÷ deals ÷ margin", () => {
  expect(calculated(sample).value("repAcv")).toBeCloseTo(240_000 / 8 / 0.7, 9);
});

test("cash of the two models, year by year", () => {
  const sheet = calculated(sample);
  const total = (first: number, later: number, churn: number, cac: number) => {
    let cash = -cac;
    return [
      cash,
      ...Array.from({ length: 10 }, (_, index) => {
        cash += 100_000 * (index === 0 ? first : later) * 0.7 * (1 - churn) ** index;
        return cash;
      }),
    ];
  };
  const traditionalCash = total(1, 1, 0.2, 90_000);
  const valueCash = total(0.7, 1.15, 0.08, 100_000);
  sheet.column("cash", "traditional.total").forEach((cash, year) => {
    expect(cash).toBeCloseTo(traditionalCash[year] ?? NaN, 6);
  });
  sheet.column("cash", "valueBased.total").forEach((cash, year) => {
    expect(cash).toBeCloseTo(valueCash[year] ?? NaN, 6);
  });
  const ahead = valueCash.findIndex(
    (cash, year) => year > 0 && cash >= (traditionalCash[year] ?? NaN),
  );
  expect(sheet.value("answer.overtakes")).toBe(ahead);
});

test.each([
  ["no segment", { segments: [] }, "error segments noRows"],
  [
    "a name that is missing",
    { segments: [segment({ segment: null })] },
    "error segments row.required",
  ],
  ["15 for 15%", { segments: [segment({ margin: 15 })] }, "error segments row.percentAsNumber"],
  [
    "a name of 300 characters",
    { segments: [segment({ segment: "x".repeat(300) })] },
    "error segments row.tooLong",
  ],
  ["no contract value", { segments: [segment({ acv: 0 })] }, "error segments row.notPositive"],
  [
    "a segment twice",
    { segments: [segment(), segment({ segment: "s " })] },
    "warning segments segmentTwice",
  ],
  ["channels that overlap", { telesalesBelow: 60_000 }, "error fieldAbove channelsCrossed"],
])("%s is told in a sentence", (_, change, finding) => {
  expect(wordsOf(unitEconomics, { ...sample, ...change }, english)).toContain(finding);
});

test("a person's text stays text, and blank forms make a sheet", () => {
  const rows = awkwardTexts.map((name) => segment({ segment: name, source: name }));
  const texts = layOut(planOf({ ...sample, segments: rows })).cells.flatMap(
    ({ cell: { content } }) => (content.kind === "text" ? [content.value] : []),
  );
  expect(texts).toEqual(expect.arrayContaining([...awkwardTexts]));
  expect(() => calculated(unitEconomics.blank)).not.toThrow();
});

test("a row says nothing before its figures are there, and then what is missing", () => {
  const none = Object.fromEntries(Object.keys(segment()).map((key) => [key, null]));
  const sheet = sheetOf([none, segment({ segment: "New", cac: null }), segment()]);
  const errors = [...sheet.formulas.values()].filter((value) => String(value).startsWith("#"));
  expect(errors).toEqual([]);
  expect(sheet.column("segments", "verdict")).toEqual([
    "",
    say["sentence.verdict.open"],
    say["sentence.verdict.pass"],
  ]);
  expect(sheet.column("segments", "ltv").slice(0, 2)).toEqual(["", ""]);
});

test("without a segment nothing is said to pass", () => {
  const sheet = sheetOf([]);
  for (const key of ["verdict", "check.ltv", "check.cac", "check.payback", "check.churn"]) {
    expect(sheet.value(key)).toBe(say["sentence.all.none"]);
  }
});

test("a margin of nothing never pays back, and no CAC would pass", () => {
  const sheet = sheetOf([segment({ margin: 0 })]);
  expect(sheet.column("segments", "payback")).toEqual([say["sentence.payback.never"]]);
  expect(sheet.column("segments", "test.payback")).toEqual(["✗"]);
  expect(sheet.column("segments", "cacNeeded")).toEqual([""]);
  expect(sheet.column("segments", "verdict")).toEqual([say["sentence.verdict.never"]]);
});
