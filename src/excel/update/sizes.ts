import { columnPoints, rangeOf } from "../write-cells";
import type { Prepared } from "./prepare";
import { placesBefore } from "./touched";

/** A column or a row that must hold new words: its size in points as it was read, and what the words need. */
export interface Size {
  readonly kind: "columnWidth" | "rowHeight";
  /** Of its cell in the sheet as it will be, and as it was. */
  readonly at: Cell;
  readonly atBefore: Cell;
  readonly needed: number;
  readonly read: Excel.Range;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Queues the reading of the sizes that new words may need larger. The sizes of a sheet that is not ours are a person's. */
export function readSizes(prepared: Prepared): readonly Size[] {
  const { found, layout, cells, worksheet } = prepared;
  if (!found.state.ownsSheet || cells.words === 0) return [];
  const { row, column } = layout.area;
  const columns = layout.widths.slice(0, found.area.columns).map((width, offset) => {
    const at = { row, column: column + offset };
    return { kind: "columnWidth", at, atBefore: at, needed: columnPoints(width) } as const;
  });
  const rows = [...layout.heights].flatMap(([own, { points, isFit }]) => {
    const at = { row: own, column };
    const [atBefore] = placesBefore(prepared, [at]);
    return isFit || !atBefore ? [] : [{ kind: "rowHeight", at, atBefore, needed: points } as const];
  });
  return [...columns, ...rows].map((size) => {
    const read = cellOf(worksheet, size.atBefore);
    read.load(`format/${size.kind}`);
    return { ...size, read };
  });
}

/** Makes larger what is too small; what a person made larger stays. */
export function enlarge(worksheet: Excel.Worksheet, sizes: readonly Size[]): void {
  for (const { kind, at, needed } of sizes.filter(isTooSmall)) {
    cellOf(worksheet, at).format[kind] = needed;
  }
}

export function writeSizesBack(worksheet: Excel.Worksheet, sizes: readonly Size[]): void {
  for (const { kind, atBefore, read } of sizes.filter(isTooSmall)) {
    cellOf(worksheet, atBefore).format[kind] = read.format[kind];
  }
}

/** By more than a pixel, since Excel rounds sizes to whole ones. */
function isTooSmall({ kind, needed, read }: Size): boolean {
  return read.format[kind] < needed - 0.75;
}

function cellOf(worksheet: Excel.Worksheet, at: Cell): Excel.Range {
  return rangeOf(worksheet, { ...at, rows: 1, columns: 1 });
}
