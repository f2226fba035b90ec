import type { ConditionalFormatFact, Json } from "../../../engine";
import {
  averages,
  cellOperators,
  iconStyles,
  periodFormulas,
  presetFormulas,
  presetTypes,
  textFormulas,
  textOperators,
  textTypes,
  thresholds,
  timePeriods,
} from "../rule-words";
import { argb } from "../style-words";
import { append, setAttributes } from "../xml";
import { encodeXstring } from "../xstring";

type Members = Readonly<Record<string, Json | undefined>>;
type Translate = (formula: string) => string;

/**
 * Writes a rule into its cfRule element.
 * @param cell the first of its cells, which formulas stand for
 * @returns false when the rule lacks what its kind needs
 */
export function writeRule(
  element: Element,
  { type, details }: ConditionalFormatFact,
  cell: string,
  translate: Translate,
): boolean {
  const rule = members(details.Rule);
  switch (type) {
    case "Custom":
      setAttributes(element, { type: "expression" });
      return addFormula(element, text(details["Rule/Formula"]), translate);
    case "CellValue":
      setAttributes(element, { type: "cellIs", operator: cellOperators[text(rule.operator)] });
      if (!addFormula(element, text(rule.formula1), translate)) return false;
      addFormula(element, text(rule.formula2), translate);
      return element.hasAttribute("operator");
    case "ContainsText":
      return writeText(element, text(rule.operator), text(rule.text), cell);
    case "TopBottom": {
      const kind = text(rule.type);
      setAttributes(element, {
        type: "top10",
        percent: kind.endsWith("Percent") ? 1 : undefined,
        bottom: kind.startsWith("Bottom") ? 1 : undefined,
        rank: text(rule.rank),
      });
      return kind !== "";
    }
    case "PresetCriteria":
      return writePreset(element, text(rule.criterion), cell);
    case "ColorScale":
      return writeScale(element, members(details.Criteria));
    case "DataBar":
      return writeBar(element, details);
    case "IconSet":
      return writeIcons(element, details);
    default:
      return false;
  }
}

function addFormula(element: Element, formula: string, translate: Translate): boolean {
  if (formula === "") return false;
  append(element, "formula").textContent = encodeXstring(translate(formula));
  return true;
}

function writeText(element: Element, operator: string, words: string, cell: string): boolean {
  const type = textTypes[operator];
  const formula = textFormulas[operator];
  if (type === undefined || !formula || words === "") return false;
  const attributes = {
    type,
    operator: textOperators[operator] ?? type,
    text: encodeXstring(words),
  };
  setAttributes(element, attributes);
  const quoted = `"${words.replaceAll('"', '""')}"`;
  append(element, "formula").textContent = encodeXstring(formula(cell, quoted));
  return true;
}

function writePreset(element: Element, criterion: string, cell: string): boolean {
  const average = averages[criterion];
  const period = timePeriods[criterion];
  if (average) {
    setAttributes(element, {
      type: "aboveAverage",
      aboveAverage: average.below ? 0 : undefined,
      equalAverage: average.equal ? 1 : undefined,
      stdDev: average.deviations,
    });
  } else if (period !== undefined) {
    setAttributes(element, { type: "timePeriod", timePeriod: period });
  } else {
    setAttributes(element, { type: presetTypes[criterion] });
  }
  const formula = presetFormulas[criterion] ?? periodFormulas[criterion];
  if (formula) append(element, "formula").textContent = formula(cell);
  return element.hasAttribute("type");
}

/** A step of a scale, a bar or a set of icons (cfvo). */
function addStep(parent: Element, step: Members, usual: string, gte?: 0): void {
  const type = thresholds[text(step.type)] ?? usual;
  const value = text(step.formula).replace(/^=/, "");
  const isExtreme = type === "min" || type === "max";
  append(parent, "cfvo", { type, val: isExtreme || value === "" ? undefined : value, gte });
}

function writeScale(element: Element, criteria: Members): boolean {
  const steps = [criteria.minimum, criteria.midpoint, criteria.maximum]
    .filter((one) => one !== undefined && one !== null)
    .map(members);
  if (steps.length < 2) return false;
  setAttributes(element, { type: "colorScale" });
  const scale = append(element, "colorScale");
  steps.forEach((step, i) => {
    addStep(scale, step, i === 0 ? "min" : "max");
  });
  for (const step of steps) append(scale, "color", { rgb: argb(text(step.color) || "#FFFFFF") });
  return true;
}

function writeBar(element: Element, details: Members): boolean {
  setAttributes(element, { type: "dataBar" });
  const bar = append(element, "dataBar", {
    showValue: details.ShowDataBarOnly === true ? 0 : undefined,
  });
  addStep(bar, members(details.LowerBoundRule), "min");
  addStep(bar, members(details.UpperBoundRule), "max");
  append(bar, "color", { rgb: argb(text(details["PositiveFormat/FillColor"]) || "#638EC6") });
  return true;
}

function writeIcons(element: Element, details: Members): boolean {
  const style = iconStyles[text(details.Style) || "ThreeTrafficLights1"];
  if (style === undefined) return false;
  setAttributes(element, { type: "iconSet" });
  const set = append(element, "iconSet", {
    iconSet: style,
    showValue: details.ShowIconOnly === true ? 0 : undefined,
    reverse: details.ReverseIconOrder === true ? 1 : undefined,
  });
  const count = Number(style.charAt(0));
  const given = Array.isArray(details.Criteria) ? (details.Criteria as readonly Json[]) : [];
  append(set, "cfvo", { type: "percent", val: 0 });
  for (let i = 1; i < count; i++) {
    const usual = { type: "Percent", formula: String(Math.round((100 * i) / count)) };
    const step: Members = { ...usual, ...members(given[i]) };
    addStep(set, step, "percent", step.operator === "GreaterThan" ? 0 : undefined);
  }
  return true;
}

function members(json: Json | undefined): Members {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Members) : {};
}

function text(json: Json | undefined): string {
  return typeof json === "string" || typeof json === "number" ? String(json) : "";
}
