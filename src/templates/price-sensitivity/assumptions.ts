import { call, cell, column, iff, operation, type Expression } from "../../plan/expression";
import { labelContent, numberContent, textContent, type Block } from "../../plan/sheet-plan";
import { contentOf, withAlert } from "../field-content";
import { numberIn, textIn } from "../form-values";
import { calculated, input, row, unit, source } from "../cells";
import { listBlock, sentencesBlock } from "../sentences";
import { definitions, groups, parameterFields, plateaus } from "./form";
import type { SurveyInput } from "./source";

/** What the survey asked about, how its points are read, and every number that the sheet judges by. */
export function parametersBlock({ values, labels }: SurveyInput): Block {
  const chosen = (key: string, list: string) => {
    const field = groups.flatMap(({ fields }) => fields).find((one) => one.key === key);
    if (!field) throw new Error(`The form has no field "${key}".`);
    return input(key, contentOf(field, values[key] ?? null, labels), "text", {
      kind: "list",
      table: list,
      column: list,
    });
  };
  return {
    kind: "fields",
    key: "parameters",
    heading: labels.sheet("parameters"),
    headers: ["parameter", "value", "unit", "source"].map((key) => labels.sheet(`header.${key}`)),
    rows: [
      row(
        labels.field("product"),
        input("product", textContent(textIn(values, "product")), "text"),
      ),
      row(
        labels.field("currency"),
        input("currency", textContent(textIn(values, "currency")), "text"),
      ),
      row(labels.field("definition"), chosen("definition", "definitions")),
      row(labels.field("plateau"), chosen("plateau", "plateaus")),
      ...parameterFields.map(({ key, type }) =>
        row(
          labels.field(key),
          input(
            key,
            numberContent(numberIn(values, key)),
            type.kind === "percent" ? "percent" : type.kind === "money" ? "number" : "whole",
            withAlert({ kind: "decimal", min: 0 }, labels),
          ),
          unit(labels, type.kind === "money" ? "currency" : key),
          source(key, { values, labels }),
        ),
      ),
    ],
  };
}

const nth = (list: string, index: number): Expression => call("INDEX", column(list, list), index);

/** What the choices are called by the functions: the same in every language. */
export function codesBlock({ labels }: SurveyInput): Block {
  const isOne = (key: string, list: string, index: number): Expression =>
    operation(cell(key), "=", nth(list, index));
  return {
    kind: "fields",
    key: "codes",
    heading: labels.sheet("codes"),
    unprinted: true,
    rows: [
      row(
        labels.field("definition"),
        calculated(
          "definitionCode",
          iff(isOne("definition", "definitions", 2), "narrower", "original"),
          "text",
        ),
      ),
      row(
        labels.field("plateau"),
        calculated(
          "plateauCode",
          iff(
            isOne("plateau", "plateaus", 2),
            "mid",
            iff(isOne("plateau", "plateaus", 3), "high", "low"),
          ),
          "text",
        ),
      ),
    ],
  };
}

const sentences = [
  "verdict.ok",
  "verdict.bad",
  "verdict.open",
  "verdict.none",
  "sample.ok",
  "sample.few",
  "excluded.ok",
  "excluded.many",
  "plateau.ok",
  "plateau.wide",
  "cost.ok",
  "cost.missing",
  "cost.noIntent",
  "arithmetic.ok",
  "arithmetic.bad",
  "arithmetic.none",
  "reason.header",
  "reason.missing",
  "reason.tooCheap",
  "reason.cheap",
  "reason.expensive",
];

export function listBlocks({ labels }: SurveyInput): readonly Block[] {
  const choices = (field: string, options: readonly string[]) =>
    options.map((option) => labelContent(labels.choice(field, option)));
  return [
    sentencesBlock(labels, sentences),
    listBlock(
      labels,
      { key: "definitions", name: "SurveyDefinitions" },
      choices("definition", definitions),
    ),
    listBlock(
      labels,
      { key: "plateaus", name: "SurveyPlateaus", beside: "definitions" },
      choices("plateau", plateaus),
    ),
  ];
}
