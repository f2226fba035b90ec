import type { FieldValue } from "../../templates/template";

/** Why an entry is not accepted: a key of the pane's `problems`, and what fills its sentence besides the label. */
export interface Problem {
  readonly word: ProblemWord;
  readonly values: Readonly<Record<string, string>>;
}

export type ProblemWord =
  | "required"
  | "number"
  | "percent"
  | "date"
  | "whole"
  | "between"
  | "atLeast"
  | "atMost"
  | "above"
  | "aboveAtMost"
  | "tooLong"
  | "choice"
  | "tooManyRows";

/** What an entry was understood as. An entry with a problem has no value yet: null. */
export interface Reading<Value extends FieldValue = FieldValue> {
  readonly value: Value | null;
  readonly problem?: Problem;
  /** What else may have been meant, which the user should see: 0.15 is taken as 15% and not 0.15%, 1 as 1% and not 100%. */
  readonly otherwise?: Value;
}
