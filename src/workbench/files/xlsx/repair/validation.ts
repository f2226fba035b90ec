import { append, child, children, descendants, setAttributes } from "../xml";
import { toFileFormula } from "../formula-text";
import type { Json, ValidationFact } from "../../../engine";
import type { ExportedSheet, RepairContext } from "./context";

/** Longest title and text of a message (ECMA-376, dataValidation). */
const maxTitle = 32;
const maxMessage = 255;

/**
 * Gives data validation its messages and lists back. The export writes an empty errorStyle, which no
 * schema allows, and quotes lists without regard to their quotation marks.
 */
export function repairValidation(context: RepairContext): void {
  for (const sheet of context.sheets) {
    const list = child(sheet.root, "dataValidations");
    if (!list) continue;
    const rules = context.engine.model.getters.getDataValidationRules(sheet.id);
    for (const element of children(list, "dataValidation")) {
      if (element.getAttribute("errorStyle") === "") element.removeAttribute("errorStyle");
      for (const formula of [...children(element, "formula1"), ...children(element, "formula2")]) {
        formula.textContent = toFileFormula(formula.textContent, context.customNames);
      }
      const zones = element.getAttribute("sqref") ?? "";
      const rule = rules.find((one) => sqref(one.ranges, sheet, context) === zones);
      const fact = rule && context.engine.facts.validations[rule.id];
      if (fact) applyFact(element, fact);
    }
    setAttributes(list, { count: descendants(list, "dataValidation").length });
  }
}

type Getters = RepairContext["engine"]["model"]["getters"];
type Rule = ReturnType<Getters["getDataValidationRules"]>[number];

function sqref(ranges: Rule["ranges"], sheet: ExportedSheet, { engine }: RepairContext): string {
  const { getters } = engine.model;
  return ranges.map((range) => getters.getRangeString(range, sheet.id)).join(" ");
}

function applyFact(element: Element, fact: ValidationFact): void {
  setAttributes(element, { allowBlank: fact.ignoreBlanks ? 1 : 0 });
  const alert = members(fact.errorAlert);
  if (alert.showAlert === false) setAttributes(element, { showErrorMessage: 0 });
  const style = text(alert.style)?.toLowerCase();
  if (style === "warning" || style === "information") element.setAttribute("errorStyle", style);
  else element.removeAttribute("errorStyle");
  const prompt = members(fact.prompt);
  if (prompt.showPrompt === false) setAttributes(element, { showInputMessage: 0 });
  setAttributes(element, {
    errorTitle: text(alert.title)?.slice(0, maxTitle),
    error: text(alert.message)?.slice(0, maxMessage),
    promptTitle: text(prompt.title)?.slice(0, maxTitle),
    prompt: text(prompt.message)?.slice(0, maxMessage),
  });
  const list = members(members(fact.rule).list);
  const source = text(list.source);
  if (list.inCellDropDown === false) setAttributes(element, { showDropDown: 1 });
  if (source !== undefined && !source.startsWith("=")) {
    // Typed choices stand in quotation marks, those within doubled.
    const formula = child(element, "formula1") ?? append(element, "formula1");
    formula.textContent = `"${source.replaceAll('"', '""')}"`;
  }
}

function members(json: Json | undefined): Readonly<Record<string, Json | undefined>> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : {};
}

function text(json: Json | undefined): string | undefined {
  return typeof json === "string" && json !== "" ? json : undefined;
}
