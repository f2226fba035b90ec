import { curves, type CurvePoint } from "../core/price-sensitivity/curves";
import { surveyOf } from "../core/price-sensitivity/survey";
import type { Cell } from "./cells";
import { inExcel } from "./excel";
import { errorOf } from "./reasons";
import { prices, responses, weights } from "./survey-arguments";
import { whole } from "./whole";

export const vwCurves = whole({
  id: "VW_CURVES",
  arguments: [responses, weights, prices],
  calculate: (rows, given, at) => {
    const survey = surveyOf(rows, given);
    return "reason" in survey ? survey : curves(survey, at).map(inRow);
  },
});

function inRow(point: CurvePoint): Cell[] {
  const { price, cheap, expensive, tooExpensive, notCheap, notExpensive } = point;
  const tooCheap = point.tooCheap ?? errorOf("no-too-cheap-prices");
  return [price, tooCheap, cheap, expensive, tooExpensive, notCheap, notExpensive];
}

/**
 * Curves of a price sensitivity survey: price, too cheap, cheap, expensive, too expensive, not cheap, not expensive.
 * @customfunction VW_CURVES
 * @helpurl help/VW_CURVES.html
 * @param responses Four columns, one respondent a row: too cheap, cheap, expensive, too expensive
 * @param weights One weight a respondent
 * @param prices List of prices, one row each; every price that was named if left out
 */
export function VW_CURVES(
  responses: unknown[][],
  weights?: unknown[][],
  prices?: unknown[][],
): unknown[][] {
  return inExcel(vwCurves, [responses, weights, prices]);
}
