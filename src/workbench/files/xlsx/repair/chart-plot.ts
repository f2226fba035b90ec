import type { ChartFact, Engine, SeriesFact } from "../../../engine";
import { line, type Members, numberOf, textOf, title } from "./chart-format";
import { type SeriesKind, seriesTree } from "./chart-series";
import { type Tree, tree, value } from "./chart-tree";

const bar = (isHorizontal: boolean, grouping: SeriesKind["grouping"]): SeriesKind => ({
  group: "bar",
  isHorizontal,
  ...(grouping === undefined ? {} : { grouping }),
});

/** Excel's chart types (Excel.ChartType) that a file draws by the classic kinds of chart. */
const kinds: Readonly<Record<string, SeriesKind>> = {
  ColumnClustered: bar(false, "clustered"),
  ColumnStacked: bar(false, "stacked"),
  ColumnStacked100: bar(false, "percentStacked"),
  BarClustered: bar(true, "clustered"),
  BarStacked: bar(true, "stacked"),
  BarStacked100: bar(true, "percentStacked"),
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

const gapWidth = 70;
const ringHole = 60;
const axisIds = { Primary: [500_001, 500_002], Secondary: [500_003, 500_004] } as const;
type AxisGroup = keyof typeof axisIds;

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
    const kind = kinds[textOf(series.properties, "ChartType") ?? chart.chartType];
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
  return tree(
    "c:plotArea",
    {},
    tree("c:layout"),
    ...[...groups.values()].map((group) => groupTree(engine, group)),
    ...(isRound || !first ? [] : [...used].flatMap((axes) => axisTrees(chart, first.kind, axes))),
  );
}

function groupTree(engine: Engine, group: readonly Drawn[]): Tree | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { kind, axes } = first;
  const isStacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
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
    kind.group === "bar" ? value("c:gapWidth", gapWidth) : undefined,
    kind.group === "bar" && isStacked ? value("c:overlap", 100) : undefined,
    kind.group === "line" && group.some((one) => one.kind.markers === true)
      ? value("c:marker", 1)
      : undefined,
    kind.group === "doughnut" ? value("c:holeSize", ringHole) : undefined,
    ...(isRound ? [] : axisIds[axes].map((id) => value("c:axId", id))),
  );
}

function axisTrees({ properties }: ChartFact, kind: SeriesKind, axes: AxisGroup): Tree[] {
  const prefix = axes === "Secondary" ? "Axes/Secondary" : "Axes/";
  const [category, values] = axisIds[axes];
  const isPairs = kind.group === "scatter" || kind.group === "bubble";
  const isTurned = kind.isHorizontal === true;
  const isSecond = axes === "Secondary";
  const crossBetween = isPairs ? "midCat" : "between";
  return [
    axisTree(properties, `${prefix}CategoryAxis`, {
      element: isPairs ? "c:valAx" : "c:catAx",
      ids: [category, values],
      position: isTurned ? "l" : "b",
      // The second set shares the first one's categories.
      isHidden: isSecond,
      crosses: "autoZero",
      gridlines: false,
      crossBetween,
    }),
    axisTree(properties, `${prefix}ValueAxis`, {
      element: "c:valAx",
      ids: [values, category],
      position: isTurned ? "b" : isSecond ? "r" : "l",
      isHidden: false,
      crosses: isSecond ? "max" : "autoZero",
      gridlines: !isSecond,
      crossBetween,
    }),
  ];
}

interface AxisPlace {
  readonly element: "c:catAx" | "c:valAx";
  readonly ids: readonly [number, number];
  readonly position: string;
  readonly isHidden: boolean;
  readonly crosses: string;
  readonly gridlines: boolean;
  /** Whether the values stand between the ticks of the categories or on them. */
  readonly crossBetween: "between" | "midCat";
}

const labelPositions: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

function axisTree(members: Members, path: string, place: AxisPlace): Tree {
  const isHidden = place.isHidden || members[`${path}/Visible`] === false;
  const name =
    members[`${path}/Title/Visible`] === false ? undefined : textOf(members, `${path}/Title/Text`);
  const isLogarithmic = members[`${path}/ScaleType`] === "Logarithmic";
  const gridlines = members[`${path}/MajorGridlines/Visible`];
  const hasGridlines = typeof gridlines === "boolean" ? gridlines : place.gridlines;
  const format = textOf(members, `${path}/NumberFormat`);
  const isCategory = place.element === "c:catAx";
  return tree(
    place.element,
    {},
    value("c:axId", place.ids[0]),
    tree(
      "c:scaling",
      {},
      isLogarithmic ? value("c:logBase", numberOf(members, `${path}/LogBase`) ?? 10) : undefined,
      value("c:orientation", members[`${path}/ReversePlotOrder`] === true ? "maxMin" : "minMax"),
      value("c:max", numberOf(members, `${path}/Maximum`)),
      value("c:min", numberOf(members, `${path}/Minimum`)),
    ),
    value("c:delete", isHidden ? 1 : 0),
    value("c:axPos", place.position),
    hasGridlines
      ? tree("c:majorGridlines", {}, tree("c:spPr", {}, gridline(members, path)))
      : undefined,
    name === undefined ? undefined : title(name, 10),
    tree("c:numFmt", {
      formatCode: format ?? "General",
      sourceLinked: format === undefined ? 1 : 0,
    }),
    value("c:majorTickMark", "out"),
    value("c:minorTickMark", "none"),
    value(
      "c:tickLblPos",
      labelPositions[textOf(members, `${path}/TickLabelPosition`) ?? ""] ?? "nextTo",
    ),
    value("c:crossAx", place.ids[1]),
    value("c:crosses", place.crosses),
    isCategory ? value("c:auto", 1) : value("c:crossBetween", place.crossBetween),
    isCategory
      ? value("c:tickLblSkip", numberOf(members, `${path}/TickLabelSpacing`))
      : value("c:majorUnit", numberOf(members, `${path}/MajorUnit`)),
  );
}

const gridlineColor = "#D9D9D9";

function gridline(members: Members, path: string): Tree | undefined {
  const weight = { "Line/Weight": 0.75 };
  const own = textOf(members, `${path}/MajorGridlines/Format/Line/Color`);
  return line(weight, "Line", own ?? gridlineColor);
}
