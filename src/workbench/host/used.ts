import type { Zone } from "@odoo/o-spreadsheet";
import { bounding, intersect } from "./address";
import type { RangeRef } from "./book";

/** The smallest zone around the cells that hold something: a value, or also only a format. */
export function usedZone({ book, sheetId, zone }: RangeRef, valuesOnly: boolean): Zone | undefined {
  const { engine, getters } = book;
  engine.refresh();
  let used: Zone | undefined;
  for (const cell of getters.getCells(sheetId)) {
    const { col, row } = getters.getCellPosition(cell.id);
    const hasContent = cell.isFormula || cell.content !== "";
    if (valuesOnly && !hasContent) continue;
    const own = { left: col, right: col, top: row, bottom: row };
    const spill = cell.isFormula ? getters.getSpreadZone({ sheetId, col, row }) : undefined;
    const part = intersect(spill ?? own, zone);
    if (part) used = used ? bounding(used, part) : part;
  }
  return used;
}
