import { apostrophe, toEngineSheetName } from "./sheet-names";
import { type Context, resolve, takeBrackets, wholeTable } from "./structured-references";

/**
 * The formula with Excel's structured references (`Table1[Price]`, `[@Price]`) and with names that stand for
 * formulas replaced by what the engine understands. Strings and quoted sheet names are left alone.
 */
export function toEngineFormula(formula: string, context: Context): string {
  let result = "";
  /** The sheet that the text before names, and where in the result its name begins. */
  let sheet: { readonly name: string; readonly from: number } | undefined;
  for (let at = 0; at < formula.length;) {
    token.lastIndex = at;
    const { literal, word, other } = token.exec(formula)?.groups ?? {};
    const read = literal ?? word ?? other ?? "";
    at += read.length;
    if (literal !== undefined) {
      if (literal.endsWith("!")) sheet = { name: unquoted(literal), from: result.length };
      result += literal.startsWith("'") ? quotedSheet(literal) : text(literal);
    } else if (other !== undefined) {
      result += other;
    } else if (formula[at] === "[") {
      const specifier = takeBrackets(formula.slice(at));
      result += resolve(read, specifier, context);
      at += specifier.length + 2;
    } else if (cellReference.test(read) || isFollowedBy("(", formula, at)) {
      result += read;
    } else if (isFollowedBy("!", formula, at)) {
      sheet = { name: read, from: result.length };
      result += read;
    } else if (sheet && result.endsWith("!")) {
      result =
        result.slice(0, sheet.from) +
        nameOfSheet(read, result.slice(sheet.from), sheet.name, context);
    } else {
      result += replaceName(read, context);
    }
  }
  return result;
}

/**
 * A text or a quoted sheet name; a word; or what is neither. A number and the letters after it ("1E5") are one token,
 * never a name. Matches the empty word before a bracket.
 */
const token =
  /(?<literal>"(?:[^"]|"")*"|'(?:[^']|'')*'!?)|(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)|(?<other>\d[\d.]*(?:[Ee][+-]?\d+)?|[^"'[\d\p{L}_\\]+|["'])|/uy;

/** What Excel takes for no name, for it is a reference already. */
const cellReference = /^[a-z]{1,3}\d{1,7}$/i;

/** "(": the word before is a function; "!": an unquoted sheet name. */
function isFollowedBy(mark: string, formula: string, at: number): boolean {
  let next = at;
  while (/\s/.test(formula.charAt(next))) next += 1;
  return formula[next] === mark;
}

/** The engine has no apostrophe in a sheet's name: see sheet-names.ts. */
const quotedSheet = (quoted: string): string => quoted.replaceAll("''", apostrophe);

const unquoted = (quoted: string): string => quoted.slice(1, -2).replaceAll("''", "'");

/**
 * Excel doubles a quotation mark within a text; the engine's tokens know only a backslash, which it then
 * leaves in the value. So the mark, and a backslash before the end, come in as characters.
 */
function text(quoted: string): string {
  const body = quoted.slice(1, -1);
  if (!body.includes('""') && !body.includes("\\")) return quoted;
  const parts = body.split(/(""|\\)/).filter((part) => part !== "");
  const said = parts.map((part) =>
    part === '""' ? "CHAR(34)" : part === "\\" ? "CHAR(92)" : `"${part}"`,
  );
  return `(${said.join("&")})`;
}

/** A name that is said with its sheet; as in Excel, the workbook's stands in where the sheet has none. */
function nameOfSheet(word: string, prefix: string, sheetName: string, context: Context): string {
  const { getters } = context;
  const sheetId = getters.getSheetIdByName(toEngineSheetName(sheetName));
  if (sheetId === undefined) return prefix + word;
  const formula = nameFormula(word, sheetId, context);
  if (formula !== undefined) return formula;
  return getters.getNamedRange(word) ? word : prefix + word;
}

function replaceName(word: string, context: Context): string {
  const formula = nameFormula(word, context.position.sheetId, context);
  return formula ?? wholeTable(word, context) ?? word;
}

/** What a name stands for that only Excel's facts know: one of the sheet's own, else one of the workbook. */
function nameFormula(word: string, sheetId: string, context: Context): string | undefined {
  const { names } = context.facts;
  const fact = names[nameKey(word, sheetId)] ?? names[nameKey(word, undefined)];
  return fact && `(${toEngineFormula(fact.formula.slice(1), context)})`;
}

/** Key of a defined name among the facts: a sheet's names stand beside the workbook's. */
export const nameKey = (name: string, sheetId: string | undefined): string =>
  sheetId === undefined ? name.toLowerCase() : `${sheetId}!${name.toLowerCase()}`;
