import { failure, type Failure } from "../failure";
import { quantile, randomFrom } from "../random";
import type { RangeDefinition } from "./points";
import { gridOf, positionsIn } from "./price-grid";
import { answersOf, type Survey } from "./survey";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type PointIntervals = Readonly<Record<Point, Interval | undefined>>;

type Point = "pmc" | "opp" | "idp" | "pme";
type Question = "tooCheap" | "cheap" | "expensive" | "tooExpensive";

/** Respondents drawn in all: some seconds of work. */
const MOST_DRAWS = 4e7;

/** The rising and the falling answers that meet in a point. */
function pairsOf(definition: RangeDefinition): Record<Point, readonly [Question, Question]> {
  const narrower = definition === "narrower";
  return {
    pmc: [narrower ? "expensive" : "cheap", "tooCheap"],
    opp: ["tooExpensive", "tooCheap"],
    idp: ["expensive", "cheap"],
    pme: ["tooExpensive", narrower ? "cheap" : "expensive"],
  };
}

/**
 * Percentile bootstrap (Efron & Tibshirani 1993) of the points: respondents are drawn with replacement, with
 * their weights. The prices are sorted once; a resample is a pass over them.
 */
export function pointIntervals(
  survey: Survey,
  level: number,
  resamples: number,
  seed: number,
  definition: RangeDefinition,
): PointIntervals | Failure {
  const respondents = survey.weights.length;
  if (respondents * resamples > MOST_DRAWS) {
    return failure("too-many-resamples", {
      limit: Math.floor(MOST_DRAWS / respondents),
      respondents,
    });
  }
  const grid = gridOf(answersOf(survey));
  const draw = resampler(survey, grid, seed);
  const pairs = pairsOf(definition);
  const found = {
    pmc: new Float64Array(resamples),
    opp: new Float64Array(resamples),
    idp: new Float64Array(resamples),
    pme: new Float64Array(resamples),
  };
  for (let i = 0; i < resamples; i++) {
    const { weights, named, total } = draw();
    for (const point of ["pmc", "opp", "idp", "pme"] as const) {
      const [rising, falling] = pairs[point];
      found[point][i] = crossingOnGrid(grid, weights[rising], weights[falling], named, total);
    }
  }
  const asked = survey.tooCheap !== undefined;
  return {
    pmc: asked ? between(found.pmc, level) : undefined,
    opp: asked ? between(found.opp, level) : undefined,
    idp: between(found.idp, level),
    pme: between(found.pme, level),
  };
}

function between(sample: Float64Array, level: number): Interval {
  sample.sort();
  const tail = (1 - level) / 2;
  return { low: quantile(sample, tail), high: quantile(sample, 1 - tail) };
}

/** Draws a resample: the weights of its answers at each grid price, and which prices were named. */
function resampler(survey: Survey, grid: Float64Array, seed: number) {
  const random = randomFrom(seed);
  const zeros = () => new Float64Array(grid.length);
  const weights = { tooCheap: zeros(), cheap: zeros(), expensive: zeros(), tooExpensive: zeros() };
  const named = zeros();
  const questions = (["tooCheap", "cheap", "expensive", "tooExpensive"] as const).flatMap((name) =>
    survey[name] ? [{ at: positionsIn(grid, survey[name]), into: weights[name] }] : [],
  );
  // Those without a weight say nothing, and a resample of them alone would have no points.
  const pool = [...survey.weights.keys()].filter((i) => (survey.weights[i] ?? 0) > 0);
  return () => {
    for (const each of [...Object.values(weights), named]) each.fill(0);
    let total = 0;
    for (let left = pool.length; left > 0; left--) {
      const respondent = pool[random.below(pool.length)] ?? 0;
      const weight = survey.weights[respondent] ?? 0;
      total += weight;
      for (const { at, into } of questions) {
        const position = at[respondent] ?? 0;
        into[position] = (into[position] ?? 0) + weight;
        named[position] = 1;
      }
    }
    return { weights, named, total };
  };
}

/** The low end of the crossing (see crossing.ts) from the weights at each grid price. */
export function crossingOnGrid(
  grid: Float64Array,
  rising: Float64Array,
  falling: Float64Array,
  named: Float64Array,
  whole: number,
): number {
  let risen = 0;
  let fallen = 0;
  let before = NaN;
  let levelBefore = 0;
  for (let i = 0; i < grid.length; i++) {
    if (named[i] === 0) continue;
    const price = grid[i] ?? NaN;
    const risingMin = risen === 0;
    const fallingMin = fallen === 0;
    risen += rising[i] ?? 0;
    fallen += falling[i] ?? 0;
    const level = (risingMin ? 0 : risen) + (fallingMin ? 0 : fallen);
    if (level === whole) return price;
    if (level > whole) {
      return before + ((price - before) * (whole - levelBefore)) / (level - levelBefore);
    }
    before = price;
    levelBefore = level;
  }
  return NaN;
}
