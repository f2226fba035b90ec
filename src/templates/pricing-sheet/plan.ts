import { cell } from "../../plan/expression";
import type { SheetPlan } from "../../plan/sheet-plan";
import { labelsOf } from "../label-source";
import { sheetPlanOf } from "../sheet-plan-of";
import type { FormValues, TemplateWords } from "../template";
import { answerBlock, checkConditions, checksBlock, verdictBlock } from "./answer";
import { dealBlock, parametersBlock } from "./assumptions";
import { chosenBlock, contractsBlock } from "./contracts";
import { corridorBlock } from "./corridor";
import { listBlocks } from "./lists";
import { payoutBlock, payoutChart, payoutConditions } from "./payout";
import { metricBlock, metricChart, usageBlock } from "./price-metric";
import { exampleBlock, scheduleBlock } from "./price-schedule";
import { stepsBlock } from "./steps";
import { winFeeBlock } from "./win-fee";

export const id = "pricing-sheet";
export const version = 1;

/** The answer first, then what it rests on, then the contract page, then what only formulas read. */
export function plan(values: FormValues, words: TemplateWords): SheetPlan {
  const labels = labelsOf(words);
  const input = { values, labels };
  return sheetPlanOf({ id, version }, input, {
    subtitle: [cell("customer"), cell("currency")],
    day: "startDate",
    blocks: [
      verdictBlock,
      answerBlock(input),
      payoutChart(input),
      dealBlock(input),
      checksBlock(input),
      corridorBlock(input),
      parametersBlock(input),
      contractsBlock(input),
      chosenBlock(input),
      winFeeBlock(input),
      payoutBlock(input),
      stepsBlock(input),
      metricBlock(input),
      usageBlock(input),
      metricChart(input),
      scheduleBlock(input),
      exampleBlock(input),
      ...listBlocks(input),
    ],
    conditions: [...checkConditions, ...payoutConditions],
  });
}
