/** What the cells of a sheet showed when it had just been written: tells whether a person worked on it since. */
export interface Snapshot {
  readonly of: "formulas" | "values";
  readonly cells: readonly (readonly unknown[])[];
}

/** Excel answers 5 MB a request: of a longer sheet its values are kept, which are shorter than its formulas. */
const mostFormulas = 20_000;

/** Queues what `snapshotOf` reads. */
export function loadSnapshot(
  range: Excel.Range,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Snapshot["of"] {
  const of = rows * columns > mostFormulas ? "values" : "formulas";
  range.load(of);
  return of;
}

export function snapshotOf(range: Excel.Range, of: Snapshot["of"]): Snapshot {
  return { of, cells: range[of] as unknown[][] };
}

export function isUnchanged(range: Excel.Range, { of, cells }: Snapshot): boolean {
  return JSON.stringify(range[of]) === JSON.stringify(cells);
}
