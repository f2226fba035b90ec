import { helpers } from "@odoo/o-spreadsheet";
import { type Json, toEngineFormula } from "../engine";
import { formatZone } from "./address";
import type { RangeRef } from "./book";
import { textOf } from "./checks";
import { invalidArgument } from "./errors";

export interface Criterion {
  readonly type: string;
  readonly values: readonly string[];
  readonly displayStyle?: "arrow" | "plainText";
}

/** Excel's operators, the engine's criteria for numbers, and the same as a formula about a cell. */
const operators: Readonly<
  Record<
    string,
    { readonly type: string; readonly formula: (x: string, a: string, b: string) => string }
  >
> = {
  Between: { type: "isBetween", formula: (x, a, b) => `AND(${x}>=${a},${x}<=${b})` },
  NotBetween: { type: "isNotBetween", formula: (x, a, b) => `OR(${x}<${a},${x}>${b})` },
  EqualTo: { type: "isEqual", formula: (x, a) => `${x}=${a}` },
  NotEqualTo: { type: "isNotEqual", formula: (x, a) => `${x}<>${a}` },
  GreaterThan: { type: "isGreaterThan", formula: (x, a) => `${x}>${a}` },
  LessThan: { type: "isLessThan", formula: (x, a) => `${x}<${a}` },
  GreaterThanOrEqualTo: { type: "isGreaterOrEqualTo", formula: (x, a) => `${x}>=${a}` },
  LessThanOrEqualTo: { type: "isLessOrEqualTo", formula: (x, a) => `${x}<=${a}` },
};

/** The engine's criterion for Excel's rule, such as `{ list: { source: "=$A$1:$A$9" } }`. */
export function toCriterion(range: RangeRef, rule: Readonly<Record<string, Json>>): Criterion {
  const [kind, ...others] = Object.keys(rule);
  if (kind === undefined || others.length > 0) {
    throw invalidArgument("DataValidation.rule has exactly one kind of rule.");
  }
  const details = (rule[kind] ?? {}) as Readonly<Record<string, Json>>;
  switch (kind) {
    case "list":
      return listCriterion(range, details);
    case "custom":
      return custom(range, textOf(details.formula));
    case "decimal":
    case "date":
    case "time":
      return numberCriterion(range, details);
    case "wholeNumber":
      return custom(
        range,
        `=AND(ISNUMBER(${first(range)}),${first(range)}=INT(${first(range)}),${test(range, details, first(range))})`,
      );
    case "textLength":
      return custom(range, `=${test(range, details, `LEN(${first(range)})`)}`);
    default:
      throw invalidArgument(`DataValidation.rule: "${kind}" is not known.`);
  }
}

function listCriterion(range: RangeRef, details: Readonly<Record<string, Json>>): Criterion {
  const source = details.source;
  const displayStyle = details.inCellDropDown === false ? "plainText" : "arrow";
  if (typeof source !== "string" || source === "") {
    throw invalidArgument("A validation list has a source: words with commas, or a range.");
  }
  if (!source.startsWith("=")) {
    if (source.length > 255)
      throw invalidArgument("A validation list of words has at most 255 characters.");
    const values = source.split(",").map((word) => word.trim());
    return { type: "isValueInList", values, displayStyle };
  }
  const formula = engineFormula(range, source).slice(1);
  const { book } = range;
  const found = book.range(formula, range);
  const name = book.getters.getSheetName(found.sheetId);
  book.engine.ensureSize(found.sheetId, found.zone);
  const sheet = found.sheetId === range.sheetId ? "" : `'${name}'!`;
  return {
    type: "isValueInRange",
    values: [sheet + formatZone(found.zone, true)],
    displayStyle,
  };
}

function numberCriterion(range: RangeRef, details: Readonly<Record<string, Json>>): Criterion {
  const { type } = operatorOf(details);
  const values = [details.formula1, details.formula2]
    .filter((value) => value !== undefined && value !== null && value !== "")
    .map((value) => operand(range, value ?? ""));
  return { type, values };
}

/** The rule's condition on `subject`, as a formula. */
function test(range: RangeRef, details: Readonly<Record<string, Json>>, subject: string): string {
  const bare = (key: string): string => operand(range, details[key] ?? "").replace(/^=/, "");
  return operatorOf(details).formula(subject, bare("formula1"), bare("formula2"));
}

function operatorOf(details: Readonly<Record<string, Json>>) {
  const name = textOf(details.operator ?? "Between");
  const found = operators[name];
  if (!found) throw invalidArgument(`DataValidation.rule: operator "${name}" is not known.`);
  return found;
}

function operand(range: RangeRef, value: Json): string {
  if (typeof value === "string" && value.startsWith("=")) return engineFormula(range, value);
  return textOf(value);
}

const custom = (range: RangeRef, formula: string): Criterion => {
  if (!formula.startsWith("=")) throw invalidArgument('A custom rule\'s formula begins with "=".');
  return { type: "customFormula", values: [engineFormula(range, formula)] };
};

const first = ({ zone }: RangeRef): string => helpers.toXC(zone.left, zone.top);

/** A rule's formula, said for the range's first cell, in the engine's words. */
function engineFormula({ book, sheetId, zone }: RangeRef, formula: string): string {
  const { getters, engine } = book;
  const position = { sheetId, col: zone.left, row: zone.top };
  return toEngineFormula(formula, { getters, facts: engine.facts, position });
}
