import { helpers } from "@odoo/o-spreadsheet";
import type { Selection, WorkbookView } from "../../../engine";
import { child, children } from "../xml";

/**
 * Which sheet the file was saved at, and what was selected on each.
 * @param sheets the sheets' parts by their ids, in the workbook's order
 */
export function readView(
  workbook: Element,
  sheets: readonly { readonly id: string; readonly root: Element | undefined }[],
): WorkbookView | undefined {
  const views = child(workbook, "bookViews");
  const active = Number((views && child(views, "workbookView"))?.getAttribute("activeTab") ?? 0);
  const sheet = sheets[active] ?? sheets[0];
  if (!sheet) return undefined;
  const selections = sheets.flatMap(({ id, root }) => {
    const selection = root && readSelection(root);
    return selection ? [[id, selection] as const] : [];
  });
  return { activeSheetId: sheet.id, selections: Object.fromEntries(selections) };
}

/** Of a divided sheet that of its active part. */
function readSelection(root: Element): Selection | undefined {
  const views = child(root, "sheetViews");
  const view = views && child(views, "sheetView");
  const pane = view && child(view, "pane")?.getAttribute("activePane");
  const all = view ? children(view, "selection") : [];
  const found = all.find((one) => one.getAttribute("pane") === (pane ?? null)) ?? all[0];
  const cell = found?.getAttribute("activeCell");
  // Of several blocks the engine selects one.
  const block = found?.getAttribute("sqref")?.split(/\s+/)[0] ?? cell;
  if (!cell || !block || !isAddress(cell) || !isAddress(block)) return undefined;
  const position = helpers.toCartesian(cell);
  const zone = helpers.toZone(block);
  const isWithin = helpers.isInside(position.col, position.row, zone);
  return { ...position, zone: isWithin ? zone : helpers.positionToZone(position) };
}

const isAddress = (text: string): boolean => /^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/.test(text);
