import { fingerprint } from "../../plan/fingerprint";

/** Where in a column a fingerprint stands: worked out once a column, for a long one is asked for many. */
export class PrintedRows {
  private readonly columns = new Map<number, ReadonlyMap<string, readonly number[]>>();

  /** @param cells formulas or values by row and column; a cell of "" has no fingerprint */
  constructor(private readonly cells: readonly (readonly unknown[])[]) {}

  /** The rows of a column that hold what has this fingerprint, from the top. */
  rowsOf(column: number, print: string): readonly number[] {
    const rows = this.columns.get(column) ?? this.read(column);
    this.columns.set(column, rows);
    return rows.get(print) ?? [];
  }

  private read(column: number): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>();
    this.cells.forEach((line, row) => {
      const cell = line[column];
      if (cell === "") return;
      const print = fingerprint(String(cell));
      const same = rows.get(print);
      if (same) same.push(row);
      else rows.set(print, [row]);
    });
    return rows;
  }
}
