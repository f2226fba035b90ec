import type { CellPosition, Zone } from "@odoo/o-spreadsheet";
import type { Book } from "./book";

/** Where formulas were written, for a look at their results once the request is done. */
export interface Written {
  readonly sheetId: string;
  readonly zone: Zone;
}

/**
 * Gives formulas whose result does not fit on the engine's sheet more of it: Excel's sheets have the room
 * all along. A result that meets other cells stays #SPILL!, as in Excel.
 */
export function makeRoom(book: Book, written: readonly Written[]): void {
  for (const { sheetId, zone } of written) {
    if (!book.getters.tryGetSheet(sheetId)) continue;
    for (const rows of roomInSteps) {
      if (!isCut(book, sheetId, zone)) break;
      const extent = book.extent(sheetId);
      book.engine.ensureSize(sheetId, { right: extent.right + 20, bottom: extent.bottom + rows });
    }
  }
}

/** Rows to add, step by step: room is not free, and a million rows are for no one's spill. */
const roomInSteps = [1_000, 9_000, 90_000];

function isCut({ engine }: Book, sheetId: string, zone: Zone): boolean {
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = engine.evaluated({ sheetId, col, row });
      // Of the two causes of #SPILL! only a collision names the other cell.
      const isCollision =
        cell.errorOriginPosition !== undefined && !isAt(cell.errorOriginPosition, col, row);
      if (cell.value === "#SPILL!" && !isCollision) return true;
    }
  }
  return false;
}

const isAt = (position: CellPosition, col: number, row: number): boolean =>
  position.col === col && position.row === row;
