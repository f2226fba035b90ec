import type { Json } from "../engine";
import { type CellPath, cellMembers } from "./cell-style";
import { type Check, toBoolean, toColor, toText } from "./checks";
import { invalidArgument } from "./errors";
import { type HostObject, type Kind, type Property, make } from "./object";
import { type Slot, below, kept, keptAll } from "./slot";

const toObject: Check<Json> = (value) => {
  if (typeof value !== "object" || value === null) throw invalidArgument("An object was expected.");
  return value as Json;
};

const cellMember = (path: CellPath): Property<Slot> => {
  const name = path.replace(/^\w+\//, "");
  return kept(
    name,
    (value) => {
      cellMembers[path].patch(value);
      return value as Json;
    },
    "",
  );
};

const font: Kind<Slot> = {
  name: "ConditionalRangeFont",
  properties: {
    Bold: cellMember("Font/Bold"),
    Italic: cellMember("Font/Italic"),
    Strikethrough: cellMember("Font/Strikethrough"),
    Underline: cellMember("Font/Underline"),
    Color: cellMember("Font/Color"),
  },
};

const fill: Kind<Slot> = {
  name: "ConditionalRangeFill",
  properties: { Color: cellMember("Fill/Color") },
  methods: {
    Clear: (slot) => {
      slot.write("Color", undefined);
    },
  },
};

const rangeFormat: Kind<Slot> = {
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: kept("NumberFormat", toText, "") },
  objects: {
    Font: (slot) => make(font, below(slot, "Font")),
    Fill: (slot) => make(fill, below(slot, "Fill")),
  },
};

const formatOf = (slot: Slot): HostObject => make(rangeFormat, below(slot, "Format"));

const formulaRule: Kind<Slot> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: kept("Formula", toText, ""),
    FormulaLocal: kept("Formula", toText, ""),
  },
};

/** The parts of each type, by Excel's name of the type. */
export const parts: Readonly<
  Record<string, { readonly member: string; readonly kind: Kind<Slot> }>
> = {
  Custom: {
    member: "Custom",
    kind: {
      name: "CustomConditionalFormat",
      objects: { Format: formatOf, Rule: (slot) => make(formulaRule, below(slot, "Rule")) },
    },
  },
  CellValue: { member: "CellValue", kind: withRule("CellValueConditionalFormat") },
  ContainsText: { member: "TextComparison", kind: withRule("TextConditionalFormat") },
  TopBottom: { member: "TopBottom", kind: withRule("TopBottomConditionalFormat") },
  PresetCriteria: { member: "Preset", kind: withRule("PresetCriteriaConditionalFormat") },
  ColorScale: {
    member: "ColorScale",
    kind: {
      name: "ColorScaleConditionalFormat",
      properties: {
        Criteria: kept("Criteria", toObject, {}),
        ThreeColorScale: {
          get: (slot) => "midpoint" in ((slot.read("Criteria") ?? {}) as object),
        },
      },
    },
  },
  DataBar: {
    member: "DataBar",
    kind: {
      name: "DataBarConditionalFormat",
      properties: keptAll({
        ShowDataBarOnly: [toBoolean, false],
        BarDirection: [toText, "Context"],
        LowerBoundRule: [toObject, { type: "Automatic" }],
        UpperBoundRule: [toObject, { type: "Automatic" }],
      }),
      objects: { PositiveFormat: (slot) => make(positiveFormat, below(slot, "PositiveFormat")) },
    },
  },
  IconSet: {
    member: "IconSet",
    kind: {
      name: "IconSetConditionalFormat",
      properties: keptAll({
        Style: [toText, "ThreeTrafficLights1"],
        Criteria: [toObject, []],
        ReverseIconOrder: [toBoolean, false],
        ShowIconOnly: [toBoolean, false],
      }),
    },
  },
};

const positiveFormat: Kind<Slot> = {
  name: "ConditionalDataBarPositiveFormat",
  properties: keptAll({
    FillColor: [toColor, "#638EC6"],
    BorderColor: [toColor, ""],
    GradientFill: [toBoolean, true],
  }),
};

function withRule(name: string): Kind<Slot> {
  return { name, properties: { Rule: kept("Rule", toObject, {}) }, objects: { Format: formatOf } };
}
