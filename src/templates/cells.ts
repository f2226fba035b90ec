import { cell, type Expression } from "../plan/expression";
import {
  blank,
  formula,
  labelContent,
  type Cell,
  type Content,
  type FieldRow,
  type Label,
  type NumberFormat,
  type Role,
  type Validation,
} from "../plan/sheet-plan";
import type { FormValues } from "./template";
import { numberIn } from "./form-values";
import type { LabelSource } from "./label-source";

/** What the parts of the sheet are made from. */
export interface SheetInput {
  readonly values: FormValues;
  readonly labels: LabelSource;
}

export function input(
  key: string,
  content: Content,
  format: NumberFormat,
  validation?: Validation,
): Cell {
  return { key, content, format, role: "input", ...(validation && { validation }) };
}

export function calculated(
  key: string,
  expression: Expression,
  format: NumberFormat,
  extra: Pick<Partial<Cell>, "role" | "name" | "wrap" | "sumsUp"> = {},
): Cell {
  return { key, content: formula(expression), format, role: "formula", ...extra };
}

export function live(expression: Expression, role: Role): Cell {
  return { content: formula(expression), format: "text", role };
}

export function words(label: Label, role: Role = "note"): Cell {
  return { content: labelContent(label), format: "text", role };
}

/** What an amount is counted in: the sheet's currency, or a unit in words; a rate says it by its own format. */
export function unit(labels: LabelSource, of: string): Cell {
  if (of === "currency") return live(cell("currency"), "note");
  return of === "rate"
    ? { content: blank, format: "text", role: "note" }
    : words(labels.sheet(`unit.${of}`));
}

/** Where the number of an input comes from: an assumption until a person names its source, nothing where it is blank. */
export function source(
  key: string,
  { values, labels }: SheetInput,
  given: Content = labelContent(labels.sheet("source.assumption")),
): Cell {
  const content = numberIn(values, key) === null ? blank : given;
  return { ...input(`${key}.source`, content, "text"), wrap: true };
}

export function row(label: Label, ...cells: readonly Cell[]): FieldRow {
  return { label, cells };
}
