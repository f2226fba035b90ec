import { gridOf, positionIn, positionsIn } from "./price-grid";
import { answersOf, type Survey } from "./survey";

/** Parts of the respondents, 0..1, to whom a price is … ; too cheap is undefined where it was not asked. */
export interface CurvePoint {
  readonly price: number;
  readonly tooCheap: number | undefined;
  readonly cheap: number;
  readonly expensive: number;
  readonly tooExpensive: number;
  readonly notCheap: number;
  readonly notExpensive: number;
}

/** The curves at the given prices, or at every price that a respondent named. */
export function curves(survey: Survey, prices?: readonly number[]): CurvePoint[] {
  const grid = gridOf(answersOf(survey));
  const upTo = (column: Float64Array) => weightsUpTo(survey, grid, column);
  const tooCheap = survey.tooCheap && upTo(survey.tooCheap);
  const cheap = upTo(survey.cheap);
  const expensive = upTo(survey.expensive);
  const tooExpensive = upTo(survey.tooExpensive);
  const whole = survey.totalWeight;
  return Array.from(prices ?? grid, (price, i) => {
    const at = prices ? positionIn(grid, price) : i;
    const rise = (curve: Float64Array) => (curve[at] ?? 0) / whole;
    const fall = (curve: Float64Array) => (whole - (curve[at] ?? 0)) / whole;
    return {
      price,
      tooCheap: tooCheap && fall(tooCheap),
      cheap: fall(cheap),
      expensive: rise(expensive),
      tooExpensive: rise(tooExpensive),
      notCheap: rise(cheap),
      notExpensive: fall(expensive),
    };
  });
}

/** Weight of the answers up to each grid price; nothing counts at the column's own minimum (see crossing). */
function weightsUpTo(survey: Survey, grid: Float64Array, column: Float64Array): Float64Array {
  const weights = new Float64Array(grid.length);
  const positions = positionsIn(grid, column);
  let lowest = grid.length;
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i] ?? 0;
    weights[at] = (weights[at] ?? 0) + (survey.weights[i] ?? 0);
    if (at < lowest) lowest = at;
  }
  let total = 0;
  for (let at = lowest; at < weights.length; at++) {
    total += weights[at] ?? 0;
    weights[at] = at === lowest ? 0 : total;
  }
  return weights;
}
