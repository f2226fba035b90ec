import { pointIntervals, type Interval } from "../core/price-sensitivity/interval";
import { surveyOf } from "../core/price-sensitivity/survey";
import type { Cell } from "./cells";
import { inExcel } from "./excel";
import { errorOf } from "./reasons";
import { definition, responses, weights } from "./survey-arguments";
import { whole } from "./whole";

export const vwInterval = whole({
  id: "VW_INTERVAL",
  arguments: [
    responses,
    { kind: "number", name: "level", unit: "fraction", above: 0, max: 1, default: 0.9 },
    {
      kind: "number",
      name: "resamples",
      unit: "count",
      min: 1,
      max: 1_000_000,
      whole: true,
      default: 2000,
    },
    { kind: "number", name: "seed", unit: "number", whole: true, default: 1 },
    definition,
    weights,
  ],
  calculate: (rows, level, resamples, seed, defined, given) => {
    const survey = surveyOf(rows, given);
    if ("reason" in survey) return survey;
    const found = pointIntervals(survey, level, resamples, seed, defined);
    if ("reason" in found) return found;
    return (["pmc", "opp", "idp", "pme"] as const).map((point) => inRow(point, found[point]));
  },
});

function inRow(point: string, interval: Interval | undefined): Cell[] {
  const missing = errorOf("no-too-cheap-prices");
  return [point.toUpperCase(), interval?.low ?? missing, interval?.high ?? missing];
}

/**
 * Bootstrap interval of each point of a price sensitivity survey: point, low, high. The same for a seed.
 * @customfunction VW_INTERVAL
 * @helpurl help/VW_INTERVAL.html
 * @param responses Four columns, one respondent a row: too cheap, cheap, expensive, too expensive
 * @param level Part of the resamples inside the interval; 90% if left out
 * @param resamples Number of resamples; 2000 if left out
 * @param seed Whole number that starts the random draws; 1 if left out
 * @param definition "original" (van Westendorp 1976) or "narrower" bounds of the range
 * @param weights One weight a respondent
 */
export function VW_INTERVAL(
  responses: unknown[][],
  level?: unknown[][],
  resamples?: unknown[][],
  seed?: unknown[][],
  definition?: unknown[][],
  weights?: unknown[][],
): unknown[][] {
  return inExcel(vwInterval, [responses, level, resamples, seed, definition, weights]);
}
