import { parseArea } from "../../plan/address";
import { rangeOf } from "../write-cells";
import { type Hold, Holds, type Named } from "./holds";
import type { Kept } from "./kept";
import { type Cells, readReference } from "./references";
import { readsTables } from "./tables";
import { keyOf, respelled, type Term, termsOf } from "./terms";

/**
 * A value that stands in for a formula is known by nothing but its place. Hidden names hold that place and what the
 * formula named: Excel keeps them true when rows are inserted, cells cut and pasted or anything is renamed.
 */
const prefix = "_vp_frozen_";

const nameOfTerm = (anchor: string, at: number): string => `${anchor}_${at + 1}`;

/** Queues the names of these entries and gives the entries with them. */
export async function anchored(
  context: Excel.RequestContext,
  entries: readonly Kept[],
  workbook: Named,
): Promise<readonly Kept[]> {
  if (entries.length === 0) return entries;
  const { names, worksheets } = context.workbook;
  names.load("items/name");
  await context.sync();
  const numbers = names.items.map(({ name }) =>
    name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0,
  );
  const first = Math.max(0, ...numbers) + 1;
  const hold = (name: string, held: Hold | undefined): void => {
    if (held === undefined) return;
    const target =
      typeof held === "string" ? held : rangeOf(worksheets.getItem(held.sheet), held.area);
    names.add(name, target).visible = false;
  };
  const holds = new Holds(workbook);
  return entries.map((entry, index) => {
    const anchor = `${prefix}${first + index}`;
    const area = parseArea(entry.at);
    if (!area) return entry;
    const place = { sheet: entry.sheet, area };
    hold(anchor, place);
    for (const [at, term] of termsOf(entry.functions).entries()) {
      hold(nameOfTerm(anchor, at), holds.of(term, { ...area, sheet: entry.sheet }));
    }
    return { ...entry, anchor };
  });
}

/** Where an entry's cell is today, and its formula as it is spelled today. */
export interface Anchored extends Cells {
  readonly functions: string;
}

export interface Anchors {
  /** undefined where the cell, or anything that its formula named, is gone. */
  find(entry: Kept): Anchored | undefined;
  /** Queues: the names of these entries go. */
  release(entries: ReadonlySet<Kept>): void;
}

export async function readAnchors(
  context: Excel.RequestContext,
  workbook: Named,
): Promise<Anchors> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const own = names.items.filter(({ name }) => name.startsWith(prefix));
  const held = new Map(own.map(({ name, formula }) => [name, String(formula)]));
  const holds = new Holds(workbook);
  return {
    find: ({ anchor = "", functions }) => {
      const { sheet, area } = readReference(held.get(anchor)?.slice(1) ?? "") ?? {};
      if (sheet === undefined || !area) return undefined;
      const place = { ...area, sheet };
      const numbers = new Map(termsOf(functions).map((term, at) => [keyOf(term), at]));
      const today = (term: Term): string | undefined => {
        const name = nameOfTerm(anchor, numbers.get(keyOf(term)) ?? 0);
        return holds.textToday(term, held.get(name), place);
      };
      const formula = respelled(functions, today);
      const isWhole = formula !== undefined && readsTables(formula, place, workbook.tables);
      return isWhole ? { sheet, area, functions: formula } : undefined;
    },
    release: (entries) => {
      const done = new Set([...entries].map(({ anchor }) => anchor));
      for (const item of own) {
        const [base = ""] = /^_vp_frozen_\d+/.exec(item.name) ?? [];
        if (done.has(base)) item.delete();
      }
    },
  };
}
