import { call, plus, range, type Expression } from "../../plan/expression";
import {
  blank,
  labelContent,
  numberContent,
  type Block,
  type FieldRow,
  type TableBlock,
  type TableColumn,
} from "../../plan/sheet-plan";
import { calculated, input, row, unit, source, type SheetInput } from "../cells";
import { contentOf, withAlert } from "../field-content";
import { bands, thresholdFields, weightFields } from "./form";

type ParameterField = (typeof weightFields)[number] | (typeof thresholdFields)[number];

const [firstWeight, lastWeight] = [weightFields[0].key, weightFields[4].key];

/** Weights of the factors and where the tiers begin, each with its source. */
export function parametersBlock({ values, labels }: SheetInput): Block {
  const line = (field: ParameterField): FieldRow =>
    row(
      labels.field(field.key),
      input(
        field.key,
        contentOf(field, values[field.key] ?? null, labels),
        field.type.kind === "percent" ? "whole-percent" : "number",
        withAlert({ kind: "decimal", ...field.domain }, labels),
      ),
      unit(labels, field.type.kind === "percent" ? "rate" : "score"),
      source(field.key, { values, labels }),
    );
  const sum: FieldRow = row(
    labels.sheet("weightSum"),
    calculated("weightSum", call("SUM", range(firstWeight, lastWeight)), "whole-percent", {
      role: "total",
    }),
    unit(labels, "rate"),
    { content: blank, role: "note", format: "text" },
  );
  return {
    kind: "fields",
    key: "parameters",
    heading: labels.sheet("parameters"),
    headers: ["parameter", "amount", "unit", "source"].map((key) => labels.sheet(`header.${key}`)),
    rows: [...weightFields.map(line), sum, ...thresholdFields.map(line)],
  };
}

/** The lowest amount of each score. */
export function bandsBlock({ labels }: SheetInput): TableBlock {
  const from = (
    key: keyof typeof bands,
    format: TableColumn["format"],
    role: TableColumn["role"] = "input",
  ): TableColumn => ({
    key,
    header: labels.sheet(`bands.${key}`),
    role,
    format,
    fill: bands[key].map(numberContent),
    ...(role === "input" && { validation: withAlert({ kind: "decimal" }, labels) }),
  });
  return {
    kind: "table",
    key: "bands",
    name: "CustomerTierBands",
    heading: labels.sheet("bands"),
    rowCount: bands.score.length,
    columns: [
      from("score", "whole", "locked"),
      from("value", "money"),
      from("acv", "money"),
      from("attainment", "whole-percent"),
      from("churn", "whole-percent"),
      from("churnScore", "whole", "locked"),
      {
        key: "source",
        header: labels.sheet("header.source"),
        role: "input",
        format: "text",
        fill: bands.score.map(() => labelContent(labels.sheet("source.assumption"))),
      },
    ],
  };
}

/** Parameters whose source is empty. The sum of the weights, between them, has none. */
export const missingSources: Expression = plus(
  emptySources(firstWeight, lastWeight),
  emptySources(thresholdFields[0].key, thresholdFields[2].key),
);

function emptySources(first: string, last: string): Expression {
  return call("COUNTBLANK", range(`${first}.source`, `${last}.source`));
}
