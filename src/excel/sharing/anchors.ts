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
export function anchored(
  context: Excel.RequestContext,
  entries: readonly Kept[],
  workbook: Named,
): readonly Kept[] {
  const { names, worksheets } = context.workbook;
  const numbers = heldNow(workbook).map(([name]) => Number.parseInt(name.slice(prefix.length), 10));
  const first = Math.max(0, ...numbers) + 1;
  const hold = (name: string, held: Hold | undefined): void => {
    if (held === undefined) return;
    const target =
      typeof held === "string" ? held : rangeOf(worksheets.getItem(held.sheet), held.area);
    names.add(name, target).visible = false;
  };
  const holds = new Holds(workbook);
  return entries.map((entry, index) => {
    const { sheet, at, functions } = entry;
    const anchor = `${prefix}${first + index}`;
    const area = parseArea(at);
    if (!area) return entry;
    hold(anchor, { sheet, area });
    for (const [number, term] of termsOf(functions).entries()) {
      hold(nameOfTerm(anchor, number), holds.of(term, { ...area, sheet }));
    }
    return { ...entry, anchor };
  });
}

/** Our hidden names with their formulas. */
const heldNow = ({ rules }: Named): readonly (readonly [name: string, formula: string])[] =>
  rules.flatMap(({ kind, at, formula }) =>
    kind === "name" && at.startsWith(prefix) ? [[at, formula] as const] : [],
  );

/** Where an entry's cell is today, and its formula as it is spelled today. */
export interface Anchored extends Cells {
  readonly functions: string;
}

export interface Anchors {
  /** undefined where the cell, or anything that its formula named, is gone, and for what has no hidden name. */
  find(entry: Kept): Anchored | undefined;
  /** Queues: the names of these entries go. */
  release(entries: ReadonlySet<Kept>): void;
}

export function readAnchors(context: Excel.RequestContext, workbook: Named): Anchors {
  const held = new Map(heldNow(workbook));
  const holds = new Holds(workbook);
  return {
    find: ({ anchor = "", functions }) => {
      const { sheet, area } = readReference(held.get(anchor)?.slice(1) ?? "") ?? {};
      if (sheet === undefined || !area) return undefined;
      const place = { ...area, sheet };
      const numbers = new Map(termsOf(functions).map((term, number) => [keyOf(term), number]));
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
      for (const name of held.keys()) {
        const [base = ""] = /^_vp_frozen_\d+/.exec(name) ?? [];
        if (done.has(base)) context.workbook.names.getItem(name).delete();
      }
    },
  };
}
