import { rangeOf } from "../../write-cells";
import { cellValue } from "../../selected-values";
import type { CellValue } from "../kept";
import type { CellPlace } from "../look";
import type { Judged } from "./judge";

type Rows = readonly (readonly CellValue[])[];

/** So many ranges in one request. */
const rangesARequest = 200;

/** What the cells show into which formulas with several results spilled; none for one that did not. */
export async function readSpills(
  context: Excel.RequestContext,
  judged: readonly Judged[],
): Promise<ReadonlyMap<CellPlace, Rows>> {
  const several = judged.filter(
    ({ expected }) => expected && (expected.length > 1 || (expected[0]?.length ?? 0) > 1),
  );
  return new Map(
    await readPart(
      context,
      several.map(({ place }) => place),
    ),
  );
}

/** Each request waits for the one before, which keeps answers small. */
async function readPart(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
): Promise<readonly (readonly [CellPlace, Rows])[]> {
  if (places.length === 0) return [];
  const part = places.slice(0, rangesARequest).map((place) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const cell = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
    const range = cell.getSpillingToRangeOrNullObject();
    range.load("values");
    return { place, range };
  });
  await context.sync();
  const found = part.flatMap(({ place, range }) => {
    if (range.isNullObject) return [];
    const values: readonly (readonly unknown[])[] = range.values;
    return [[place, values.map((row) => row.map(cellValue))] as const];
  });
  return [...found, ...(await readPart(context, places.slice(rangesARequest)))];
}
