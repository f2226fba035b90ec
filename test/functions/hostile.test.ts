import fc from "fast-check";
import { functions, isCellError, type Cells, type Input } from "../../src/functions";

/** What no formula expects, among what every formula gets. */
const cell = fc.oneof(
  fc.constantFrom<Input[]>(
    ...[1e9, 1e15, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, 0, -0, 1, -1, 0.5, 1200, 10_000_000],
    ...[1 / 3, 1e-9, 0.999999999999, Infinity, NaN, null, "", "text", true, { code: "#REF!" }],
  ),
  fc.integer({ min: 1, max: 60 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const range = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
/** A range that many functions accept: rising numbers, so that some calls get as far as calculating. */
const rising = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 4 }))
  .map(([rows, columns]): Cells =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => row + column + 1),
    ),
  );
const falling = fc
  .integer({ min: 2, max: 40 })
  .map((rows): Cells => Array.from({ length: rows }, (_, row) => [0.9 ** row]));
const single = cell.map((value): Cells => [[value]]);
const argument: fc.Arbitrary<Cells | null> = fc.oneof(
  { weight: 5, arbitrary: single },
  { weight: 2, arbitrary: rising },
  { weight: 2, arbitrary: falling },
  { weight: 2, arbitrary: range },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Far above what any of these calls takes, far below what an unbounded one would. */
const MOST_SECONDS = 20;
const MOST_CELLS = 20_100;

describe("whatever it is given, a function neither throws nor hangs nor grows without bound", () => {
  test.each(functions.map((each) => [each.id, each] as const))("%s", (_, definition) => {
    const all = fc.array(argument, {
      minLength: definition.arguments.length,
      maxLength: definition.arguments.length,
    });
    fc.assert(
      fc.property(all, (args) => {
        const start = performance.now();
        const cells = definition.evaluate(args).flat();
        expect(performance.now() - start).toBeLessThan(MOST_SECONDS * 1000);
        expect(cells.length).toBeLessThan(MOST_CELLS);
        for (const each of cells) {
          const isWhole = Number.isFinite(each) || typeof each === "string" || isCellError(each);
          if (!isWhole) throw new Error(`${String(each)} in a cell`);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

const FIT = [[0.243], [4.414], [0.793], [2.426]];
const SPEND = [[6.25], [3.74], [15.45]];
const A_DOZEN = [[[12]], [[1]], [[0.01]], [[0.01]]];
const A_YEAR = [[[12]], [[0.01]]];

test.each([
  ["VALUE_SIMULATE", [fives(0), fives(1), fives(2), null, [[10_000_000]]], "too-many-trials"],
  ["VALUE_SIMULATE", [fives(0), fives(1), fives(2), null, [[4_000_001]]], "too-many-trials"],
  ["VALUE_SIMULATE", [[[0]], [[1]], [[2]], null, [[1e9]]], "not-between"],
  ["VALUE_SIMULATE", [[[-1e308]], [[0]], [[1e308]]], "too-large"],
  ["VW_INTERVAL", [surveyOf(1000), null, [[1_000_000]]], "too-many-resamples"],
  ["VW_INTERVAL", [surveyOf(10), null, [[1e9]]], "not-between"],
  ["RETENTION_FIT", [[[1], [0.8], [0.7]], [[1e9]]], "not-between"],
  ["PAYBACK_MONTHS", [[[1000]], [[10]], null, null, null, [[1e9]]], "not-between"],
  ["CLV_PURCHASES", [FIT, column(5001), [[9]], [[9]], [[39]]], "too-many-different"],
  [
    "ROI_SHARE",
    [column(50_001), column(1000).map(() => [0.1]), [[1]], column(1000)],
    "too-much-work",
  ],
  ["PAYBACK_MONTHS", [column(10_001), ...A_DOZEN, [[1000]]], "too-much-work"],
  ["CLV_FIT", [column(100_001), column(1), column(1)], "too-many-different"],
  ["LTV_COHORT", [[[1], ...column(4999).map(() => [0.5])], column(100_001)], "too-much-work"],
  ["CLV_VALUE", [FIT, SPEND, column(5001), [[9]], [[9]], [[5]], ...A_YEAR], "too-many-different"],
  [
    "CLV_VALUE",
    [FIT, SPEND, [[1]], [[9]], column(100_001), [[5]], [[1200]], [[0]]],
    "too-much-work",
  ],
] as [string, (Cells | null)[], string][])(
  "%s says in a sentence what is too much",
  (id, args, reason) => {
    const definition = functions.find((each) => each.id === id);
    const [error] = definition!.evaluate(args).flat().filter(isCellError);
    expect(error?.reason).toBe(reason);
    expect(error?.message).toMatch(/^[A-Z].*\.$/);
  },
);

test("what is too much for one formula is not too much for its parts", () => {
  const value = functions.find((each) => each.id === "CLV_VALUE");
  const among = (rows: number, months: number) =>
    value!.evaluate([FIT, SPEND, [[1]], [[9]], column(rows), [[5]], [[months]], [[0]]]);
  const [error] = among(200_000, 1200).flat().filter(isCellError);
  expect(error?.details).toMatchObject({ argument: "Months", count: 1200, limit: 100_000 });
  expect(among(200_000, 1)).toHaveLength(200_000);
  expect(among(2, 1200).flat().some(isCellError)).toBe(false);
});

/** Ages and frequencies that differ. */
function column(rows: number): Cells {
  return Array.from({ length: rows }, (_, i) => [10 + i / 8]);
}

function fives(value: number): Cells {
  return Array.from({ length: 5 }, () => [value]);
}

function surveyOf(respondents: number): Cells {
  return Array.from({ length: respondents }, (_, i) =>
    [1, 2, 3, 4].map((price) => price + (i % 7)),
  );
}
