import { onPlateau, points, type Plateau } from "../../core/price-sensitivity/points";
import { surveyOf } from "../../core/price-sensitivity/survey";
import { rowsIn } from "../field-findings";
import { textIn } from "../form-values";
import type { FormValues } from "../template";
import { plateaus, questions } from "./form";

/** What the typed answers say, calculated by the same core as the cells; undefined where none counts. */
export interface SurveyResult {
  readonly pmc: number | undefined;
  readonly pme: number;
  readonly opp: number | undefined;
  readonly used: number;
  readonly excluded: number;
}

export function calculate(values: FormValues): SurveyResult | undefined {
  const rows = rowsIn(values, "responses");
  const survey = surveyOf(rows.map((row) => questions.map((question) => row[question])));
  if ("reason" in survey) return undefined;
  const definition = textIn(values, "definition") === "narrower" ? "narrower" : "original";
  const plateau: Plateau = plateaus.find((one) => one === textIn(values, "plateau")) ?? "low";
  const { pmc, opp, pme } = points(survey, definition);
  return {
    pmc: pmc && onPlateau(pmc, plateau),
    opp: opp && onPlateau(opp, plateau),
    pme: onPlateau(pme, plateau),
    used: survey.rows.length,
    excluded: survey.excluded,
  };
}
