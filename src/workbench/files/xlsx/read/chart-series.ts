import { seriesColor } from "../../../host/chart-drawing";
import type { SeriesFact } from "../../../engine";
import {
  chartDefaults,
  labelParts,
  labelPositions,
  markerStyles,
  type SeriesKind,
} from "../chart-words";
import { isOff, isOn, officeWord } from "../words";
import { child, children, descendants } from "../xml";
import {
  flag,
  type Members,
  numberIn,
  readFill,
  readFont,
  readLine,
  valueOf,
  without,
} from "./chart-format";
import type { ThemeColors } from "./theme";

/** Turns a reference of the file into an address in the engine's spelling; undefined for one that is no block of cells. */
export type ReadAddress = (reference: string) => string | undefined;

export interface SeriesContext {
  readonly kind: SeriesKind;
  /** What its group in the file says for all of its series. */
  readonly group: Element;
  readonly index: number;
  readonly theme: ThemeColors;
  readonly address: ReadAddress;
}

/** A series, with the text of its name as it is stored; undefined for one that takes its numbers from no block of cells. */
export function readSeries(
  series: Element,
  context: SeriesContext,
): { readonly fact: SeriesFact; readonly label: string } | undefined {
  const { kind, address, index } = context;
  const isPairs = kind.group === "scatter" || kind.group === "bubble";
  const values = reference(series, isPairs ? "yVal" : "val", address);
  if (values === undefined) return undefined;
  const xValues = reference(series, isPairs ? "xVal" : "cat", address);
  const bubbleSizes = reference(series, "bubbleSize", address);
  const { name, label } = readName(series, address);
  const fact = {
    id: `series${String(index)}`,
    ...(name === undefined ? {} : { name }),
    values,
    ...(xValues === undefined ? {} : { xValues }),
    ...(bubbleSizes === undefined ? {} : { bubbleSizes }),
    properties: readProperties(series, context),
  };
  return { fact, label };
}

function reference(series: Element, name: string, address: ReadAddress): string | undefined {
  const parent = child(series, name);
  const formula = parent && descendants(parent, "f")[0]?.textContent;
  return formula ? address(formula) : undefined;
}

function readName(
  series: Element,
  address: ReadAddress,
): { readonly name?: string; readonly label: string } {
  const text = child(series, "tx");
  if (!text) return { label: "" };
  const label = descendants(text, "v")[0]?.textContent ?? "";
  const formula = descendants(text, "f")[0]?.textContent;
  const cell = formula ? address(formula) : undefined;
  return { name: cell === undefined ? label : `=${cell}`, label };
}

function readProperties(series: Element, context: SeriesContext): Members {
  const { kind, group, index, theme } = context;
  const shape = child(series, "spPr");
  const isStroke = kind.group === "line" || kind.group === "scatter" || kind.group === "radar";
  const line = readLine(shape, "Format/Line", theme);
  const isPoints = kind.pointsOnly === true;
  if (isPoints) delete line["Format/Line/LineStyle"];
  const members = {
    ...(isStroke ? {} : readFill(shape, "Format/Fill", theme)),
    ...line,
    ...(isStroke ? readMarker(series, context) : {}),
    ...readLabels(child(series, "dLbls") ?? child(group, "dLbls"), theme),
    ...readPoints(series, theme),
    ...(kind.smooth === true ? {} : { Smooth: flag(series, "smooth") ?? false }),
    ...(kind.group === "bar" ? readGaps(group, kind) : {}),
    ...(kind.group === "bubble" ? { BubbleScale: numberIn(group, "bubbleScale") ?? 100 } : {}),
    ...(kind.group === "doughnut" ? { DoughnutHoleSize: numberIn(group, "holeSize") ?? 50 } : {}),
    ...(kind.group === "doughnut" || kind.group === "pie"
      ? { FirstSliceAngle: numberIn(group, "firstSliceAng") ?? 0 }
      : {}),
  };
  const color = seriesColor(index);
  return without(members, {
    "Format/Fill/Color": color,
    ...(isStroke
      ? { "Format/Line/Color": color, "Format/Line/Weight": chartDefaults.lineWeight }
      : {}),
    Smooth: false,
    GapWidth: chartDefaults.gapWidth,
    BubbleScale: 100,
    DoughnutHoleSize: chartDefaults.holeSize,
    FirstSliceAngle: 0,
    MarkerSize: chartDefaults.markerSize,
  });
}

function readGaps(group: Element, { grouping }: SeriesKind): Members {
  const usual = grouping === "clustered" ? 0 : 100;
  const overlap = numberIn(group, "overlap") ?? 0;
  return {
    GapWidth: numberIn(group, "gapWidth") ?? 150,
    ...(overlap === usual ? {} : { Overlap: overlap }),
  };
}

/** A marker in its series' own colour says nothing; where there are points alone, its fill is the series' colour. */
function readMarker(series: Element, { kind, index, theme }: SeriesContext): Members {
  const marker = child(series, "marker");
  const style = officeWord(markerStyles, valueOf(marker, "symbol"));
  if (style === "None") return kind.markers === true ? { MarkerStyle: "None" } : {};
  const size = numberIn(marker, "size");
  const shape = marker && child(marker, "spPr");
  const own = readLine(child(series, "spPr"), "", theme)["/Color"] ?? seriesColor(index);
  const fill = readFill(shape, "", theme)["/Color"];
  const edge = readLine(shape, "", theme)["/Color"];
  const fillPath = kind.pointsOnly === true ? "Format/Fill/Color" : "MarkerBackgroundColor";
  return {
    ...(style === undefined || style === "Circle" ? {} : { MarkerStyle: style }),
    ...(size === undefined ? {} : { MarkerSize: size }),
    ...(fill === undefined || fill === own ? {} : { [fillPath]: fill }),
    ...(edge === undefined || edge === own || edge === fill ? {} : { MarkerForegroundColor: edge }),
  };
}

/** Labels of all points, and of those that have their own. */
function readLabels(labels: Element | undefined, theme: ThemeColors): Members {
  if (!labels) return {};
  const members: Members = isLabelled(labels)
    ? { HasDataLabels: true, ...labelMembers(labels, "DataLabels", theme) }
    : {};
  for (const own of children(labels, "dLbl")) {
    if (!isLabelled(own)) continue;
    const path = `Points/${String(numberIn(own, "idx") ?? 0)}`;
    members[`${path}/HasDataLabel`] = true;
    Object.assign(members, labelMembers(own, `${path}/DataLabel`, theme));
  }
  return members;
}

const isLabelled = (labels: Element): boolean =>
  labelParts.some(([, file]) => isOn(valueOf(labels, file)));

function labelMembers(labels: Element, path: string, theme: ThemeColors): Members {
  const members: Members = {};
  for (const [member, file, usual] of labelParts) {
    if (isOn(valueOf(labels, file)) !== usual) members[`${path}/${member}`] = !usual;
  }
  const position = officeWord(labelPositions, valueOf(labels, "dLblPos"));
  if (position !== undefined) members[`${path}/Position`] = position;
  const format = child(labels, "numFmt");
  const code = format?.getAttribute("formatCode");
  if (code && isOff(format?.getAttribute("sourceLinked"))) members[`${path}/NumberFormat`] = code;
  const separator = child(labels, "separator")?.textContent;
  if (separator) members[`${path}/Separator`] = separator;
  return { ...members, ...readFont(child(labels, "txPr"), `${path}/Format/Font`, theme) };
}

/** Points that look unlike their series: slices, a highlighted bar. */
function readPoints(series: Element, theme: ThemeColors): Members {
  const members: Members = {};
  for (const point of children(series, "dPt")) {
    const path = `Points/${String(numberIn(point, "idx") ?? 0)}/Format`;
    const shape = child(point, "spPr");
    Object.assign(members, readFill(shape, `${path}/Fill`, theme));
    Object.assign(members, readLine(shape, `${path}/Border`, theme));
  }
  return members;
}
