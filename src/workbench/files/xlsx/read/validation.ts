import type { WorkbookData } from "@odoo/o-spreadsheet";
import type { Json, ValidationFact } from "../../../engine";
import { type CustomNames, fromFileFormula } from "../formula-text";
import { validationOperators, validationTypes } from "../validation-words";
import { officeWord } from "../words";
import { child, children } from "../xml";

type RuleData = WorkbookData["sheets"][number]["dataValidationRules"][number];

/** Kinds that the engine's import skips; to the engine they are conditions on the cell, as formulas. */
const conditions: Readonly<Record<string, (operand: string) => string>> = {
  whole: (cell) => cell,
  time: (cell) => cell,
  textLength: (cell) => `LEN(${cell})`,
};

const comparisons: Readonly<Record<string, (x: string, a: string, b: string) => string>> = {
  between: (x, a, b) => `AND(${x}>=${a},${x}<=${b})`,
  notBetween: (x, a, b) => `OR(${x}<${a},${x}>${b})`,
  equal: (x, a) => `${x}=${a}`,
  notEqual: (x, a) => `${x}<>${a}`,
  greaterThan: (x, a) => `${x}>${a}`,
  lessThan: (x, a) => `${x}<${a}`,
  greaterThanOrEqual: (x, a) => `${x}>=${a}`,
  lessThanOrEqual: (x, a) => `${x}<=${a}`,
};

export interface ReadValidation {
  readonly rules: readonly RuleData[];
  readonly facts: Readonly<Record<string, ValidationFact>>;
}

/**
 * Reads a sheet's data validation: the engine's rules as imported, those that it skipped as formulas, and
 * what Excel says about each. Ids are made unique in the workbook; the import's are so within a sheet only.
 */
export function readValidation(
  sheet: Element,
  sheetId: string,
  imported: readonly RuleData[],
  ranges: Readonly<Record<string, string>>,
  customNames: CustomNames,
): ReadValidation {
  const list = child(sheet, "dataValidations");
  const rules: RuleData[] = [];
  const facts: Record<string, ValidationFact> = {};
  const left = [...imported];
  (list ? children(list, "dataValidation") : []).forEach((element, i) => {
    const type = element.getAttribute("type") ?? "none";
    const zones = (element.getAttribute("sqref") ?? "").split(/\s+/);
    const isSkipped = type in conditions;
    const known = left[0];
    const isImported = !isSkipped && known?.ranges.join(" ") === zones.join(" ");
    if (isImported) left.shift();
    const rule = isSkipped ? conditionOf(element, type, zones) : isImported ? known : undefined;
    if (!rule) return;
    const id = `${sheetId}-validation-${String(i + 1)}`;
    rules.push({ ...withNamedList(rule, element, ranges), id });
    facts[id] = factOf(element, type, customNames);
  });
  return { rules, facts };
}

function conditionOf(element: Element, type: string, zones: string[]): RuleData | undefined {
  const first = zones[0]?.split(":")[0] ?? "A1";
  const compare = comparisons[element.getAttribute("operator") ?? "between"];
  const subject = conditions[type]?.(first);
  if (!compare || subject === undefined) return undefined;
  const test = compare(subject, formulaOf(element, 1) ?? "0", formulaOf(element, 2) ?? "0");
  const whole = `AND(ISNUMBER(${first}),${first}=INT(${first}),${test})`;
  return {
    id: "",
    ranges: zones,
    isBlocking: (element.getAttribute("errorStyle") ?? "stop") === "stop",
    criterion: { type: "customFormula", values: [`=${type === "whole" ? whole : test}`] },
  };
}

/** A list that names its range: the import takes the name for the only choice. */
function withNamedList(
  rule: RuleData,
  element: Element,
  ranges: Readonly<Record<string, string>>,
): RuleData {
  const name = formulaOf(element, 1) ?? "";
  const range = rule.criterion.type === "isValueInList" ? ranges[name] : undefined;
  if (range === undefined) return rule;
  return { ...rule, criterion: { type: "isValueInRange", values: [range], displayStyle: "arrow" } };
}

function factOf(element: Element, type: string, customNames: CustomNames): ValidationFact {
  const of = (name: string): string => element.getAttribute(name) ?? "";
  const style = of("errorStyle") || "stop";
  return {
    rule: ruleOf(element, type, customNames),
    errorAlert: {
      showAlert: of("showErrorMessage") === "1",
      style: style.charAt(0).toUpperCase() + style.slice(1),
      title: of("errorTitle"),
      message: of("error"),
    },
    prompt: {
      showPrompt: of("showInputMessage") === "1",
      title: of("promptTitle"),
      message: of("prompt"),
    },
    ignoreBlanks: of("allowBlank") === "1",
  };
}

function ruleOf(element: Element, type: string, customNames: CustomNames): Json {
  const kind = officeWord(validationTypes, type) ?? type;
  const [first, second] = [formulaOf(element, 1), formulaOf(element, 2)];
  if (type === "list") {
    const quoted = /^"([^]*)"$/.exec(first ?? "")?.[1];
    const source = quoted?.replaceAll('""', '"') ?? fromFileFormula(first ?? "", customNames);
    return { list: { source, inCellDropDown: element.getAttribute("showDropDown") !== "1" } };
  }
  const operand = (formula: string): Json =>
    formula !== "" && Number.isFinite(Number(formula))
      ? Number(formula)
      : fromFileFormula(formula, customNames);
  if (type === "custom") return { custom: { formula: fromFileFormula(first ?? "", customNames) } };
  return {
    [kind]: {
      operator:
        officeWord(validationOperators, element.getAttribute("operator") ?? "between") ?? "Between",
      formula1: operand(first ?? ""),
      ...(second === undefined ? {} : { formula2: operand(second) }),
    },
  };
}

function formulaOf(element: Element, number: 1 | 2): string | undefined {
  return child(element, `formula${String(number)}`)?.textContent;
}
