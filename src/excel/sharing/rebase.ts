import { isBlankToken, isReference, type Token, tokensOf } from "./formula-tokens";

/**
 * `wanted`, spelled as Excel spells `before` since: its references moved where rows were inserted above, with the new
 * names of what was renamed.
 * `before` and `now` are the same formula then and now, `wanted` its other spelling as it was then.
 * Undefined where `now` is another formula.
 */
export function rebase(before: string, now: string, wanted: string): string | undefined {
  if (before === now) return wanted;
  const then = tokensOf(before).filter((token) => !isBlankToken(token));
  const today = tokensOf(now).filter((token) => !isBlankToken(token));
  if (then.length !== today.length) return undefined;
  const texts = new Map<string, string>();
  for (const [at, token] of then.entries()) {
    const other = today[at];
    if (!other || !isSameOrFollowed(token, other)) return undefined;
    if (!isFollowed(token)) continue;
    const known = texts.get(token.value);
    if (known !== undefined && known !== other.value) return undefined;
    texts.set(token.value, other.value);
  }
  return tokensOf(wanted)
    .map((token) => (isFollowed(token) ? (texts.get(token.value) ?? token.value) : token.value))
    .join("");
}

/** What formulas that differ by nothing but what Excel spells anew have in common. */
export const shapeOf = (formula: string): string =>
  tokensOf(formula)
    .filter((token) => !isBlankToken(token))
    .map((token) => JSON.stringify([token.type, isFollowed(token) ? "" : spelling(token)]))
    .join("");

/** What Excel spells anew when cells move or something is renamed. */
const isFollowed = (token: Token): boolean =>
  isReference(token) || token.type === "structured" || token.type === "range_named";

/** Hosts may respell what they have read: a number, the case of a name, blanks. */
function isSameOrFollowed(before: Token, now: Token): boolean {
  if (before.type !== now.type) return false;
  return isFollowed(before) || spelling(before) === spelling(now);
}

function spelling({ type, value }: Token): string | number {
  if (type === "number") return Number(value);
  return type === "string" ? value : value.toUpperCase();
}
