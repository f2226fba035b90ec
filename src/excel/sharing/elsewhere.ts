import { isReference, tokensOf } from "./formula-tokens";
import type { CellPlace } from "./look";
import { sheetPrefix } from "./references";
import type { Surroundings } from "./surroundings";
import { outsideOfTable } from "./tables";

/**
 * The formula as another sheet would write it: addresses and names of the sheet's own with the sheet, cells of a
 * table's own row by their addresses. Undefined where it reads a table that is not there.
 */
export function elsewhere(
  formula: string,
  place: CellPlace,
  { tables, sheets }: Pick<Surroundings, "tables" | "sheets">,
): string | undefined {
  const names = sheets.find(({ name }) => name === place.sheet)?.names;
  const parts = tokensOf(formula).map((token) => {
    const { type, value } = token;
    if (type === "structured") return outsideOfTable(value, place, tables);
    const isOwn = isReference(token) || (type === "range_named" && names?.has(value.toLowerCase()));
    return isOwn === true && !value.includes("!") ? sheetPrefix(place.sheet) + value : value;
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}
