import { cellAddress } from "../../plan/address";
import { addPart, replaceEntries, type StoredPart } from "../sharing/kept-parts";
import { planSpellings } from "../sharing/plan-spellings";
import type { Prepared } from "./prepare";

/** Queues the plan's own spellings in place of those of the cells that it writes; those of a person's formulas stay. */
export function renewSpellings(
  context: Excel.RequestContext,
  namespace: string,
  { found, plan, layout, cells }: Prepared,
  kept: StoredPart | undefined,
): void {
  const planned = planSpellings(plan, layout, found.sheet.sheetName, namespace);
  const known = new Set([...planned.map(({ at }) => at), ...cells.written.map(cellAddress)]);
  const others = (kept?.entries ?? []).filter(
    ({ kind, at }) => kind !== "condition" && !known.has(at),
  );
  const entries = [...planned, ...others];
  if (kept) replaceEntries(kept, entries);
  else addPart(context, { sheetId: found.state.id, entries });
}
