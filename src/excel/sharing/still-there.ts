import { parseA1Ref } from "@borgar/fx";
import type { Position } from "../../plan/address";
import { isReference, tokensOf } from "./formula-tokens";
import { cellsOfStructured, type Table } from "./tables";

/**
 * Whether the tables, their columns and the sheets that a formula names are in the workbook. Excel refuses a formula
 * that names others, and with it all else of the same request.
 * @param place where the formula would stand
 */
export function isStillThere(
  formula: string,
  place: Position & { readonly sheet: string },
  sheets: readonly string[],
  tables: readonly Table[],
): boolean {
  const known = new Set(sheets.map((name) => name.toLowerCase()));
  return tokensOf(formula).every((token) => {
    if (token.type === "structured") return cellsOfStructured(token.value, place, tables);
    if (!isReference(token)) return true;
    const [sheet, another] = parseA1Ref(token.value)?.context ?? [];
    // Sheets of other workbooks are not ours to know; "First:Last" are two of this one.
    if (sheet === undefined || another !== undefined || token.value.includes("[")) return true;
    return sheet.split(":").every((name) => known.has(name.toLowerCase()));
  });
}
