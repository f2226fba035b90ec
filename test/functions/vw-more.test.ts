import fc from "fast-check";
import { crossing } from "../../src/core/price-sensitivity/crossing";
import { crossingOnGrid } from "../../src/core/price-sensitivity/interval";
import { pairsOf } from "../../src/core/price-sensitivity/points";
import { gridOf, positionsIn } from "../../src/core/price-sensitivity/price-grid";
import { priceIndexOf } from "../../src/core/price-sensitivity/price-index";
import { answersTo, questions, surveyOf } from "../../src/core/price-sensitivity/survey";
import type { Cell, Input } from "../../src/functions";
import { evaluate } from "./support/call";
import { closeTo } from "./support/golden";
import { csvRows, intentsOf, ordinaryRuns, responsesOf } from "./support/survey";

const near = (expected: number) => closeTo(expected, { rel: 1e-9, abs: 1e-9 });
const survey = csvRows("random_1000.csv");
const responses = survey.map((row) => row.slice(0, 4));
const labelled = (cells: Cell[][]): Record<string, Cell> =>
  Object.fromEntries(cells) as Record<string, Cell>;

describe("VW_CURVES", () => {
  const runs = ordinaryRuns.filter(
    ({ golden, expected }) => expected.curves && !golden.input.weights,
  );

  test.each(runs)("$title", ({ golden, expected }) => {
    const { price, too_cheap, cheap, expensive, too_expensive } = expected.curves!;
    const table = evaluate("VW_CURVES", { responses: responsesOf(golden) });
    expect(table).toHaveLength(price.length);
    for (const [i, row] of table.entries()) {
      const tooCheap = too_cheap[i] ?? null;
      const missing: unknown = expect.objectContaining({ code: "#N/A" });
      const first = tooCheap === null ? missing : near(tooCheap);
      const [c, e, t] = [cheap[i]!, expensive[i]!, too_expensive[i]!];
      expect(row).toEqual([
        near(price[i]!),
        first,
        near(c),
        near(e),
        near(t),
        near(1 - c),
        near(1 - e),
      ]);
    }
  });

  test("at given prices, also between those that were named", () => {
    const rows: Input[][] = [
      [1, 2, 3, 4],
      [2, 3, 4, 5],
    ];
    expect(evaluate("VW_CURVES", { responses: rows, prices: [0, 2.5, 9] })).toEqual([
      [0, 1, 1, 0, 0, 0, 1],
      [2.5, 0, 1, 0, 0, 0, 1],
      [9, 0, 0, 1, 1, 1, 0],
    ]);
  });
});

describe("VW_DEMAND", () => {
  const runs = ordinaryRuns.filter(
    ({ options, expected }) =>
      expected.nms &&
      options.pi_calibrated_toocheap === 0 &&
      options.pi_calibrated_tooexpensive === 0,
  );

  test("there are golden runs", () => {
    expect(runs.length).toBeGreaterThan(1);
  });

  test.each(runs)("$title", ({ golden, options, expected }) => {
    const nms = expected.nms!;
    const found = labelled(
      evaluate("VW_DEMAND", {
        responses: responsesOf(golden),
        ...intentsOf(golden),
        scale: options.pi_scale,
        calibration: options.pi_calibrated,
      }),
    );
    expect(found).toMatchObject({
      "Greatest reach": near(nms.max_reach),
      "Price of greatest reach": near(nms.price_optimal_reach),
    });
    // The reference looks at its grid only; the optimum between two of its prices may be a little better.
    const revenue = found["Greatest revenue"] as number;
    expect(revenue).toBeGreaterThanOrEqual(nms.max_revenue * (1 - 1e-12));
    expect(revenue).toBeLessThanOrEqual(nms.max_revenue * 1.05);
    expect(found["Greatest profit"]).toBe(revenue);
  });

  const demand = (more: Record<string, Input | Input[]> = {}) =>
    evaluate("VW_DEMAND", {
      responses,
      intent_cheap: survey.map((row) => row[4]),
      intent_expensive: survey.map((row) => row[5]),
      ...more,
    });

  test("the optima are at least as good as any price of a fine grid", () => {
    const found = labelled(demand({ unit_cost: 6.5 }));
    const fine = Array.from({ length: 3000 }, (_, i) => i / 100);
    const table = demand({ unit_cost: 6.5, prices: fine });
    const best = (column: number) => Math.max(...table.map((row) => row[column] as number));
    expect([found["Greatest reach"], found["Greatest revenue"], found["Greatest profit"]]).toEqual([
      near(best(1)),
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(found["Greatest revenue"]).toBeGreaterThanOrEqual(best(2) - 1e-12);
    expect(found["Greatest revenue"]).toBeLessThan(best(2) * 1.0001);
    expect(found["Greatest profit"]).toBeGreaterThanOrEqual(best(3) - 1e-12);
    expect(found["Greatest profit"]).toBeLessThan(best(3) * 1.0001);
  });

  test("a respondent without an intent on the scale is left out", () => {
    const two: Input[][] = [
      [1, 2, 3, 4],
      [10, 20, 30, 40],
    ];
    const reach = labelled(
      evaluate("VW_DEMAND", { responses: two, intent_cheap: [5, ""], intent_expensive: [4, 3] }),
    );
    expect(reach["Greatest reach"]).toBe(0.7);
    expect(
      evaluate("VW_DEMAND", { responses: two, intent_cheap: [9, 9], intent_expensive: [1, 1] }),
    ).toMatchObject([[{ code: "#N/A" }]]);
    expect(
      evaluate("VW_DEMAND", { responses: two, intent_cheap: [5, 5, 5], intent_expensive: [1, 1] }),
    ).toMatchObject([
      [
        {
          code: "#VALUE!",
          message: expect.stringContaining(
            "Intent cheap must have one cell a respondent",
          ) as string,
        },
      ],
    ]);
    expect(
      evaluate("VW_DEMAND", {
        responses: two,
        intent_cheap: [5, 5],
        intent_expensive: [1, 1],
        scale: [1, 2],
      }),
    ).toMatchObject([[{ code: "#VALUE!" }]]);
  });
});

describe("VW_CHECK", () => {
  test.each<[Input[], string]>([
    [[1, 2, 3, 4], ""],
    [[1, 2, "", 4], "Missing: expensive."],
    [[null, 2, undefined, 4], "Missing: too cheap, expensive."],
    [[1, "two", 3, 4], "Not a number: cheap."],
    [[1, 3, 2, 4], "Out of order: expensive is not above cheap."],
    [[5, 5, 6, 7], "Out of order: cheap is not above too cheap."],
    [
      [10, 150, 20, 30],
      "Out of order: expensive is not above cheap. Perhaps a slipped decimal point in cheap: 150 for 15.",
    ],
    [
      [1000, 12, 20, 30],
      "Out of order: cheap is not above too cheap. Perhaps a slipped decimal point in too cheap: 1000 for 10.",
    ],
    [["", "", "", ""], ""],
  ])("%j: %s", (row, expected) => {
    expect(evaluate("VW_CHECK", { responses: [row, [1, 2, 3, 4]] })).toEqual([[expected], [""]]);
  });

  test("stands beside its rows, header and empty rows too, and agrees with VW_RANGE", () => {
    const rows: Input[][] = [["a", "b", "c", "d"], ...responses, [null, null, null, null]];
    const texts = evaluate("VW_CHECK", { responses: rows });
    expect(texts).toHaveLength(rows.length);
    expect([texts[0], texts.at(-1)]).toEqual([[""], [""]]);
    const { "Respondents excluded": excluded } = labelled(
      evaluate("VW_RANGE", { responses: rows, output: "summary" }),
    );
    expect(texts.filter(([text]) => text !== "")).toHaveLength(excluded as number);
  });

  test("without the first question three prices decide", () => {
    expect(
      evaluate("VW_CHECK", {
        responses: [
          ["", 2, 3, 4],
          ["", 3, 2, 4],
        ],
      }),
    ).toEqual([[""], ["Out of order: expensive is not above cheap."]]);
  });
});

describe("VW_INTERVAL", () => {
  test("is the same for a seed, holds the points, and narrows with the level", () => {
    const wide = evaluate("VW_INTERVAL", { responses, resamples: 500, level: 0.99 });
    expect(evaluate("VW_INTERVAL", { responses, resamples: 500, level: 0.99 })).toEqual(wide);
    expect(
      evaluate("VW_INTERVAL", { responses, resamples: 500, level: 0.99, seed: 2 }),
    ).not.toEqual(wide);
    const narrow = evaluate("VW_INTERVAL", { responses, resamples: 500, level: 0.5 });
    const points = evaluate("VW_RANGE", { responses })[0] as number[];
    expect(wide.map(([name]) => name)).toEqual(["PMC", "OPP", "IDP", "PME"]);
    for (const [i, [, low, high]] of (wide as [string, number, number][]).entries()) {
      const [, inner, outer] = narrow[i] as [string, number, number];
      expect([low <= inner, inner <= outer, outer <= high]).toEqual([true, true, true]);
      expect([low <= points[i]!, points[i]! <= high]).toEqual([true, true]);
    }
  });

  test("its points are those of VW_RANGE", () => {
    const respondent = fc
      .tuple(
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([a, b, c, d]) => [a, a + b, a + b + c, a + b + c + d]);
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 1, maxLength: 40 }), (rows) => {
        const valid = surveyOf(rows);
        if ("reason" in valid) throw new Error(valid.reason);
        const columns = questions.map((question) => answersTo(valid, question));
        const grid = gridOf(columns);
        const index = priceIndexOf(valid);
        const weights = columns.map((column) => {
          const each = new Float64Array(grid.length);
          for (const at of positionsIn(grid, column)) each[at]! += 1;
          return each;
        });
        const named = new Float64Array(grid.length).fill(1);
        for (const pair of Object.values(pairsOf("original"))) {
          const [rising, falling] = pair.map((question) => weights[questions.indexOf(question)]!);
          const low = crossingOnGrid(grid, rising!, falling!, named, valid.totalWeight);
          expect(low).toEqual(near(crossing(index, pair).low));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("too much work is refused with the number that would do", () => {
    expect(evaluate("VW_INTERVAL", { responses, resamples: 1_000_000 })).toMatchObject([
      [{ code: "#NUM!", message: expect.stringMatching(/Use at most \d+\./) as string }],
    ]);
  });
});
