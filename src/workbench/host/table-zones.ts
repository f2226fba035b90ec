import { type RangeRef } from "./book";

/**
 * Runs a write of Office.js and puts back the tables that the engine let grow over it:
 * the engine, like Excel's user interface, extends a table when a cell beside it is typed in; Excel's API does not.
 */
export function keepTables<T>({ book, sheetId }: RangeRef, write: () => T): T {
  const before = book.engine.structure
    .getCoreTables(sheetId)
    .map(({ id, range }) => ({ id, range }));
  try {
    return write();
  } finally {
    for (const table of before.length === 0 ? [] : book.engine.structure.getCoreTables(sheetId)) {
      const old = before.find(({ id }) => id === table.id);
      if (!old || old.range === table.range) continue;
      book.engine.send("UPDATE_TABLE", {
        sheetId,
        zone: table.range.zone,
        newTableRange: book.getters.getRangeData(old.range),
      });
    }
  }
}
