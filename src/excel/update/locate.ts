import type { Area } from "../../plan/address";
import type { SheetState, StatePart } from "../sheet-state";
import type { PrintedRows } from "./printed-rows";

export interface LivePart {
  readonly part: StatePart;
  /** Where it stands now, counted from the area's first cell. */
  readonly area: Area;
}

/**
 * Finds the parts of a sheet after a person inserted or deleted rows, by the words and formulas in them.
 * @param tables present areas of the sheet's tables by name, counted from the area's first cell
 * @returns undefined where a part is gone
 */
export function locate(
  parts: NonNullable<SheetState["parts"]>,
  cells: PrintedRows,
  tables: ReadonlyMap<string, Area>,
): readonly LivePart[] | undefined {
  const found: LivePart[] = [];
  let shift = 0;
  for (const part of parts) {
    const moved = shiftOf(part, cells, shift);
    if (moved === undefined) return undefined;
    shift = moved;
    const area = { ...part.area, row: part.area.row + shift };
    if (part.table === undefined) {
      found.push({ part, area });
      continue;
    }
    const table = tables.get(part.table);
    if (!table) return undefined;
    found.push({ part, area: { ...area, rows: table.row + table.rows - area.row } });
  }
  return found;
}

/** By how many rows most of a part's cells moved; nearest to the part before where several are as good. */
function shiftOf(part: StatePart, cells: PrintedRows, before: number): number | undefined {
  const prints = Object.entries(part.prints);
  if (prints.length === 0) return before;
  const votes = new Map<number, number>();
  for (const [place, print] of prints.slice(0, 12)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    for (const found of cells.rowsOf(part.area.column + column, print)) {
      const shift = found - part.area.row - row;
      votes.set(shift, (votes.get(shift) ?? 0) + 1);
    }
  }
  const best = [...votes].sort(
    ([a, many], [b, few]) => few - many || Math.abs(a - before) - Math.abs(b - before),
  )[0];
  return best?.[0];
}
