import { roiShare } from "../../src/core/roi-share";
import { valuePrice } from "../../src/core/value-price";
import { pricingSheet as english } from "../../src/locales/en-US/pricing-sheet";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { contractTypes } from "../../src/templates/pricing-sheet/contract-types";
import type { FormValues } from "../../src/templates/template";
import { calculateSheet } from "./support/calculated-sheet";
import { printPlan } from "./support/print-plan";
import { compare, variations } from "./support/variations";

const sample = pricingSheet.sample(english);
const planOf = (values: FormValues) => pricingSheet.plan(values, english);
const calculated = (values: FormValues) => calculateSheet(planOf(values));

test("the plan of the sample, as functions", () => {
  expect(printPlan(planOf(sample))).toMatchSnapshot();
});

test("the sample: the worked deal with corrected arithmetic", () => {
  const sheet = calculated(sample);
  expect(sheet.value("economicValue")).toBe(3_000_000);
  expect(sheet.value("floorPrice")).toBe(250_000);
  expect(sheet.value("recommendedPrice")).toBe(300_000);
  expect(sheet.value("answer.fee")).toBe(420_000);
  expect(sheet.value("answer.net")).toBe(2_580_000);
  expect(sheet.value("answer.kept")).toBe(0.86);
  expect(sheet.value("verdict")).toBe(english.sheet["sentence.verdict.go"]);
  expect(sheet.value("breakEvenProbability")).toBe(0.05);
  expect(sheet.value("expectedFee")).toBe(480_000);
});

test("every type of contract gives at the target what core calculates", () => {
  const sheet = calculated(sample);
  const steps = [0, 1, 2, 3, 4, 5].reduce((sum, month) => sum + 0.1 + 0.02 * month, 0) / 12;
  const gain = 3_000_000;
  const share = (base: number, threshold: number, mode: "excess" | "cliff" | "guaranteed") =>
    roiShare(gain, [0.1], base, [threshold], undefined, 600_000, undefined, 1, mode);
  const expected = [
    share(0, 0, "excess"),
    share(120_000, 0, "excess"),
    share(120_000, 1_000_000, "guaranteed"),
    share(120_000, 1_000_000, "excess"),
    share(120_000, 2_400_000, "cliff"),
    120_000 + 600_000,
    roiShare(gain, [0], 120_000, [0], undefined, 600_000, gain, 1, "excess"),
    120_000 + 60_000 * (8 * 0.98 - 0.02 * 20),
    roiShare(gain, [steps], 150_000, [0], undefined, 600_000, undefined, 1, "excess"),
    500_000,
    450_000,
  ];
  const fees = sheet.column("contracts", "feeAtTarget");
  expect(fees).toHaveLength(expected.length);
  fees.forEach((fee, index) => {
    expect(fee).toBeCloseTo(expected[index] as number, 6);
  });
});

test("the customer keeps the gain and the price of the next best alternative, less the fee", () => {
  const component = {
    ...sample,
    value: 412_500,
    targetGain: 412_500,
    lowValue: 260_000,
    referencePrice: 180_000,
    costToServe: 210_000,
    minimumMargin: 0.25,
    contractType: "flat",
    flatFee: 320_000,
  };
  const sheet = calculated(component);
  // 592,500 of economic value, of which 320,000 is paid: 140,000 above the alternative, 34% of the value.
  expect(sheet.value("answer.net")).toBe(272_500);
  expect(sheet.value("answer.kept")).toBeCloseTo(272_500 / 412_500, 12);
  expect(sheet.column("contracts", "net")[9]).toBe(272_500);
  expect(sheet.column("payout", "customerNet")[20]).toBe(272_500);
  expect(sheet.column("example", "net")[1]).toBe(272_500);
  expect(pricingSheet.preview(component)).toContainEqual(
    expect.objectContaining({ word: "preview.customerKeeps", value: 272_500 }),
  );
  // Dearer than the gain, and still cheaper than the alternative and the gain together.
  const dear = { ...component, flatFee: 430_000 };
  expect(calculated(dear).value("check.fee")).toBe(english.sheet["sentence.fee.ok"]);
  expect(pricingSheet.check(dear)).toEqual([]);
  expect(calculated({ ...dear, flatFee: 600_000 }).value("check.fee")).toBe(
    english.sheet["sentence.fee.bad"],
  );
});

test("a type of contract without terms has no fee to compare", () => {
  const { baseFee, gainShare, winFee, usageUnits, ...rest } = sample;
  const bare = { ...rest, seats: null };
  const sheet = calculated({ ...pricingSheet.blank, ...bare, contractType: "flat" });
  expect([baseFee, gainShare, winFee, usageUnits]).not.toContain(null);
  const fees = sheet.column("contracts", "feeAtTarget");
  expect(fees.map((fee) => fee !== "" && fee !== null)).toEqual([
    ...[false, false, false, false, false, false, false, false],
    ...[true, true, false],
  ]);
  expect(sheet.column("contracts", "net")[0]).not.toBe(3_000_000);
});

test("the payout strip follows core at every result, 0 to 200%", () => {
  const sheet = calculated(sample);
  const gains = sheet.column("payout", "gain") as readonly number[];
  expect(gains).toHaveLength(41);
  const fees = gains.map((gain) =>
    roiShare(gain, [0.1], 120_000, [0], undefined, 600_000, undefined, 1, "excess"),
  );
  sheet.column("payout", "fee").forEach((fee, index) => {
    expect(fee).toBeCloseTo(fees[index] as number, 6);
  });
  const flags = sheet.column("payout", "flags");
  expect(flags[0]).toBe(english.sheet["sentence.flag.worseOff"]);
  expect(flags.filter((flag) => flag === english.sheet["sentence.flag.crossover"])).toHaveLength(1);
  expect(flags[26]).toBe(english.sheet["sentence.flag.crossover"]);
});

test.each([
  ["a gate jumps", { contractType: "gate" }, "sentence.flag.cliff", 1],
  ["a win fee jumps", { contractType: "win-fee" }, "sentence.flag.cliff", 1],
  ["a refund does not", { contractType: "pro-rata-refund" }, "sentence.flag.cliff", 0],
  [
    "penalties above fees fall",
    { contractType: "usage", failurePenalty: 600 },
    "sentence.flag.negative",
    40,
  ],
])("%s", (_, change, flag, rows) => {
  const sheet = calculated({ ...sample, ...change });
  const wanted = english.sheet[flag as "sentence.flag.cliff"];
  const found = sheet.column("payout", "flags").filter((text) => String(text).includes(wanted));
  expect(found).toHaveLength(rows);
});

test.each([
  [{ costToServe: 1_500_000 }, "verdict", "sentence.verdict.noCorridor"],
  [{ costToServe: 1_500_000 }, "check.corridor", "sentence.corridor.bad"],
  [{}, "check.fee", "sentence.fee.ok"],
  [{ costToServe: 300_000 }, "check.fee", "sentence.fee.floor"],
  [{ costToServe: 300_000 }, "verdict", "sentence.verdict.outside"],
  [{ costToServe: 450_000 }, "check.fee", "sentence.fee.cost"],
  [{ lowValue: 400_000 }, "check.fee", "sentence.fee.ceiling"],
  [{ lowValue: null }, "check.fee", "sentence.fee.ok"],
  [{ lowValue: null }, "check.corridor", "sentence.corridor.open"],
  [{ cap: null }, "check.exposure", "sentence.exposure.bad"],
  [{ contractType: "flat", cap: null }, "check.exposure", "sentence.exposure.ok"],
  [{ contractType: "flat", flatFee: 3_500_000 }, "verdict", "sentence.verdict.stop"],
  [{ contractType: null }, "check.contract", "sentence.contract.bad"],
  [{ contractType: null }, "verdict", "sentence.verdict.none"],
  [{ contractType: "gate" }, "check.shape", "sentence.shape.bad"],
  [{ gainShare: 15 }, "check.fee", "sentence.fee.none"],
] as const)("%j: %s says %s", (change, key, sentence) => {
  const sheet = calculated({ ...sample, ...change });
  expect(sheet.value(key)).toBe(english.sheet[sentence]);
});

test("both spellings agree in every cell, on the sample and on seeded variations", () => {
  for (const values of [sample, ...variations(pricingSheet, sample, 25)]) {
    const plan = planOf(values);
    const [functions, native] = [calculateSheet(plan, "functions"), calculateSheet(plan, "native")];
    expect({ values, differences: compare(functions, native) }).toEqual({
      values,
      differences: [],
    });
  }
});

test("the preview is what the sheet calculates", () => {
  for (const contractType of contractTypes) {
    const values = { ...sample, contractType };
    const sheet = calculated(values);
    const cells = {
      price: "recommendedPrice",
      feeAtTarget: "answer.fee",
      customerKeeps: "answer.net",
    };
    const facts = pricingSheet.preview(values);
    expect(facts.map(({ word }) => word)).toEqual(
      Object.keys(cells).map((key) => `preview.${key}`),
    );
    Object.values(cells).forEach((cell, index) => {
      expect(facts[index]?.value).toBeCloseTo(sheet.value(cell) as number, 6);
    });
  }
  expect(pricingSheet.preview(pricingSheet.blank)).toEqual([]);
});

test("the target price is core's VALUE_PRICE, a negative differential included", () => {
  for (const value of [-20_000, 0, 3_000_000]) {
    const values = { ...sample, value, referencePrice: 80_000 };
    const expected = valuePrice(value, 0.1, 80_000);
    expect(calculated(values).value("targetPrice")).toBe(expected);
  }
});

test("the sample has nothing to settle", () => {
  expect(pricingSheet.check(sample)).toEqual([]);
});

test.each<[FormValues, string, string, string]>([
  [{ customer: null }, "error", "customer", "required"],
  [{ customer: "x".repeat(300) }, "error", "customer", "tooLong"],
  [{ share: 15 }, "error", "share", "percentAsNumber"],
  [{ share: -0.1 }, "error", "share", "percentRange"],
  [{ currency: "???" }, "error", "currency", "notAChoice"],
  [{ value: 1e15 }, "error", "value", "tooLarge"],
  [{ value: Number.NaN }, "error", "value", "tooLarge"],
  [{ targetGain: 0 }, "error", "targetGain", "notPositive"],
  [{ term: 1.5 }, "error", "term", "notWhole"],
  [{ costToServe: -1 }, "error", "costToServe", "belowMinimum"],
  [{ minimumFee: 700_000 }, "error", "cap", "minimumAboveCap"],
  [{ value: -1 }, "warning", "value", "negativeValue"],
  [{ lowValue: 4_000_000 }, "warning", "lowValue", "lowAboveValue"],
  [{ costToServe: 1_500_000 }, "warning", "costToServe", "floorAboveCeiling"],
  [{ contractType: "flat", flatFee: 4_000_000 }, "warning", "contractType", "feeAboveWorth"],
  [{ costToServe: 300_000 }, "warning", "contractType", "feeBelowFloor"],
  [{ lowValue: 400_000 }, "warning", "contractType", "feeAboveCeiling"],
])("finding %#", (change, severity, field, word) => {
  const findings = pricingSheet.check({ ...sample, ...change });
  expect(findings).toContainEqual(expect.objectContaining({ severity, field, word }));
  expect(Object.keys(english.messages)).toContain(word);
});

test("what the form hides is not judged", () => {
  expect(pricingSheet.check({ ...sample, usage: [], seatPrice: -1 })).toEqual([]);
  const flat = { ...sample, contractType: "flat", minimumFee: 700_000 };
  expect(pricingSheet.check(flat)).toEqual([]);
});

test("the price metric: peak seats against use, idle seats, break-even use", () => {
  const sheet = calculateSheet(planOf(sample));
  // 50 seats at the peak × 9,000; 60,000 uses × 8; 600 seat months paid for, 480 at work, 750 each.
  expect(sheet.value("metric.perSeat")).toBe(450_000);
  expect(sheet.value("metric.perUse")).toBe(480_000);
  expect(sheet.value("metric.waste")).toBe(90_000);
  expect(sheet.value("metric.wasteShare")).toBe(0.2);
  expect(sheet.value("metric.breakEven")).toBe(56_250);
  expect(sheet.value("metric.verdict")).toBe(english.sheet["sentence.metric.seat"]);
  const cheap = calculateSheet(planOf({ ...sample, usageRate: 7 }));
  expect(cheap.value("metric.verdict")).toBe(english.sheet["sentence.metric.use"]);
  const unknown = calculateSheet(planOf({ ...sample, usage: [], usageRate: null }));
  expect(unknown.value("metric.verdict")).toBe(english.sheet["sentence.metric.none"]);
  expect(unknown.value("metric.breakEven")).toBe("");
});

test("the tier's price factor multiplies the target price, inside the corridor", () => {
  const priced = { ...sample, priceFactor: 1.2 };
  expect(calculateSheet(planOf(priced)).value("recommendedPrice")).toBe(360_000);
  expect(pricingSheet.preview(priced)[0]?.value).toBe(360_000);
});
