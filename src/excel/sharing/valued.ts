import { isError } from "../../plan/cell-error";
import { writeBlocks } from "./apply";
import type { CellValue, Rows } from "./kept";
import type { CellPlace } from "./look";
import type { Outbox } from "./outbox";
import { readShown } from "./shown-cells";
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

export async function readValued(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
  supports: (version: string) => boolean,
): Promise<readonly Valued[]> {
  const shown = await readShown(context, places);
  const spills = await readSpills(context, places, supports);
  return places.map((place) => ({
    place,
    values: spills.get(place) ?? [[place.value]],
    fill: shown(place)?.fill ?? "",
  }));
}

/** Writes the values, marked. */
export async function writeValues(outbox: Outbox, valued: readonly Valued[]): Promise<void> {
  const cells = valued.flatMap(({ place: { sheet, row, column }, values }) =>
    values.flatMap((line, r) =>
      line.map((value, c) => ({
        sheet,
        row: row + r,
        column: column + c,
        content: asContent(value),
      })),
    ),
  );
  await writeBlocks(outbox, cells, (range, values) => {
    range.values = values;
    range.format.fill.color = markColor;
  });
}

/** A text must not be taken for a formula, a number or a date; an error value stays one. */
function asContent(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" && !isError(value) ? `'${value}` : value;
}
