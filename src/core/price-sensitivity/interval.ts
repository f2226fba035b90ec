import { failure, type Failure } from "../failure";
import { quantile, randomFrom } from "../random";
import { pairsOf, type Point, type RangeDefinition } from "./points";
import { gridOf, positionsIn } from "./price-grid";
import { answersTo, isAsked, weightOf, type Survey } from "./survey";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type PointIntervals = Readonly<Record<Point, Interval | undefined>>;

/** Respondents drawn in all: some seconds of work. */
const MOST_DRAWS = 4e7;

/**
 * Percentile bootstrap (Efron & Tibshirani 1993) of the points: respondents are drawn with replacement, with
 * their weights. The prices are sorted once; a resample is a pass over them.
 * @param level part of the resamples inside the interval, above 0, at most 1
 * @param resamples whole number, at least 1; with the respondents at most MOST_DRAWS
 * @param seed whole number: the same draws for the same seed
 */
export function pointIntervals(
  survey: Survey,
  level: number,
  resamples: number,
  seed: number,
  definition: RangeDefinition,
): PointIntervals | Failure {
  const respondents = survey.rows.length;
  if (respondents * resamples > MOST_DRAWS) {
    return failure("too-many-resamples", {
      limit: Math.floor(MOST_DRAWS / respondents),
      respondents,
    });
  }
  const draw = resampler(survey, seed);
  const pairs = pairsOf(definition);
  const found = {
    pmc: new Float64Array(resamples),
    opp: new Float64Array(resamples),
    idp: new Float64Array(resamples),
    pme: new Float64Array(resamples),
  };
  for (let i = 0; i < resamples; i++) {
    const { grid, weights, named, total } = draw();
    for (const point of ["pmc", "opp", "idp", "pme"] as const) {
      const [rising, falling] = pairs[point];
      found[point][i] = crossingOnGrid(grid, weights[rising], weights[falling], named, total);
    }
  }
  const asked = isAsked(survey, "tooCheap");
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
function resampler(survey: Survey, seed: number) {
  const random = randomFrom(seed);
  const columns = survey.asked.map((question) => [question, answersTo(survey, question)] as const);
  const grid = gridOf(columns.map(([, answers]) => answers));
  const zeros = () => new Float64Array(grid.length);
  const weights = { tooCheap: zeros(), cheap: zeros(), expensive: zeros(), tooExpensive: zeros() };
  const named = zeros();
  const questions = columns.map(([question, answers]) => {
    return { at: positionsIn(grid, answers), into: weights[question] };
  });
  // Those without a weight say nothing, and a resample of them alone would have no points.
  const pool = Array.from(survey.rows.keys()).filter((i) => weightOf(survey, i) > 0);
  return () => {
    for (const each of [...Object.values(weights), named]) each.fill(0);
    let total = 0;
    for (let left = pool.length; left > 0; left--) {
      const respondent = pool[random.below(pool.length)] ?? 0;
      const weight = weightOf(survey, respondent);
      total += weight;
      for (const { at, into } of questions) {
        const position = at[respondent] ?? 0;
        into[position] = (into[position] ?? 0) + weight;
        named[position] = 1;
      }
    }
    return { grid, weights, named, total };
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
