import type { ChoiceRule, ListRule, TableRule } from "./rules";

/** The arguments that all survey functions share. */
export const responses = {
  kind: "table",
  name: "responses",
  unit: "money",
  columns: 4,
} as const satisfies TableRule;

export const weights = {
  kind: "list",
  name: "weights",
  unit: "number",
  min: 0,
  header: true,
  optional: true,
} as const satisfies ListRule;

export const prices = {
  kind: "list",
  name: "prices",
  unit: "money",
  optional: true,
} as const satisfies ListRule;

export const definition = {
  kind: "choice",
  name: "definition",
  choices: ["original", "narrower"],
  default: "original",
} as const satisfies ChoiceRule;
