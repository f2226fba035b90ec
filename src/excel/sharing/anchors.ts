import { type Area, parseArea } from "../../plan/address";
import { rangeOf } from "../write-cells";
import { isReference, tokensOf } from "./formula-tokens";
import type { Kept } from "./kept";
import { movedReference, readReference } from "./references";

/**
 * A value that stands in for a formula is known by nothing but its place. Hidden names hold that place and the cells
 * that the formula read: Excel moves them when rows are inserted, cells cut and pasted or sheets renamed.
 */
const prefix = "_vp_frozen_";

const nameOfReference = (anchor: string, at: number): string => `${anchor}_${at + 1}`;

/** The references to cells that a formula has, each once, in their order. */
const referencesIn = (formula: string): readonly string[] => [
  ...new Set(tokensOf(formula).flatMap((token) => (isReference(token) ? [token.value] : []))),
];

/** Queues the names of these entries and gives the entries with them. */
export async function anchored(
  context: Excel.RequestContext,
  entries: readonly Kept[],
  sheets: readonly { readonly name: string }[],
): Promise<readonly Kept[]> {
  if (entries.length === 0) return entries;
  const { names, worksheets } = context.workbook;
  names.load("items/name");
  await context.sync();
  const numbers = names.items.map(({ name }) =>
    name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0,
  );
  const first = Math.max(0, ...numbers) + 1;
  const known = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  const hold = (name: string, sheetName: string, area: Area | undefined): void => {
    const sheet = known.get(sheetName.toLowerCase());
    if (sheet === undefined || !area) return;
    names.add(name, rangeOf(worksheets.getItem(sheet), area)).visible = false;
  };
  return entries.map((entry, index) => {
    const anchor = `${prefix}${first + index}`;
    hold(anchor, entry.sheet, parseArea(entry.at));
    for (const [at, text] of referencesIn(entry.functions).entries()) {
      const reference = readReference(text);
      hold(nameOfReference(anchor, at), reference?.sheet ?? entry.sheet, reference?.area);
    }
    return { ...entry, anchor };
  });
}

/** Where an entry's cell is today, and its formula with the references where they are today. */
export interface Anchored {
  readonly sheet: string;
  readonly area: Area;
  readonly functions: string;
}

export interface Anchors {
  /** undefined where the cell, or one that its formula read, is gone. */
  find(entry: Kept): Anchored | undefined;
  /** Queues: the names of these entries go. */
  release(entries: ReadonlySet<Kept>): void;
}

export async function readAnchors(context: Excel.RequestContext): Promise<Anchors> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const own = names.items.filter(({ name }) => name.startsWith(prefix));
  const today = new Map(
    own.map(({ name, formula }) => [name, readReference(String(formula).slice(1))] as const),
  );
  return {
    find: (entry) => (entry.anchor === undefined ? inPlace(entry) : moved(entry, today)),
    release: (entries) => {
      const done = new Set([...entries].map(({ anchor }) => anchor));
      for (const item of own) {
        const [base = ""] = /^_vp_frozen_\d+/.exec(item.name) ?? [];
        if (done.has(base)) item.delete();
      }
    },
  };
}

type Today = ReadonlyMap<string, ReturnType<typeof readReference>>;

function inPlace({ sheet, at, functions }: Kept): Anchored | undefined {
  const area = parseArea(at);
  return area && { sheet, area, functions };
}

function moved(entry: Kept, today: Today): Anchored | undefined {
  const anchor = entry.anchor ?? "";
  const place = today.get(anchor);
  if (place?.sheet === undefined) return undefined;
  const { sheet, area } = place;
  const texts = new Map<string, string>();
  for (const [at, text] of referencesIn(entry.functions).entries()) {
    // Other workbooks, and several sheets at once, are not held: they stand as they were.
    if (!readReference(text)) continue;
    const to = today.get(nameOfReference(anchor, at));
    if (to?.sheet === undefined) return undefined;
    texts.set(text, movedReference(text, { sheet: to.sheet, area: to.area }, sheet));
  }
  const functions = tokensOf(entry.functions)
    .map((token) => (isReference(token) ? (texts.get(token.value) ?? token.value) : token.value))
    .join("");
  return { sheet, area, functions };
}
