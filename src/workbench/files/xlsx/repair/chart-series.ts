import { seriesColor } from "../../../host/chart-drawing";
import { helpers } from "@odoo/o-spreadsheet";
import type { Engine, SeriesFact } from "../../../engine";
import {
  chartDefaults,
  labelParts,
  labelPositions,
  markerStyles,
  type SeriesKind,
} from "../chart-words";
import { fill, labelFont, line, type Members, numberOf, textOf } from "./chart-format";
import { type Tree, tree, value } from "./chart-tree";
import { absolute, quoteSheet } from "./names";

export function seriesTree(
  engine: Engine,
  series: SeriesFact,
  kind: SeriesKind,
  index: number,
): Tree {
  const { properties } = series;
  const color = seriesColor(index);
  const isPairs = kind.group === "scatter" || kind.group === "bubble";
  const isStroke = kind.group === "line" || kind.group === "scatter" || kind.group === "radar";
  // Slices have a colour each, which is Excel's to choose.
  const own = kind.group === "pie" || kind.group === "doughnut" ? undefined : color;
  const stroke = kind.pointsOnly === true ? tree("a:ln", {}, tree("a:noFill")) : undefined;
  const shape = isStroke
    ? [stroke ?? line(properties, "Format/Line", textOf(properties, "Format/Fill/Color") ?? own)]
    : [fill(properties, "Format/Fill", own), line(properties, "Format/Line", undefined)];
  const labels = series.xValues;
  return tree(
    "c:ser",
    {},
    value("c:idx", index),
    value("c:order", index),
    nameTree(engine, series.name ?? ""),
    tree("c:spPr", {}, ...shape),
    kind.group === "bar" ? value("c:invertIfNegative", 0) : undefined,
    isStroke ? markerTree(kind, properties, color) : undefined,
    ...pointTrees(properties),
    labelsTree(properties),
    labels === undefined ? undefined : tree(isPairs ? "c:xVal" : "c:cat", {}, data(engine, labels)),
    tree(isPairs ? "c:yVal" : "c:val", {}, data(engine, series.values, true)),
    series.bubbleSizes === undefined
      ? undefined
      : tree("c:bubbleSize", {}, data(engine, series.bubbleSizes, true)),
    kind.group === "line" || kind.group === "scatter"
      ? value("c:smooth", kind.smooth === true || properties.Smooth === true ? 1 : 0)
      : undefined,
  );
}

function nameTree(engine: Engine, name: string): Tree | undefined {
  if (name === "") return undefined;
  const content = name.startsWith("=") ? data(engine, name.slice(1)) : tree("c:v", {}, name);
  return tree("c:tx", {}, content);
}

function markerTree(kind: SeriesKind, members: Members, usual: string): Tree {
  const style = textOf(members, "MarkerStyle");
  if (kind.markers !== true || style === "None")
    return tree("c:marker", {}, value("c:symbol", "none"));
  const fillColor = textOf(members, "Format/Fill/Color");
  const lineColor = textOf(members, "Format/Line/Color");
  const own = kind.pointsOnly === true ? (fillColor ?? lineColor) : (lineColor ?? fillColor);
  const ground = textOf(members, "MarkerBackgroundColor") ?? own ?? usual;
  const edge = textOf(members, "MarkerForegroundColor") ?? ground;
  return tree(
    "c:marker",
    {},
    value("c:symbol", markerStyles[style ?? ""] ?? "circle"),
    value("c:size", numberOf(members, "MarkerSize") ?? chartDefaults.markerSize),
    tree("c:spPr", {}, fill({}, "", ground), line({ "/Weight": 0.75 }, "", edge)),
  );
}

/** The labels of all points, and before them those of single points. */
function labelsTree(members: Members): Tree | undefined {
  const hasAll = members.HasDataLabels === true;
  const own = pointsIn(members).filter(
    (point) => members[`Points/${String(point)}/HasDataLabel`] === true,
  );
  if (!hasAll && own.length === 0) return undefined;
  return tree(
    "c:dLbls",
    {},
    ...own.map((point) =>
      tree(
        "c:dLbl",
        {},
        value("c:idx", point),
        ...labelMembers(members, `Points/${String(point)}/DataLabel`),
      ),
    ),
    ...(hasAll
      ? labelMembers(members, "DataLabels")
      : labelParts.map(([, element]) => value(`c:${element}`, 0))),
  );
}

function labelMembers(members: Members, path: string): (Tree | undefined)[] {
  const format = textOf(members, `${path}/NumberFormat`);
  const separator = textOf(members, `${path}/Separator`);
  return [
    format === undefined ? undefined : tree("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    labelFont(members, `${path}/Format/Font`),
    value("c:dLblPos", labelPositions[textOf(members, `${path}/Position`) ?? ""]),
    ...labelParts.map(([member, element, usual]) =>
      value(`c:${element}`, (members[`${path}/${member}`] ?? usual) === true ? 1 : 0),
    ),
    separator === undefined ? undefined : tree("c:separator", {}, separator),
  ];
}

/** Places of the points that say something of their own. */
function pointsIn(members: Members): number[] {
  const paths = Object.keys(members).map((path) => /^Points\/(\d+)\//.exec(path)?.[1]);
  const points = new Set(paths.flatMap((one) => (one === undefined ? [] : Number(one))));
  return [...points].sort((a, b) => a - b);
}

/** Points that look unlike their series. */
function pointTrees(members: Members): Tree[] {
  return pointsIn(members).flatMap((point) => {
    const path = `Points/${String(point)}/Format`;
    const ground = fill(members, `${path}/Fill`, undefined);
    const edge = line(members, `${path}/Border`, undefined);
    if (!ground && !edge) return [];
    return [tree("c:dPt", {}, value("c:idx", point), tree("c:spPr", {}, ground, edge))];
  });
}

/** A reference to cells, with their values, so that viewers that do not calculate show the chart too. */
export function data(engine: Engine, address: string, isNumbers = false): Tree {
  const split = address.lastIndexOf("!");
  const sheetName = address.slice(0, split).replace(/^'|'$/g, "").replaceAll("''", "'");
  const cells = address.slice(split + 1);
  const sheetId = engine.model.getters.getSheetIdByName(sheetName) ?? "";
  const zone = helpers.toZone(cells);
  const found: (string | number | boolean | null)[] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      found.push(engine.evaluated({ sheetId, col, row }).value);
    }
  }
  const numeric = isNumbers || found.every((one) => typeof one === "number");
  const points = found.flatMap((one, idx) =>
    (numeric ? typeof one === "number" : one !== null && one !== "")
      ? [tree("c:pt", { idx }, tree("c:v", {}, String(one)))]
      : [],
  );
  const reference = tree("c:f", {}, `${quoteSheet(sheetName)}!${absolute(cells)}`);
  const count = value("c:ptCount", found.length);
  return numeric
    ? tree(
        "c:numRef",
        {},
        reference,
        tree("c:numCache", {}, tree("c:formatCode", {}, "General"), count, ...points),
      )
    : tree("c:strRef", {}, reference, tree("c:strCache", {}, count, ...points));
}
