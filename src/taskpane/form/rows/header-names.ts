import { comparable } from "../../all-words";
import type { LineField } from "../../entry/read-entry";
import type { TemplateWords } from "../../../templates/template";

/** What the headers of a person's own table may call each column, ready to compare. */
export type ColumnNames = ReadonlyMap<string, readonly string[]>;

/** @param words the template's words in every language */
export function namesOf(
  columns: readonly LineField[],
  words: readonly TemplateWords[],
): ColumnNames {
  return new Map(
    columns.map(({ key }) => {
      const names = words.flatMap(({ fields }) => {
        const field = fields[key];
        return field ? [field.label, ...(field.headers?.split(";") ?? [])] : [];
      });
      return [key, [...new Set([...names, key].map(bare))]];
    }),
  );
}

/** A header without what it adds to its name: units in brackets, punctuation, spaces. */
export function bare(header: string): string {
  const whole = comparable(header);
  const unitless = whole.replace(/[([{<（【].*?[)\]}>）】]/gu, "");
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  return letters(unitless) || letters(whole);
}

/** Whether a header counts its numbers in thousands or more: "ACV (k USD)", "年合同额（万元）". */
export function isScaled(header: string): boolean {
  const [, unit = ""] = /[([（【](.*?)[)\]）】]/u.exec(comparable(header)) ?? [];
  return /千|仟|万|萬|亿|億|thousand|million|billion|'?000|(?:^|[^\p{L}])(?:k|m|mn|mm|bn)(?:[^\p{L}]|$)/u.test(
    unit,
  );
}

/**
 * How alike two bare names are, 0 to 1: the part of their pairs of letters that they share
 * (Sørensen–Dice coefficient on bigrams).
 */
export function likeness(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  const pairs = pairsIn(a);
  const others = pairsIn(b);
  const left = new Map<string, number>();
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairs) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(pair, count - 1);
    }
  }
  return pairs.length + others.length === 0 ? 0 : (2 * shared) / (pairs.length + others.length);
}

function pairsIn(text: string): readonly string[] {
  const letters = Array.from(text);
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`);
}
