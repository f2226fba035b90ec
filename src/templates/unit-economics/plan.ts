import { cell } from "../../plan/expression";
import type { SheetPlan } from "../../plan/sheet-plan";
import { labelsOf } from "../label-source";
import { sheetPlanOf } from "../sheet-plan-of";
import type { FormValues, TemplateWords } from "../template";
import { answerBlock, checkConditions, checksBlock, repBlock } from "./answer";
import { listBlocks, parametersBlock, strictBlock } from "./assumptions";
import { cashBlock, cashChart } from "./cash";
import { modelsBlock } from "./models";
import { segmentConditions, segmentsBlock } from "./segments";

export const id = "unit-economics";
export const version = 1;

/** The answer, the segments, then the seller and the two models, then what the tests ask. */
export function plan(values: FormValues, words: TemplateWords): SheetPlan {
  const labels = labelsOf(words);
  const input = { values, labels };
  return sheetPlanOf({ id, version }, input, {
    subtitle: [cell("business"), cell("currency")],
    blocks: [
      answerBlock(input),
      cashChart(input),
      checksBlock(input),
      segmentsBlock(input),
      parametersBlock(input),
      repBlock(input),
      modelsBlock(input),
      cashBlock(input),
      strictBlock(input),
      ...listBlocks(input),
    ],
    conditions: [...checkConditions, ...segmentConditions],
  });
}
