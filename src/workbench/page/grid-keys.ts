import { type Model, components } from "@odoo/o-spreadsheet";
import { usedZones } from "../engine";

/** What of the grid is said otherwise here; its own types hide it. */
interface GridKeys {
  readonly env: { readonly model: Pick<Model, "getters" | "selection"> };
  readonly keyDownMapping: Record<string, () => void>;
  setup: (this: GridKeys) => void;
}

/** Keys of the grid that mean something else in Excel. */
export function extendKeys(): void {
  const grid = components.Grid.prototype as unknown as GridKeys;
  const { setup } = grid;
  grid.setup = function (this: GridKeys) {
    setup.call(this);
    const { model } = this.env;
    this.keyDownMapping["Ctrl+End"] = () => {
      const { col, row } = lastCell(model);
      model.selection.selectCell(col, row);
    };
    this.keyDownMapping["Ctrl+Shift+End"] = () => {
      const { col, row } = lastCell(model);
      const cell = model.getters.getActivePosition();
      const [left, right] = [Math.min(cell.col, col), Math.max(cell.col, col)];
      const [top, bottom] = [Math.min(cell.row, row), Math.max(cell.row, row)];
      model.selection.selectZone({ cell, zone: { left, right, top, bottom } });
    };
  };
}

/** The last visible cell of what the sheet holds; the first one of an empty sheet. */
export function lastCell({ getters }: Pick<Model, "getters">): {
  readonly col: number;
  readonly row: number;
} {
  const sheetId = getters.getActiveSheetId();
  let [col, row] = [0, 0];
  for (const { right, bottom } of usedZones(getters, sheetId, false)) {
    col = Math.max(col, right);
    row = Math.max(row, bottom);
  }
  return {
    col: getters.findVisibleHeader(sheetId, "COL", col, 0) ?? col,
    row: getters.findVisibleHeader(sheetId, "ROW", row, 0) ?? row,
  };
}
