import type { Anchored } from "./anchors";
import { type CellContent, writeBlocks } from "./apply";
import type { CellValue, Kept, Rows } from "./kept";
import type { Outbox } from "./outbox";
import { type CellOf, readShown } from "./shown-cells";
import { markColor } from "./valued";

/** A value that stands in for a formula, and where both are today. */
export interface Frozen {
  readonly entry: Kept;
  readonly place: Anchored;
}

interface FrozenCells extends Frozen {
  /** The cells, the formula's own first, with the values that sharing gave them. */
  readonly cells: readonly CellContent<CellValue>[];
  /** Fill colour of the first; "" for none. */
  readonly fill: string;
}

const valuesOf = ({ filled, plain }: Kept): Rows => filled ?? [[plain]];

/** Those of the values that still stand as sharing left them. */
export async function readFrozen(
  context: Excel.RequestContext,
  standing: readonly Frozen[],
): Promise<readonly FrozenCells[]> {
  const all = standing.map((one) => ({ ...one, cells: cellsOf(one) }));
  const shown = await readShown(
    context,
    all.flatMap(({ cells }) => cells),
  );
  return all.flatMap(({ entry, place, cells }) => {
    const [first] = cells;
    const isAsLeft = cells.every((cell) => shown(cell)?.value === cell.content);
    return first && isAsLeft ? [{ entry, place, cells, fill: shown(first)?.fill ?? "" }] : [];
  });
}

function cellsOf({ entry, place: { sheet, area } }: Frozen): readonly CellContent<CellValue>[] {
  return valuesOf(entry).flatMap((values, row) =>
    values.map((content, column) => ({
      sheet,
      row: area.row + row,
      column: area.column + column,
      content,
    })),
  );
}

/** Writes the formulas in the values' stead, and the fill that was there before the mark. */
export async function writeFrozen(outbox: Outbox, frozen: readonly FrozenCells[]): Promise<void> {
  // A spill fills its cells again by itself, and only if they are empty.
  const spilled = frozen.flatMap(({ cells }) => (cells.length > 1 ? cells : []));
  await writeBlocks(
    outbox,
    spilled.map((cell) => ({ ...cell, content: "" })),
    (range, blanks) => {
      range.values = blanks;
    },
  );
  const formulas = frozen.flatMap(({ cells: [first], place }) =>
    first ? [{ ...first, content: place.functions }] : [],
  );
  await writeBlocks(outbox, formulas, (range, texts) => {
    range.formulas = texts;
  });
  // Another fill is a person's.
  const marked = frozen.filter(({ fill }) => fill === markColor);
  for (const color of new Set(marked.map(({ entry }) => entry.fill ?? ""))) {
    const cells = marked.filter(({ entry }) => (entry.fill ?? "") === color);
    await writeFill(
      outbox,
      cells.flatMap((one) => one.cells),
      color,
    );
  }
}

function writeFill(outbox: Outbox, cells: readonly CellOf[], color: string): Promise<void> {
  return writeBlocks(
    outbox,
    cells.map((cell) => ({ ...cell, content: color })),
    ({ format: { fill } }) => {
      if (color === "") fill.clear();
      else fill.color = color;
    },
  );
}
