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

/** Letters of a proportional font are a little narrower than its digits, by which a column is measured. */
const letterWidth = 0.95;

/** Lines that a text takes when it is wrapped at `width`: at spaces, and between wide characters. */
export function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = wide.test(word) ? textWidth(word) : textWidth(word) * letterWidth;
    const end = used === 0 ? length : used + letterWidth + length;
    if (end <= width) {
      used = end;
      continue;
    }
    // Hosts differ in whether a part too long for a line begins on it or on one of its own: room for both.
    if (used > 0) lines++;
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used = length > width ? length % width || width : length;
  }
  return lines;
}
