import { gridOf, positionIn, positionsIn } from "./price-grid";
import { answersTo, questions, weightOf, type Survey } from "./survey";

/** A respondent's probabilities of buying at the cheap and at the expensive price. */
export interface Intent {
  readonly cheap: Float64Array;
  readonly expensive: Float64Array;
}

export interface Demand {
  readonly price: number;
  /** Expected part of the respondents who buy. */
  readonly reach: number;
  readonly revenue: number;
  readonly profit: number;
}

export interface DemandCurve {
  readonly at: (price: number) => Demand;
  /** The lowest price with the greatest (price − cost)·reach, or with the greatest reach. */
  readonly best: (goal: "reach" | "revenue" | "profit") => Demand;
}

/**
 * Newton, Miller & Smith (1993): a respondent buys with probability 0 up to the too cheap price, with the
 * stated ones at the cheap and the expensive price, with 0 from the too expensive price on, linear between.
 * The sum is linear between neighbouring prices, so the optimum of price·reach is at one of them or at the
 * vertex of a parabola between two.
 * @param survey in which all questions were asked
 * @param intent probabilities from 0 to 1, one a valid respondent
 * @param unitCost in the survey's money
 */
export function demandCurve(survey: Survey, intent: Intent, unitCost: number): DemandCurve {
  const columns = questions.map((question) => answersTo(survey, question));
  const grid = gridOf(columns);
  const slope = slopes(survey, columns, intent, grid);
  const reach = reaches(grid, slope);

  const demand = (price: number, part: number): Demand => ({
    price,
    reach: part,
    revenue: price * part,
    profit: (price - unitCost) * part,
  });
  const at = (price: number) => {
    const i = positionIn(grid, price);
    if (i < 0 || i >= grid.length - 1) return demand(price, 0);
    return demand(price, (reach[i] ?? 0) + (slope[i] ?? 0) * (price - (grid[i] ?? 0)));
  };
  const best = (goal: "reach" | "revenue" | "profit") => {
    let greatest = at(grid[0] ?? NaN);
    const consider = (candidate: Demand) => {
      if (candidate[goal] > greatest[goal]) greatest = candidate;
    };
    const cost = goal === "profit" ? unitCost : 0;
    for (let i = 0; i < grid.length - 1; i++) {
      const from = grid[i] ?? NaN;
      const part = reach[i] ?? NaN;
      const fall = slope[i] ?? NaN;
      consider(demand(from, part));
      // (price − cost)·(part + fall·(price − from)) has its vertex here.
      const vertex = (fall * (from + cost) - part) / (2 * fall);
      if (goal !== "reach" && fall < 0 && vertex > from && vertex < (grid[i + 1] ?? NaN)) {
        consider(demand(vertex, part + fall * (vertex - from)));
      }
    }
    return greatest;
  };
  return { at, best };
}

/** Slope of the reach after each grid price. */
function slopes(
  survey: Survey,
  columns: readonly Float64Array[],
  intent: Intent,
  grid: Float64Array,
): Float64Array {
  const positions = columns.map((column) => positionsIn(grid, column));
  const change = new Float64Array(grid.length);
  for (let i = 0; i < survey.rows.length; i++) {
    const part = weightOf(survey, i) / survey.totalWeight;
    const buying = [0, intent.cheap[i] ?? 0, intent.expensive[i] ?? 0, 0];
    let before = 0;
    for (let k = 0; k < 4; k++) {
      const step = (columns[k + 1]?.[i] ?? NaN) - (columns[k]?.[i] ?? NaN);
      const after = k < 3 ? (part * ((buying[k + 1] ?? 0) - (buying[k] ?? 0))) / step : 0;
      const at = positions[k]?.[i] ?? 0;
      change[at] = (change[at] ?? 0) + after - before;
      before = after;
    }
  }
  let slope = 0;
  return change.map((each) => (slope += each));
}

function reaches(grid: Float64Array, slope: Float64Array): Float64Array {
  let reach = 0;
  return grid.map((price, i) => {
    if (i > 0) reach += (slope[i - 1] ?? 0) * (price - (grid[i - 1] ?? price));
    return reach;
  });
}
