import { parseArea } from "../../plan/address";
import { rangeOf } from "../write-cells";
import { type Hold, Holds, type Named } from "./holds";
import type { Kept } from "./kept";
import type { Outbox } from "./outbox";
import { type Cells, readReference } from "./references";
import { readsTables } from "./tables";
import { keyOf, respelled, type Term, termsOf } from "./terms";

/**
 * A value that stands in for a formula is known by nothing but its place. Hidden names hold that place and what the
 * formula named: Excel keeps them true when rows are inserted, cells cut and pasted or anything is renamed.
 */
const prefix = "_vp_frozen_";

const nameOf = (number: number): string => `${prefix}${number}`;

/** Writes the names of these entries and gives the entries with them. What several formulas name has one. */
export async function anchored(
  outbox: Outbox,
  entries: readonly Kept[],
  workbook: Named,
): Promise<readonly Kept[]> {
  const { names, worksheets } = outbox.context.workbook;
  const before = heldNow(workbook).map(([name]) => Number.parseInt(name.slice(prefix.length), 10));
  const first = Math.max(0, ...before) + 1;
  const numbers = new Map<string, { readonly number: number; readonly held: Hold }>();
  const numberOf = (held: Hold): number => {
    const key = JSON.stringify(held);
    const known = numbers.get(key);
    if (known) return known.number;
    const number = first + numbers.size;
    numbers.set(key, { number, held });
    return number;
  };
  const holds = new Holds(workbook);
  const withNames = entries.map((entry) => {
    const { sheet, at, functions } = entry;
    const area = parseArea(at);
    if (!area) return entry;
    const anchor = nameOf(numberOf({ sheet, area }));
    const terms = termsOf(functions).map((term) => {
      const held = holds.of(term, { ...area, sheet });
      return held === undefined ? null : numberOf(held);
    });
    return { ...entry, anchor, terms };
  });
  for (const { number, held } of numbers.values()) {
    await outbox.room(2);
    const target =
      typeof held === "string" ? held : rangeOf(worksheets.getItem(held.sheet), held.area);
    names.add(nameOf(number), target).visible = false;
  }
  return withNames;
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
  /** The names of these entries go, save those that the others need. */
  release(outbox: Outbox, entries: ReadonlySet<Kept>, others: readonly Kept[]): Promise<void>;
}

export function readAnchors(workbook: Named): Anchors {
  const held = new Map(heldNow(workbook));
  const holds = new Holds(workbook);
  return {
    find: (entry) => {
      const { anchor = "", functions } = entry;
      const { sheet, area } = readReference(held.get(anchor)?.slice(1) ?? "") ?? {};
      if (sheet === undefined || !area) return undefined;
      const place = { ...area, sheet };
      const names = new Map(namedTerms(entry).map(({ term, name }) => [keyOf(term), name]));
      const today = (term: Term): string | undefined =>
        holds.textToday(term, held.get(names.get(keyOf(term)) ?? ""), place);
      const formula = respelled(functions, today);
      const isWhole = formula !== undefined && readsTables(formula, place, workbook.tables);
      return isWhole ? { sheet, area, functions: formula } : undefined;
    },
    release: async (outbox, entries, others) => {
      const needed = new Set(others.flatMap(namesOf));
      for (const name of new Set([...entries].flatMap(namesOf))) {
        if (!held.has(name) || needed.has(name)) continue;
        await outbox.room(1);
        outbox.context.workbook.names.getItem(name).delete();
      }
    },
  };
}

interface NamedTerm {
  readonly term: Term;
  /** undefined where the workbook had nothing to hold. */
  readonly name: string | undefined;
}

/** Earlier versions gave each entry's terms names of their own: its anchor's with the term's number. */
function namedTerms({ anchor = "", functions, terms }: Kept): readonly NamedTerm[] {
  return termsOf(functions).map((term, at) => {
    if (!terms) return { term, name: `${anchor}_${at + 1}` };
    const number = terms[at] ?? undefined;
    return { term, name: number === undefined ? undefined : nameOf(number) };
  });
}

function namesOf(entry: Kept): readonly string[] {
  if (entry.anchor === undefined) return [];
  return [entry.anchor, ...namedTerms(entry).flatMap(({ name }) => name ?? [])];
}
