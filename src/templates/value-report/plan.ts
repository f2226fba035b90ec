import { cell } from "../../plan/expression";
import type { SheetPlan } from "../../plan/sheet-plan";
import { labelsOf } from "../label-source";
import { sheetPlanOf } from "../sheet-plan-of";
import type { FormValues, TemplateWords } from "../template";
import { answerBlock, checkConditions, checksBlock } from "./answer";
import { listBlocks, parametersBlock } from "./assumptions";
import { valueChart, varianceChart } from "./charts";
import { metricConditions, metricsBlock } from "./metrics";

export const id = "value-report";
export const version = 1;

/** The quarter in one view, then the metrics, then what they are judged by. */
export function plan(values: FormValues, words: TemplateWords): SheetPlan {
  const labels = labelsOf(words);
  const input = { values, labels };
  return sheetPlanOf({ id, version }, input, {
    subtitle: [cell("customer"), cell("quarter"), cell("currency")],
    blocks: [
      answerBlock(input),
      valueChart(input),
      varianceChart(input),
      checksBlock(input),
      metricsBlock(input),
      parametersBlock(input),
      ...listBlocks(input),
    ],
    conditions: [...checkConditions, ...metricConditions],
    titleColumns: 2,
  });
}
