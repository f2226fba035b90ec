import { cell, times } from "../../../src/plan/expression";
import { everySheet } from "../../../src/locales/en-US/every-sheet";
import { fieldFindings as findingWords } from "../../../src/locales/en-US/field-findings";
import { calculated, input, row, source, unit } from "../../../src/templates/cells";
import { contentOf, withAlert } from "../../../src/templates/field-content";
import { fieldFindings } from "../../../src/templates/field-findings";
import { numberIn } from "../../../src/templates/form-values";
import { labelsOf } from "../../../src/templates/label-source";
import { sentencesBlock, subtitleOf } from "../../../src/templates/sentences";
import type {
  Field,
  FieldGroup,
  FormValues,
  Template,
  TemplateWords,
} from "../../../src/templates/template";

const customer: Field<string> = {
  key: "customer",
  required: true,
  type: { kind: "text", maxLength: 120 },
};
const currency: Field<string> = {
  key: "currency",
  required: true,
  type: { kind: "choice", options: ["EUR", "USD"] },
};
const turnover: Field<string> = {
  key: "turnover",
  required: true,
  type: { kind: "money" },
  domain: { min: 0 },
};
const rate: Field<string> = {
  key: "rate",
  required: true,
  type: { kind: "percent" },
  domain: { min: 0, max: 1 },
};
const groups: readonly FieldGroup<string>[] = [
  { key: "deal", fields: [customer, currency, turnover, rate] },
];
const blank: FormValues = { customer: null, currency: "EUR", turnover: null, rate: null };

/** A sheet that the add-in does not have: what a rebate on turnover costs. */
export const rebate: Template = {
  id: "rebate",
  version: 1,
  groups,
  blank,
  sample: () => ({ customer: "Northwind", currency: "EUR", turnover: 2_000_000, rate: 0.03 }),
  check: (values) => fieldFindings(groups, values),
  preview: (values) => {
    const [amount, part] = [numberIn(values, "turnover"), numberIn(values, "rate")];
    if (amount === null || part === null) return [];
    return [{ word: "preview.rebate", value: amount * part, format: "money" }];
  },
  plan: (values, words) => {
    const labels = labelsOf(words);
    const content = (field: Field<string>) => contentOf(field, values[field.key] ?? null, labels);
    const amount = (field: Field<string>, format: "money" | "percent", of: string) =>
      row(
        labels.field(field.key),
        input(
          field.key,
          content(field),
          format,
          withAlert({ kind: "decimal", ...field.domain }, labels),
        ),
        unit(labels, of),
        source(field.key, { values, labels }),
      );
    return {
      template: { id: "rebate", version: 1 },
      inputs: JSON.stringify(values),
      sheetName: labels.sheet("sheetName").text,
      spelling: "functions",
      title: labels.sheet("title"),
      subtitle: subtitleOf(1, [cell("customer")]),
      blocks: [
        {
          kind: "fields",
          key: "answer",
          rows: [
            row(labels.field("customer"), input("customer", content(customer), "text")),
            row(labels.field("currency"), input("currency", content(currency), "text")),
            amount(turnover, "money", "currency"),
            amount(rate, "percent", "rate"),
            row(
              labels.sheet("rebate"),
              calculated("rebate", times(cell("turnover"), cell("rate")), "money"),
              unit(labels, "currency"),
            ),
          ],
        },
        sentencesBlock(labels, []),
      ],
      conditions: [],
      freezeBelow: "title",
      print: { orientation: "landscape", titleColumns: 1, page: labels.sheet("page") },
    };
  },
};

export const rebateWords: TemplateWords = {
  name: "Rebate",
  purpose: "What a rebate on turnover costs.",
  groups: { deal: "Deal" },
  fields: {
    customer: { label: "Customer" },
    currency: { label: "Currency" },
    turnover: { label: "Turnover" },
    rate: { label: "Rebate rate" },
  },
  choices: { "currency.EUR": "EUR", "currency.USD": "USD" },
  messages: { ...findingWords, "preview.rebate": "Rebate {value}" },
  sheet: {
    ...everySheet,
    sheetName: "Rebate",
    title: "Rebate",
    rebate: "Rebate",
    sentences: "Sentences",
  },
};
