import { cell } from "../../plan/expression";
import type { SheetPlan } from "../../plan/sheet-plan";
import { labelsOf } from "../label-source";
import { sheetPlanOf } from "../sheet-plan-of";
import type { FormValues, TemplateWords } from "../template";
import { answerBlock, checkConditions, checksBlock, exclusionsBlock } from "./answer";
import { codesBlock, listBlocks, parametersBlock } from "./assumptions";
import { crossingsBlock } from "./crossings";
import { curvesBlock, curvesChart, marksBlock } from "./curves";
import { calibrationBlock, demandBlock, demandChart } from "./demand";
import { gridBlock } from "./grid";
import { meaningsBlock, pointConditions, pointsBlock, segmentsBlock } from "./points";
import { responsesBlock, responsesConditions } from "./responses";
import { surveyInput } from "./source";
import { spillBlocks } from "./spills";

export const id = "price-sensitivity";
export const version = 1;

/** The answer and its picture first, then points, segments and demand, then the respondents, who may be many. */
export function plan(values: FormValues, words: TemplateWords): SheetPlan {
  const labels = labelsOf(words);
  const input = surveyInput({ values, labels });
  const { hasDemand, segments, source } = input;
  const isWhole = source.kind === "whole";
  return sheetPlanOf({ id, version }, input, {
    subtitle: [cell("product"), cell("currency")],
    blocks: [
      answerBlock(input),
      curvesChart(input),
      ...(hasDemand ? [demandChart(input)] : []),
      checksBlock(input),
      pointsBlock(input),
      meaningsBlock(input),
      ...(segments.length > 0 ? [segmentsBlock(input)] : []),
      exclusionsBlock(input),
      parametersBlock(input),
      ...(hasDemand ? [calibrationBlock(input)] : []),
      curvesBlock(input),
      ...(hasDemand ? [demandBlock(input)] : []),
      codesBlock(input),
      gridBlock(input),
      marksBlock(input),
      ...listBlocks(input),
      crossingsBlock(input),
      ...spillBlocks(input),
      ...(isWhole ? [] : [responsesBlock(input)]),
    ],
    conditions: [...checkConditions, ...pointConditions, ...(isWhole ? [] : responsesConditions)],
  });
}
