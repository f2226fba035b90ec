import type { ChartFact, Json, SeriesFact } from "../../../engine";
import {
  type AxisGroup,
  axisPath,
  blanks,
  chartDefaults,
  chartKinds,
  legendPositions,
  type SeriesKind,
} from "../chart-words";
import { isOff, officeWord } from "../words";
import { child, children, descendants } from "../xml";
import { readAxis } from "./chart-axis";
import {
  flag,
  type Members,
  numberIn,
  readFill,
  readFont,
  readLine,
  titleText,
  valueOf,
  without,
} from "./chart-format";
import { type ReadAddress, readSeries } from "./chart-series";
import type { ThemeColors } from "./theme";

export interface ReadChart {
  readonly fact: ChartFact;
  /** The series' names as they are stored: those that are cells are not calculated yet. */
  readonly labels: readonly string[];
}

/**
 * Reads a chart part as Excel describes the chart; undefined for kinds that the grid has not (in space, of
 * shares, surfaces) and for numbers that stand in no block of cells.
 * @param frame the chart's name and sheet
 */
export function readChart(
  root: Element,
  frame: Pick<ChartFact, "name" | "sheetId">,
  theme: ThemeColors,
  address: ReadAddress,
): ReadChart | undefined {
  const chart = child(root, "chart");
  const plot = chart && child(chart, "plotArea");
  if (!plot) return undefined;
  const groups = Array.from(plot.children).filter((one) => one.localName.endsWith("Chart"));
  const series: { index: number; fact: SeriesFact; label: string }[] = [];
  let chartType: string | undefined;
  const members: Members = {};
  for (const group of groups) {
    const type = typeOf(group);
    const kind = chartKinds[type ?? ""];
    if (type === undefined || !kind) return undefined;
    chartType ??= type;
    const axes = groups[0] && sharesAxes(group, groups[0]) ? "Primary" : "Secondary";
    Object.assign(members, readAxes(plot, group, kind, axes, theme));
    for (const element of children(group, "ser")) {
      const index = numberIn(element, "order") ?? series.length;
      const read = readSeries(element, { kind, group, index, theme, address });
      if (!read) return undefined;
      const properties: Record<string, Json> = {
        ...(type === chartType ? {} : { ChartType: type }),
        ...(axes === "Secondary" ? { AxisGroup: axes } : {}),
        ...read.fact.properties,
      };
      series.push({ index, label: read.label, fact: { ...read.fact, properties } });
    }
  }
  if (chartType === undefined || series.length === 0) return undefined;
  series.sort((a, b) => a.index - b.index);
  // Excel calls a chart of one series like the series, until it is told otherwise.
  const usualTitle = series.length === 1 ? (series[0]?.label ?? "") : "";
  const properties = {
    ...readLook(root, chart, plot, theme, usualTitle),
    ...readFollowed(chart, address),
    ...members,
  };
  const fact = { ...frame, chartType, series: series.map((one) => one.fact), properties };
  return { fact, labels: series.map(({ label }) => label) };
}

const sharesAxes = (one: Element, other: Element): boolean =>
  axisIds(one).join() === axisIds(other).join();

const axisIds = (group: Element): (string | null)[] =>
  children(group, "axId").map((one) => one.getAttribute("val"));

/** Excel's word for a group's kind of chart, told by what all of its series have in common. */
function typeOf(group: Element): string | undefined {
  const name = group.localName.replace(/Chart$/, "");
  const series = children(group, "ser");
  const hasMarker = (one: Element): boolean => {
    const symbol = valueOf(child(one, "marker"), "symbol");
    return symbol === undefined ? isMarkedByGroup(group) : symbol !== "none";
  };
  const wanted: SeriesKind = {
    group: name as SeriesKind["group"],
    isHorizontal: valueOf(group, "barDir") === "bar",
    grouping: (valueOf(group, "grouping") ?? "standard") as NonNullable<SeriesKind["grouping"]>,
    markers: series.some(hasMarker),
    pointsOnly: series.every(hasNoLine),
    smooth: series.some((one) => flag(one, "smooth") === true),
  };
  return Object.keys(chartKinds).find((type) => fits(chartKinds[type], wanted));
}

/** Lines have markers where their group says so; pairs have them by themselves. */
function isMarkedByGroup(group: Element): boolean {
  return group.localName === "lineChart" ? flag(group, "marker") === true : true;
}

function hasNoLine(series: Element): boolean {
  const shape = child(series, "spPr");
  const line = shape && child(shape, "ln");
  return line !== undefined && child(line, "noFill") !== undefined;
}

function fits(kind: SeriesKind | undefined, wanted: SeriesKind): boolean {
  if (kind?.group !== wanted.group) return false;
  const isSame = (key: "isHorizontal" | "grouping"): boolean => kind[key] === wanted[key];
  const has = (key: "markers" | "smooth"): boolean => (kind[key] ?? false) === wanted[key];
  switch (kind.group) {
    case "bar":
      return isSame("isHorizontal") && isSame("grouping");
    case "area":
      return isSame("grouping");
    case "line":
      return isSame("grouping") && has("markers");
    case "scatter":
      if (wanted.pointsOnly === true) return kind.pointsOnly === true;
      return kind.pointsOnly !== true && has("markers") && has("smooth");
    case "bubble":
    case "pie":
    case "doughnut":
    case "radar":
      return true;
  }
}

function readAxes(
  plot: Element,
  group: Element,
  kind: SeriesKind,
  axes: AxisGroup,
  theme: ThemeColors,
): Members {
  const isPairs = kind.group === "scatter" || kind.group === "bubble";
  const found = axisIds(group).flatMap(
    (id) =>
      Array.from(plot.children).find(
        (one) => one.localName.endsWith("Ax") && valueOf(one, "axId") === id,
      ) ?? [],
  );
  const category = isPairs ? found[0] : found.find((one) => one.localName !== "valAx");
  const value = found.find((one) => one !== category);
  const role = { isPairs, isHidden: false, hasGridlines: false };
  return {
    ...(category &&
      readAxis(
        category,
        { ...role, path: axisPath(axes, "Category"), isHidden: axes === "Secondary" },
        theme,
      )),
    ...(value &&
      readAxis(
        value,
        { ...role, path: axisPath(axes, "Value"), hasGridlines: axes === "Primary" },
        theme,
      )),
  };
}

/** What belongs to the chart as a whole: titles, legend, grounds and frames. */
function readLook(
  root: Element,
  chart: Element,
  plot: Element,
  theme: ThemeColors,
  usualTitle: string,
): Members {
  const members = {
    ...readTitle(chart, theme, usualTitle),
    ...readLegend(chart),
    ...readFill(child(root, "spPr"), "Format/Fill", theme),
    ...readLine(child(root, "spPr"), "Format/Border", theme),
    ...readFill(child(plot, "spPr"), "PlotArea/Format/Fill", theme),
    DisplayBlanksAs: officeWord(blanks, valueOf(chart, "dispBlanksAs")) ?? "Zero",
    PlotVisibleOnly: !isOff(valueOf(chart, "plotVisOnly")),
  };
  return without(members, {
    "Format/Fill/Color": "#FFFFFF",
    "Format/Border/Color": chartDefaults.gridlineColor,
    "Format/Border/Weight": chartDefaults.gridlineWeight,
    "PlotArea/Format/Fill/Color": "#FFFFFF",
    "PlotArea/Format/Fill/Cleared": true,
    "Title/Format/Font/Size": chartDefaults.titleSize,
    "Title/Format/Font/Color": chartDefaults.textColor,
    DisplayBlanksAs: "NotPlotted",
    PlotVisibleOnly: true,
  });
}

function readTitle(chart: Element, theme: ThemeColors, usual: string): Members {
  const title = child(chart, "title");
  const text = title && (child(title, "tx") ? titleText(title) : usual);
  if (!title || !text) return { "Title/Visible": false };
  return {
    "Title/Text": text,
    ...(flag(title, "overlay") === true ? { "Title/Overlay": true } : {}),
    ...readFont(title, "Title/Format/Font", theme),
  };
}

/** The cell whose text the title shows, where it shows one. */
function readFollowed(chart: Element, address: ReadAddress): Members {
  const formula = children(chart, "title")
    .flatMap((title) => children(title, "tx"))
    .flatMap((text) => descendants(text, "f"))[0]?.textContent;
  const cell = formula ? address(formula) : undefined;
  return cell === undefined ? {} : { "Title/Formula": `=${cell}` };
}

function readLegend(chart: Element): Members {
  const legend = child(chart, "legend");
  if (!legend) return { "Legend/Visible": false };
  const position = officeWord(legendPositions, valueOf(legend, "legendPos")) ?? "Right";
  const members: Members = position === "Right" ? {} : { "Legend/Position": position };
  if (flag(legend, "overlay") === true) members["Legend/Overlay"] = true;
  for (const entry of children(legend, "legendEntry")) {
    if (flag(entry, "delete") === true)
      members[`Legend/LegendEntries/${String(numberIn(entry, "idx") ?? 0)}/Visible`] = false;
  }
  return members;
}
