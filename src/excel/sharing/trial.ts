import type { Position } from "../../plan/address";
import { freeSheetName } from "../free-names";
import { largestRequest, operationBytes } from "../request-size";
import { cellValue } from "../selected-values";
import { rangeOf } from "../write-cells";
import { elsewhere } from "./elsewhere";
import type { CellValue } from "./kept";
import type { CellPlace } from "./look";
import { bytesOf } from "./outbox";
import { longestFormula } from "./rewrite";
import { blocksOf } from "./shown-cells";
import { readSurroundings, type SheetAround } from "./surroundings";

export interface Candidate {
  readonly place: CellPlace;
  readonly plain: string;
}

/**
 * What plain formulas give, without writing them into anyone's cells: on sheets that a request adds, reads and
 * deletes, or, where the workbook's sheets may not change, in cells below the used ones that the request empties again.
 * A candidate without a value could not be tried: it reads a table or a name that is not there, is too long with its
 * sheet's name in it, or its sheet is protected.
 */
export async function tryOut(
  context: Excel.RequestContext,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<CellPlace, CellValue>> {
  const results = new Map<CellPlace, CellValue>();
  const surroundings = await readSurroundings(context);
  const movable = candidates.flatMap(({ place, plain }) => {
    const formula = elsewhere(plain, place, surroundings);
    // With the sheet's name before each address it may be longer than Excel allows.
    return formula === undefined || formula.length > longestFormula ? [] : [{ place, formula }];
  });
  if (movable.length === 0) return results;
  const { isLocked, sheets } = surroundings;
  const tried = await inTurn(partsOf(movable), (part) =>
    isLocked ? tryBelow(context, part, sheets) : tryAside(context, part, sheets),
  );
  for (const { place, range, row, column } of tried) {
    const values: readonly (readonly unknown[])[] = range.values;
    const value = cellValue(values[row]?.[column]);
    if (value !== "#NAME?") results.set(place, value);
  }
  return results;
}

interface Movable {
  readonly place: CellPlace;
  readonly formula: string;
}

interface Tried {
  readonly place: CellPlace;
  readonly range: Excel.Range;
  /** Within the range. */
  readonly row: number;
  readonly column: number;
}

/** In parts that one request takes each. */
function partsOf(movable: readonly Movable[]): readonly (readonly Movable[])[] {
  const parts: Movable[][] = [];
  let room = 0;
  for (const one of movable) {
    // Written, and read.
    const bytes = 2 * operationBytes + bytesOf(one.formula);
    room -= bytes;
    const last = parts.at(-1);
    if (last && room >= 0) last.push(one);
    else {
      parts.push([one]);
      room = largestRequest - bytes;
    }
  }
  return parts;
}

/** Each request leaves nothing behind for the next. */
async function inTurn(
  [part, ...others]: readonly (readonly Movable[])[],
  attempt: (part: readonly Movable[]) => Promise<readonly Tried[]>,
): Promise<readonly Tried[]> {
  return part ? [...(await attempt(part)), ...(await inTurn(others, attempt))] : [];
}

/** On sheets of its own, each formula at its own address. */
async function tryAside(
  context: Excel.RequestContext,
  movable: readonly Movable[],
  known: readonly SheetAround[],
): Promise<readonly Tried[]> {
  const { worksheets } = context.workbook;
  const taken = known.map(({ name }) => name);
  const scratch = new Map<string, string>();
  for (const { place } of movable) {
    if (scratch.has(place.sheet)) continue;
    const name = freeSheetName("VP comparison", taken);
    taken.push(name);
    scratch.set(place.sheet, name);
  }
  try {
    const sheets = new Map(
      [...scratch].map(([source, name]) => [source, addUnseen(worksheets, name)] as const),
    );
    const tried = [...sheets].flatMap(([source, sheet]) => {
      const own = movable.filter(({ place }) => place.sheet === source);
      return queueTrials(
        sheet,
        own.map((one) => ({ ...one, row: one.place.row, column: one.place.column })),
      );
    });
    for (const sheet of sheets.values()) sheet.delete();
    await context.sync();
    return tried;
  } catch (error) {
    await sweep(context, [...scratch.values()]);
    throw error;
  }
}

/** A sheet without a tab. Excel calculates it like any other, and deletes it, which it would not if very hidden. */
export function addUnseen(worksheets: Excel.WorksheetCollection, name: string): Excel.Worksheet {
  const sheet = worksheets.add(name);
  sheet.visibility = "Hidden";
  return sheet;
}

/** Below what a sheet's cells hold, with a row between so that no table grows. */
async function tryBelow(
  context: Excel.RequestContext,
  movable: readonly Movable[],
  known: readonly SheetAround[],
): Promise<readonly Tried[]> {
  const tried = known
    .filter(({ isProtected }) => !isProtected)
    .flatMap(({ name, firstFree }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const own = movable.filter(({ place }) => place.sheet === name);
      return queueTrials(
        sheet,
        own.map((one, at) => ({ ...one, row: firstFree + 1 + at, column: 0 })),
      );
    });
  for (const range of new Set(tried.map((one) => one.range))) range.clear("Contents");
  await context.sync();
  return tried;
}

/** Each formula at its position, in blocks: a long column is one operation. */
function queueTrials(
  sheet: Excel.Worksheet,
  formulas: readonly (Movable & Position)[],
): readonly Tried[] {
  return blocksOf(formulas, formulas.length).flatMap(({ area, rows }) => {
    const range = rangeOf(sheet, area);
    range.formulas = rows.map((row) => row.map(({ formula }) => formula));
    range.load("values");
    return rows.flatMap((line, row) =>
      line.map(({ place }, column) => ({ place, range, row, column })),
    );
  });
}

/** A request that failed may have left its sheets behind. */
async function sweep(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const left = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of left) sheet.load("name");
  await context.sync();
  for (const sheet of left) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

/** Where a cell stands, for a person: "Pricing!B7". */
export const nameOf = ({ sheet, at }: { readonly sheet: string; readonly at: string }): string =>
  sheet === "" ? at : `${sheet}!${at}`;
