import type { Area } from "../../plan/address";
import { isError } from "../../plan/cell-error";
import { cellValue } from "../selected-values";
import { rangeOf } from "../write-cells";
import type { CellValue } from "./kept";
import type { CellPlace } from "./look";

/** A cell, or the cells that its formula spilled into, about to become values. */
export interface Valued {
  readonly place: CellPlace;
  readonly values: readonly (readonly CellValue[])[];
  /** Its fill colour; "" for none. */
  readonly fill: string;
}

/** The fill of a value that was a formula: it no longer recalculates. */
export const markColor = "#FCE4D6";
const noFill = "#FFFFFF";

/** @param spills whether this Excel can tell where a formula spills (ExcelApi 1.12) */
export async function readValued(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
  spills: boolean,
): Promise<readonly Valued[]> {
  const cells = places.map((place) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const cell = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
    cell.load("format/fill/color");
    const spill = spills ? cell.getSpillingToRangeOrNullObject() : undefined;
    spill?.load("values");
    return { place, cell, spill };
  });
  await context.sync();
  return cells.map(({ place, cell, spill }) => {
    const { color } = cell.format.fill;
    const values: readonly (readonly unknown[])[] | undefined = spill?.isNullObject
      ? undefined
      : spill?.values;
    return {
      place,
      values: values?.map((row) => row.map(cellValue)) ?? [[place.value]],
      fill: color === noFill ? "" : color,
    };
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

export function areaOf(
  { row, column }: Pick<Area, "row" | "column">,
  values: readonly (readonly CellValue[])[],
): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
}

/** A text must not be taken for a formula, a number or a date; an error value stays one. */
function asContent(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" && !isError(value) ? `'${value}` : value;
}
