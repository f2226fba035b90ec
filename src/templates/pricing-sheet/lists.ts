import { labelContent, type Block, type Content } from "../../plan/sheet-plan";
import { words, type SheetInput } from "../cells";
import { contractTypes, currencies, readings } from "./contract-types";

const sentences = [
  "sentence.contract.ok",
  "sentence.contract.bad",
  "sentence.corridor.ok",
  "sentence.corridor.open",
  "sentence.corridor.bad",
  "sentence.fee.ok",
  "sentence.fee.bad",
  "sentence.fee.cost",
  "sentence.fee.none",
  "sentence.exposure.ok",
  "sentence.exposure.bad",
  "sentence.shape.ok",
  "sentence.shape.bad",
  "sentence.sources.ok",
  "sentence.sources.bad",
  "sentence.verdict.go",
  "sentence.verdict.stop",
  "sentence.verdict.noCorridor",
  "sentence.verdict.none",
  "sentence.metric.none",
  "sentence.metric.use",
  "sentence.metric.seat",
  "sentence.metric.same",
  "flag.cliff",
  "flag.negative",
  "flag.aboveGain",
  "flag.crossover",
  "sentence.none",
];

/**
 * What the formulas choose from: lists for validation and the sentences that they show. Words stand here and not
 * inside formulas, so that the formulas are the same in every language.
 */
export function listBlocks({ labels }: SheetInput): readonly Block[] {
  const list = (key: string, contents: readonly Content[], beside?: string): Block => ({
    kind: "table",
    key,
    name: `Pricing_${key}`,
    rowCount: contents.length,
    unprinted: true,
    ...(beside !== undefined && { beside }),
    columns: [
      { key, header: labels.sheet(`list.${key}`), role: "locked", format: "text", fill: contents },
    ],
  });
  const choices = (field: string, options: readonly string[]): readonly Content[] =>
    options.map((option) => labelContent(labels.choice(field, option)));
  return [
    {
      kind: "text",
      key: "sentences",
      heading: labels.sheet("sentences"),
      unprinted: true,
      lines: sentences.map((key) => ({ ...words(labels.sheet(key)), key })),
    },
    list("contractTypes", choices("contractType", contractTypes)),
    list("readings", choices("reading", readings), "contractTypes"),
    list(
      "currencies",
      currencies.map((value) => ({ kind: "text", value })),
      "readings",
    ),
  ];
}
