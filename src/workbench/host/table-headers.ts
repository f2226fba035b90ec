import type { CellPosition } from "@odoo/o-spreadsheet";
import type { Book, RangeRef } from "./book";

/** A table's headers are texts, none empty and none twice. */
export function fillHeaders({ book, sheetId, zone }: RangeRef): void {
  const seen = new Set<string>();
  for (let col = zone.left; col <= zone.right; col++) {
    const at = { sheetId, col, row: zone.top };
    const text = headerText(book, at);
    const base = text === "" ? `Column${String(col - zone.left + 1)}` : text;
    let name = base;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${base}${String(number)}`;
    seen.add(name.toLowerCase());
    if (name !== text) book.engine.send("UPDATE_CELL", { ...at, content: name });
  }
}

/** What the header shows. A text needs no calculation, which in the midst of a request would be one of the whole workbook. */
function headerText({ engine, getters }: Book, at: CellPosition): string {
  const cell = getters.getCell(at);
  if (cell === undefined) return "";
  const isText = !cell.isFormula && typeof cell.parsedValue === "string";
  return isText ? cell.parsedValue : engine.evaluated(at).formattedValue;
}
