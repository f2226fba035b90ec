import { oneOf, toBoolean, toColor, toNumber, toNumberOrAuto, toText } from "./checks";
import { notImplemented } from "./errors";
import { type HostObject, type Kind, make } from "./object";
import { type Slot, below, keptAll } from "./slot";

/** The parts of a chart: each keeps its members under its path ("Axes/ValueAxis/Title/Text"). */

/** A part that is an object of its own below `name`. */
export const part =
  (kind: Kind<Slot>, name: string) =>
  (slot: Slot): HostObject =>
    make(kind, below(slot, name));

const font: Kind<Slot> = {
  name: "ChartFont",
  properties: keptAll({
    Bold: [toBoolean, false],
    Italic: [toBoolean, false],
    Color: [toColor, "#595959"],
    Name: [toText, "Calibri"],
    Size: [toNumber, 10],
    Underline: [oneOf("None", "Single"), "None"],
  }),
};

export const fill: Kind<Slot> = {
  name: "ChartFill",
  methods: {
    SetSolidColor: (slot, args) => {
      slot.write("Color", toColor(args.text(0)));
      slot.write("Cleared", undefined);
    },
    Clear: (slot) => {
      slot.write("Color", undefined);
      slot.write("Cleared", true);
    },
  },
};

const lineStyles = oneOf(
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
);

export const line: Kind<Slot> = {
  name: "ChartLineFormat",
  properties: keptAll({
    Color: [toColor, "#595959"],
    LineStyle: [lineStyles, "Automatic"],
    Weight: [toNumber, 2.25],
  }),
  methods: {
    Clear: (slot) => {
      slot.write("Color", undefined);
      slot.write("Cleared", true);
    },
  },
};

export const textFormat: Kind<Slot> = {
  name: "ChartTitleFormat",
  objects: { Font: part(font, "Font"), Fill: part(fill, "Fill"), Border: part(line, "Border") },
};

export const chartTitle: Kind<Slot> = {
  name: "ChartTitle",
  properties: {
    ...keptAll({ Visible: [toBoolean, true], Overlay: [toBoolean, false] }),
    Text: {
      get: (slot) => slot.read("Text") ?? "",
      set: (slot, value) => {
        slot.write("Formula", undefined);
        slot.write("Text", toText(value));
      },
    },
  },
  objects: { Format: part(textFormat, "Format") },
  methods: {
    SetFormula: (slot, args) => {
      slot.write("Formula", args.text(0));
    },
  },
};

const legendEntry: Kind<Slot> = {
  name: "ChartLegendEntry",
  properties: keptAll({ Visible: [toBoolean, true] }),
};

/** Entries by the place of their series. */
const legendEntries: Kind<Slot> = {
  name: "ChartLegendEntryCollection",
  methods: {
    GetItemAt: (slot, args) => make(legendEntry, below(slot, String(args.number(0)))),
  },
};

export const chartLegend: Kind<Slot> = {
  name: "ChartLegend",
  properties: keptAll({
    Visible: [toBoolean, true],
    Position: [oneOf("Top", "Bottom", "Left", "Right", "Corner"), "Right"],
    Overlay: [toBoolean, false],
  }),
  objects: {
    Format: part(textFormat, "Format"),
    LegendEntries: part(legendEntries, "LegendEntries"),
  },
};

export const chartFormat: Kind<Slot> = { ...textFormat, name: "ChartAreaFormat" };

export const plotArea: Kind<Slot> = {
  name: "ChartPlotArea",
  objects: { Format: part({ ...textFormat, name: "ChartPlotAreaFormat" }, "Format") },
};

const gridlinesFormat: Kind<Slot> = {
  name: "ChartGridlinesFormat",
  objects: { Line: part(line, "Line") },
};

const gridlines: Kind<Slot> = {
  name: "ChartGridlines",
  properties: keptAll({ Visible: [toBoolean, true] }),
  objects: { Format: part(gridlinesFormat, "Format") },
};

const axisTitle: Kind<Slot> = {
  name: "ChartAxisTitle",
  properties: keptAll({ Text: [toText, ""], Visible: [toBoolean, true] }),
  objects: { Format: part(textFormat, "Format") },
};

const axisFormat: Kind<Slot> = {
  name: "ChartAxisFormat",
  objects: { Font: part(font, "Font"), Line: part(line, "Line"), Fill: part(fill, "Fill") },
};

const tickMarks = oneOf("None", "Cross", "Inside", "Outside");
const displayUnits = oneOf(
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
  "Custom",
);

const axis: Kind<Slot> = {
  name: "ChartAxis",
  properties: keptAll({
    Minimum: [toNumberOrAuto, ""],
    Maximum: [toNumberOrAuto, ""],
    MajorUnit: [toNumberOrAuto, ""],
    MinorUnit: [toNumberOrAuto, ""],
    NumberFormat: [toText, "General"],
    LinkNumberFormat: [toBoolean, true],
    DisplayUnit: [displayUnits, "None"],
    ShowDisplayUnitLabel: [toBoolean, false],
    ScaleType: [oneOf("Linear", "Logarithmic"), "Linear"],
    LogBase: [toNumber, 10],
    CategoryType: [oneOf("Automatic", "TextAxis", "DateAxis"), "Automatic"],
    ReversePlotOrder: [toBoolean, false],
    TickLabelPosition: [oneOf("NextToAxis", "High", "Low", "None"), "NextToAxis"],
    TickLabelSpacing: [toNumberOrAuto, ""],
    TickMarkSpacing: [toNumber, 1],
    MajorTickMark: [tickMarks, "None"],
    MinorTickMark: [tickMarks, "None"],
    Visible: [toBoolean, true],
    IsBetweenCategories: [toBoolean, true],
  }),
  objects: {
    Title: part(axisTitle, "Title"),
    MajorGridlines: part(gridlines, "MajorGridlines"),
    MinorGridlines: part(gridlines, "MinorGridlines"),
    Format: part(axisFormat, "Format"),
  },
};

export const chartAxes: Kind<Slot> = {
  name: "ChartAxes",
  objects: { CategoryAxis: part(axis, "CategoryAxis"), ValueAxis: part(axis, "ValueAxis") },
  methods: {
    GetItem: (slot, args) => {
      const type = args.text(0);
      const isSecondary = args.text(1, "Primary") === "Secondary";
      if (type !== "Category" && type !== "Value") throw notImplemented(`ChartAxisType.${type}`);
      return make(axis, below(slot, `${isSecondary ? "Secondary" : ""}${type}Axis`));
    },
  },
};
