import { cellAddress } from "../../plan/address";
import { findSheets } from "../find-sheets";
import { rangeOf } from "../write-cells";
import { type Anchored, readAnchors } from "./anchors";
import { type Change, queueFormulas, queueReprints, refuseProtected, send } from "./apply";
import type { Kept, Rows } from "./kept";
import { readParts, replaceEntries } from "./kept-parts";
import { look } from "./look";
import { matchKept } from "./match";
import type { RestoreReport } from "./sharing";
import { rowsOf } from "./spills";
import { nameOf } from "./trial";
import { areaOf, markColor } from "./valued";

/** Brings back what sharing took out; what was changed since stays, and its formula stays kept. */
export async function restore(context: Excel.RequestContext): Promise<RestoreReport> {
  const parts = (await readParts(context)).filter(({ sheetId }) => sheetId === undefined);
  const entries = parts.flatMap((part) => part.entries);
  const seen = await look(context);
  const matches = matchKept(entries, seen, "plain");
  const anchors = await readAnchors(context, seen);
  const standing = entries.flatMap((entry) => {
    const place = entry.isValue === true ? anchors.find(entry) : undefined;
    return place ? [{ entry, place }] : [];
  });
  const frozen = await readFrozen(context, standing);
  refuseProtected(seen, [
    ...matches.map(({ place }) => place),
    ...frozen.map(({ place }) => place),
  ]);
  // What stands as a function already was never taken out, or came back before an interruption.
  const there = new Set(seen.cells.map(({ sheet, at, formula }) => `${sheet}!${at}${formula}`));
  const isThere = (sheet: string, at: string, formula: string): boolean =>
    there.has(`${sheet}!${at}${formula}`);
  const done = new Set<Kept>([
    ...matches.map(({ entry }) => entry),
    ...frozen.map(({ entry }) => entry),
    ...matchKept(
      entries.filter((entry) => !entry.isValue),
      seen,
      "functions",
    ).map(({ entry }) => entry),
    ...entries.filter(({ sheet, at, functions }) => isThere(sheet, at, functions)),
    ...standing
      .filter(({ place }) => isThere(place.sheet, cellAddress(place.area), place.functions))
      .map(({ entry }) => entry),
  ]);
  // An interrupted sharing that was run again kept some formulas twice.
  const told = new Set([...done].map(identity));
  for (const entry of entries) if (told.has(identity(entry))) done.add(entry);
  const changes = matches.map(({ place, text }): Change => ({ place, text }));
  const ofOurs = await findSheets(context);
  for (const { entry, place, range, first } of frozen) {
    // A spill fills its cells again by itself, and only if they are empty.
    range.values = (entry.filled ?? [[entry.plain]]).map((row) => row.map(() => ""));
    first.formulas = [[place.functions]];
    if (!isMarked(first)) continue;
    if (entry.fill === undefined || entry.fill === "") range.format.fill.clear();
    else range.format.fill.color = entry.fill;
  }
  queueFormulas(context, changes);
  queueReprints(ofOurs, changes);
  anchors.release(done);
  for (const part of parts) {
    replaceEntries(
      part,
      part.entries.filter((entry) => !done.has(entry)),
    );
  }
  await send(context);
  const left = entries.filter((entry) => !done.has(entry)).map(nameOf);
  return { restored: changes.length + frozen.length, left };
}

const identity = ({ kind, sheet, at, functions, plain }: Kept): string =>
  JSON.stringify([kind, sheet, at, functions, plain]);

interface Standing {
  readonly entry: Kept;
  readonly place: Anchored;
}

interface Frozen extends Standing {
  readonly range: Excel.Range;
  readonly first: Excel.Range;
}

/** The values that still stand as sharing left them. */
async function readFrozen(
  context: Excel.RequestContext,
  standing: readonly Standing[],
): Promise<readonly Frozen[]> {
  const found = standing.map(({ entry, place }) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const range = rangeOf(sheet, areaOf(place.area, entry.filled ?? [[entry.plain]]));
    const first = range.getCell(0, 0);
    range.load("values");
    first.load("format/fill/color");
    return { entry, place, range, first };
  });
  await context.sync();
  return found.filter(({ entry, range }) => {
    return isSame(rowsOf(range), entry.filled ?? [[entry.plain]]);
  });
}

const isMarked = (cell: Excel.Range): boolean => cell.format.fill.color === markColor;

const isSame = (one: Rows, other: Rows): boolean => JSON.stringify(one) === JSON.stringify(other);
