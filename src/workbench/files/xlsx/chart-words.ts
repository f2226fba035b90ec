import type { Words } from "./words";

/** Words of charts: Office.js on the left, the file's on the right (ECMA-376 part 1, 20.1.10 and 21.2.3). */

/** How a series of one of Excel's chart types is drawn in a file. */
export interface SeriesKind {
  readonly group: "bar" | "line" | "area" | "scatter" | "bubble" | "pie" | "doughnut" | "radar";
  readonly isHorizontal?: boolean;
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
  /** Points alone, without lines between them. */
  readonly pointsOnly?: boolean;
  readonly smooth?: boolean;
}

/** Excel's chart types (Excel.ChartType) that a file draws by the classic kinds of chart. */
export const chartKinds: Readonly<Record<string, SeriesKind>> = {
  ColumnClustered: { group: "bar", isHorizontal: false, grouping: "clustered" },
  ColumnStacked: { group: "bar", isHorizontal: false, grouping: "stacked" },
  ColumnStacked100: { group: "bar", isHorizontal: false, grouping: "percentStacked" },
  BarClustered: { group: "bar", isHorizontal: true, grouping: "clustered" },
  BarStacked: { group: "bar", isHorizontal: true, grouping: "stacked" },
  BarStacked100: { group: "bar", isHorizontal: true, grouping: "percentStacked" },
  Line: { group: "line", grouping: "standard" },
  LineMarkers: { group: "line", grouping: "standard", markers: true },
  LineStacked: { group: "line", grouping: "stacked" },
  LineMarkersStacked: { group: "line", grouping: "stacked", markers: true },
  Area: { group: "area", grouping: "standard" },
  AreaStacked: { group: "area", grouping: "stacked" },
  XYScatter: { group: "scatter", markers: true, pointsOnly: true },
  XYScatterLines: { group: "scatter", markers: true },
  XYScatterLinesNoMarkers: { group: "scatter" },
  XYScatterSmooth: { group: "scatter", markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { group: "scatter", smooth: true },
  Bubble: { group: "bubble" },
  Pie: { group: "pie" },
  Doughnut: { group: "doughnut" },
  Radar: { group: "radar" },
};

/** English Metric Units of a point (ECMA-376 part 1, 20.1.2.1). */
export const emuPerPoint = 12_700;

/** Office.js's names of the axes, and the first part of their members' paths. */
export const axisPath = (axes: AxisGroup, axis: "Category" | "Value"): string =>
  `Axes/${axes === "Secondary" ? "Secondary" : ""}${axis}Axis`;

export type AxisGroup = "Primary" | "Secondary";

/** What a chart of ours says where Excel was told nothing; read back, it is nothing told. */
export const chartDefaults = {
  gapWidth: 70,
  holeSize: 60,
  titleSize: 14,
  axisTitleSize: 10,
  textColor: "#595959",
  gridlineColor: "#D9D9D9",
  gridlineWeight: 0.75,
  axisColor: "#BFBFBF",
  lineWeight: 2.25,
  markerSize: 5,
  tickMark: "Outside",
} as const;

/** Every word of the file for a line's dashes; the first for each of Excel's is the one that is written. */
export const lineDashes: readonly (readonly [style: string, file: string])[] = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
  ["Dot", "sysDash"],
  ["RoundDot", "sysDot"],
  ["Dash", "lgDash"],
  ["DashDot", "lgDashDot"],
  ["DashDot", "sysDashDot"],
  ["DashDotDot", "sysDashDotDot"],
  ["Dot", "dot"],
];

export const tickLabelPositions: Words = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

export const tickMarks: Words = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };

export const legendPositions: Words = {
  Right: "r",
  Top: "t",
  Bottom: "b",
  Left: "l",
  Corner: "tr",
};

export const displayUnits: Words = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

export const markerStyles: Words = {
  None: "none",
  Circle: "circle",
  Dash: "dash",
  Diamond: "diamond",
  Dot: "dot",
  Plus: "plus",
  Square: "square",
  Star: "star",
  Triangle: "triangle",
  X: "x",
};

export const labelPositions: Words = {
  Bottom: "b",
  BestFit: "bestFit",
  Center: "ctr",
  InsideBase: "inBase",
  InsideEnd: "inEnd",
  Left: "l",
  OutsideEnd: "outEnd",
  Right: "r",
  Top: "t",
};

/** What a data label may say, and whether Excel shows it by itself (Excel.ChartDataLabels). */
export const labelParts: readonly (readonly [member: string, file: string, shown: boolean])[] = [
  ["ShowLegendKey", "showLegendKey", false],
  ["ShowValue", "showVal", true],
  ["ShowCategoryName", "showCatName", false],
  ["ShowSeriesName", "showSerName", false],
  ["ShowPercentage", "showPercent", false],
  ["ShowBubbleSize", "showBubbleSize", false],
];

export const blanks: Words = { NotPlotted: "gap", Zero: "zero", Interpolated: "span" };
