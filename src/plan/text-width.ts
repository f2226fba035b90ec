/** East Asian wide and fullwidth characters, and emoji: a spreadsheet column shows them at double width. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Width of a text in columns of the digit 0. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Width of the longest part that cannot be broken: a word, or one wide character. */
export function longestWord(text: string): number {
  return Math.max(
    0,
    ...text
      .split(/\s+/)
      .map((word) => (wide.test(word) ? Math.min(4, textWidth(word)) : textWidth(word))),
  );
}

/** Lines that a text takes when it is wrapped at `width`. */
export function wrappedLines(text: string, width: number): number {
  return Math.max(1, Math.ceil((textWidth(text) * 1.08) / Math.max(1, width)));
}
