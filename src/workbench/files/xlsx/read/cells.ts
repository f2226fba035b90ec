import { decodeXstring } from "../xstring";
import { children, descendants } from "../xml";
import { type CustomNames, fromFileFormula } from "../formula-text";
import { textContent } from "../../literal";

/**
 * Puts right what the engine's import takes wrong: texts that look like numbers, dates or formulas, texts
 * written in their cells (inlineStr), and formulas with a file's prefixes.
 * @param cells the engine's cells by address, put right in place
 * @returns formulas by address that the engine must resolve: they name tables or names, or it would spell
 * them otherwise
 */
export function readCells(
  root: Element,
  cells: Record<string, unknown>,
  sharedStrings: readonly string[],
  customNames: CustomNames,
  definedNames: ReadonlySet<string>,
  tableAt: (address: string) => string | undefined,
): Record<string, string> {
  const special: Record<string, string> = {};
  for (const cell of descendants(root, "c")) {
    const address = cell.getAttribute("r");
    if (address === null) continue;
    const formula = children(cell, "f")[0];
    if (formula) {
      const table = tableAt(address);
      // Without text it repeats a shared formula, which the engine has worked out by now.
      const imported = cells[address];
      const stored =
        formula.textContent || (typeof imported === "string" ? imported.replace(/^=/, "") : "");
      if (stored === "") continue;
      const shown = fromFileFormula(decodeXstring(stored), customNames, table);
      if (isSpecial(shown, definedNames)) special[address] = shown;
      else cells[address] = shown;
      continue;
    }
    const text = textOf(cell, sharedStrings);
    // A hyperlink's cell is a Markdown link by now.
    if (text !== undefined && !isLink(cells[address])) cells[address] = textContent(text);
  }
  return special;
}

function textOf(cell: Element, sharedStrings: readonly string[]): string | undefined {
  const type = cell.getAttribute("t");
  if (type === "s") return sharedStrings[Number(children(cell, "v")[0]?.textContent)];
  // Numbers and logical values are as they should be; a "str" without a formula is part of a spill, which
  // the engine calculates.
  return type === "inlineStr" ? children(cell, "is").map(richText).join("") : undefined;
}

/** A text's runs without the phonetic ones (rPh), which are hints for reading it aloud. */
function richText(element: Element): string {
  return descendants(element, "t")
    .filter((t) => t.parentElement?.localName !== "rPh")
    .map((t) => decodeXstring(t.textContent))
    .join("");
}

export function readSharedStrings(root: Element | undefined): string[] {
  return root ? children(root, "si").map(richText) : [];
}

function isLink(content: unknown): boolean {
  return typeof content === "string" && /^\[.*\]\(.*\)$/s.test(content);
}

/** A structured reference, a name, or a spelling that the engine would change (`B$1:B1`, `'Sheet1'!A1`, `"a""b"`). */
function isSpecial(formula: string, definedNames: ReadonlySet<string>): boolean {
  if (/[['#]|""/.test(formula)) return true;
  if (/\b([A-Z]+\d+):\1\b/i.test(formula.replaceAll("$", ""))) return true;
  if (definedNames.size === 0) return false;
  return (formula.match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []).some((word) =>
    definedNames.has(word.toLowerCase()),
  );
}
