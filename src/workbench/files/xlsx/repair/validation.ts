import type { Json, ValidationFact } from "../../../engine";
import { readDate } from "../../csv/date";
import { toFileFormula } from "../formula-text";
import { validationOperators, validationTypes } from "../validation-words";
import { append, child, children, setAttributes } from "../xml";
import type { ExportedSheet, RepairContext } from "./context";

/** Longest title and text of a message (ECMA-376 part 1, dataValidation). */
const maxTitle = 32;
const maxMessage = 255;

/**
 * Writes data validation as Excel was told it: its kind (to the engine a whole number is a formula), lists,
 * messages. The export writes an empty errorStyle, which no schema allows.
 */
export function repairValidation(context: RepairContext): void {
  for (const sheet of context.sheets) {
    const list = child(sheet.root, "dataValidations");
    if (!list) continue;
    const rules = context.engine.model.getters.getDataValidationRules(sheet.id);
    for (const element of children(list, "dataValidation")) {
      if (element.getAttribute("errorStyle") === "") element.removeAttribute("errorStyle");
      const zones = element.getAttribute("sqref") ?? "";
      const rule = rules.find((one) => sqref(one.ranges, sheet, context) === zones);
      const fact = rule && context.engine.facts.validations[rule.id];
      if (fact) {
        writeMessages(element, fact);
        writeRule(element, members(fact.rule));
      }
      for (const formula of Array.from(element.children)) {
        formula.textContent = toFileFormula(formula.textContent, context.customNames);
      }
    }
    // A rule that the export did not know leaves a gap in its count.
    const count = children(list, "dataValidation").length;
    if (count === 0) list.remove();
    else setAttributes(list, { count });
  }
}

type Getters = RepairContext["engine"]["model"]["getters"];
type Rule = ReturnType<Getters["getDataValidationRules"]>[number];

function sqref(ranges: Rule["ranges"], sheet: ExportedSheet, { engine }: RepairContext): string {
  const { getters } = engine.model;
  return ranges.map((range) => getters.getRangeString(range, sheet.id)).join(" ");
}

function writeRule(element: Element, rule: Members): void {
  const [kind = ""] = Object.keys(rule);
  const type = validationTypes[kind];
  if (type === undefined) return;
  const details = members(rule[kind]);
  const { operator, source, inCellDropDown } = details;
  element.replaceChildren();
  setAttributes(element, { type });
  if (kind === "list") {
    element.removeAttribute("operator");
    // The attribute says the reverse of its name.
    if (inCellDropDown === false) setAttributes(element, { showDropDown: 1 });
    addFormula(element, "formula1", listSource(source));
    return;
  }
  if (kind === "custom") element.removeAttribute("operator");
  else
    element.setAttribute("operator", validationOperators[text(operator) ?? "Between"] ?? "between");
  addFormula(element, "formula1", operand(details.formula1 ?? details.formula));
  addFormula(element, "formula2", operand(details.formula2));
}

function addFormula(element: Element, name: string, content: string | undefined): void {
  if (content !== undefined) append(element, name).textContent = content;
}

/** Typed choices stand in quotation marks, those within doubled. */
function listSource(source: Json | undefined): string | undefined {
  const words = text(source);
  if (words === undefined || words.startsWith("=")) return words?.slice(1);
  return `"${words.replaceAll('"', '""')}"`;
}

function operand(value: Json | undefined): string | undefined {
  if (typeof value === "number") return String(value);
  const words = text(value);
  if (words === undefined) return undefined;
  const date = readDate(words);
  return date ? String(date.value) : words.replace(/^=/, "");
}

function writeMessages(element: Element, fact: ValidationFact): void {
  const alert = members(fact.errorAlert);
  const prompt = members(fact.prompt);
  const style = text(alert.style)?.toLowerCase();
  element.removeAttribute("errorStyle");
  setAttributes(element, {
    allowBlank: fact.ignoreBlanks ? 1 : 0,
    errorStyle: style === "warning" || style === "information" ? style : undefined,
    showErrorMessage: alert.showAlert === false ? 0 : 1,
    showInputMessage: prompt.showPrompt === false ? 0 : 1,
    errorTitle: text(alert.title)?.slice(0, maxTitle),
    error: text(alert.message)?.slice(0, maxMessage),
    promptTitle: text(prompt.title)?.slice(0, maxTitle),
    prompt: text(prompt.message)?.slice(0, maxMessage),
  });
}

type Members = Readonly<Record<string, Json | undefined>>;

function members(json: Json | undefined): Members {
  return typeof json === "object" && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : {};
}

function text(json: Json | undefined): string | undefined {
  return typeof json === "string" && json !== "" ? json : undefined;
}
