import { cellAddress } from "../../plan/address";
import { findSheets } from "../find-sheets";
import { readAnchors } from "./anchors";
import { queueReprints, refuseProtected, writeFormulas } from "./apply";
import { type Frozen, readFrozen, writeFrozen } from "./frozen";
import type { Kept } from "./kept";
import { readParts, replaceEntries } from "./kept-parts";
import { type Look, look } from "./look";
import { matchKept } from "./match";
import { Outbox } from "./outbox";
import type { RestoreReport } from "./sharing";
import { nameOf } from "./trial";

/** Brings back what sharing took out; what was changed since stays, and its formula stays kept. */
export async function restore(context: Excel.RequestContext): Promise<RestoreReport> {
  const parts = (await readParts(context)).filter(({ sheetId }) => sheetId === undefined);
  const entries = parts.flatMap((part) => part.entries);
  const seen = await look(context);
  const matches = matchKept(entries, seen, "plain");
  const anchors = readAnchors(seen);
  const standing = entries.flatMap((entry) => {
    const place = anchors.find(entry);
    return place ? [{ entry, place }] : [];
  });
  const frozen = await readFrozen(context, standing);
  const places = [...matches, ...frozen].map(({ place }) => place);
  refuseProtected(seen, places);
  const done = withDoubles(entries, [
    ...[...matches, ...frozen].map(({ entry }) => entry),
    ...backAlready(entries, standing, seen),
  ]);
  const ofOurs = await findSheets(context);
  const outbox = new Outbox(context);
  await writeFrozen(outbox, frozen);
  await writeFormulas(outbox, matches);
  queueReprints(ofOurs, matches);
  const left = entries.filter((entry) => !done.has(entry));
  await anchors.release(outbox, done, left);
  await outbox.room(parts.length, left);
  for (const part of parts) {
    replaceEntries(
      part,
      part.entries.filter((entry) => !done.has(entry)),
    );
  }
  await outbox.send();
  return { restored: places.length, left: left.map(nameOf) };
}

/** What stands as a function: it was never taken out, or came back before an interruption. */
function backAlready(
  entries: readonly Kept[],
  standing: readonly Frozen[],
  seen: Look,
): readonly Kept[] {
  const there = new Set(seen.cells.map(({ sheet, at, formula }) => `${sheet}!${at}${formula}`));
  const formulas = entries.filter(({ isValue }) => !isValue);
  return [
    ...matchKept(formulas, seen, "functions").map(({ entry }) => entry),
    ...entries.filter(({ sheet, at, functions }) => there.has(`${sheet}!${at}${functions}`)),
    ...standing.flatMap(({ entry, place: { sheet, area, functions } }) =>
      there.has(`${sheet}!${cellAddress(area)}${functions}`) ? [entry] : [],
    ),
  ];
}

/** With those that are the same: an interrupted sharing that was run again kept some formulas twice. */
function withDoubles(entries: readonly Kept[], some: readonly Kept[]): ReadonlySet<Kept> {
  const told = new Set(some.map(identity));
  return new Set(entries.filter((entry) => told.has(identity(entry))));
}

const identity = ({ kind, sheet, at, functions, plain }: Kept): string =>
  JSON.stringify([kind, sheet, at, functions, plain]);
