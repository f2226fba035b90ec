import type { Area, Position } from "../plan/address";

/** Covers cells of one kind with as few rectangles as runs down the columns, joined sideways, give. */
export function rectangles(cells: readonly Position[]): readonly Area[] {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const same = rows.get(column);
    if (same) same.push(row);
    else rows.set(column, [row]);
  }
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const column of [...rows.keys()].sort((a, b) => a - b)) {
    for (const run of runs(rows.get(column) ?? [])) {
      const key = `${run.row}:${run.rows}`;
      const left = open.get(key);
      const joins = left !== undefined && left.column + left.columns === column;
      if (left && !joins) done.push(left);
      open.set(
        key,
        joins ? { ...left, columns: left.columns + 1 } : { ...run, column, columns: 1 },
      );
    }
  }
  return [...done, ...open.values()];
}

function runs(rows: readonly number[]): readonly { readonly row: number; readonly rows: number }[] {
  const found: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.row + last.rows === row) last.rows++;
    else found.push({ row, rows: 1 });
  }
  return found;
}
