import type { Dimension, Zone } from "@odoo/o-spreadsheet";
import { forgetFormula } from "../engine";
import { intersect } from "./address";
import { type RangeRef, columnsIn, rowsIn } from "./book";
import { HostError, invalidArgument } from "./errors";
import { limits } from "./limits";

const isEntireRow = (zone: Zone): boolean => columnsIn(zone) === limits.columns;
const isEntireColumn = (zone: Zone): boolean => rowsIn(zone) === limits.rows;

export function clearRange(range: RangeRef, applyTo: string): void {
  const { book, sheetId } = range;
  const zone = intersect(range.zone, book.extent(sheetId));
  if (!zone) return;
  const target = [zone];
  if (applyTo === "All" || applyTo === "Contents") {
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        const cell = book.engine.cell({ sheetId, col, row });
        if (!cell || (!cell.isFormula && cell.content === "")) continue;
        forgetFormula(book.engine, cell.id);
        // Not DELETE_CONTENT: that command also removes a table that lies inside.
        book.engine.send("UPDATE_CELL", { sheetId, col, row, content: "" });
      }
    }
  }
  if (applyTo === "All" || applyTo === "Formats") {
    book.engine.send("CLEAR_FORMATTING", { sheetId, target });
    book.engine.send("SET_ZONE_BORDERS", { sheetId, target, border: { position: "clear" } });
  }
  if (applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") {
    const hasLink = book.getters
      .getCells(sheetId)
      .some(({ style }) => style !== undefined && "excelHyperlink" in style);
    if (hasLink) {
      book.engine.send("SET_FORMATTING", { sheetId, target, style: { excelHyperlink: undefined } });
    }
  }
  const known = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"];
  if (!known.includes(applyTo)) throw invalidArgument(`Range.clear: "${applyTo}" is not known.`);
}

export function mergeCells({ book, sheetId, zone }: RangeRef, across: boolean): void {
  book.engine.ensureSize(sheetId, zone);
  const rows = Array.from({ length: rowsIn(zone) }, (_row, index) => ({
    ...zone,
    top: zone.top + index,
    bottom: zone.top + index,
  }));
  for (const target of across ? rows : [zone]) {
    book.engine.send("ADD_MERGE", { sheetId, target: [target], force: true });
  }
}

export function unmergeCells({ book, sheetId, zone }: RangeRef): void {
  const target = book.getters.getMergesInZone(sheetId, zone);
  if (target.length > 0) book.engine.send("REMOVE_MERGE", { sheetId, target });
}

/** Whole rows and columns go as such; a block moves its neighbours. */
export function deleteCells(range: RangeRef, shift: string): void {
  const { book, sheetId, zone } = range;
  const dimension = wholeDimension(zone);
  if (dimension) {
    const part = intersect(zone, book.extent(sheetId));
    if (!part) return;
    const [first, last] = dimension === "ROW" ? [part.top, part.bottom] : [part.left, part.right];
    // A sheet of the engine keeps at least one row and column.
    const [right, bottom] = dimension === "ROW" ? [0, part.bottom + 1] : [part.right + 1, 0];
    book.engine.ensureSize(sheetId, { right, bottom });
    const elements = Array.from({ length: last - first + 1 }, (_one, index) => first + index);
    book.engine.send("REMOVE_COLUMNS_ROWS", {
      sheetId,
      sheetName: book.getters.getSheetName(sheetId),
      dimension,
      elements,
    });
    return;
  }
  book.engine.ensureSize(sheetId, zone);
  checkMoves(range, shift === "Up" ? "ROW" : "COL");
  book.engine.send("DELETE_CELL", { zone, shiftDimension: shift === "Up" ? "ROW" : "COL" });
}

export function insertCells(range: RangeRef, shift: string): void {
  const { book, sheetId, zone } = range;
  const dimension = wholeDimension(zone);
  if (dimension) {
    book.engine.ensureSize(
      sheetId,
      dimension === "ROW" ? { right: 0, bottom: zone.bottom } : { right: zone.right, bottom: 0 },
    );
    book.engine.send("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: book.getters.getSheetName(sheetId),
      dimension,
      position: "before",
      base: dimension === "ROW" ? zone.top : zone.left,
      quantity: dimension === "ROW" ? rowsIn(zone) : columnsIn(zone),
    });
    return;
  }
  book.engine.ensureSize(sheetId, zone);
  checkMoves(range, shift === "Down" ? "ROW" : "COL");
  book.engine.send("INSERT_CELL", { zone, shiftDimension: shift === "Down" ? "ROW" : "COL" });
}

function wholeDimension(zone: Zone): Dimension | undefined {
  if (isEntireRow(zone)) return "ROW";
  return isEntireColumn(zone) ? "COL" : undefined;
}

/** Excel refuses to move part of a table; the engine moves cells on the active sheet only. */
function checkMoves({ book, sheetId, zone }: RangeRef, dimension: Dimension): void {
  const moved = dimension === "ROW" ? { ...zone, bottom: Infinity } : { ...zone, right: Infinity };
  const isCut = book.getters.getCoreTables(sheetId).some(({ range: { zone: table } }) => {
    const part = intersect(table, moved);
    if (!part) return false;
    return dimension === "ROW"
      ? part.left > table.left || part.right < table.right
      : part.top > table.top || part.bottom < table.bottom;
  });
  if (isCut) {
    throw new HostError(
      "InvalidOperation",
      "This would move part of a table, which Excel does not allow.",
    );
  }
  book.activate(sheetId);
}
