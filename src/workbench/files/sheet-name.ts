import { excelLimits } from "../engine";

/**
 * A legal sheet name made from a file's name: without its ending, without the characters that Excel
 * forbids (`: \ / ? * [ ]`, an apostrophe at an end) or the grid does (any apostrophe), 31 characters.
 * "History" is reserved in Excel.
 */
export function sheetNameFor(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[:\\/?*[\]'\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = Array.from(name)
    .reduce(
      (kept, c) => (kept.length + c.length > excelLimits.charactersInSheetName ? kept : kept + c),
      "",
    )
    .trim();
  if (short === "") return "Sheet1";
  return short.toLowerCase() === "history" ? `${short} 1` : short;
}
