import { helpers } from "@odoo/o-spreadsheet";
import type { Engine, SeriesFact } from "../../../engine";
import { fill, line, textOf } from "./chart-format";
import { type Tree, tree, value } from "./chart-tree";
import { absolute, quoteSheet } from "./names";

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

/** Excel's first colours of the theme "Office", for series without one of their own. */
const themeColors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export function seriesTree(
  engine: Engine,
  series: SeriesFact,
  kind: SeriesKind,
  index: number,
): Tree {
  const { properties } = series;
  const color = themeColors[index % themeColors.length];
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
    isStroke ? markerTree(kind, textOf(properties, "Format/Line/Color") ?? color) : undefined,
    properties.HasDataLabels === true ? dataLabels() : undefined,
    labels === undefined ? undefined : tree(isPairs ? "c:xVal" : "c:cat", {}, data(engine, labels)),
    tree(isPairs ? "c:yVal" : "c:val", {}, data(engine, series.values, true)),
    series.bubbleSizes === undefined
      ? undefined
      : tree("c:bubbleSize", {}, data(engine, series.bubbleSizes, true)),
    kind.group === "line" || kind.group === "scatter"
      ? value("c:smooth", kind.smooth === true ? 1 : 0)
      : undefined,
  );
}

function nameTree(engine: Engine, name: string): Tree | undefined {
  if (name === "") return undefined;
  const content = name.startsWith("=") ? data(engine, name.slice(1)) : tree("c:v", {}, name);
  return tree("c:tx", {}, content);
}

function markerTree(kind: SeriesKind, color: string | undefined): Tree {
  if (kind.markers !== true) return tree("c:marker", {}, value("c:symbol", "none"));
  const shape = tree("c:spPr", {}, fill({}, "", color), line({}, "", color));
  return tree("c:marker", {}, value("c:symbol", "circle"), value("c:size", 5), shape);
}

function dataLabels(): Tree {
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  return tree("c:dLbls", {}, ...shown.map((one) => value(`c:show${one}`, one === "Val" ? 1 : 0)));
}

/** A reference to cells, with their values, so that viewers that do not calculate show the chart too. */
function data(engine: Engine, address: string, isNumbers = false): Tree {
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
