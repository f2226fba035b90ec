import type { Area } from "../plan/address";
import { rangeOf } from "./write-cells";

/** Queues a table over cells whose first row is its headers. */
export function addTable(sheet: Excel.Worksheet, area: Area, name: string): void {
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = false;
}
