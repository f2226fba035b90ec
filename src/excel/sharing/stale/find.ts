import { inSlices } from "../../in-slices";
import { callsIn } from "../formula-tokens";
import type { CellPlace } from "../look";
import type { Evaluate, StaleCell } from "../sharing";
import { readSpills } from "../spills";
import { readAround } from "./around";
import { isStale, type Judged, judge } from "./judge";
import { isSingle } from "./values";
import { WorkbookCells } from "./workbook-cells";

export interface StaleOptions {
  readonly namespace: string;
  readonly supports: (version: string) => boolean;
  readonly evaluate: Evaluate;
}

export interface StaleScope {
  /** Ids of the sheets to look at; all where it is left out. */
  readonly sheetIds?: ReadonlySet<string>;
}

export interface StaleSearch {
  readonly cells: readonly StaleCell[];
  /** Ids of the sheets that were looked at: whether formulas of ours stand there. */
  readonly sheets: ReadonlyMap<string, boolean>;
}

/**
 * Formulas of ours that show #NAME?, or another value than the function gives for what its cells hold now. Changes
 * nothing, and works in slices: other work comes in between.
 */
export async function findStale(
  context: Excel.RequestContext,
  options: StaleOptions,
  scope: StaleScope = {},
): Promise<StaleSearch> {
  const first = await search(context, options, scope);
  const suspects = first.cells.filter(({ shows }) => shows === "old-value");
  if (suspects.length === 0) return first;
  // An edit between two parts of the reading looks like an old value: what is one is found again.
  const sheetIds = new Set(suspects.map(({ sheetId }) => sheetId));
  const again = await search(context, options, { sheetIds });
  const key = (cell: StaleCell): string => JSON.stringify(cell);
  const confirmed = new Set(again.cells.map(key));
  return {
    ...first,
    cells: first.cells.filter((cell) => cell.shows !== "old-value" || confirmed.has(key(cell))),
  };
}

async function search(
  context: Excel.RequestContext,
  options: StaleOptions,
  { sheetIds }: StaleScope,
): Promise<StaleSearch> {
  const { application } = context.workbook;
  application.load("calculationMode");
  const book = await WorkbookCells.open(context);
  const looks = book.sheets.filter(({ id }) => sheetIds?.has(id) ?? true);
  const sheets = new Map<string, boolean>();
  const ours: CellPlace[] = [];
  for (const look of looks) {
    const { formulas } = await book.sheet(look);
    const before = ours.length;
    await inSlices(formulas, (place) => {
      if (callsIn(place.formula, options.namespace).length > 0) ours.push(place);
    });
    sheets.set(look.id, ours.length > before);
  }
  if (ours.length === 0) return { cells: [], sheets };
  const around = await readAround(context, book, ours, options);
  // Who calculates by hand wants the values of the last time.
  const isManual = application.calculationMode === "Manual";
  const judged: Judged[] = [];
  await inSlices(ours, (place) => judged.push(judge(place, around, isManual)));
  const several = judged.filter(({ expected }) => expected && !isSingle(expected));
  const places = several.map(({ place }) => place);
  const spills = await readSpills(context, places, options.supports);
  const ids = new Map(book.sheets.map(({ id, name }) => [name, id]));
  const cells = judged
    .filter((each) => isStale(each, spills.get(each.place)))
    .map(({ place: { sheet, at, row, column, formula, value } }): StaleCell => ({
      sheetId: ids.get(sheet) ?? "",
      sheet,
      at,
      row,
      column,
      formula,
      shows: value === "#NAME?" ? "unknown-name" : "old-value",
    }));
  return { cells, sheets };
}
