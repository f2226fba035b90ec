import type { CellPosition, Model } from "@odoo/o-spreadsheet";

/** Where a row of cells entered with Tab began, and where it is. */
interface Run {
  readonly start: number;
  readonly sheetId: string;
  readonly row: number;
  readonly end: number;
}

type Sheets = Pick<Model, "getters" | "selection">;

const runs = new WeakMap<object, Run>();

/**
 * As in Excel, Enter after a row of cells entered with Tab goes below the first of them.
 * @param from the cell that Tab or Enter was pressed in
 * @param direction where the key has moved the selection from there
 */
export function followTabs(model: Sheets, from: CellPosition, direction: string): void {
  const { getters, selection } = model;
  const now = getters.getActivePosition();
  const before = runs.get(getters);
  const run =
    before?.sheetId === from.sheetId && before.row === from.row && before.end === from.col
      ? before
      : undefined;
  runs.delete(getters);
  if (!getters.isSingleCellOrMerge(now.sheetId, getters.getSelectedZone())) return;
  if (direction === "right") runs.set(getters, { start: from.col, ...run, ...placeOf(now) });
  else if (direction === "down" && run) selection.selectCell(run.start, now.row);
}

const placeOf = ({ sheetId, row, col }: CellPosition): Pick<Run, "sheetId" | "row" | "end"> => ({
  sheetId,
  row,
  end: col,
});
