import type { ConditionalFormatFact, Json } from "../engine";
import { cellMembers } from "./cell-style";
import { textOf, toColor } from "./checks";
import { invalidArgument } from "./errors";

type Details = Readonly<Record<string, Json>>;

/**
 * The engine's rule for one of Excel's; undefined for what it cannot draw, and while the format lacks what
 * its type needs.
 * @param value says an operand in the engine's words
 */
export function engineRule(
  { type, details }: Pick<ConditionalFormatFact, "type" | "details">,
  value: (operand: string) => string,
): object | undefined {
  const rule = (details.Rule ?? {}) as Details;
  const style = styleOf(details);
  switch (type) {
    case "Custom": {
      const formula = details["Rule/Formula"];
      if (typeof formula !== "string" || formula === "") return undefined;
      return cellIs("customFormula", [value(formula)], style);
    }
    case "CellValue": {
      const operator = cellOperators[textOf(rule.operator)];
      if (operator === undefined) return undefined;
      const values = [rule.formula1, rule.formula2].flatMap((one) =>
        one === undefined || one === null || one === "" ? [] : [value(textOf(one))],
      );
      return cellIs(operator, values, style);
    }
    case "ContainsText": {
      const operator = textOperators[textOf(rule.operator)];
      return operator === undefined ? undefined : cellIs(operator, [textOf(rule.text)], style);
    }
    case "TopBottom": {
      const kind = textOf(rule.type);
      if (kind === "") return undefined;
      const more = { isBottom: kind.startsWith("Bottom"), isPercent: kind.endsWith("Percent") };
      return { ...cellIs("top10", [textOf(rule.rank ?? 10)], style), ...more };
    }
    case "PresetCriteria": {
      const operator = presetOperators[textOf(rule.criterion)];
      return operator === undefined ? undefined : cellIs(operator, [], style);
    }
    case "ColorScale":
      return colorScale(details.Criteria as Readonly<Record<string, Details>> | undefined);
    case "DataBar":
      return {
        type: "DataBarRule",
        color: colorNumber(details["PositiveFormat/FillColor"] ?? "#638EC6"),
      };
    case "IconSet":
      return iconSet(details);
    default:
      throw invalidArgument(`The conditional format type "${type}" is not known.`);
  }
}

const cellIs = (operator: string, values: readonly string[], style: object): object => ({
  type: "CellIsRule",
  operator,
  values,
  style,
});

const cellOperators: Readonly<Record<string, string>> = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqual: "isGreaterOrEqualTo",
  LessThanOrEqual: "isLessOrEqualTo",
};

const textOperators: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWithText",
  EndsWith: "endsWithText",
};

const presetOperators: Readonly<Record<string, string>> = {
  Blanks: "isEmpty",
  NonBlanks: "isNotEmpty",
  DuplicateValues: "duplicateValues",
  UniqueValues: "uniqueValues",
};

/** The format's members, such as "Format/Font/Bold", in the engine's style. */
function styleOf(details: Details): object {
  const style = {};
  for (const [path, member] of Object.entries(cellMembers)) {
    const given = details[`Format/${path}`];
    if (given !== undefined) Object.assign(style, member.patch(given));
  }
  return style;
}

/** Colours in the engine's scales and bars are numbers. */
const colorNumber = (color: Json): number => parseInt(toColor(color).slice(1), 16);

const thresholds: Readonly<Record<string, string>> = {
  LowestValue: "value",
  HighestValue: "value",
  Number: "number",
  Percent: "percentage",
  Percentile: "percentile",
  Formula: "formula",
};

function colorScale(criteria: Readonly<Record<string, Details>> | undefined): object | undefined {
  const { minimum, midpoint, maximum } = criteria ?? {};
  if (!minimum || !maximum) return undefined;
  const threshold = ({ type, formula, color }: Details): object => ({
    type: thresholds[textOf(type)] ?? "value",
    color: colorNumber(color ?? "#FFFFFF"),
    ...(formula === undefined || formula === null ? {} : { value: bare(formula) }),
  });
  return {
    type: "ColorScaleRule",
    minimum: threshold(minimum),
    maximum: threshold(maximum),
    ...(midpoint && { midpoint: threshold(midpoint) }),
  };
}

const bare = (formula: Json): string => textOf(formula).replace(/^=/, "");

/** The engine's icons for Excel's sets of three, best first. */
const icons: Readonly<Record<string, readonly [string, string, string]>> = {
  ThreeArrows: ["arrowGood", "arrowNeutral", "arrowBad"],
  ThreeArrowsGray: ["arrowGood", "arrowNeutral", "arrowBad"],
  ThreeTrafficLights1: ["dotGood", "dotNeutral", "dotBad"],
  ThreeTrafficLights2: ["dotGood", "dotNeutral", "dotBad"],
  ThreeSigns: ["dotGood", "dotNeutral", "dotBad"],
  ThreeSymbols: ["smileyGood", "smileyNeutral", "smileyBad"],
  ThreeSymbols2: ["smileyGood", "smileyNeutral", "smileyBad"],
};

function iconSet(details: Details): object | undefined {
  const set = icons[textOf(details.Style ?? "ThreeTrafficLights1")];
  if (!set) return undefined;
  const [upper, middle, lower] = details.ReverseIconOrder === true ? [...set].reverse() : set;
  const [, second, third] = (details.Criteria ?? []) as readonly Details[];
  const point = (given: Details | undefined, fallback: string): object => ({
    type: thresholds[textOf(given?.type ?? "Percent")] ?? "percentage",
    operator: given?.operator === "GreaterThan" ? "gt" : "ge",
    value: given?.formula === undefined ? fallback : bare(given.formula),
  });
  return {
    type: "IconSetRule",
    icons: { upper, middle, lower },
    upperInflectionPoint: point(third, "66"),
    lowerInflectionPoint: point(second, "33"),
  };
}
