import type { ChartFact, Json, SeriesFact } from "../engine";
import { textOf } from "./checks";
import { notImplemented } from "./errors";

/** How the engine draws one of Excel's chart types. */
interface Drawing {
  readonly type: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const bars = (stacked: boolean, horizontal: boolean): Drawing => ({
  type: "bar",
  more: { stacked, horizontal },
});

const lines = (more: Readonly<Record<string, unknown>>): Drawing => ({
  type: "line",
  more: { labelsAsText: true, stacked: false, cumulative: false, hideDataMarkers: true, ...more },
});

const scatter: Drawing = { type: "scatter", more: { labelsAsText: false } };

/** The engine has neither bubbles nor hundred-percent stacks nor scatters with lines: it draws their next of kin. */
const drawings: Readonly<Record<string, Drawing>> = {
  ColumnClustered: bars(false, false),
  ColumnStacked: bars(true, false),
  ColumnStacked100: bars(true, false),
  BarClustered: bars(false, true),
  BarStacked: bars(true, true),
  BarStacked100: bars(true, true),
  Line: lines({}),
  LineStacked: lines({ stacked: true }),
  LineMarkers: lines({ hideDataMarkers: false }),
  LineMarkersStacked: lines({ hideDataMarkers: false, stacked: true }),
  Area: lines({ fillArea: true }),
  AreaStacked: lines({ fillArea: true, stacked: true }),
  XYScatter: scatter,
  XYScatterLines: lines({ labelsAsText: false, hideDataMarkers: false }),
  XYScatterLinesNoMarkers: lines({ labelsAsText: false }),
  XYScatterSmooth: lines({ labelsAsText: false, hideDataMarkers: false }),
  XYScatterSmoothNoMarkers: lines({ labelsAsText: false }),
  Bubble: scatter,
  Pie: { type: "pie" },
  Doughnut: { type: "pie", more: { isDoughnut: true } },
  Radar: { type: "radar", more: { stacked: false } },
  Waterfall: {
    type: "waterfall",
    more: { verticalAxisPosition: "left", showSubTotals: false, showConnectorLines: true },
  },
  Funnel: { type: "funnel" },
};

/** Refuses a type that the host does not model. */
export function checkChartType(type: string): string {
  if (!(type in drawings)) throw notImplemented(`ChartType.${type}`);
  return type;
}

/** Excel's first colours of the theme "Office", for series without one of their own. */
const themeColors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export const seriesColor = (index: number): string =>
  themeColors[index % themeColors.length] ?? "#4472C4";

const transparent = "#FFFFFF00";

/** The engine's chart for a chart of Excel. `nameOf` reads a series' name, which may be a reference. */
export function engineChart(chart: ChartFact, nameOf: (series: SeriesFact) => string): object {
  const { type, more } = drawingOf(chart);
  const isCombo = type === "combo";
  const isHorizontal = more?.horizontal === true;
  const drawn = chart.series.map((series, index) => ({ series, id: `series${String(index)}` }));
  const labelRange = chart.series.find(({ xValues }) => xValues !== undefined)?.xValues;
  const [category, value] = isHorizontal ? (["y", "x"] as const) : (["x", "y"] as const);
  return {
    type,
    ...more,
    title: titleOf(chart.properties, "Title"),
    legendPosition: legendOf(chart),
    axesDesign: {
      [category]: axisOf(chart, "CategoryAxis"),
      [value]: axisOf(chart, "ValueAxis"),
    },
    dataSource: {
      type: "range",
      dataSetsHaveTitle: false,
      dataSets: drawn.map(({ series, id }) => ({ dataSetId: id, dataRange: series.values })),
      ...(labelRange === undefined ? {} : { labelRange }),
    },
    dataSetStyles: Object.fromEntries(
      drawn.map(({ series, id }, index) => [
        id,
        {
          label: nameOf(series) || `Series${String(index + 1)}`,
          backgroundColor: colorOf(chart, series, index),
          ...(series.properties.AxisGroup === "Secondary" ? { yAxisId: "y1" } : {}),
          ...(isCombo
            ? { type: drawings[typeOf(chart, series)]?.type === "bar" ? "bar" : "line" }
            : {}),
        },
      ]),
    ),
    showValues: chart.series.some(({ properties }) => properties.HasDataLabels === true),
  };
}

const typeOf = (chart: ChartFact, { properties }: SeriesFact): string =>
  typeof properties.ChartType === "string" ? properties.ChartType : chart.chartType;

/** Series of different kinds make a combined chart. */
function drawingOf(chart: ChartFact): Drawing {
  const [first, ...others] = chart.series.map((series) => drawings[typeOf(chart, series)]?.type);
  if (others.some((type) => type !== first)) return { type: "combo", more: {} };
  const [series] = chart.series;
  return drawings[series ? typeOf(chart, series) : chart.chartType] ?? bars(false, false);
}

type Properties = Readonly<Record<string, Json>>;

function titleOf(properties: Properties, path: string): object {
  const text = properties[`${path}/Visible`] === false ? "" : (properties[`${path}/Text`] ?? "");
  const color = properties[`${path}/Format/Font/Color`];
  const fontSize = properties[`${path}/Format/Font/Size`];
  const bold = properties[`${path}/Format/Font/Bold`];
  return {
    text,
    ...(color === undefined ? {} : { color }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(bold === undefined ? {} : { bold }),
  };
}

const legends: Readonly<Record<string, string>> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "right",
};

function legendOf({ properties }: ChartFact): string {
  if (properties["Legend/Visible"] === false) return "none";
  return legends[textOf(properties["Legend/Position"] ?? "Right")] ?? "right";
}

function axisOf({ properties }: ChartFact, axis: string): object {
  const path = `Axes/${axis}`;
  const min = properties[`${path}/Minimum`];
  const max = properties[`${path}/Maximum`];
  return {
    title: titleOf(properties, `${path}/Title`),
    ...(typeof min === "number" ? { min } : {}),
    ...(typeof max === "number" ? { max } : {}),
    ...(properties[`${path}/MajorGridlines/Visible`] === false ? { gridLines: "none" } : {}),
  };
}

function colorOf(chart: ChartFact, series: SeriesFact, index: number): string {
  const { properties } = series;
  const isLine = drawings[typeOf(chart, series)]?.type === "line";
  const path = isLine ? "Format/Line" : "Format/Fill";
  if (properties[`${path}/Cleared`] === true) return transparent;
  const other = isLine ? "Format/Fill" : "Format/Line";
  const color = properties[`${path}/Color`] ?? properties[`${other}/Color`];
  return typeof color === "string" ? color : seriesColor(index);
}
