import { child, children, descendants } from "../xml";
import type { RepairContext } from "./context";

/** Smallest hole that a ring chart may have, in percent (ST_HoleSizePercent is 1 to 90). */
const smallestHole = 1;

/** Charts as the schema wants them. The export writes a pie as a ring without a hole, and a category axis's `auto` on every axis. */
export function repairCharts({ parts }: RepairContext): void {
  for (const path of parts.paths("xl/charts/")) {
    const root = parts.root(path);
    for (const axis of descendants(root, "valAx")) child(axis, "auto")?.remove();
    for (const ring of descendants(root, "doughnutChart")) {
      const hole = child(ring, "holeSize");
      if (Number(hole?.getAttribute("val") ?? 0) < smallestHole) makePie(ring);
    }
  }
}

function makePie(ring: Element): void {
  const pie = ring.ownerDocument.createElementNS(ring.namespaceURI, "c:pieChart");
  for (const hole of children(ring, "holeSize")) hole.remove();
  pie.append(...Array.from(ring.children));
  ring.replaceWith(pie);
}
