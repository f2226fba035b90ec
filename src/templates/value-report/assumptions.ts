import { call, cell, iff, isBlank } from "../../plan/expression";
import { blank, labelContent, numberContent, textContent, type Block } from "../../plan/sheet-plan";
import { calculated, input, row, words, unit, source, type SheetInput } from "../cells";
import { numberIn, textIn } from "../form-values";
import { listBlock, sentencesBlock } from "../sentences";
import { answers, causes, parameterFields } from "./form";
import { withAlert } from "../field-content";

/** Whose quarter it is, and what the report judges by. */
export function parametersBlock({ values, labels }: SheetInput): Block {
  const text = (key: string) =>
    row(labels.field(key), input(key, textContent(textIn(values, key)), "text"));
  const asOf = textIn(values, "asOf");
  return {
    kind: "fields",
    key: "parameters",
    heading: labels.sheet("parameters"),
    headers: ["parameter", "value", "unit", "source"].map((key) => labels.sheet(`header.${key}`)),
    rows: [
      text("customer"),
      text("currency"),
      text("quarter"),
      row(
        labels.field("asOf"),
        input("asOf", asOf === "" ? blank : { kind: "date", value: asOf }, "date", {
          kind: "date",
        }),
        words(labels.sheet("unit.asOf")),
      ),
      row(
        labels.sheet("today"),
        calculated("today", iff(isBlank(cell("asOf")), call("TODAY"), cell("asOf")), "date"),
      ),
      ...parameterFields.map(({ key, type }) =>
        row(
          labels.field(key),
          input(
            key,
            numberContent(numberIn(values, key)),
            type.kind === "money" ? "money" : type.kind === "percent" ? "percent" : "whole",
            withAlert({ kind: "decimal", min: 0 }, labels),
          ),
          unit(
            labels,
            type.kind === "money" ? "currency" : type.kind === "percent" ? "attainment" : "days",
          ),
          source(key, { values, labels }),
        ),
      ),
    ],
  };
}

const sentences = [
  "invoice.ok",
  "invoice.hold",
  "invoice.none",
  "actuals.ok",
  "actuals.bad",
  "status.ok",
  "status.bad",
  "causes.ok",
  "causes.bad",
  "clocks.ok",
  "clocks.bad",
  "steps.ok",
  "steps.bad",
  "links.ok",
  "links.gone",
  "links.none",
  "links.noBefore",
  "notApplicable",
  "direction.up",
  "direction.down",
  "status.green",
  "status.amber",
  "status.red",
  "status.none",
  "status.level",
  "trend.up",
  "trend.down",
  "trend.level",
  "clock.ok",
  "clock.none",
  "clock.response.due",
  "clock.response.late",
  "clock.plan.due",
  "clock.plan.late",
  "gate.ok",
  "gate.actual",
  "gate.source",
  "gate.cause",
  "gate.evidence",
  "gate.accepted",
  "upgrade",
];

export function listBlocks({ labels }: SheetInput): readonly Block[] {
  const choices = (field: string, options: readonly string[]) =>
    options.map((option) => labelContent(labels.choice(field, option)));
  return [
    sentencesBlock(labels, sentences),
    listBlock(labels, { key: "causes", name: "ValueReportCauses" }, choices("cause", causes)),
    listBlock(
      labels,
      { key: "answers", name: "ValueReportAnswers", beside: "causes" },
      choices("accepted", answers),
    ),
  ];
}
