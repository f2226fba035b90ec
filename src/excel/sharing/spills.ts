import { cellValue } from "../selected-values";
import { rangeOf } from "../write-cells";
import type { Rows } from "./kept";
import type { CellPlace } from "./look";

/** So many ranges in one request. */
const rangesARequest = 200;

/** What formulas that spilled show in all of their cells; none for a formula that did not. */
export async function readSpills(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
  supports: (version: string) => boolean,
): Promise<ReadonlyMap<CellPlace, Rows>> {
  // An Excel that cannot tell where formulas spill has none that do.
  return new Map(supports("1.12") ? await readPart(context, places) : []);
}

/** Each request waits for the one before, which keeps answers small. */
async function readPart(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
): Promise<readonly (readonly [CellPlace, Rows])[]> {
  if (places.length === 0) return [];
  const part = places.slice(0, rangesARequest).map((place) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    return { place, range: spillOf(rangeOf(sheet, { ...place, rows: 1, columns: 1 })) };
  });
  await context.sync();
  const found = part.flatMap(({ place, range }) =>
    range.isNullObject ? [] : [[place, rowsOf(range)] as const],
  );
  return [...found, ...(await readPart(context, places.slice(rangesARequest)))];
}

/** Queues: the cells into which a cell's formula spilled, with their values. */
function spillOf(cell: Excel.Range): Excel.Range {
  const range = cell.getSpillingToRangeOrNullObject();
  range.load("values");
  return range;
}

/** @param range with its values */
function rowsOf({ values }: Excel.Range): Rows {
  const rows: readonly (readonly unknown[])[] = values;
  return rows.map((row) => row.map(cellValue));
}
