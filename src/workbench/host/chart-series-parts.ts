import { fill, line, part, textFormat } from "./chart-parts";
import { oneOf, toBoolean, toColor, toNumber, toText } from "./checks";
import { type Kind, make } from "./object";
import { type Slot, below, keptAll } from "./slot";

const seriesFormat: Kind<Slot> = {
  name: "ChartSeriesFormat",
  objects: { Fill: part(fill, "Fill"), Line: part(line, "Line") },
};

const labelMembers = {
  properties: keptAll({
    ShowValue: [toBoolean, true],
    ShowSeriesName: [toBoolean, false],
    ShowCategoryName: [toBoolean, false],
    ShowPercentage: [toBoolean, false],
    Position: [toText, "Automatic"],
    NumberFormat: [toText, "General"],
    Separator: [toText, ", "],
  }),
  objects: { Format: part(textFormat, "Format") },
};

const dataLabels: Kind<Slot> = { name: "ChartDataLabels", ...labelMembers };
const dataLabel: Kind<Slot> = { name: "ChartDataLabel", ...labelMembers };

const point: Kind<Slot> = {
  name: "ChartPoint",
  properties: keptAll({ HasDataLabel: [toBoolean, false] }),
  objects: { DataLabel: part(dataLabel, "DataLabel") },
};

/** Points by their place in the series. */
const points: Kind<Slot> = {
  name: "ChartPointsCollection",
  methods: { GetItemAt: (slot, args) => make(point, below(slot, String(args.number(0)))) },
};

/** What a series keeps beside its name and cells. */
export const seriesParts = {
  properties: keptAll({
    ChartType: [toText, ""],
    AxisGroup: [oneOf("Primary", "Secondary"), "Primary"],
    HasDataLabels: [toBoolean, false],
    MarkerStyle: [toText, "Automatic"],
    MarkerSize: [toNumber, 5],
    MarkerBackgroundColor: [toColor, ""],
    MarkerForegroundColor: [toColor, ""],
    Smooth: [toBoolean, false],
    GapWidth: [toNumber, 150],
    Overlap: [toNumber, 0],
    BubbleScale: [toNumber, 100],
    DoughnutHoleSize: [toNumber, 60],
    FirstSliceAngle: [toNumber, 0],
  }),
  objects: {
    Format: part(seriesFormat, "Format"),
    DataLabels: part(dataLabels, "DataLabels"),
    Points: part(points, "Points"),
  },
};
