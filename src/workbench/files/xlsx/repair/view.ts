import { helpers } from "@odoo/o-spreadsheet";
import { viewOf } from "../../../engine";
import { append, children, descendants, setAttributes } from "../xml";
import type { RepairContext } from "./context";

/** What is selected on each sheet; the export writes no selection, and Excel then shows A1 on every one. */
export function repairView({ engine, sheets }: RepairContext): void {
  const { activeSheetId, selections } = viewOf(engine.model);
  for (const { id, root } of sheets) {
    const view = descendants(root, "sheetView")[0];
    if (!view) continue;
    if (id === activeSheetId) setAttributes(view, { tabSelected: 1 });
    const selection = selections[id];
    if (!selection) continue;
    const pane = descendants(view, "pane")[0]?.getAttribute("activePane");
    const element =
      children(view, "selection").find((one) => one.getAttribute("pane") === pane) ??
      append(view, "selection", { pane: pane ?? undefined });
    const { left, top, right, bottom } = selection.zone;
    const isCell = left === right && top === bottom;
    const first = helpers.toXC(left, top);
    setAttributes(element, {
      activeCell: helpers.toXC(selection.col, selection.row),
      sqref: isCell ? first : `${first}:${helpers.toXC(right, bottom)}`,
    });
  }
}
