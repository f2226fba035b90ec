import type { CellPosition, Zone } from "@odoo/o-spreadsheet";
import { spillOf } from "../engine";
import type { Book } from "./book";

/** Where formulas were written, for a look at their results once the request is done. */
export interface Written {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** A result may be as long as another that had no room itself; so deep do formulas rarely stand on each other. */
const mostRounds = 3;

/**
 * Gives formulas whose result does not fit on the engine's sheet more of it: Excel's sheets have the room
 * all along. A result that meets other cells stays #SPILL!, as in Excel.
 */
export function makeRoom(book: Book, written: readonly Written[]): void {
  const { engine } = book;
  // New rows make the engine calculate the workbook anew: all that is cut gets its room at once.
  for (let round = 0; round < mostRounds; round++) {
    const cut = written
      .filter(({ sheetId }) => book.getters.tryGetSheet(sheetId))
      .flatMap(({ sheetId, zone }) => cutIn(book, sheetId, zone));
    if (cut.length === 0) return;
    for (const position of cut)
      engine.ensureSize(position.sheetId, spillOf(engine.structure, position));
  }
}

function cutIn({ engine }: Book, sheetId: string, zone: Zone): CellPosition[] {
  const cut: CellPosition[] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = engine.evaluated({ sheetId, col, row });
      // Of the two causes of #SPILL! only a collision names the other cell.
      const isCollision =
        cell.errorOriginPosition !== undefined && !isAt(cell.errorOriginPosition, col, row);
      if (cell.value === "#SPILL!" && !isCollision) cut.push({ sheetId, col, row });
    }
  }
  return cut;
}

const isAt = (position: CellPosition, col: number, row: number): boolean =>
  position.col === col && position.row === row;
