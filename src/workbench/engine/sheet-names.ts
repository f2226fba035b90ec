import type { Getters } from "@odoo/o-spreadsheet";
import { excelFacts } from "./protection";

/** Stands for an apostrophe in the engine's sheet names, where it is forbidden. */
export const apostrophe = "\u2019";

export const toEngineSheetName = (name: string): string => name.replaceAll("'", apostrophe);

/** A sheet's name in Excel. */
export function excelSheetName(getters: Getters, sheetId: string): string {
  const name = getters.getSheetName(sheetId);
  const excel = excelFacts(getters).sheets[sheetId]?.name;
  // The user may have renamed the sheet in the grid since.
  return excel !== undefined && toEngineSheetName(excel) === name ? excel : name;
}
