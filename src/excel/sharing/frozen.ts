import { rangeOf } from "../write-cells";
import type { Anchored } from "./anchors";
import type { Kept, Rows } from "./kept";
import { rowsOf } from "./spills";
import { areaOf, markColor } from "./valued";

/** A value that stands in for a formula, and where both are today. */
export interface Frozen {
  readonly entry: Kept;
  readonly place: Anchored;
}

interface FrozenCells extends Frozen {
  readonly range: Excel.Range;
  readonly first: Excel.Range;
}

const valuesOf = ({ filled, plain }: Kept): Rows => filled ?? [[plain]];

/** Those of the values that still stand as sharing left them. */
export async function readFrozen(
  context: Excel.RequestContext,
  standing: readonly Frozen[],
): Promise<readonly FrozenCells[]> {
  const found = standing.map(({ entry, place }) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const range = rangeOf(sheet, areaOf(place.area, valuesOf(entry)));
    const first = range.getCell(0, 0);
    range.load("values");
    first.load("format/fill/color");
    return { entry, place, range, first };
  });
  await context.sync();
  return found.filter(
    ({ entry, range }) => JSON.stringify(rowsOf(range)) === JSON.stringify(valuesOf(entry)),
  );
}

/** Queues the formulas in the values' stead, and the fill that was there before the mark. */
export function queueFrozen(frozen: readonly FrozenCells[]): void {
  for (const { entry, place, range, first } of frozen) {
    // A spill fills its cells again by itself, and only if they are empty.
    range.values = valuesOf(entry).map((row) => row.map(() => ""));
    first.formulas = [[place.functions]];
    // Another fill is a person's.
    if (first.format.fill.color !== markColor) continue;
    if (entry.fill === undefined || entry.fill === "") range.format.fill.clear();
    else range.format.fill.color = entry.fill;
  }
}
