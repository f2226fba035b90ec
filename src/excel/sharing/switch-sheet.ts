import type { Spelling } from "../../plan/sheet-plan";
import { type FoundSheet, findSheet } from "../find-sheets";
import type { WrittenSheet } from "../workbook";
import { queueReprints, refuseProtected, writeFormulas } from "./apply";
import { decide } from "./decide";
import { callsIn } from "./formula-tokens";
import type { Kept } from "./kept";
import { addPart, readParts, replaceEntries, type StoredPart } from "./kept-parts";
import { look, type Look, type Place } from "./look";
import { matchKept } from "./match";
import { Outbox } from "./outbox";
import type { SwitchReport } from "./sharing";
import { nameOf } from "./trial";

/** Writes the formulas of one sheet of ours in another spelling: one request, which is one undo step. */
export async function switchSheet(
  context: Excel.RequestContext,
  sheet: WrittenSheet,
  spelling: Spelling,
  namespace: string,
): Promise<SwitchReport> {
  const { found, seen, part } = await lookAt(context, sheet);
  const kept = part?.entries ?? [];
  const outbox = new Outbox(context);
  if (spelling === "functions") {
    const changes = matchKept(kept, seen, "plain");
    refuseProtected(
      seen,
      changes.map(({ place }) => place),
    );
    await writeFormulas(outbox, changes);
    queueReprints([found], changes);
    await outbox.send();
    return { switched: changes.length, staying: [] };
  }
  const fates = decide(seen, kept, namespace);
  const changes = fates.flatMap((fate) => (fate.kind === "native" ? [fate] : []));
  refuseProtected(
    seen,
    changes.map(({ place }) => place),
  );
  keep(context, sheet.id, part, changes);
  const texts = changes.map(({ place, plain }) => ({ place, text: plain }));
  await writeFormulas(outbox, texts);
  queueReprints([found], texts);
  await outbox.send();
  const staying = fates.filter(({ kind }) => kind !== "native").map(({ place }) => nameOf(place));
  return { switched: changes.length, staying };
}

/** How the sheet's formulas are written: "none" where none of them is ours. */
export async function spellingOf(
  context: Excel.RequestContext,
  sheet: WrittenSheet,
  namespace: string,
): Promise<Spelling | "mixed" | "none"> {
  const { seen, part } = await lookAt(context, sheet);
  const plain = matchKept(part?.entries ?? [], seen, "plain").length;
  const ours = seen.cells.filter(({ formula }) => callsIn(formula, namespace).length > 0).length;
  if (ours > 0) return plain > 0 ? "mixed" : "functions";
  return plain > 0 ? "native" : "none";
}

async function lookAt(
  context: Excel.RequestContext,
  sheet: WrittenSheet,
): Promise<{
  readonly found: FoundSheet;
  readonly seen: Look;
  readonly part: StoredPart | undefined;
}> {
  const found = await findSheet(context, sheet);
  const seen = await look(context, { sheet: found.sheet.sheetName, area: found.area });
  const part = (await readParts(context)).find(({ sheetId }) => sheetId === sheet.id);
  return { found, seen, part };
}

/** Queues the originals before what replaces them; the plan's own pairs are kept already. */
function keep(
  context: Excel.RequestContext,
  sheetId: string,
  part: StoredPart | undefined,
  changes: readonly {
    readonly place: Place;
    readonly plain: string;
    readonly isPlanned: boolean;
  }[],
): void {
  const entries = changes.flatMap(({ place, plain, isPlanned }): Kept[] => {
    const { kind, sheet, at, formula } = place;
    return isPlanned ? [] : [{ kind, sheet, at, functions: formula, plain }];
  });
  if (!part) addPart(context, { sheetId, entries });
  else {
    const key = ({ kind, sheet, at }: Kept): string => `${kind} ${sheet}!${at}`;
    const replaced = new Set(entries.map(key));
    const others = part.entries.filter((entry) => !replaced.has(key(entry)));
    if (entries.length > 0) replaceEntries(part, [...others, ...entries]);
  }
}
