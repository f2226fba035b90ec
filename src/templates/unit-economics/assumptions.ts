import { call, cell, column, iff, operation } from "../../plan/expression";
import { blank, labelContent, numberContent, textContent, type Block } from "../../plan/sheet-plan";
import { calculated, input, row, unit, source, type SheetInput } from "../cells";
import { numberIn, textIn } from "../form-values";
import { listBlock, sentencesBlock } from "../sentences";
import type { Field } from "../template";
import { readings, repFields, testFields } from "./form";
import { withAlert } from "../field-content";

/** What the tests ask, where the channels part, and what a seller costs. */
export function parametersBlock({ values, labels }: SheetInput): Block {
  const reading = textIn(values, "reading");
  const parameter = ({ key, type, domain }: Field<string>) =>
    row(
      labels.field(key),
      input(
        key,
        numberContent(numberIn(values, key)),
        type.kind === "money" ? "money" : type.kind === "percent" ? "percent" : "general",
        withAlert({ kind: "decimal", ...domain }, labels),
      ),
      unit(labels, type.kind === "money" ? "currency" : key),
      source(key, { values, labels }),
    );
  return {
    kind: "fields",
    key: "parameters",
    heading: labels.sheet("parameters"),
    headers: ["parameter", "value", "unit", "source"].map((key) => labels.sheet(`header.${key}`)),
    rows: [
      row(
        labels.field("business"),
        input("business", textContent(textIn(values, "business")), "text"),
      ),
      row(
        labels.field("currency"),
        input("currency", textContent(textIn(values, "currency")), "text"),
      ),
      row(
        labels.field("reading"),
        input(
          "reading",
          readings.some((one) => one === reading)
            ? labelContent(labels.choice("reading", reading))
            : blank,
          "text",
          withAlert({ kind: "list", table: "readings", column: "readings" }, labels),
        ),
      ),
      ...testFields.map(parameter),
      ...repFields.map(parameter),
    ],
  };
}

/** Which tests exclude their threshold: all, none, or, as they are usually written, all but the payback. */
export function strictBlock({ labels }: SheetInput): Block {
  const reading = (index: number) =>
    operation(cell("reading"), "=", call("INDEX", column("readings", "readings"), index + 1));
  const inclusive = reading(readings.indexOf("inclusive"));
  const strict = reading(readings.indexOf("strict"));
  return {
    kind: "fields",
    key: "strict",
    heading: labels.sheet("strict"),
    unprinted: true,
    rows: ["ltv", "cac", "payback", "churn"].map((test) =>
      row(
        labels.sheet(`check.${test}`),
        calculated(
          `strict.${test}`,
          test === "payback" ? iff(strict, 1, 0) : iff(inclusive, 0, 1),
          "whole",
        ),
      ),
    ),
  };
}

const sentences = [
  "all.pass",
  "all.some",
  "all.fail",
  "all.none",
  "verdict.pass",
  "verdict.churn",
  "verdict.never",
  "verdict.acv",
  "verdict.cac",
  "verdict.open",
  "payback.never",
  "binding.ltv",
  "binding.payback",
  "channel.telesales",
  "channel.conference",
  "channel.field",
  "test.ok",
  "test.bad",
  "rep.ok",
  "rep.high",
  "models.ok",
  "models.never",
];

export function listBlocks({ labels }: SheetInput): readonly Block[] {
  return [
    sentencesBlock(labels, sentences),
    listBlock(
      labels,
      { key: "readings", name: "UnitEconomicsReadings" },
      readings.map((reading) => labelContent(labels.choice("reading", reading))),
    ),
  ];
}
