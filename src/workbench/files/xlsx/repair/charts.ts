import type { ChartFact, Engine } from "../../../engine";
import { child, children, descendants } from "../xml";
import { plotTree } from "./chart-plot";
import { grow, tree, value } from "./chart-tree";
import type { RepairContext } from "./context";

/** Smallest hole that a ring chart may have, in percent (ST_HoleSizePercent). */
const smallestHole = 1;

/** Colour of the frame of Excel's own charts. */
const frameColor = "D9D9D9";

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
      if (fact) {
        // The add-in finds its charts again by their names.
        descendants(frame, "cNvPr")[0]?.setAttribute("name", fact.name);
        const plot = plotTree(engine, fact);
        const old = descendants(root, "plotArea")[0];
        if (plot && old?.parentElement) {
          const made = grow(old.parentElement, plot);
          old.replaceWith(made);
        }
        leaveOutOfLegend(root, fact);
      }
      mend(root);
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

function leaveOutOfLegend(root: Element, { series, properties }: ChartFact): void {
  const position = descendants(root, "legend").map((legend) => child(legend, "legendPos"))[0];
  const entries = series.flatMap((_one, index) =>
    properties[`Legend/LegendEntries/${String(index)}/Visible`] === false
      ? tree("c:legendEntry", {}, value("c:idx", index), value("c:delete", 1))
      : [],
  );
  if (position?.parentElement)
    for (const entry of entries.reverse()) position.after(grow(position.parentElement, entry));
}

function mend(root: Element): void {
  // The frame, which the export draws in black.
  const frame = children(root, "spPr").flatMap((one) => descendants(one, "ln"))[0];
  for (const color of frame ? descendants(frame, "srgbClr") : []) {
    color.setAttribute("val", frameColor);
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
