import type { ChartFact, Engine, SeriesFact } from "../../../engine";
import { type AxisGroup, chartDefaults, chartKinds, type SeriesKind } from "../chart-words";
import { axisIds, axisTrees } from "./chart-axis";
import { fill, numberOf, textOf } from "./chart-format";
import { seriesTree } from "./chart-series";
import { type Tree, tree, value } from "./chart-tree";

interface Drawn {
  readonly series: SeriesFact;
  readonly kind: SeriesKind;
  readonly index: number;
  readonly axes: AxisGroup;
}

/** The plot of a chart as Excel was told to draw it; undefined for types that a file draws otherwise. */
export function plotTree(engine: Engine, chart: ChartFact): Tree | undefined {
  const drawn: Drawn[] = [];
  for (const [index, series] of chart.series.entries()) {
    const kind = chartKinds[textOf(series.properties, "ChartType") ?? chart.chartType];
    if (!kind) return undefined;
    const axes = series.properties.AxisGroup === "Secondary" ? "Secondary" : "Primary";
    drawn.push({ series, kind, index, axes });
  }
  if (drawn.length === 0) return undefined;
  const groups = new Map<string, Drawn[]>();
  for (const one of drawn) {
    const key = JSON.stringify([
      one.axes,
      one.kind.group,
      one.kind.grouping,
      one.kind.isHorizontal,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const used = new Set(drawn.map(({ axes }) => axes));
  const [first] = drawn;
  const isRound = first?.kind.group === "pie" || first?.kind.group === "doughnut";
  const ground = fill(chart.properties, "PlotArea/Format/Fill", undefined);
  return tree(
    "c:plotArea",
    {},
    tree("c:layout"),
    ...[...groups.values()].map((group) => groupTree(engine, group)),
    ...(isRound || !first ? [] : [...used].flatMap((axes) => axisTrees(chart, first.kind, axes))),
    ground === undefined ? undefined : tree("c:spPr", {}, ground),
  );
}

function groupTree(engine: Engine, group: readonly Drawn[]): Tree | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { kind, axes } = first;
  const isRound = kind.group === "pie" || kind.group === "doughnut";
  return tree(
    `c:${kind.group}Chart`,
    {},
    kind.group === "bar"
      ? value("c:barDir", kind.isHorizontal === true ? "bar" : "col")
      : undefined,
    kind.group === "scatter" ? value("c:scatterStyle", "lineMarker") : undefined,
    kind.group === "radar" ? value("c:radarStyle", "marker") : undefined,
    value("c:grouping", kind.grouping),
    value("c:varyColors", isRound ? 1 : 0),
    ...group.map(({ series, index }) => seriesTree(engine, series, kind, index)),
    ...groupDetails(first),
    kind.group === "line" && group.some((one) => one.kind.markers === true)
      ? value("c:marker", 1)
      : undefined,
    ...(isRound ? [] : axisIds[axes].map((id) => value("c:axId", id))),
  );
}

/** What Excel asks of each series and the file says once for all that are drawn alike. */
function groupDetails({ kind, series: { properties } }: Drawn): (Tree | undefined)[] {
  const number = (name: string): number | undefined => numberOf(properties, name);
  switch (kind.group) {
    case "bar": {
      const usual = kind.grouping === "clustered" ? undefined : 100;
      return [
        value("c:gapWidth", number("GapWidth") ?? chartDefaults.gapWidth),
        value("c:overlap", number("Overlap") ?? usual),
      ];
    }
    case "bubble":
      return [value("c:bubbleScale", number("BubbleScale"))];
    case "pie":
      return [value("c:firstSliceAng", number("FirstSliceAngle"))];
    case "doughnut":
      return [
        value("c:firstSliceAng", number("FirstSliceAngle")),
        value("c:holeSize", number("DoughnutHoleSize") ?? chartDefaults.holeSize),
      ];
    case "line":
    case "area":
    case "scatter":
    case "radar":
      return [];
  }
}
