import type { CoreTable, Zone } from "@odoo/o-spreadsheet";
import { refreshFormulas } from "../engine";
import type { TableRef } from "./book";
import { itemNotFound } from "./errors";

/** The engine's table behind the reference. */
export function tableOf({ book, sheetId, tableId }: TableRef): CoreTable {
  const table = book.getters.getCoreTables(sheetId).find(({ id }) => id === tableId);
  if (!table) throw itemNotFound("The table does not exist any more.");
  return table;
}

export const nameOf = ({ book, tableId }: TableRef): string =>
  book.engine.facts.tables[tableId]?.name ?? "";

/** Gives the table another place, keeping its top left corner. */
export function resizeTable(ref: TableRef, zone: Zone): void {
  const { book, sheetId } = ref;
  book.engine.ensureSize(sheetId, zone);
  book.engine.send("UPDATE_TABLE", {
    sheetId,
    zone: tableOf(ref).range.zone,
    newTableRange: book.getters.getRangeDataFromZone(sheetId, zone),
  });
  refreshFormulas(book.engine);
}
