import { labelContent, type Block, type Content } from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { listBlock, sentencesBlock } from "../sentences";
import { contractTypes, currencies, readings } from "./contract-types";

const sentences = [
  "contract.ok",
  "contract.bad",
  "corridor.ok",
  "corridor.open",
  "corridor.bad",
  "fee.ok",
  "fee.bad",
  "fee.cost",
  "fee.floor",
  "fee.ceiling",
  "fee.none",
  "exposure.ok",
  "exposure.bad",
  "shape.ok",
  "shape.bad",
  "sources.ok",
  "sources.bad",
  "verdict.go",
  "verdict.outside",
  "verdict.stop",
  "verdict.noCorridor",
  "verdict.none",
  "metric.none",
  "metric.use",
  "metric.seat",
  "metric.same",
  "flag.cliff",
  "flag.negative",
  "flag.worseOff",
  "flag.crossover",
  "none",
];

/**
 * What the formulas choose from: lists for validation and the sentences that they show. Words stand here and not
 * inside formulas, so that the formulas are the same in every language.
 */
export function listBlocks({ labels }: SheetInput): readonly Block[] {
  const list = (key: string, contents: readonly Content[], beside?: string): Block =>
    listBlock(
      labels,
      { key, name: `Pricing_${key}`, ...(beside !== undefined && { beside }) },
      contents,
    );
  const choices = (field: string, options: readonly string[]): readonly Content[] =>
    options.map((option) => labelContent(labels.choice(field, option)));
  return [
    sentencesBlock(labels, sentences),
    list("contractTypes", choices("contractType", contractTypes)),
    list("readings", choices("reading", readings), "contractTypes"),
    list(
      "currencies",
      currencies.map((value) => ({ kind: "text", value })),
      "readings",
    ),
  ];
}
