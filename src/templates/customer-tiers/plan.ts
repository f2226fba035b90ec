import { cell } from "../../plan/expression";
import type { SheetPlan } from "../../plan/sheet-plan";
import { rowsIn } from "../field-findings";
import { labelsOf } from "../label-source";
import { sentence, sentencesBlock } from "../sentences";
import { sheetPlanOf } from "../sheet-plan-of";
import type { FormValues, TemplateWords } from "../template";
import { countChart, revenueChart, scatterChart } from "./charts";
import { rowSentences } from "./customer-formulas";
import { customerConditions, customersBlock } from "./customers";
import { bandsBlock, parametersBlock } from "./parameters";
import {
  answerBlock,
  checkConditions,
  checksBlock,
  checkSentences,
  headline,
  tiersBlock,
} from "./summary";

export const id = "customer-tiers";
export const version = 1;

/** The customers under a line that counts the tiers, then what the tiers bring, then what they are judged by. */
export function plan(values: FormValues, words: TemplateWords): SheetPlan {
  const labels = labelsOf(words);
  const input = { values, labels };
  return sheetPlanOf({ id, version }, input, {
    subtitle: [sentence("customers", { count: cell("customerCount") })],
    headline: headline(),
    blocks: [
      customersBlock(labels, rowsIn(values, "customers")),
      answerBlock(input),
      checksBlock(input),
      tiersBlock(input),
      scatterChart(input),
      countChart(input),
      revenueChart(input),
      parametersBlock(input),
      bandsBlock(input),
      sentencesBlock(labels, [...checkSentences, ...rowSentences]),
    ],
    conditions: [...checkConditions, ...customerConditions],
    freezeBelow: "customers",
  });
}
