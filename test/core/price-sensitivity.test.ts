import Decimal from "decimal.js";
import fc from "fast-check";
import {
  onPlateau,
  pairsOf,
  points,
  type Plateau,
  type Point,
  type RangeDefinition,
} from "../../src/core/price-sensitivity/points";
import { surveyOf, type Question, type Survey } from "../../src/core/price-sensitivity/survey";

/** The points as their definition has them, in fractions of whole numbers, at each price that was named. */
class Judge {
  private readonly prices: readonly number[];
  private readonly whole: number;

  /** @param rows consistent respondents; @param weights whole numbers, one a respondent */
  constructor(
    private readonly rows: readonly Readonly<Record<Question, number>>[],
    private readonly weights: readonly number[],
    asked: boolean,
  ) {
    const all = rows.flatMap((row) => [
      ...(asked ? [row.tooCheap] : []),
      row.cheap,
      row.expensive,
      row.tooExpensive,
    ]);
    this.prices = [...new Set(all)].sort((a, b) => a - b);
    this.whole = weights.reduce((sum, weight) => sum + weight, 0);
  }

  crossing(rising: Question, falling: Question): { low: number; high: number } {
    const sums = this.prices.map((price) => this.upTo(rising, price) + this.upTo(falling, price));
    const equal = this.prices.filter((_price, i) => sums[i] === this.whole);
    if (equal.length > 0) return { low: equal[0]!, high: equal.at(-1)! };
    const at = sums.findIndex((sum) => sum > this.whole);
    const [x1, x2] = [new Decimal(this.prices[at - 1]!), new Decimal(this.prices[at]!)];
    const [missing, rise] = [this.whole - sums[at - 1]!, sums[at]! - sums[at - 1]!];
    const meeting = x2.minus(x1).times(missing).div(rise).plus(x1).toNumber();
    return { low: meeting, high: meeting };
  }

  private upTo(question: Question, price: number): number {
    if (price <= Math.min(...this.rows.map((row) => row[question]))) return 0;
    return this.rows.reduce(
      (sum, row, i) => sum + (row[question] <= price ? this.weights[i]! : 0),
      0,
    );
  }
}

const cents = (most: number) => fc.integer({ min: 1, max: most });
/** Few prices, so that curves touch and run together; now and then one with a slipped decimal point. */
const respondent = fc
  .tuple(fc.nat(30), cents(9), cents(9), cents(9), fc.constantFrom(1, 1, 1, 1, 1, 100_000))
  .map(([a, b, c, d, slip]) => [a, a + b, a + b + c, (a + b + c + d) * slip].map((x) => x / 100));
const weight = fc.constantFrom(0, 1, 1, 2, 3);

const definitions: readonly RangeDefinition[] = ["original", "narrower"];
const plateaus: readonly Plateau[] = ["low", "mid", "high"];

const names: readonly Point[] = ["pmc", "opp", "idp", "pme"];

function pricesOf(survey: Survey, definition: RangeDefinition) {
  const found = points(survey, definition);
  return names.map((point) => {
    const crossing = found[point];
    return crossing && plateaus.map((plateau) => onPlateau(crossing, plateau));
  });
}

function judged(rows: number[][], weights: readonly number[], definition: RangeDefinition) {
  const asked = !Number.isNaN(rows[0]?.[0]);
  const named = rows.map(([tooCheap, cheap, expensive, tooExpensive]) => {
    return { tooCheap, cheap, expensive, tooExpensive } as Record<Question, number>;
  });
  const judge = new Judge(named, weights, asked);
  const pricesAt = ([rising, falling]: readonly [Question, Question]) => {
    if (!asked && falling === "tooCheap") return undefined;
    const { low, high } = judge.crossing(rising, falling);
    return [low, new Decimal(low).plus(high).div(2).toNumber(), high];
  };
  const pairs = pairsOf(definition);
  return names.map((point) => pricesAt(pairs[point]));
}

function valid(rows: readonly (readonly unknown[])[], weights?: readonly number[]): Survey {
  const survey = surveyOf(rows, weights);
  if ("reason" in survey) throw new Error(survey.reason);
  return survey;
}

describe.each(definitions)(
  "points of the %s definition, against their definition",
  (definition) => {
    test("each respondent counts as one", () => {
      fc.assert(
        fc.property(fc.array(respondent, { minLength: 1, maxLength: 40 }), (rows) => {
          const ones = rows.map(() => 1);
          expect(pricesOf(valid(rows), definition)).toEqual(judged(rows, ones, definition));
        }),
        { numRuns: 500 },
      );
    });

    test("without the too cheap question", () => {
      fc.assert(
        fc.property(fc.array(respondent, { minLength: 1, maxLength: 20 }), (rows) => {
          const ones = rows.map(() => 1);
          const asked = rows.map(([, ...others]) => ["", ...others]);
          const expected = judged(
            rows.map(([, ...others]) => [NaN, ...others]),
            ones,
            definition,
          );
          expect(pricesOf(valid(asked), definition)).toEqual(expected);
        }),
        { numRuns: 300 },
      );
    });

    test("with weights, some of them zero", () => {
      const rows = fc.array(fc.tuple(respondent, weight), { minLength: 1, maxLength: 40 });
      const weighted = rows.filter((all) => all.some(([, each]) => each > 0));
      fc.assert(
        fc.property(weighted, fc.constantFrom(1, 4, 10), (given, parts) => {
          const prices = given.map(([row]) => row);
          const weights = given.map(([, each]) => each);
          const survey = valid(
            prices,
            weights.map((each) => each / parts),
          );
          expect(pricesOf(survey, definition)).toEqual(judged(prices, weights, definition));
        }),
        { numRuns: 500 },
      );
    });

    test("more respondents than are sampled for the buckets", () => {
      fc.assert(
        fc.property(fc.array(respondent, { minLength: 1500, maxLength: 1500 }), (rows) => {
          const ones = rows.map(() => 1);
          expect(pricesOf(valid(rows), definition)).toEqual(judged(rows, ones, definition));
        }),
        { numRuns: 10 },
      );
    });
  },
);

test("prices at both ends of what a number can hold", () => {
  const rows = [
    [-1.5e308, -1, 1, 1.5e308],
    [-1e308, 2, 3, 4],
    [5e-324, 1e-323, 1.5e-323, 2e-323],
  ];
  const { opp, idp } = points(valid(rows), "original");
  expect([opp, idp]).toEqual([
    { low: expect.any(Number) as number, high: expect.any(Number) as number },
    judgedCrossing(rows, "expensive", "cheap"),
  ]);
});

function judgedCrossing(rows: number[][], rising: Question, falling: Question) {
  const named = rows.map(([tooCheap, cheap, expensive, tooExpensive]) => {
    return { tooCheap, cheap, expensive, tooExpensive } as Record<Question, number>;
  });
  return new Judge(named, [1, 1, 1], true).crossing(rising, falling);
}
