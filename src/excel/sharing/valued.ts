import type { Area } from "../../plan/address";
import { isError } from "../../plan/cell-error";
import { rangeOf } from "../write-cells";
import type { CellValue, Rows } from "./kept";
import type { CellPlace } from "./look";
import { readSpills } from "./spills";

/** A cell, or the cells that its formula spilled into, about to become values. */
export interface Valued {
  readonly place: CellPlace;
  readonly values: Rows;
  /** Its fill colour; "" for none. */
  readonly fill: string;
}

/** The fill of a value that was a formula: it no longer recalculates. */
export const markColor = "#FCE4D6";
const noFill = "#FFFFFF";

export async function readValued(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
  supports: (version: string) => boolean,
): Promise<readonly Valued[]> {
  const cells = places.map((place) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const cell = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
    cell.load("format/fill/color");
    return { place, cell };
  });
  const spills = await readSpills(context, places, supports);
  await context.sync();
  return cells.map(({ place, cell }) => {
    const { color } = cell.format.fill;
    const values = spills.get(place) ?? [[place.value]];
    return { place, values, fill: color === noFill ? "" : color };
  });
}

export function queueValues(context: Excel.RequestContext, valued: readonly Valued[]): void {
  for (const { place, values } of valued) {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const range = rangeOf(sheet, areaOf(place, values));
    range.values = values.map((row) => row.map(asContent));
    range.format.fill.color = markColor;
  }
}

export function areaOf({ row, column }: Pick<Area, "row" | "column">, values: Rows): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
}

/** A text must not be taken for a formula, a number or a date; an error value stays one. */
function asContent(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" && !isError(value) ? `'${value}` : value;
}
