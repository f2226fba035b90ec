import {
  acceptance,
  onPlateau,
  points,
  type Plateau,
  type Points,
} from "../core/price-sensitivity/points";
import { surveyOf, type Survey } from "../core/price-sensitivity/survey";
import type { Crossing } from "../core/price-sensitivity/crossing";
import type { Cell } from "./cells";
import { inExcel } from "./excel";
import { errorOf } from "./reasons";
import { definition, responses, weights } from "./survey-arguments";
import { whole } from "./whole";

const names = ["pmc", "opp", "idp", "pme"] as const;

export const vwRange = whole({
  id: "VW_RANGE",
  arguments: [
    responses,
    { kind: "choice", name: "output", choices: ["points", "range", "summary"], default: "points" },
    weights,
    definition,
    { kind: "choice", name: "plateau", choices: ["low", "mid", "high"], default: "low" },
  ],
  calculate: (rows, output, given, defined, plateau) => {
    const survey = surveyOf(rows, given);
    if ("reason" in survey) return survey;
    const found = points(survey, defined);
    if (output === "summary") return summary(survey, found, plateau);
    const shown = output === "range" ? (["pmc", "pme"] as const) : names;
    return [shown.map((name) => priceOf(found[name], plateau))];
  },
});

function summary(survey: Survey, found: Points, plateau: Plateau): Cell[][] {
  const prices = names.map((name) => [name.toUpperCase(), priceOf(found[name], plateau)] as const);
  return [
    ...prices.map(([label, price]) => [label, price]),
    ...names.flatMap((name): Cell[][] => [
      [`${name.toUpperCase()} low`, priceOf(found[name], "low")],
      [`${name.toUpperCase()} high`, priceOf(found[name], "high")],
    ]),
    ["Respondents used", survey.rows.length],
    ["Respondents excluded", survey.excluded],
    ...prices.map(([label, price]): Cell[] => [
      `Acceptance at ${label}`,
      typeof price === "number" ? acceptance(survey, price) : price,
    ]),
  ];
}

function priceOf(crossing: Crossing | undefined, plateau: Plateau): Cell {
  return crossing ? onPlateau(crossing, plateau) : errorOf("no-too-cheap-prices");
}

/**
 * Acceptable price range of a price sensitivity survey (van Westendorp): PMC, OPP, IDP and PME.
 * @customfunction VW_RANGE
 * @helpurl help/VW_RANGE.html
 * @param responses Four columns, one respondent a row: too cheap, cheap, expensive, too expensive
 * @param output "points" PMC, OPP, IDP, PME; "range" PMC and PME; "summary" a table with labels
 * @param weights One weight a respondent
 * @param definition "original" (van Westendorp 1976) or "narrower" bounds of the range
 * @param plateau Which end counts where two curves are equal on an interval: "low", "mid" or "high"
 */
export function VW_RANGE(
  responses: unknown[][],
  output?: unknown[][],
  weights?: unknown[][],
  definition?: unknown[][],
  plateau?: unknown[][],
): unknown[][] {
  return inExcel(vwRange, [responses, output, weights, definition, plateau]);
}
