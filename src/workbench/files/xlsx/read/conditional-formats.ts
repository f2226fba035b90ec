import type { ConditionalFormatFact, Json } from "../../../engine";
import { type CustomNames, fromFileFormula } from "../formula-text";
import {
  averages,
  cellOperators,
  iconStyles,
  presetTypes,
  textTypes,
  thresholds,
  timePeriods,
} from "../rule-words";
import { isOff, isOn, officeWord } from "../words";
import { child, children, descendants } from "../xml";
import { decodeXstring } from "../xstring";

type Details = Record<string, Json>;
/** A rule's type in Office.js, and its members by their paths; undefined for kinds that Excel cannot say there. */
type Rule = { readonly type: string; readonly details: Details } | undefined;

/**
 * Reads a sheet's conditional formats, first things first. The engine's own import takes one rule of each
 * block of cells and no order.
 * @param look members of a differential format by its number (styles.xml, dxfs)
 * @returns the formats, and how many were of kinds that Excel's own interface has not
 */
export function readConditionalFormats(
  root: Element,
  sheetId: string,
  look: (dxf: number) => Details,
  customNames: CustomNames,
): { readonly formats: readonly ConditionalFormatFact[]; readonly left: number } {
  const formula = (element: Element | undefined): string =>
    element ? fromFileFormula(decodeXstring(element.textContent), customNames) : "";
  const formats: { readonly fact: ConditionalFormatFact; readonly rank: number }[] = [];
  let left = 0;
  for (const block of children(root, "conditionalFormatting")) {
    const range = (block.getAttribute("sqref") ?? "").trim().split(/\s+/).join(",");
    for (const element of children(block, "cfRule")) {
      const rule = readRule(element, formula);
      if (!rule || range === "") {
        left += 1;
        continue;
      }
      const dxf = element.getAttribute("dxfId");
      const details = { ...rule.details, ...(dxf === null ? {} : look(Number(dxf))) };
      const stopIfTrue = isOn(element.getAttribute("stopIfTrue"));
      const rank = Number(element.getAttribute("priority") ?? 0);
      const fact = { sheetId, range, type: rule.type, priority: 0, stopIfTrue, details };
      formats.push({ fact, rank });
    }
  }
  // Rules on other sheets' cells stand apart ([MS-XLSX] 2.6.3); bars there only add to those above.
  const extensions = child(root, "extLst");
  left += (extensions ? descendants(extensions, "cfRule") : []).filter(
    (one) => one.getAttribute("type") !== "dataBar",
  ).length;
  formats.sort((a, b) => a.rank - b.rank);
  return {
    formats: formats.map(({ fact }, priority) => ({ ...fact, priority })),
    left,
  };
}

type ReadFormula = (element: Element | undefined) => string;

function readRule(element: Element, formula: ReadFormula): Rule {
  const type = element.getAttribute("type") ?? "";
  const operands = children(element, "formula");
  switch (type) {
    case "expression":
      return { type: "Custom", details: { "Rule/Formula": formula(operands[0]) } };
    case "cellIs": {
      const operator = officeWord(cellOperators, element.getAttribute("operator"));
      if (operator === undefined) return undefined;
      const second = operands[1] ? { formula2: formula(operands[1]) } : {};
      const rule = { operator, formula1: formula(operands[0]), ...second };
      return { type: "CellValue", details: { Rule: rule } };
    }
    case "top10": {
      const end = isOn(element.getAttribute("bottom")) ? "Bottom" : "Top";
      const unit = isOn(element.getAttribute("percent")) ? "Percent" : "Items";
      const rank = Number(element.getAttribute("rank") ?? 10);
      return { type: "TopBottom", details: { Rule: { type: end + unit, rank } } };
    }
    case "colorScale":
      return readScale(child(element, "colorScale"));
    case "dataBar":
      return readBar(child(element, "dataBar"));
    case "iconSet":
      return readIcons(child(element, "iconSet"));
  }
  const operator = officeWord(textTypes, type);
  if (operator !== undefined) {
    const text = decodeXstring(element.getAttribute("text") ?? "");
    return { type: "ContainsText", details: { Rule: { operator, text } } };
  }
  const criterion =
    officeWord(presetTypes, type) ??
    (type === "timePeriod" ? officeWord(timePeriods, element.getAttribute("timePeriod")) : "") ??
    "";
  const preset = type === "aboveAverage" ? averageOf(element) : criterion;
  return preset === ""
    ? undefined
    : { type: "PresetCriteria", details: { Rule: { criterion: preset } } };
}

function averageOf(element: Element): string {
  const below = isOff(element.getAttribute("aboveAverage"));
  const equal = isOn(element.getAttribute("equalAverage"));
  const deviations = Number(element.getAttribute("stdDev") ?? 0);
  const found = Object.entries(averages).find(
    ([, one]) =>
      (one.below ?? false) === below &&
      (one.equal ?? false) === equal &&
      (one.deviations ?? 0) === deviations,
  );
  return found?.[0] ?? "";
}

/** A step: what it is measured by and, but for the extremes, where it lies. */
function readStep(element: Element | undefined): Record<string, Json> | undefined {
  const type = officeWord(thresholds, element?.getAttribute("type"));
  if (!element || type === undefined) return undefined;
  const value = element.getAttribute("val") ?? "";
  const isExtreme = type === "LowestValue" || type === "HighestValue";
  return { type, ...(isExtreme || value === "" ? {} : { formula: `=${value}` }) };
}

const colorOf = (element: Element | undefined): string =>
  `#${(element?.getAttribute("rgb") ?? "FFFFFFFF").slice(-6).toUpperCase()}`;

function readScale(scale: Element | undefined): Rule {
  const steps = scale ? children(scale, "cfvo").map(readStep) : [];
  const colors = scale ? children(scale, "color").map(colorOf) : [];
  const [minimum, second, third] = steps.map(
    (step, i) => step && { ...step, color: colors[i] ?? "#FFFFFF" },
  );
  const maximum = steps.length > 2 ? third : second;
  if (!minimum || !maximum) return undefined;
  const midpoint = steps.length > 2 ? second : undefined;
  return {
    type: "ColorScale",
    details: { Criteria: { minimum, ...(midpoint ? { midpoint } : {}), maximum } },
  };
}

function readBar(bar: Element | undefined): Rule {
  const [lower, upper] = bar ? children(bar, "cfvo").map(readStep) : [];
  if (!bar || !lower || !upper) return undefined;
  return {
    type: "DataBar",
    details: {
      ...(isOff(bar.getAttribute("showValue")) ? { ShowDataBarOnly: true } : {}),
      LowerBoundRule: lower,
      UpperBoundRule: upper,
      "PositiveFormat/FillColor": colorOf(child(bar, "color")),
    },
  };
}

function readIcons(set: Element | undefined): Rule {
  const style = officeWord(iconStyles, set?.getAttribute("iconSet") ?? "3TrafficLights1");
  if (!set || style === undefined) return undefined;
  const criteria = children(set, "cfvo").map((element, i) => {
    const operator = isOff(element.getAttribute("gte")) ? "GreaterThan" : "GreaterThanOrEqual";
    // The first icon stands for all that is left.
    return i === 0 ? {} : { ...readStep(element), operator };
  });
  return {
    type: "IconSet",
    details: {
      Style: style,
      Criteria: criteria,
      ...(isOn(set.getAttribute("reverse")) ? { ReverseIconOrder: true } : {}),
      ...(isOff(set.getAttribute("showValue")) ? { ShowIconOnly: true } : {}),
    },
  };
}
