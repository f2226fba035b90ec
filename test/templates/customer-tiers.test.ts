import Decimal from "decimal.js";
import fc from "fast-check";
import { connectWorkbook } from "../../src/excel";
import { customerTiers as english } from "../../src/locales/en-US/customer-tiers";
import { layOut } from "../../src/plan/layout";
import { customerTiers } from "../../src/templates/customer-tiers";
import { standings } from "../../src/templates/customer-tiers/calculate";
import { customerFields } from "../../src/templates/customer-tiers/form";
import type { FormRow, FormValues } from "../../src/templates/template";
import { startOffice } from "../support/office";
import { calculateSheet } from "./support/calculated-sheet";
import { printPlan } from "./support/print-plan";
import { compare } from "./support/variations";

const sample = customerTiers.sample(english);
const customers = sample.customers as readonly FormRow[];
const planOf = (values: FormValues) => customerTiers.plan(values, english);
const calculated = (values: FormValues) => calculateSheet(planOf(values));
const say = (key: string) => (english.sheet as Record<string, string>)[`sentence.${key}`];
const names = { standard: "Standard", growth: "Growth", core: "Core" } as const;

/** Scores 3 on each factor, and what differs. */
const customer = (change: FormRow = {}): FormRow => ({
  customer: "Customer",
  value: 500_000,
  acv: 50_000,
  attainment: 0.8,
  influence: 3,
  churn: 0.2,
  ...change,
});
const list = (rows: readonly FormRow[], more: FormValues = {}): FormValues => ({
  ...customerTiers.blank,
  customers: rows,
  ...more,
});

test("the plan of the sample, with the header of the list in row 4", () => {
  expect(layOut(planOf(sample)).frozenRows).toBe(4);
  expect(printPlan(planOf(sample))).toMatchSnapshot();
});

test("the sample: scores by hand, tiers, margin", () => {
  const sheet = calculated(sample);
  expect(sheet.column("customers", "score")).toEqual([
    4.85, 3.6, 3.5, 3.25, 2.55, 2.15, 4.5, 1.4, 3.05, 2, 3.4, 1.15,
  ]);
  expect(sheet.column("customers", "finalTier")).toEqual(
    "Core Core Growth Growth Growth Growth Core Standard Growth Standard Growth Standard".split(
      " ",
    ),
  );
  expect(sheet.column("tiers", "customers")).toEqual([3, 6, 3]);
  expect(sheet.column("tiers", "acv")).toEqual([43_000, 440_000, 2_950_000]);
  // Two Standard customers at 1,500 and one whose own cost is 9,000.
  expect(sheet.column("tiers", "cost")).toEqual([12_000, 48_000, 90_000]);
  expect(sheet.column("tiers", "margin")).toEqual([31_000, 392_000, 2_860_000]);
  expect(sheet.value("customerCount")).toBe(12);
  expect(sheet.value("totalAcv")).toBe(3_433_000);
  expect(sheet.value("nearCount")).toBe(3);
  expect(sheet.value("check.losses")).toBe(say("check.losses.bad")?.replace("{count}", "1"));
  expect(customerTiers.check(sample)).toEqual([]);
});

test.each<[string, FormRow, string, number]>([
  ["below the first value", { value: -1 }, "score.value", 1],
  ["value at an edge", { value: 100_000 }, "score.value", 2],
  ["value just below", { value: 99_999.99 }, "score.value", 1],
  ["value at the top", { value: 3_000_000 }, "score.value", 5],
  ["contract at an edge", { acv: 300_000 }, "score.acv", 5],
  ["attainment at an edge", { attainment: 1.2 }, "score.attainment", 5],
  // 0.1 · 3 in another cell: agrees with 0.3 to 15 digits.
  ["churn at an edge in doubles", { churn: 0.1 * 3 }, "score.churn", 2],
  ["no churn", { churn: 0 }, "score.churn", 5],
  ["influence beyond its scale", { influence: 9 }, "score.influence", 5],
])("band: %s", (_, change, column, score) => {
  const plan = planOf(list([customer(change)]));
  expect(calculateSheet(plan, "functions").column("customers", column)).toEqual([score]);
  expect(calculateSheet(plan, "native").column("customers", column)).toEqual([score]);
});

test.each<[string, FormRow, string, string]>([
  ["at the threshold of Core", { value: 1_000_000, acv: 100_000 }, "Core", "✓"],
  ["an override with its reason", { override: "core", reason: "Board" }, "Core", "✓"],
  ["an override without", { override: "core" }, "Growth", "✗"],
  ["a reason without an override", { reason: "Board" }, "Growth", "✓"],
  ["one factor unknown", { attainment: null }, "Growth", "!"],
  [
    "nothing known",
    { value: null, acv: null, attainment: null, influence: null, churn: null },
    "",
    "✗",
  ],
  ["costs more than it pays", { acv: 50_000, costToServe: 60_000 }, "Growth", "!"],
])("tier and check: %s", (_, change, tier, symbol) => {
  const sheet = calculated(list([customer(change)]));
  expect(sheet.column("customers", "finalTier")).toEqual([tier]);
  expect(String(sheet.column("customers", "rowCheck")[0]).charAt(0)).toBe(symbol);
});

test.each([
  [2.9, true],
  [3, true],
  [3.1, true],
  [2.89, false],
  [3.11, false],
])("a score of 3 is near Core where that begins at %d: %s", (coreFrom, isNear) => {
  const values = list([customer()], { growthFrom: 1, coreFrom });
  const plan = planOf(values);
  for (const spelling of ["functions", "native"] as const) {
    const [near] = calculateSheet(plan, spelling).column("customers", "near");
    expect(near).toBe(isNear ? say("near") : "");
  }
});

test.each<[FormValues, string, string]>([
  [{ weightValue: 0.4 }, "check.weights", "✗ The weights sum to 105.0%. They must sum to 100%."],
  [{ coreFrom: 2 }, "check.thresholds", say("check.thresholds.bad") ?? ""],
  [
    { customers: [customer({ override: "core" })] },
    "check.overrides",
    "✗ Overrides without a reason, not applied: 1. Enter the reason.",
  ],
  [
    { customers: [{ customer: "Unknown" }] },
    "check.scores",
    "✗ Customers without a score, and so without a tier: 1. Enter at least one of their factors.",
  ],
  [{ customers: [customer()] }, "check.near", say("check.near.ok") ?? ""],
])("check %#", (change, key, sentence) => {
  expect(calculated({ ...sample, ...change }).value(key)).toBe(sentence);
});

/** Weighted mean in decimals, straight from the bands of the specification. */
function scoreByHand(row: FormRow): number | null {
  const band = (value: FormRow[string] | undefined, from: readonly number[]) =>
    typeof value === "number" ? Math.max(1, from.filter((edge) => value >= edge).length) : null;
  const risk = band(row.churn, [0, 0.1, 0.2, 0.3, 0.5]);
  const parts = [
    [0.35, band(row.value, [0, 100_000, 500_000, 1_000_000, 3_000_000])],
    [0.25, band(row.acv, [0, 10_000, 50_000, 100_000, 300_000])],
    [0.15, band(row.attainment, [0, 0.5, 0.8, 1, 1.2])],
    [0.15, typeof row.influence === "number" ? row.influence : null],
    [0.1, risk === null ? null : 6 - risk],
  ] as const;
  const known = parts.flatMap(([weight, score]) => (score === null ? [] : [{ weight, score }]));
  if (known.length === 0) return null;
  const sum = (numbers: readonly Decimal[]) => Decimal.sum(0, ...numbers);
  const weighted = sum(known.map(({ weight, score }) => new Decimal(weight).times(score)));
  return weighted
    .div(sum(known.map(({ weight }) => new Decimal(weight))))
    .toDP(9)
    .toNumber();
}

const orBlank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });
const lists = fc.sample(
  fc.array(
    fc.record({
      customer: fc.constantFrom("A", "B", ""),
      value: orBlank(fc.constantFrom(-5, 0, 99_999, 100_000, 499_999.5, 500_000, 1e6, 3e6, 9e6)),
      acv: orBlank(fc.constantFrom(0, 9_999, 10_000, 50_000, 99_999.99, 100_000, 300_000)),
      attainment: orBlank(fc.integer({ min: -10, max: 130 }).map((percent) => percent / 100)),
      influence: orBlank(fc.integer({ min: 1, max: 5 })),
      churn: orBlank(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
      override: fc.constantFrom(null, null, "core", "standard"),
      reason: fc.constantFrom(null, "Board"),
      costToServe: orBlank(fc.constantFrom(0, 20_000)),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  { seed: 20261122, numRuns: 20 },
);

test("both spellings agree in every cell, and with scores by hand, on seeded variations", () => {
  for (const values of [sample, ...lists.map((rows) => list(rows))]) {
    const plan = planOf(values);
    const [functions, native] = [calculateSheet(plan, "functions"), calculateSheet(plan, "native")];
    expect(compare(functions, native)).toEqual([]);
    const rows = values.customers as readonly FormRow[];
    expect(functions.column("customers", "score")).toEqual(
      rows.map((row) => scoreByHand(row) ?? ""),
    );
    const found = standings(values);
    expect(found.map(({ score }) => score)).toEqual(rows.map(scoreByHand));
    expect(functions.column("customers", "finalTier")).toEqual(
      found.map(({ tier }) => (tier === null ? "" : names[tier])),
    );
  }
});

test("each customer is a point of its own tier only", () => {
  const sheet = calculated(sample);
  const tiers = sheet.column("customers", "finalTier");
  for (const [key, name] of Object.entries(names)) {
    const points = sheet.column("customers", `point.${key}`);
    points.forEach((point, row) => {
      expect(point).toBe(tiers[row] === name ? customers[row]?.acv : "#N/A");
    });
  }
});

test.each<[FormValues, string, string, string]>([
  [{ customers: [] }, "error", "customers", "noRows"],
  [{ customers: null }, "error", "customers", "noRows"],
  [{ customers: [{}] }, "error", "customers", "row.required"],
  [{ customers: [customer({ customer: "x".repeat(300) })] }, "error", "customers", "row.tooLong"],
  [{ customers: [customer({ value: "many" })] }, "error", "customers", "row.notANumber"],
  [{ customers: [customer({ influence: 6 })] }, "error", "customers", "row.outOfRange"],
  [{ customers: [customer({ influence: 2.5 })] }, "error", "customers", "row.notWhole"],
  [{ customers: [customer({ churn: 20 })] }, "error", "customers", "row.percentAsNumber"],
  [{ customers: [customer({ acv: -1 })] }, "error", "customers", "row.belowMinimum"],
  [{ customers: [customer({ acv: Number.NaN })] }, "error", "customers", "row.tooLarge"],
  [{ customers: [customer({ override: "gold" })] }, "error", "customers", "row.notAChoice"],
  [{ customers: [customer({ override: "core" })] }, "error", "customers", "overrideWithoutReason"],
  [{ weightValue: 0.4 }, "error", "weightValue", "weightsSum"],
  [{ weightValue: null }, "error", "weightValue", "required"],
  [{ growthFrom: 3.6 }, "error", "coreFrom", "thresholdsCross"],
  [{ customers: [{ customer: "Unknown" }] }, "warning", "customers", "unscored"],
  [
    { customers: [customer(), customer({ customer: " CUSTOMER" })] },
    "warning",
    "customers",
    "duplicateCustomer",
  ],
])("finding %#", (change, severity, field, word) => {
  const values = { ...sample, ...change };
  expect(customerTiers.check(values)).toContainEqual(
    expect.objectContaining({ severity, field, word }),
  );
  expect(Object.keys(english.messages)).toContain(word);
  // A sheet can be planned whatever was found.
  expect(() => printPlan(planOf(values))).not.toThrow();
});

test("the preview counts the tiers once there is a customer", () => {
  expect(customerTiers.preview(customerTiers.blank)).toEqual([]);
  expect(customerTiers.preview(sample).map(({ word, value }) => [word, value])).toEqual([
    ["preview.core", 3],
    ["preview.growth", 6],
    ["preview.standard", 3],
  ]);
});

test("text that looks like a formula, emoji and right-to-left text stand in Excel as they were typed", async () => {
  const texts = ["=1+1", "+SUM(A1)", "-5", "@name", "🚚 lorry", "مرحبا بالعالم", "x".repeat(300)];
  const rows = texts.map((text) => customer({ customer: text, override: "core", reason: text }));
  const office = await startOffice();
  try {
    const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
    await workbook.create(planOf(list(rows)), { place: "new-sheet" });
    const cells = await office.Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("CustomerTiers").getDataBodyRange();
      body.load("values");
      await context.sync();
      return body.values as unknown[][];
    });
    const table = planOf(list(rows)).blocks.find(({ key }) => key === "customers");
    if (table?.kind !== "table") throw new Error("The plan has no customers.");
    const at = (key: string) => table.columns.findIndex((column) => column.key === key);
    expect(cells.map((row) => row[at("customer")])).toEqual(texts);
    expect(cells.map((row) => row[at("reason")])).toEqual(texts);
    expect(cells.map((row) => row[at("finalTier")])).toEqual(texts.map(() => "Core"));
  } finally {
    office.stop();
  }
});

test("2,000 customers: one formula a column, the counts of the preview", () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => ({
    ...customers[index % customers.length],
    customer: `C${index}`,
  }));
  const values = list(rows);
  const plan = planOf(values);
  const table = plan.blocks.find(({ key }) => key === "customers");
  if (table?.kind !== "table") throw new Error("The plan has no customers.");
  const inputs = customerFields.map(({ key }) => key as string);
  for (const { key, fill } of table.columns) expect("kind" in fill).toBe(!inputs.includes(key));
  const counts = calculateSheet(plan, "functions").column("tiers", "customers");
  const preview = customerTiers.preview(values).map(({ value }) => value);
  expect([...counts].reverse()).toEqual(preview);
}, 120_000);
