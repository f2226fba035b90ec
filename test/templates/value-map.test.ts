import fc from "fast-check";
import { connectWorkbook } from "../../src/excel";
import { valueMap as english } from "../../src/locales/en-US/value-map";
import type { FormRow, FormValues } from "../../src/templates/template";
import { valueMap } from "../../src/templates/value-map";
import { calculate, countedDrivers } from "../../src/templates/value-map/calculate";
import { driverFields } from "../../src/templates/value-map/form";
import { startOffice } from "../support/office";
import { calculateSheet } from "./support/calculated-sheet";
import { printPlan } from "./support/print-plan";
import { compare } from "./support/variations";

const sample = valueMap.sample(english);
const drivers = sample.drivers as readonly FormRow[];
const planOf = (values: FormValues) => valueMap.plan(values, english);
const calculated = (values: FormValues) => calculateSheet(planOf(values));
const say = (key: string) => (english.sheet as Record<string, string>)[`sentence.${key}`];

/** A driver that is worth 1,000 a year, and what differs. */
const driver = (change: FormRow = {}): FormRow => ({
  id: "D",
  step: "Step",
  direction: "up",
  baseline: 0,
  target: 10,
  type: "cost",
  quantity: 100,
  unitValue: 1,
  attribution: 1,
  probability: 1,
  confidence: "A",
  source: "Ledger",
  oneOff: "no",
  ...change,
});
const map = (rows: readonly FormRow[], more: FormValues = {}): FormValues => ({
  ...valueMap.blank,
  customer: "Customer",
  referencePrice: 0,
  drivers: rows,
  ...more,
});

test("the plan of the sample, with the header of the map in row 6", () => {
  const plan = planOf(sample);
  expect(calculated(sample).layout.frozenRows).toBe(6);
  expect(printPlan(plan)).toMatchSnapshot();
});

test("the sample: the article's drivers with corrected arithmetic", () => {
  const sheet = calculated(sample);
  expect(sheet.column("drivers", "annualValue")).toEqual([
    1_000_000, 200_000, 500_000, 600_000, 2_000_000, 2_000_000,
  ]);
  expect(sheet.value("yearlyValue")).toBe(4_300_000);
  expect(sheet.value("oneOffValue")).toBe(2_000_000);
  // Bands: B 15/10, A 5/5, C 35/20; the ranges add as the root of the sum of squares.
  const low = 4_300_000 - Math.hypot(150_000, 30_000, 25_000, 90_000, 700_000);
  const high = 4_300_000 + Math.hypot(100_000, 20_000, 25_000, 60_000, 400_000);
  expect(sheet.value("lowValue")).toBeCloseTo(low, 6);
  expect(sheet.value("highValue")).toBeCloseTo(high, 6);
  expect(sheet.value("signedTotal")).toBe(2_100_000);
  expect(sheet.value("economicValue")).toBe(1_200_000 + 4_300_000 - 900_000 / 3);
  expect(sheet.value("incentive")).toBe(2_800_000);
  expect(sheet.value("valueShare")).toBe(0.3);
  expect(sheet.value("customerRoi")).toBeCloseTo(2_800_000 / 2_700_000, 12);
  expect(sheet.value("paybackMonths")).toBeCloseTo(3_300_000 / (5_500_000 / 12), 12);
});

test("the arithmetic check catches the stock-out that claims 10,000,000 for 1,000,000", () => {
  const sheet = calculated(sample);
  expect(sheet.column("drivers", "arithmetic")).toEqual([
    "✗ States 10,000,000; its figures give 1,000,000",
    ...Array.from({ length: 4 }, () => say("arithmetic.ok")),
    "",
  ]);
  expect(sheet.column("drivers", "rowCheck")[0]).toBe(say("row.stated"));
  expect(sheet.value("check.arithmetic")).toMatch(/^✗ .* 1\./);
  expect(valueMap.check(sample)).toEqual([
    {
      severity: "warning",
      field: "drivers",
      word: "statedDiffers",
      values: { row: 1, stated: 10_000_000, value: 1_000_000 },
    },
  ]);
});

test.each([
  [1_004, 0.005, "✓"],
  [1_005, 0.005, "✓"],
  [1_006, 0.005, "✗"],
  [-1_000, 0.005, "✗"],
  [1_000, 0, "✓"],
])("stated %d at a tolerance of %d: %s", (stated, tolerance, symbol) => {
  // Attribution is a judgement of ours and no part of the source's own arithmetic.
  const sheet = calculated(map([driver({ stated, attribution: 0.5 })], { tolerance }));
  expect(String(sheet.column("drivers", "arithmetic")[0])).toMatch(new RegExp(`^${symbol}`));
});

test.each<[string, readonly FormRow[], readonly FormRow[], number, number]>([
  ["no group", [driver(), driver()], [], 2_000, 0],
  ["a group without a cap: its largest", [1, 2, 3].map(grouped), [], 3_000, 0],
  ["a cap that binds", [1, 2, 3].map(grouped), [{ group: "G", groupCap: 4_500 }], 4_500, 0],
  ["a cap that does not", [1, 2].map(grouped), [{ group: "G", groupCap: 9_000 }], 3_000, 0],
  ["a cap of nothing", [1, 2].map(grouped), [{ group: "G", groupCap: 0 }], 0, 0],
  ["another case of the name", [driver({ group: "g" }), grouped(1)], [], 1_000, 0],
  [
    "one-off cash is capped apart",
    [grouped(1), grouped(2), { ...grouped(5), oneOff: "yes" }, { ...grouped(4), oneOff: "yes" }],
    [{ group: "G", groupCap: 2_500, groupOneOffCap: 6_000 }],
    2_500,
    6_000,
  ],
  ["a loss in a group", [grouped(2), { ...grouped(1), target: -10 }], [], 1_000, 0],
  ["a name with wildcards", [driver({ group: "*" }), grouped(1)], [], 2_000, 0],
])("overlap: %s", (_, rows, groups, yearly, oneOff) => {
  const values = map(rows, { groups });
  const sheet = calculated(values);
  expect(sheet.value("yearlyValue")).toBeCloseTo(yearly, 6);
  expect(sheet.value("oneOffValue")).toBeCloseTo(oneOff, 6);
  expect(calculate(values).yearlyValue).toBeCloseTo(yearly, 6);
});

function grouped(thousands: number): FormRow {
  return driver({ group: "G", unitValue: thousands });
}

test.each<[string, FormValues, string]>([
  ["above the economic value", { price: 5_300_000 }, "guard.stop"],
  ["at the economic value", { price: 5_200_000 }, "guard.warn"],
  ["above what is signed", { price: 3_300_001 }, "guard.warn"],
  ["at what is signed", { price: 3_300_000 }, "guard.ok"],
  ["from the share", { price: null }, "guard.ok"],
  ["without anything", { price: null, switchingYears: null }, "guard.none"],
])("guard: price %s", (_, change, word) => {
  const verdict = String(calculated({ ...sample, ...change }).value("guard"));
  const pattern = (say(word) ?? "").replace(/[.()]/g, "\\$&").replace(/\{\w+\}/g, "[\\d,-]+");
  expect(verdict).toMatch(new RegExp(`^${pattern}$`));
});

test("without a price, the price is core's VALUE_PRICE of the value net of switching", () => {
  expect(calculated({ ...sample, price: null }).value("priceLine")).toBe(2_400_000);
  const loss = { ...sample, price: null, switchingCost: 15_000_000 };
  // A negative differential passes through in full.
  expect(calculated(loss).value("priceLine")).toBe(1_200_000 + 4_300_000 - 5_000_000);
});

test("a parameter that is given has a source, and one that is not has none", () => {
  const sheet = calculated({ ...sample, price: null, referenceSource: null });
  expect(sheet.value("price.source")).toBeNull();
  expect(sheet.value("share.source")).toBe(english.sheet["source.share"]);
  expect(sheet.value("check.sources")).toBe(say("check.sources.bad")?.replace("{count}", "1"));
});

test.each<[string, FormRow, number, string]>([
  ["signed", { signedBy: "CFO", signedOn: "2026-01-31" }, 1_000, "row.ok"],
  [
    "signed for less",
    { signedBy: "CFO", signedOn: "2026-01-31", signedAmount: 400 },
    400,
    "row.ok",
  ],
  [
    "signed for more",
    { signedBy: "CFO", signedOn: "2026-01-31", signedAmount: 9_000 },
    1_000,
    "row.ok",
  ],
  ["without a date", { signedBy: "CFO" }, 0, "row.halfSigned"],
  ["not signed", {}, 0, "row.unsigned"],
  ["one-off cash", { oneOff: "yes", signedBy: "CFO", signedOn: "2026-01-31" }, 0, "row.ok"],
  ["a loss, signed or not", { target: -10 }, -1_000, "row.wrongWay"],
  ["no source", { source: null }, 0, "row.noSource"],
  ["no grade", { confidence: null }, 0, "row.noGrade"],
  ["a gap", { quantity: null }, 0, "row.incomplete"],
  ["no type", { type: null }, 0, "row.incomplete"],
  ["beyond the benchmark", { benchmark: 9 }, 0, "row.benchmark"],
  [
    "down, beyond",
    { direction: "down", baseline: 10, target: 0, benchmark: 1 },
    0,
    "row.benchmark",
  ],
])("signed value and check of a driver %s", (_, change, signed, word) => {
  const sheet = calculated(map([driver(change)]));
  expect(sheet.column("drivers", "signedValue")).toEqual([signed]);
  expect(sheet.column("drivers", "rowCheck")).toEqual([say(word)]);
});

test("evidence without a grade is taken as the weakest", () => {
  const sheet = calculated(map([driver({ confidence: null })]));
  expect(sheet.column("drivers", "low")).toEqual([400]);
  expect(sheet.column("drivers", "high")).toEqual([1_300]);
});

test.each<[string, FormValues]>([
  ["the sample", sample],
  ["a price above the economic value", { ...sample, price: 9_000_000 }],
  ["losses through zero", map([driver({ target: -50 })], { referencePrice: 2_000, price: 500 })],
  ["losses below zero", map([driver({ target: -50, type: "revenue" }), driver()])],
])("the stack adds up: %s", (_, values) => {
  const sheet = calculated(values);
  const of = (key: string) => sheet.column("stack", key).map((cell) => Number(cell ?? 0));
  const [from, to, base] = [of("from"), of("to"), of("base")];
  const up = ["reference", "gain", "loss", "value", "price"].map(of);
  const down = ["gainBelow", "lossBelow"].map(of);
  from.forEach((start, row) => {
    const [lower, upper] = [Math.min(start, to[row]!), Math.max(start, to[row]!)];
    const above = up.reduce((sum, part) => sum + Math.max(0, part[row]!), 0);
    const below = [...up, ...down].reduce((sum, part) => sum + Math.min(0, part[row]!), 0);
    expect(Math.max(0, base[row]!) + above).toBeCloseTo(Math.max(0, upper), 6);
    expect(Math.min(0, base[row]!) + below).toBeCloseTo(Math.min(0, lower), 6);
  });
  // The steps of the value end at the economic value, those from the price as well.
  expect(to[6]).toBeCloseTo(sheet.value("economicValue") as number, 6);
  expect(to[9]).toBeCloseTo(sheet.value("economicValue") as number, 6);
});

test("the tornado has each driver once, the widest first, equal ones in the order of the map", () => {
  const rows = [1, 5, 3, 3, 3, 2].map((thousands, index) =>
    driver({ id: `D${index}`, unitValue: thousands, oneOff: index === 5 ? "yes" : "no" }),
  );
  const sheet = calculated(map(rows));
  expect(sheet.column("tornado", "driver")).toEqual(
    ["D1", "D2", "D3", "D4", "D0"].map((id) => `${id} Step`).concat(""),
  );
  expect(sheet.column("tornado", "down").map((cell) => Math.round(Number(cell)))).toEqual([
    -250, -150, -150, -150, -50, 0,
  ]);
});

/** Drivers with gaps, losses, one-offs and overlaps, the same in every run. */
const rate = fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20);
const amount = fc.integer({ min: -9_999, max: 99_999 }).map((cents) => cents / 100);
const orBlank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8 });
const anyDriver = fc.record({
  step: fc.constantFrom("Step", null),
  direction: orBlank(fc.constantFrom("up", "down")),
  baseline: orBlank(amount),
  benchmark: orBlank(amount),
  target: orBlank(amount),
  type: orBlank(fc.constantFrom("revenue", "cost", "capex")),
  quantity: orBlank(amount),
  unitValue: orBlank(amount),
  attribution: orBlank(rate),
  probability: orBlank(rate),
  confidence: orBlank(fc.constantFrom("A", "B", "C", "D")),
  group: fc.constantFrom("G", "H", null),
  oneOff: fc.constantFrom("yes", "no", null),
  stated: orBlank(amount),
  source: orBlank(fc.constant("Ledger")),
  signedBy: orBlank(fc.constant("CFO")),
  signedOn: orBlank(fc.constant("2026-10-15")),
  signedAmount: orBlank(amount),
});
const maps = fc.sample(
  fc
    .record({
      drivers: fc.array(anyDriver, { minLength: 1, maxLength: 8 }),
      groups: fc.constantFrom([], [{ group: "G", groupCap: 5_000 }]),
      referencePrice: amount.map(Math.abs),
      price: orBlank(amount.map(Math.abs)),
      switchingCost: orBlank(amount.map(Math.abs)),
      switchingYears: fc.integer({ min: 1, max: 9 }),
      share: rate,
    })
    .map((values): FormValues => ({ ...sample, ...values })),
  { seed: 20261122, numRuns: 20 },
);

test("both spellings agree in every cell, and with the preview's arithmetic, on seeded variations", () => {
  for (const values of [sample, ...maps]) {
    const plan = planOf(values);
    const [functions, native] = [calculateSheet(plan, "functions"), calculateSheet(plan, "native")];
    expect(compare(functions, native)).toEqual([]);
    const expected = calculate(values);
    const cells = {
      yearlyValue: "yearlyValue",
      lowValue: "lowValue",
      highValue: "highValue",
      oneOffValue: "oneOffValue",
      signedValue: "signedTotal",
      economicValue: "economicValue",
      price: "priceLine",
    } as const;
    for (const [key, cell] of Object.entries(cells)) {
      const value = expected[key as keyof typeof cells]!;
      expect(functions.value(cell)).toBeCloseTo(value, 5);
    }
    const counted = functions.column("drivers", "counted").map(Number);
    countedDrivers(values).forEach((row, index) => {
      expect(counted[index]).toBeCloseTo(row.counted, 5);
    });
  }
});

test.each<[FormValues, string, string, string]>([
  [{ customer: null }, "error", "customer", "required"],
  [{ drivers: [] }, "error", "drivers", "noRows"],
  [{ drivers: "none" }, "error", "drivers", "noRows"],
  [{ drivers: Array.from({ length: 501 }, () => driver()) }, "error", "drivers", "tooManyRows"],
  [{ drivers: [{}] }, "error", "drivers", "row.required"],
  [{ drivers: [driver({ step: "x".repeat(300) })] }, "error", "drivers", "row.tooLong"],
  [{ drivers: [driver({ attribution: 15 })] }, "error", "drivers", "row.percentAsNumber"],
  [{ drivers: [driver({ probability: -1 })] }, "error", "drivers", "row.percentRange"],
  [{ drivers: [driver({ type: "magic" })] }, "error", "drivers", "row.notAChoice"],
  [{ drivers: [driver({ baseline: "ten" })] }, "error", "drivers", "row.notANumber"],
  [{ drivers: [driver({ quantity: Infinity })] }, "error", "drivers", "row.tooLarge"],
  [{ drivers: [driver({ signedOn: "2026-02-30" })] }, "error", "drivers", "row.notADate"],
  [{ groups: [{ group: "G", groupCap: -1 }] }, "error", "groups", "row.belowMinimum"],
  [{ groups: [{ group: "G" }, { group: "g" }] }, "error", "groups", "duplicateGroup"],
  [{ share: 30 }, "error", "share", "percentAsNumber"],
  [{ switchingYears: 0 }, "error", "switchingYears", "outOfRange"],
  [{ drivers: [driver({ target: -10 })] }, "warning", "drivers", "wrongWay"],
  [{ drivers: [driver(), driver()] }, "warning", "drivers", "duplicateId"],
  [{ price: 6_000_000 }, "warning", "price", "aboveEconomicValue"],
  [{ price: 5_000_000 }, "warning", "price", "aboveSigned"],
])("finding %#", (change, severity, field, word) => {
  const values = { ...sample, ...change };
  expect(valueMap.check(values)).toContainEqual(expect.objectContaining({ severity, field, word }));
  expect(Object.keys(english.messages)).toContain(word);
  // A sheet can be planned whatever was found.
  expect(() => printPlan(planOf(values))).not.toThrow();
});

test("the preview waits for a driver", () => {
  expect(valueMap.preview(valueMap.blank)).toEqual([]);
  expect(valueMap.preview(sample).map(({ word, value }) => [word, value])).toEqual([
    ["preview.yearlyValue", 4_300_000],
    ["preview.economicValue", 5_200_000],
    ["preview.price", 2_400_000],
    ["preview.kept", 2_800_000],
  ]);
});

test("text that looks like a formula, emoji and right-to-left text stand in Excel as they were typed", async () => {
  const texts = ["=1+1", "+SUM(A1)", "-5", "@name", "🚚 lorry", "مرحبا بالعالم", "x".repeat(300)];
  const rows = texts.map((text) => driver({ step: text, source: text, group: text.slice(0, 99) }));
  const office = await startOffice();
  try {
    const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
    await workbook.create(planOf({ ...sample, drivers: rows }), { place: "new-sheet" });
    const found = await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("ValueMap");
      const body = table.getDataBodyRange();
      const total = context.workbook.names.getItem("ValueMap_YearlyValue").getRange();
      body.load("values");
      total.load("values");
      await context.sync();
      return { cells: body.values as unknown[][], total: total.values as unknown[][] };
    });
    const headers = planOf(sample).blocks.flatMap((block) =>
      block.key === "drivers" && block.kind === "table" ? block.columns.map(({ key }) => key) : [],
    );
    expect(found.cells.map((row) => row[headers.indexOf("step")])).toEqual(texts);
    expect(found.cells.map((row) => row[headers.indexOf("source")])).toEqual(texts);
    expect(found.total).toEqual([[7_000]]);
  } finally {
    office.stop();
  }
});

test("500 drivers: one formula a column, the same total as the preview", () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({
    ...drivers[index % drivers.length],
    id: `D${index}`,
  }));
  const values = { ...sample, drivers: rows };
  const plan = planOf(values);
  const table = plan.blocks.find(({ key }) => key === "drivers");
  if (table?.kind !== "table") throw new Error("The plan has no map.");
  const inputs = driverFields.map(({ key }) => key as string);
  for (const { key, fill } of table.columns) expect("kind" in fill).toBe(!inputs.includes(key));
  const total = calculateSheet(plan, "native").value("yearlyValue");
  expect(total).toBeCloseTo(calculate(values).yearlyValue, 4);
}, 60_000);
