import { type Area, areaAddress, contains } from "../../plan/address";
import type { CellPlace, Look } from "./look";
import { readerOf } from "./reads";
import type { Cells } from "./references";

type Readable = Pick<Look, "cells" | "rules" | "tables">;

/**
 * The cells whose formulas lead back to themselves directly or through others, by whatever readerOf sees.
 * Such a formula shows nothing that another could be compared with.
 */
export function inCircle(look: Readable): ReadonlySet<CellPlace> {
  const reads = readers(look);
  const dependents = new Map<CellPlace, CellPlace[]>(look.cells.map((cell) => [cell, []]));
  for (const [cell, precedents] of reads) {
    for (const precedent of precedents) dependents.get(precedent)?.push(cell);
  }
  // What reads only what is settled is in no circle; nor is what only such cells read.
  const left = peeled(new Set(look.cells), reads, dependents);
  return peeled(left, dependents, reads);
}

type Links = ReadonlyMap<CellPlace, Iterable<CellPlace>>;

/** Takes away again and again what has no link within what is left. */
function peeled(cells: ReadonlySet<CellPlace>, links: Links, back: Links): ReadonlySet<CellPlace> {
  const left = new Set(cells);
  const open = new Map(
    [...cells].map((cell) => [
      cell,
      [...(links.get(cell) ?? [])].filter((to) => left.has(to)).length,
    ]),
  );
  const free = [...cells].filter((cell) => open.get(cell) === 0);
  for (let cell = free.pop(); cell; cell = free.pop()) {
    left.delete(cell);
    for (const other of back.get(cell) ?? []) {
      const count = (open.get(other) ?? 0) - 1;
      open.set(other, count);
      if (count === 0 && left.has(other)) free.push(other);
    }
  }
  return left;
}

/** Of each formula's cell the formulas' cells that it reads. */
function readers(look: Readable): ReadonlyMap<CellPlace, ReadonlySet<CellPlace>> {
  const sheets = new Map<string, Map<string, CellPlace>>();
  for (const cell of look.cells) {
    const name = cell.sheet.toLowerCase();
    const sheet = sheets.get(name) ?? new Map<string, CellPlace>();
    sheets.set(name, sheet.set(`${cell.row}:${cell.column}`, cell));
  }
  /** A range that a column of formulas reads is looked through once. */
  const known = new Map<string, readonly CellPlace[]>();
  const within = ({ sheet, area }: Cells): readonly CellPlace[] => {
    const name = sheet.toLowerCase();
    const key = `${name}!${areaAddress(area)}`;
    const found = known.get(key) ?? cellsIn(sheets.get(name) ?? new Map(), area);
    known.set(key, found);
    return found;
  };
  const read = readerOf(look);
  return new Map(
    look.cells.map((cell) => [cell, new Set(read(cell.formula, cell).flatMap(within))] as const),
  );
}

function cellsIn(sheet: ReadonlyMap<string, CellPlace>, area: Area): readonly CellPlace[] {
  const { row, column, rows, columns } = area;
  if (rows * columns > sheet.size) {
    return [...sheet.values()].filter((cell) => contains(area, cell));
  }
  const found: CellPlace[] = [];
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const cell = sheet.get(`${r}:${c}`);
      if (cell) found.push(cell);
    }
  }
  return found;
}
