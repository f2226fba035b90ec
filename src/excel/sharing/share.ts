import { findSheets } from "../find-sheets";
import { WorkbookError } from "../workbook";
import { anchored } from "./anchors";
import { readArrayParts } from "./array-parts";
import { queueReprints, refuseProtected, writeFormulas } from "./apply";
import { decide, type Fate } from "./decide";
import { type Kept, writeKept } from "./kept";
import { readParts } from "./kept-parts";
import { type CellPlace, type Look, look } from "./look";
import { Outbox } from "./outbox";
import { sameValue } from "./same-value";
import type { ShareReport } from "./sharing";
import { isShown } from "./shown";
import { nameOf, tryOut } from "./trial";
import { readValued, type Valued, writeValues } from "./valued";

export interface ShareOptions {
  readonly namespace: string;
  readonly supports: (version: string) => boolean;
}

interface Judged {
  readonly seen: Look;
  readonly fates: readonly Fate[];
  readonly report: ShareReport;
}

export async function reportShare(
  context: Excel.RequestContext,
  options: ShareOptions,
): Promise<ShareReport> {
  return (await judge(context, options)).report;
}

export async function share(
  context: Excel.RequestContext,
  options: ShareOptions,
): Promise<ShareReport> {
  const { seen, fates, report } = await judge(context, options);
  const leaving = fates.filter(({ kind }) => kind !== "stays");
  refuseProtected(
    seen,
    leaving.map(({ place }) => place),
  );
  const frozen = fates.flatMap((fate) => (fate.kind === "value" ? [fate.place] : []));
  refuseUncalculated(frozen);
  const valued = await readValued(context, frozen, options.supports);
  const native = fates.flatMap((fate) => (fate.kind === "native" ? [fate] : []));
  const ofOurs = await findSheets(context);
  const outbox = new Outbox(context);
  const kept = await anchored(outbox, valued.map(keptValue), seen);
  const entries = [...native.map(keptNative), ...kept];
  if (entries.length > 0) {
    const part = writeKept({ entries });
    await outbox.room(1, part);
    context.workbook.customXmlParts.add(part);
  }
  const changes = native.map(({ place, plain }) => ({ place, text: plain }));
  await writeFormulas(outbox, changes);
  queueReprints(ofOurs, changes);
  await writeValues(outbox, valued);
  await outbox.send();
  return report;
}

async function judge(
  context: Excel.RequestContext,
  { namespace, supports }: ShareOptions,
): Promise<Judged> {
  const seen = await look(context);
  const parts = await readParts(context);
  const planned = parts.flatMap(({ sheetId, entries }) => (sheetId === undefined ? [] : entries));
  const shared = parts.flatMap(({ sheetId, entries }) => (sheetId === undefined ? entries : []));
  const arrayParts = await readArrayParts(context, seen.cells, namespace, supports);
  const decided = decide(seen, planned, namespace, "keep values").map((fate): Fate => {
    const { place, calls } = fate;
    const isPart = place.kind === "cell" && arrayParts.has(place);
    return isPart ? { kind: "stays", place, calls, why: "array" } : fate;
  });
  const fates = await checked(context, decided);
  const list = ({ place, calls }: Fate) => ({ where: nameOf(place), calls });
  return {
    seen,
    fates,
    report: {
      native: fates.flatMap((fate) => (fate.kind === "native" ? [list(fate)] : [])),
      values: fates.flatMap((fate) =>
        fate.kind === "value" ? [{ ...list(fate), why: fate.why }] : [],
      ),
      staying: fates.flatMap((fate) =>
        fate.kind === "stays" ? [{ ...list(fate), why: fate.why }] : [],
      ),
      kept: shared.length,
      isReadOnly: seen.isReadOnly,
    },
  };
}

/** A plain form that gives another value than the cell shows is not used: the value itself is. */
async function checked(
  context: Excel.RequestContext,
  fates: readonly Fate[],
): Promise<readonly Fate[]> {
  const candidates = fates.flatMap((fate) =>
    fate.kind === "native" && !fate.isPlanned && fate.place.kind === "cell" && isShown(fate.place)
      ? [{ place: fate.place, plain: fate.plain }]
      : [],
  );
  const tried = await tryOut(context, candidates);
  return fates.map((fate): Fate => {
    const { place, calls } = fate;
    if (fate.kind !== "native" || place.kind !== "cell") return fate;
    const value = tried.get(place);
    if (value === undefined || sameValue(place.value, value)) return fate;
    return { kind: "value", place, calls, why: "differs" };
  });
}

function refuseUncalculated(places: readonly CellPlace[]): void {
  const [first] = places.filter((place) => !isShown(place));
  if (first) throw new WorkbookError("not-calculated", { address: nameOf(first) });
}

function keptNative({ place, plain }: Extract<Fate, { kind: "native" }>): Kept {
  const { kind, sheet, at, formula } = place;
  return { kind, sheet, at, functions: formula, plain };
}

function keptValue({ place, values, fill }: Valued): Kept {
  const { sheet, at, formula, value } = place;
  return {
    kind: "cell",
    sheet,
    at,
    functions: formula,
    plain: value,
    isValue: true,
    fill,
    ...((values.length > 1 || (values[0]?.length ?? 0) > 1) && { filled: values }),
  };
}
