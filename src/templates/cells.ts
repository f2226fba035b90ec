import type { Expression } from "../plan/expression";
import {
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
  extra: { readonly role?: Role; readonly name?: string; readonly wrap?: boolean } = {},
): Cell {
  return { key, content: formula(expression), format, role: "formula", ...extra };
}

export function live(expression: Expression, role: Role): Cell {
  return { content: formula(expression), format: "text", role };
}

export function words(label: Label, role: Role = "note"): Cell {
  return { content: labelContent(label), format: "text", role };
}

export function row(label: Label, ...cells: readonly Cell[]): FieldRow {
  return { label, cells };
}
