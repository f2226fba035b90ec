import { gridOf, lowestOf, positionIn, weightsUpTo } from "./price-grid";
import { answersTo, isAsked, type Question, type Survey } from "./survey";

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

/**
 * The curves at the given prices, or at every price that a respondent named, rising (van Westendorp 1976).
 * @param prices in any order, in the survey's money
 */
export function curves(survey: Survey, prices?: readonly number[]): CurvePoint[] {
  const columns = survey.asked.map((question) => answersTo(survey, question));
  const grid = gridOf(columns);
  const upTo = (question: Question) => {
    const answers = columns[survey.asked.indexOf(question)] ?? new Float64Array();
    const { weights } = survey;
    const lowest = lowestOf(answers);
    return weightsUpTo(grid, { prices: answers, weights, lowest, weightBelow: 0 });
  };
  const tooCheap = isAsked(survey, "tooCheap") ? upTo("tooCheap") : undefined;
  const cheap = upTo("cheap");
  const expensive = upTo("expensive");
  const tooExpensive = upTo("tooExpensive");
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
