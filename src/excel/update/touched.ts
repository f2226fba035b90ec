import { contains, type Area, type Position } from "../../plan/address";
import { rectangles } from "../rectangles";
import type { Prepared } from "./prepare";
import { afterSteps } from "./row-steps";

/** Rows of a sheet, where they stand before an update, that it deletes: as wide as the sheet is or will be. */
export function goneRows({ found: { area }, layout, steps }: Prepared): readonly Area[] {
  const stay = new Set(afterSteps(rowsOf(area), steps));
  const gone = rowsOf(area)
    .filter((row) => !stay.has(row))
    .map((row) => ({ row: area.row + row, column: area.column }));
  const columns = Math.max(area.columns, layout.area.columns);
  return rectangles(gone).map((rows) => ({ ...rows, columns }));
}

/** The cells whose looks and rules an update takes away. */
export function touchedAreas(prepared: Prepared): readonly Area[] {
  return [...goneRows(prepared), ...rectangles(placesBefore(prepared, prepared.cells.fresh))];
}

/** Inputs that an update writes over. */
export function overwrittenInputs(prepared: Prepared): readonly Area[] {
  const inputs = prepared.cells.written.filter(({ cell }) => cell.role === "input");
  return rectangles(placesBefore(prepared, inputs));
}

/** What a person wrote where tables of the sheet get further columns. */
export function takenByTables(prepared: Prepared): readonly Area[] {
  const { found, layout, live, present, cells } = prepared;
  const grown = layout.parts.flatMap(({ key, table, cells: own }) => {
    const old = live.find(({ part }) => part.key === key);
    return old && table && old.area.columns < table.area.columns ? own : [];
  });
  const fresh = new Set(cells.fresh);
  const { area } = found;
  const places = placesBefore(
    prepared,
    grown.filter((placed) => fresh.has(placed)),
  );
  return rectangles(
    places.filter(({ row, column }) => {
      const at = { row: row - area.row, column: column - area.column };
      const isOurs = live.some((one) => contains(one.area, at));
      return !isOurs && (present[at.row]?.[at.column] ?? "") !== "";
    }),
  );
}

/** Where cells of the new layout stand before the update; those in rows to come stand nowhere. */
export function placesBefore(
  { found: { area }, steps }: Prepared,
  cells: readonly Position[],
): readonly Position[] {
  const rowsBefore = afterSteps(rowsOf(area), steps);
  return cells.flatMap(({ row, column }) => {
    const before = rowsBefore[row - area.row];
    return before === undefined ? [] : [{ row: area.row + before, column }];
  });
}

function rowsOf({ rows }: Area): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row);
}
