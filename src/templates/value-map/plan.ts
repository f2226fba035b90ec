import { call, cell, operation, thisRow } from "../../plan/expression";
import { labelContent, type Block, type Condition, type SheetPlan } from "../../plan/sheet-plan";
import { rowsIn } from "../field-findings";
import { labelsOf, type LabelSource } from "../label-source";
import { currencies } from "../pricing-sheet/contract-types";
import { listBlock, sentencesBlock, symbolConditions } from "../sentences";
import { sheetPlanOf } from "../sheet-plan-of";
import type { FormValues, TemplateWords } from "../template";
import { answerBlock } from "./answer";
import { checkConditions, checksBlock, checkSentences, guardBlock, headline } from "./checks";
import { arithmeticSentences, rowSentences } from "./driver-formulas";
import { driversBlock } from "./drivers";
import { stackBlock, stackChart } from "./economic-value";
import { answers, directions, valueTypes } from "./form";
import { bandsBlock, groupsBlock, mapBlock, parametersBlock } from "./parameters";
import { tornadoBlock, tornadoChart } from "./tornado";

export const id = "value-map";
export const version = 1;

/** The verdict and the map, what follows from it, what it rests on, then what only formulas and charts read. */
export function plan(values: FormValues, words: TemplateWords): SheetPlan {
  const labels = labelsOf(words);
  const input = { values, labels };
  const drivers = rowsIn(values, "drivers");
  return sheetPlanOf({ id, version }, input, {
    subtitle: [cell("customer"), cell("currency")],
    day: "asOf",
    headline: headline(),
    blocks: [
      guardBlock(),
      driversBlock(labels, drivers),
      answerBlock(input),
      checksBlock(input),
      stackChart(input),
      tornadoChart(input),
      mapBlock(input),
      parametersBlock(input),
      bandsBlock(input),
      groupsBlock(input),
      stackBlock(input),
      tornadoBlock(input, drivers.length),
      sentencesBlock(labels, [...checkSentences, ...rowSentences, ...arithmeticSentences]),
      ...lists(labels),
    ],
    conditions: [...checkConditions, ...mapConditions],
    freezeBelow: "drivers",
    titleColumns: 2,
  });
}

function lists(labels: LabelSource): readonly Block[] {
  const choices = (field: string, options: readonly string[]) =>
    options.map((option) => labelContent(labels.choice(field, option)));
  return [
    listBlock(labels, { key: "types", name: "ValueMapTypes" }, choices("type", valueTypes)),
    listBlock(
      labels,
      { key: "directions", name: "ValueMapDirections", beside: "types" },
      choices("direction", directions),
    ),
    listBlock(
      labels,
      { key: "yesNo", name: "ValueMapYesNo", beside: "directions" },
      choices("oneOff", answers),
    ),
    listBlock(
      labels,
      { key: "currencies", name: "ValueMapCurrencies", beside: "yesNo" },
      choices("currency", currencies),
    ),
  ];
}

const mapConditions: readonly Condition[] = [
  ...["arithmetic", "rowCheck"].flatMap((column) =>
    symbolConditions({ table: "drivers", column }, thisRow(column)),
  ),
  {
    on: { table: "drivers", column: "delta" },
    when: operation(call("SUM", thisRow("delta")), "<", 0),
    tone: "bad",
  },
];
