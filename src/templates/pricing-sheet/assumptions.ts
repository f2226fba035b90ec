import {
  blank,
  labelContent,
  numberContent,
  textContent,
  type Block,
  type Cell,
  type Content,
  type FieldRow,
  type NumberFormat,
  type Validation,
} from "../../plan/sheet-plan";
import { numberIn, textIn } from "../form-values";
import type { Field } from "../template";
import { input, row, words, unit, source, type SheetInput } from "../cells";
import { groups } from "./form";
import { withAlert } from "../field-content";

/** Which customer, for how long, under which type of contract. */
export function dealBlock({ values, labels }: SheetInput): Block {
  const choice = (field: string): Content => {
    const option = textIn(values, field);
    return option === "" ? blank : labelContent(labels.choice(field, option));
  };
  const start = textIn(values, "startDate");
  const alert = (key: string): Pick<Validation, "alert"> => ({
    alert: labels.sheet(`alert.${key}`),
  });
  const list = (table: string): Validation => ({
    kind: "list",
    table,
    column: table,
    ...alert("list"),
  });
  return {
    kind: "fields",
    key: "deal",
    heading: labels.sheet("deal"),
    rows: [
      row(
        labels.field("customer"),
        input("customer", textContent(textIn(values, "customer")), "text"),
      ),
      row(
        labels.field("currency"),
        input("currency", textContent(textIn(values, "currency")), "text", list("currencies")),
      ),
      row(
        labels.field("startDate"),
        input("startDate", start === "" ? blank : { kind: "date", value: start }, "date", {
          kind: "date",
          ...alert("date"),
        }),
      ),
      row(
        labels.field("term"),
        input("term", numberContent(numberIn(values, "term")), "whole", {
          kind: "whole",
          min: 1,
          max: 120,
          ...alert("term"),
        }),
        words(labels.sheet("unit.months")),
      ),
      row(
        labels.field("contractType"),
        input("contractType", choice("contractType"), "text", list("contractTypes")),
      ),
      row(labels.field("reading"), input("reading", choice("reading"), "text", list("readings"))),
    ],
  };
}

/** Fields of the form that stand in the Deal block or a table of their own; all others are parameters. */
const ofDeal = new Set([
  "customer",
  "currency",
  "startDate",
  "term",
  "contractType",
  "reading",
  "valueSource",
  "usage",
]);

export const parameterFields: readonly Field<string>[] = groups
  .flatMap(({ fields }) => fields)
  .filter(({ key }) => !ofDeal.has(key));

/** Every number that the sheet calculates from, each with its unit and where it comes from. */
export function parametersBlock({ values, labels }: SheetInput): Block {
  const parameter = (field: Field<string>): FieldRow => {
    const { key } = field;
    const { format, unit: of } = shownAs(field);
    const cells: Cell[] = [
      input(
        key,
        numberContent(numberIn(values, key)),
        format,
        withAlert({ kind: "decimal", ...field.domain }, labels),
      ),
      unit(labels, of),
      source(key, { values, labels }, ...sourceOf(key)),
    ];
    return row(labels.field(key), ...cells);
  };
  const sourceOf = (key: string): readonly Content[] => {
    const given = textIn(values, "valueSource");
    return key === "value" && given !== "" ? [textContent(given)] : [];
  };
  return {
    kind: "fields",
    key: "parameters",
    heading: labels.sheet("parameters"),
    headers: ["parameter", "amount", "unit", "source"].map((key) => labels.sheet(`header.${key}`)),
    rows: parameterFields.map(parameter),
  };
}

function shownAs({ type }: Field<string>): {
  readonly format: NumberFormat;
  readonly unit: string;
} {
  switch (type.kind) {
    case "percent":
      return { format: "percent", unit: "rate" };
    case "number":
      return type.whole === true
        ? { format: "whole", unit: type.unit ?? "units" }
        : { format: "number", unit: "factor" };
    case "money":
      return { format: "money", unit: "currency" };
    case "text":
    case "date":
    case "choice":
    case "rows":
      throw new Error(`A parameter is a number, not ${type.kind}.`);
  }
}
