import { links, registries } from "@odoo/o-spreadsheet";
import type { Engine } from "../engine";

/** What a link in a sheet of the workbench's own can set off. */
export const tries = ["pricing", "survey", "customers"] as const;
export type Try = (typeof tries)[number];

/** A web address, so that it survives .xlsx; no such host can exist (RFC 2606), so elsewhere it leads nowhere. */
const base = "https://workbench.invalid/try/";

export function tryLink(target: Try, label: string): string {
  return links.markdownLink(label, base + target);
}

/** The try behind a link's address, undefined for any other address. */
export function tryOf(url: string): Try | undefined {
  return tries.find((target) => url === base + target);
}

let registered = false;

/** Tells the grid of the workbench's own links, once; a click on their cell is enough, so no card opens on hovering. */
export function registerLinks(): void {
  if (registered) return;
  registered = true;
  registries.urlRegistry.add("workbench", {
    sequence: 0,
    title: "Workbench",
    match: (url) => tryOf(url) !== undefined,
    createLink: (url, label) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: (url) => url,
    // The page listens for the click on the cell, see onTry.
    open: () => undefined,
  });
  const display = registries.cellPopoverRegistry.get("LinkCell");
  registries.cellPopoverRegistry.replace("LinkCell", {
    ...display,
    onHover: (position, getters) =>
      tryOf(getters.getEvaluatedCell(position).link?.url ?? "") === undefined && display.onHover
        ? display.onHover(position, getters)
        : { isOpen: false },
  });
}

/** Hears of a click on a cell that holds a link of ours. Returns how to stop listening. */
export function onTry(grid: HTMLElement, engine: Engine, run: (target: Try) => void): () => void {
  const clicked = (event: MouseEvent): void => {
    const overlay = event.target instanceof Element && event.target.closest(".o-grid-overlay");
    if (!overlay || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const target = tryOf(linkUnder(engine) ?? "");
    if (target !== undefined) run(target);
  };
  grid.addEventListener("click", clicked);
  return () => {
    grid.removeEventListener("click", clicked);
  };
}

/** The link's address in the active cell, or, where that is empty, in the one whose text runs over it from the left. */
function linkUnder({ model: { getters } }: Engine): string | undefined {
  const { sheetId, row, col: active } = getters.getActivePosition();
  for (let col = active; col >= 0; col -= 1) {
    const { link, value } = getters.getEvaluatedCell({ sheetId, row, col });
    if (link) return link.url;
    if (value !== null && value !== "") return undefined;
  }
  return undefined;
}
