import { isBlankToken, isReference, type Token, tokensOf } from "./formula-tokens";

/**
 * `wanted`, with its references moved as Excel moved those of `before` since: rows inserted above, a sheet renamed.
 * `before` and `now` are the same formula then and now, `wanted` its other spelling as it was then.
 * Undefined where `now` is another formula.
 */
export function rebase(before: string, now: string, wanted: string): string | undefined {
  if (before === now) return wanted;
  const then = tokensOf(before).filter((token) => !isBlankToken(token));
  const today = tokensOf(now).filter((token) => !isBlankToken(token));
  if (then.length !== today.length) return undefined;
  const moved = new Map<string, string>();
  for (const [at, token] of then.entries()) {
    const other = today[at];
    if (!other || !isSameOrMoved(token, other)) return undefined;
    if (!isReference(token)) continue;
    const known = moved.get(token.value);
    if (known !== undefined && known !== other.value) return undefined;
    moved.set(token.value, other.value);
  }
  return tokensOf(wanted)
    .map((token) => (isReference(token) ? (moved.get(token.value) ?? token.value) : token.value))
    .join("");
}

/** Hosts may respell what they have read: a number, the case of a name, blanks. */
function isSameOrMoved(before: Token, now: Token): boolean {
  if (before.type !== now.type) return false;
  if (isReference(before) || before.value === now.value) return true;
  if (before.type === "number") return Number(before.value) === Number(now.value);
  return before.type !== "string" && before.value.toUpperCase() === now.value.toUpperCase();
}
