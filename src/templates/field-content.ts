import {
  blank,
  labelContent,
  textContent,
  type Content,
  type TableColumn,
  type Validation,
} from "../plan/sheet-plan";
import { isDay, largest } from "./field-findings";
import type { LabelSource } from "./label-source";
import type { Field, FieldValue, FormRow } from "./template";

/** What a cell shows for the value of a field; a value of another type than the field's is left out. */
export function contentOf(field: Field<string>, value: FieldValue, labels: LabelSource): Content {
  if (value === null || value === "") return blank;
  switch (field.type.kind) {
    case "text":
      return typeof value === "string" ? textContent(value) : blank;
    case "choice":
      return typeof value === "string" && field.type.options.includes(value)
        ? labelContent(labels.choice(field.key, value))
        : blank;
    case "date":
      return isDay(value) ? { kind: "date", value } : blank;
    case "money":
    case "percent":
    case "number":
      return typeof value === "number" && Number.isFinite(value)
        ? { kind: "number", value }
        : blank;
    case "rows":
      return blank;
  }
}

/** What validation refuses, and says in words: `alert.list`, `.date`, `.rate`, `.amount`, `.whole` or `.number`. */
export function withAlert(validation: Validation, labels: LabelSource): Validation {
  if (validation.kind !== "decimal") {
    return { ...validation, alert: labels.sheet(`alert.${validation.kind}`) };
  }
  const { min, max } = validation;
  const kind =
    min === 0 && max === 1 ? "rate" : min === 0 && max === undefined ? "amount" : "number";
  // Without a bound Excel has no rule, and would take words.
  const bounds = min === undefined && max === undefined && { min: -largest, max: largest };
  return { ...validation, ...bounds, alert: labels.sheet(`alert.${kind}`) };
}

/** A column of a table in which a person types: one field of the form's rows. */
export function inputColumn(
  field: Field<string>,
  rows: readonly FormRow[],
  labels: LabelSource,
  rest: Pick<TableColumn, "format"> & Partial<Pick<TableColumn, "validation" | "wrap">>,
): TableColumn {
  return {
    key: field.key,
    header: labels.field(field.key),
    role: "input",
    fill: rows.map((row) => contentOf(field, row[field.key] ?? null, labels)),
    ...rest,
  };
}
