import { parseA1Ref, parseStructRef, stringifyStructRef } from "@borgar/fx";
import { isReference, type Token, tokensOf } from "./formula-tokens";
import { readName } from "./names";
import { readReference, sheetPrefix } from "./references";

/** Something of the workbook that a formula names, as the formula spells it: it may move or get another name. */
export type Term =
  | { readonly kind: "cells" | "sheet" | "name" | "table"; readonly text: string }
  | {
      readonly kind: "column";
      /** "" for the table around the formula. */
      readonly table: string;
      readonly text: string;
    };

/** What a token names, and the token for other texts in the places of theirs. */
interface Naming {
  readonly terms: readonly Term[];
  readonly spell: (texts: readonly string[]) => string;
}

/** What a formula names, each once: cells first. Workbooks keep hidden names in this order: it never changes. */
export function termsOf(formula: string): readonly Term[] {
  const terms = tokensOf(formula).flatMap((token) => namingOf(token)?.terms ?? []);
  const once = [...new Map(terms.map((term) => [keyOf(term), term])).values()];
  const isCells = ({ kind }: Term): boolean => kind === "cells";
  return [...once.filter(isCells), ...once.filter((term) => !isCells(term))];
}

/** Tells terms of one formula apart. */
export const keyOf = (term: Term): string => JSON.stringify(term);

/**
 * The formula with each term as it is spelled today; undefined where one is gone.
 * @param today undefined for a term that is gone
 */
export function respelled(
  formula: string,
  today: (term: Term) => string | undefined,
): string | undefined {
  const texts = tokensOf(formula).map((token) => {
    const { terms = [], spell } = namingOf(token) ?? {};
    const now = terms.map(today);
    if (now.includes(undefined)) return undefined;
    const isSame = terms.every(({ text }, at) => text === now[at]);
    return isSame || !spell ? token.value : spell(now.map(String));
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}

/** undefined for what names nothing, or what is in another workbook. */
function namingOf(token: Token): Naming | undefined {
  const { type, value } = token;
  if (isReference(token)) return readReference(value) ? whole("cells", value) : sheetsOf(value);
  if (type === "structured") return partsOfStructured(value);
  // A name may stand for a LAMBDA, which is called like a function.
  const isName = type === "range_named" || type === "func";
  return isName && readName(value) ? whole("name", value) : undefined;
}

const whole = (kind: "cells" | "name", text: string): Naming => ({
  terms: [{ kind, text }],
  spell: ([now = text]) => now,
});

/** "First:Last!B7" reads a cell of each sheet from the first to the last. */
function sheetsOf(text: string): Naming | undefined {
  const [sheets = "", another] = parseA1Ref(text)?.context ?? [];
  if (another !== undefined || !sheets.includes(":")) return undefined;
  const address = text.slice(text.lastIndexOf("!") + 1);
  return {
    terms: sheets.split(":").map((sheet) => ({ kind: "sheet", text: sheet })),
    spell: (now) => sheetPrefix(now.join(":")) + address,
  };
}

function partsOfStructured(text: string): Naming | undefined {
  const reference = parseStructRef(text);
  const { context = [], table = "", columns = [] } = reference ?? {};
  if (!reference || context.length > 0) return undefined;
  const tables: readonly Term[] = table === "" ? [] : [{ kind: "table", text: table }];
  return {
    terms: [...tables, ...columns.map((column): Term => ({ kind: "column", table, text: column }))],
    spell: (now) => {
      const named = { table: tables.length > 0 ? (now[0] ?? table) : "" };
      return stringifyStructRef({ ...reference, ...named, columns: now.slice(tables.length) });
    },
  };
}
