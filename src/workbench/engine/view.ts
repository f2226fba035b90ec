import { helpers, type Model, type Zone } from "@odoo/o-spreadsheet";

/** Which sheet is in view, and what is selected on each: no part of a workbook to the engine, one to Excel. */
export interface WorkbookView {
  readonly activeSheetId: string;
  readonly selections: Readonly<Record<string, Selection>>;
}

export interface Selection {
  readonly col: number;
  readonly row: number;
  readonly zone: Zone;
}

/** Excel's selection in a new sheet, of which nothing need be kept. */
const isFirstCell = ({ zone }: Selection): boolean => zone.right === 0 && zone.bottom === 0;

export function viewOf({ getters }: Model): WorkbookView {
  const activeSheetId = getters.getActiveSheetId();
  const selections: Record<string, Selection> = {};
  for (const sheetId of getters.getSheetIds()) {
    const { col, row } = getters.getSheetPosition(sheetId);
    const zone =
      sheetId === activeSheetId ? getters.getSelectedZone() : helpers.positionToZone({ col, row });
    const selection = { col, row, zone };
    if (!isFirstCell(selection)) selections[sheetId] = selection;
  }
  return { activeSheetId, selections };
}

/** Brings a workbook's view back; of what is no longer there, nothing. */
export function showView(model: Model, { activeSheetId, selections }: WorkbookView): void {
  const { getters } = model;
  const isShown = (sheetId: string): boolean =>
    getters.tryGetSheet(sheetId) !== undefined && getters.isSheetVisible(sheetId);
  const activate = (sheetIdTo: string): void => {
    const sheetIdFrom = getters.getActiveSheetId();
    if (sheetIdFrom !== sheetIdTo) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
  };
  for (const [sheetId, { col, row, zone }] of Object.entries(selections)) {
    if (!isShown(sheetId)) continue;
    const { right, bottom } = getters.getSheetZone(sheetId);
    if (zone.right > right || zone.bottom > bottom) continue;
    activate(sheetId);
    model.selection.selectZone({ cell: { col, row }, zone });
  }
  if (isShown(activeSheetId)) activate(activeSheetId);
}
