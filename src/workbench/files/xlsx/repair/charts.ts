import type { ChartFact, Engine } from "../../../engine";
import { blanks, chartDefaults, legendPositions } from "../chart-words";
import { child, children, descendants } from "../xml";
import { fill, line, textOf, title } from "./chart-format";
import { plotTree } from "./chart-plot";
import { data } from "./chart-series";
import { grow, type Tree, tree, value } from "./chart-tree";
import type { RepairContext } from "./context";

/** Smallest hole that a ring chart may have, in percent (ST_HoleSizePercent). */
const smallestHole = 1;

/**
 * Charts as Excel was told to draw them, where it was: dashes, weights, scatters with lines and number
 * formats are more than the engine knows and exports. Of the others, what the schema forbids is mended: a
 * pie comes as a ring without a hole, and a category axis's `auto` on every axis.
 */
export function repairCharts({ parts, engine, sheets }: RepairContext): void {
  for (const { id, path } of sheets) {
    const names = exportedCharts(engine, id);
    const drawing = parts.targetOf(path, "drawing");
    const frames = drawing === undefined ? [] : descendants(parts.root(drawing), "graphicFrame");
    frames.forEach((frame, i) => {
      const reference = descendants(frame, "chart")[0]?.getAttribute("r:id");
      if (drawing === undefined || !reference) return;
      const root = parts.root(parts.target(drawing, reference));
      const fact = engine.facts.charts[names[i] ?? ""];
      const plot = fact && plotTree(engine, fact);
      if (fact) {
        // The add-in finds its charts again by their names.
        descendants(frame, "cNvPr")[0]?.setAttribute("name", fact.name);
      }
      if (fact && plot) write(engine, root, fact, plot);
      else mend(root);
    });
  }
}

/** Ids of a sheet's charts that the export writes as charts, in its order; the others become pictures. */
function exportedCharts({ model: { getters } }: Engine, sheetId: string): string[] {
  const ids = getters.getChartIds(sheetId);
  return getters
    .getFigures(sheetId)
    .filter(({ tag }) => tag === "chart")
    .flatMap((figure) => ids.find((id) => getters.getFigureIdFromChartId(id) === figure.id) ?? [])
    .filter((id) => getters.getChart(id)?.getDefinitionForExcel(getters) !== undefined);
}

function write(engine: Engine, root: Element, fact: ChartFact, plot: Tree): void {
  const { properties } = fact;
  const formula = textOf(properties, "Title/Formula");
  const followed = formula === undefined ? undefined : data(engine, formula.slice(1));
  const own = title(properties, "Title", chartDefaults.titleSize, followed);
  const frame = { "Format/Border/Weight": chartDefaults.gridlineWeight, ...properties };
  root.replaceChildren();
  grow(root, tree("c:roundedCorners", { val: 0 }));
  grow(
    root,
    tree(
      "c:chart",
      {},
      own,
      value("c:autoTitleDeleted", own ? 0 : 1),
      plot,
      legend(fact),
      value("c:plotVisOnly", properties.PlotVisibleOnly === false ? 0 : 1),
      // Without this a reader may draw what has no number as 0.
      value("c:dispBlanksAs", blanks[textOf(properties, "DisplayBlanksAs") ?? ""] ?? "gap"),
    ),
  );
  grow(
    root,
    tree(
      "c:spPr",
      {},
      fill(properties, "Format/Fill", "#FFFFFF"),
      line(frame, "Format/Border", chartDefaults.gridlineColor),
    ),
  );
}

function legend({ series, properties }: ChartFact): Tree | undefined {
  if (properties["Legend/Visible"] === false) return undefined;
  const hidden = series.flatMap((_one, index) =>
    properties[`Legend/LegendEntries/${String(index)}/Visible`] === false
      ? tree("c:legendEntry", {}, value("c:idx", index), value("c:delete", 1))
      : [],
  );
  return tree(
    "c:legend",
    {},
    value("c:legendPos", legendPositions[textOf(properties, "Legend/Position") ?? "Right"]),
    ...hidden,
    value("c:overlay", properties["Legend/Overlay"] === true ? 1 : 0),
  );
}

/** A chart that the user made in the grid, as the engine writes it. */
function mend(root: Element): void {
  // The frame, which the export draws in black.
  const frame = children(root, "spPr").flatMap((one) => descendants(one, "ln"))[0];
  for (const color of frame ? descendants(frame, "srgbClr") : []) {
    color.setAttribute("val", chartDefaults.gridlineColor.slice(1));
  }
  // Without this a reader may draw what has no number as 0.
  const chart = child(root, "chart");
  if (chart && !child(chart, "dispBlanksAs")) {
    const before = ["plotVisOnly", "legend", "plotArea"].map((name) => child(chart, name));
    before.find(Boolean)?.after(grow(chart, tree("c:dispBlanksAs", { val: "gap" })));
  }
  for (const axis of descendants(root, "valAx")) child(axis, "auto")?.remove();
  for (const ring of descendants(root, "doughnutChart")) {
    const hole = child(ring, "holeSize");
    if (Number(hole?.getAttribute("val") ?? 0) < smallestHole) makePie(ring);
  }
}

function makePie(ring: Element): void {
  const pie = ring.ownerDocument.createElementNS(ring.namespaceURI, "c:pieChart");
  for (const hole of children(ring, "holeSize")) hole.remove();
  pie.append(...Array.from(ring.children));
  ring.replaceWith(pie);
}
