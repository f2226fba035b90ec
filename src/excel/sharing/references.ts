import { type Area, areaAddress, parseArea } from "../../plan/address";

/** Cells that a formula names by their address. */
export interface Reference {
  /** undefined: the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** Reads "B7:D9" or "'My sheet'!$B$7"; undefined for whole rows and columns and for other workbooks. */
export function readReference(text: string): Reference | undefined {
  const area = parseArea(text);
  const split = text.lastIndexOf("!");
  if (!area || text.includes("[")) return undefined;
  return { sheet: split < 0 ? undefined : sheetNamed(text.slice(0, split)), area };
}

const sheetNamed = (quoted: string): string =>
  quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;

/** A sheet's name before an address, in the quotation marks that most names need. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** The reference to other cells, with its $ where they were, and a sheet where it named one or now needs one. */
export function movedReference(
  text: string,
  to: { readonly sheet: string; readonly area: Area },
  ownSheet: string,
): string {
  const split = text.lastIndexOf("!");
  const now = areaAddress(to.area).split(":");
  const corners = text.slice(split + 1).split(":");
  const moved = corners.map((corner, at) => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(now[at] ?? now[0] ?? "") ?? [];
    const [, columnLock = "", rowLock = ""] = /^(\$?)[A-Z]+(\$?)\d+$/.exec(corner) ?? [];
    return columnLock + column + rowLock + row;
  });
  return prefixOf(text.slice(0, split + 1), to.sheet, ownSheet) + moved.join(":");
}

function prefixOf(before: string, sheet: string, ownSheet: string): string {
  if (before === "") return sheet === ownSheet ? "" : sheetPrefix(sheet);
  return sheetNamed(before.slice(0, -1)) === sheet ? before : sheetPrefix(sheet);
}
