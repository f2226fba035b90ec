import type { Getters, Zone } from "@odoo/o-spreadsheet";

/**
 * The zones of a sheet's cells that hold something, one a cell or spill.
 * @param valuesOnly leaves out cells that only have a format
 */
export function* usedZones(
  getters: Getters,
  sheetId: string,
  valuesOnly: boolean,
): Generator<Zone> {
  for (const cell of getters.getCells(sheetId)) {
    const { col, row } = getters.getCellPosition(cell.id);
    if (valuesOnly && !cell.isFormula && cell.content === "") continue;
    const spill = cell.isFormula ? getters.getSpreadZone({ sheetId, col, row }) : undefined;
    yield spill ?? { left: col, right: col, top: row, bottom: row };
  }
}
