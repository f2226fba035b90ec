/** Office.js's words, and the file's for the same. */
export type Words = Readonly<Record<string, string>>;

/** Office.js's word for one of the file's; undefined where it has none. */
export function officeWord(words: Words, file: string | null | undefined): string | undefined {
  return Object.keys(words).find((word) => words[word] === file);
}

/** A logical attribute of the file that is set (ST_Boolean has two spellings). */
export function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true";
}

/** A logical attribute of the file that is set to false. */
export function isOff(value: string | null | undefined): boolean {
  return value === "0" || value === "false";
}
