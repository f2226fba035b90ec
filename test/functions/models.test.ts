import type { Cell, Input } from "../../src/functions";
import { call, evaluate } from "./support/call";

const error = (code: string, words: RegExp): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(words) as string });

describe("VALUE_TIER", () => {
  const tier = (score: Input | Input[]) =>
    evaluate("VALUE_TIER", {
      score,
      thresholds: [0, 2.5, 3.6],
      labels: ["Standard", "Growth", "Core"],
    });

  test.each<[number, string]>([
    [0, "Standard"],
    [2.4999, "Standard"],
    [2.5, "Growth"],
    [2.4999999999999996, "Growth"],
    [0.1 * 36, "Core"],
    [3.5999999999999996, "Core"],
    [99, "Core"],
  ])("%d is %s", (score, label) => {
    expect(tier(score)).toEqual([[label]]);
  });

  test("spills, and keeps errors in their cells", () => {
    expect(tier([1, -1, "", "x"])).toEqual([
      ["Standard"],
      [error("#N/A", /below the first threshold 0/)],
      [""],
      [error("#VALUE!", /^Score must be a number/)],
    ]);
  });

  test("labels may be numbers; lists must fit", () => {
    expect(call("VALUE_TIER", { score: 5, thresholds: [0, 5], labels: [1, 2] })).toBe(2);
    expect(call("VALUE_TIER", { score: 5, thresholds: [0, 5], labels: ["a"] })).toEqual(
      error("#VALUE!", /1 labels for 2/),
    );
    expect(call("VALUE_TIER", { score: 5, thresholds: [5, 0], labels: ["a", "b"] })).toEqual(
      error("#NUM!", /must rise/),
    );
  });
});

test("VALUE_ATTAINMENT works in both directions and needs a distance", () => {
  expect(call("VALUE_ATTAINMENT", { baseline: 15, target: 10, actual: 13 })).toBe(0.4);
  expect(call("VALUE_ATTAINMENT", { baseline: 85, target: 90, actual: 93 })).toBe(1.6);
  expect(call("VALUE_ATTAINMENT", { baseline: 0.85, target: 0.9, actual: 0.93 })).toBe(1.6);
  expect(call("VALUE_ATTAINMENT", { baseline: 5, target: 5, actual: 6 })).toEqual(
    error("#DIV/0!", /the same/),
  );
});

describe("OUTCOME_FEE", () => {
  test("excess and cliff meet their threshold at 15 digits", () => {
    const fee = (units: number, mode: string) =>
      call("OUTCOME_FEE", { units, rate: 10, base_fee: 5, threshold: 0.3, mode });
    expect([fee(0.1 + 0.2, "cliff"), fee(0.1 + 0.2, "excess")]).toEqual([8, 5]);
    expect([fee(0.29, "cliff"), fee(0.5, "excess")]).toEqual([5, 7]);
    expect(call("OUTCOME_FEE", { units: 100, rate: 10, cap: 400 })).toBe(400);
  });
});

describe("retention", () => {
  test.each<[string, number[], RegExp]>([
    ["too short", [1, 0.5], /at least three periods/],
    ["rising", [1, 0.5, 0.6], /rise.*in period 2/],
    ["not all at first", [0.9, 0.5, 0.4], /begin with 100%/],
    ["nobody lost", [1, 1, 1], /^Survival stays at 100%/],
  ])("%s", (_, survival, words) => {
    expect(call("RETENTION_FIT", { survival })).toEqual(error("#NUM!", words));
  });

  test("one constant churn has no finite beta: the fit stops with a sentence or fits it closely", () => {
    const rows = evaluate("RETENTION_FIT", { survival: [1, 0.8, 0.64, 0.512, 0.4096], horizon: 1 });
    if (rows.length === 1) expect(rows[0]).toEqual([error("#NUM!", /No best fit/)]);
    else expect(rows[3]?.[1] as number).toBeCloseTo(0.32768, 3);
  });

  test("without discount the residual lifetime ends for alpha above 1 only", () => {
    expect(call("RETENTION_DERL", { alpha: 3, beta: 4, discount: 0, renewals: 2 })).toBe(3);
    expect(call("RETENTION_DERL", { alpha: 1, beta: 4, discount: 0, renewals: 2 })).toEqual(
      error("#DIV/0!", /no end/),
    );
    const nearly = call("RETENTION_DERL", { alpha: 3, beta: 4, discount: 1e-4, renewals: 2 });
    expect(nearly as number).toBeCloseTo(3, 2);
  });
});

describe("customers", () => {
  const params = [0.243, 4.414, 0.793, 2.426];

  test("a customer without a repeat purchase is active", () => {
    expect(call("CLV_ALIVE", { params, frequency: 0, recency: 0, age: 38 })).toBe(1);
  });

  test("the fit's own table, labels and all, serves as parameters", () => {
    const table: Input[][] = [
      ["r", 0.243],
      ["alpha", 4.414],
      ["a", 0.793],
      ["b", 2.426],
      ["Log-likelihood", -9582],
    ];
    const customer = { frequency: 2, recency: 30.43, age: 38.86, horizon: 39 };
    expect(call("CLV_PURCHASES", { params: table, ...customer })).toBe(
      call("CLV_PURCHASES", { params, ...customer }),
    );
  });

  test("expected purchases pass smoothly through a = 1", () => {
    const at = (a: number) =>
      call("CLV_PURCHASES", {
        params: [0.243, 4.414, a, 2.426],
        frequency: 2,
        recency: 30,
        age: 39,
        horizon: 39,
      }) as number;
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 6);
    expect(at(1 + 5e-6)).toBeCloseTo(at(1), 5);
  });

  test("a very frequent customer and a long horizon stay finite", () => {
    const purchases = call("CLV_PURCHASES", {
      params,
      frequency: 5000,
      recency: 38,
      age: 38.86,
      horizon: 10_000,
    });
    expect(Number.isFinite(purchases)).toBe(true);
  });

  test.each<[string, string, Record<string, Input | Input[]>, unknown]>([
    [
      "too few parameters",
      "CLV_ALIVE",
      { params: [1, 2], frequency: 1, recency: 1, age: 2 },
      error("#VALUE!", /^Params must hold 4 numbers above 0/),
    ],
    [
      "recency above age",
      "CLV_ALIVE",
      { params, frequency: 1, recency: 3, age: 2 },
      error("#NUM!", /^Recency 3 is above age 2/),
    ],
    [
      "lists of different length",
      "CLV_FIT",
      { frequency: [1, 2], recency: [1], age: [2, 2] },
      error("#VALUE!", /differ in length: frequency 2, recency 1, age 2/),
    ],
    [
      "no repeat purchase",
      "CLV_FIT",
      { frequency: [0, 0], recency: [0, 0], age: [2, 2] },
      error("#NUM!", /^Frequency is 0 for every customer/),
    ],
    [
      "recency above age in a list",
      "CLV_FIT",
      { frequency: [1, 1], recency: [1, 5], age: [2, 2] },
      error("#NUM!", /for customer 2/),
    ],
    [
      "negative frequency",
      "CLV_FIT",
      { frequency: [-1], recency: [1], age: [2] },
      error("#NUM!", /^Frequency must be at least 0/),
    ],
    [
      "free purchases",
      "SPEND_FIT",
      { frequency: [1, 2], average: [0, 5] },
      error("#NUM!", /for customer 1/),
    ],
    [
      "no mean",
      "SPEND_EXPECTED",
      { params: [1, 0.5, 3], frequency: 0, average: 0 },
      error("#NUM!", /has no mean/),
    ],
  ])("%s", (_, id, args, expected) => {
    expect(call(id, args)).toEqual(expected);
  });
});

describe("VALUE_SIMULATE", () => {
  const drivers = { low: [1, 0, 5], likely: [2, 10, 5], high: [5, 10, 5] };
  const simulate = (more: Record<string, Input | Input[]> = {}): Cell[][] =>
    evaluate("VALUE_SIMULATE", { ...drivers, ...more });

  test("is the same for a seed and another for another", () => {
    expect(simulate()).toEqual(simulate());
    expect(simulate()).not.toEqual(simulate({ seed: 2 }));
  });

  test("has the mean and the spread of PERT distributions", () => {
    const percentiles = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    const totals = simulate({ trials: 200_000, percentiles }).map(([total]) => total as number);
    const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    // Means (low + 4·likely + high)/6: 14/6, 50/6 and 5.
    expect(mean).toBeCloseTo(14 / 6 + 50 / 6 + 5, 1);
    // Variances of a beta distribution: (mean − low)(high − mean)/7.
    const variance = ((14 / 6 - 1) * (5 - 14 / 6)) / 7 + ((50 / 6) * (10 - 50 / 6)) / 7;
    const spread = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length;
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.03);
    expect(totals[0]).toBeGreaterThan(6);
    expect(totals[998]).toBeLessThan(20);
  });

  test("certain drivers have one total", () => {
    expect(simulate({ low: [1, 2], likely: [1, 2], high: [1, 2] })).toEqual([[3], [3], [3]]);
  });

  test.each<[Record<string, Input | Input[]>, unknown]>([
    [{ likely: [2, 11, 5] }, error("#NUM!", /^Driver 2 needs low ≤ likely ≤ high/)],
    [{ high: [5, 10] }, error("#VALUE!", /differ in length: low 3, likely 3, high 2/)],
    [{ trials: 0 }, error("#NUM!", /^Trials must be between 1/)],
    [{ percentiles: [10] }, error("#NUM!", /Did you mean 10%/)],
    [
      {
        low: new Array<number>(50).fill(1),
        likely: new Array<number>(50).fill(2),
        high: new Array<number>(50).fill(3),
        trials: 10_000_000,
      },
      error("#NUM!", /Use at most 400000/),
    ],
  ])("%j", (more, expected) => {
    expect(simulate(more)).toEqual([[expected]]);
  });
});
