import { tokenize } from "@odoo/o-spreadsheet";
import { filePrefix } from "./function-prefixes";

type Token = ReturnType<typeof tokenize>[number];

/**
 * Excel stores a call of a JavaScript custom function as `_xldudf_NAME(…)`, with the dot after a namespace
 * as an underscore; with the add-in it recognises the name, without it shows the stored value.
 */
const customPrefix = "_xldudf_";

/** Upper-case names of the add-in's cell functions as a user types them, such as "LTV" or "VALUE.LTV". */
export type CustomNames = ReadonlySet<string>;

/** Whether a formula, as a cell shows it, calls a function of the add-in. */
export function callsCustom(formula: string, names: CustomNames): boolean {
  const tokens = read(formula.replace(/^=/, ""));
  return tokens.some(({ value }, i) => isCall(tokens, i) && names.has(value.toUpperCase()));
}

/**
 * A formula as a cell shows it (with its "=") as a file stores it (without).
 * @param table name of the table in which the cell stands, for `[@Column]`
 */
export function toFileFormula(formula: string, names: CustomNames, table?: string): string {
  const tokens = read(formula.replace(/^=/, ""));
  const brackets = depths(tokens);
  const parts = tokens.map((token, i) => {
    if (brackets[i] !== 0) return token.value;
    if (isCall(tokens, i)) {
      const upper = token.value.toUpperCase();
      if (names.has(upper)) return customPrefix + upper.replaceAll(".", "_");
      return filePrefix(upper) + token.value;
    }
    if (isName(token) && isSpillMark(tokens[i + 1])) return `_xlfn.ANCHORARRAY(${token.value})`;
    return isSpillMark(token) ? "" : token.value;
  });
  return write(thisRowInFull(parts, tokens, brackets, table).join(""));
}

/**
 * A file's formula (without "=") as a cell shows it, with its "=".
 * @param table name of the table in which the cell stands, which the cell leaves unsaid
 */
export function fromFileFormula(stored: string, names: CustomNames, table?: string): string {
  const shown = new Map([...names].map((name) => [name.replaceAll(".", "_"), name]));
  const tokens = read(stored);
  const brackets = depths(tokens);
  let inAnchor = false;
  const parts = tokens.map((token, i) => {
    const plain = token.value.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
    if (brackets[i] !== 0) return token.value;
    if (inAnchor) {
      // ANCHORARRAY has one plain reference in its parentheses.
      if (token.type === "LEFT_PAREN") return "";
      if (token.type !== "RIGHT_PAREN") return token.value;
      inAnchor = false;
      return "#";
    }
    if (!isCall(tokens, i)) return plain;
    if (plain.toUpperCase() === "ANCHORARRAY") {
      inAnchor = true;
      return "";
    }
    if (!plain.toLowerCase().startsWith(customPrefix)) return plain;
    const bare = plain.slice(customPrefix.length);
    return shown.get(bare.toUpperCase()) ?? bare;
  });
  return write(`=${thisRowInShort(parts, tokens, brackets, table).join("")}`);
}

/** In a file `[@Price]` is `Table1[[#This Row],[Price]]`, the table named also within itself. */
function thisRowInFull(
  parts: readonly string[],
  tokens: readonly Token[],
  brackets: readonly number[],
  table: string | undefined,
): string[] {
  const result = [...parts];
  tokens.forEach((token, i) => {
    if (token.value !== "[" || brackets[i] !== 1 || tokens[i + 1]?.value !== "@") return;
    const end = brackets.findIndex((depth, j) => j > i && depth === 1 && tokens[j]?.value === "]");
    if (end < 0) return;
    const column = tokens
      .slice(i + 2, end)
      .map((one) => one.value)
      .join("");
    const named = column === "" || column.startsWith("[") ? column : `[${column}]`;
    const owner = isName(tokens[i - 1]) ? "" : (table ?? "");
    result[i] = owner + (named === "" ? "[#This Row]" : `[[#This Row],${named}]`);
    for (let j = i + 1; j <= end; j++) result[j] = "";
  });
  return result;
}

/** The reverse: `Table1[[#This Row],[Price]]` is shown as `[@Price]` within its table, `Table1[@Price]` elsewhere. */
function thisRowInShort(
  parts: readonly string[],
  tokens: readonly Token[],
  brackets: readonly number[],
  table: string | undefined,
): string[] {
  const result = [...parts];
  tokens.forEach((token, i) => {
    if (token.value !== "[" || brackets[i] !== 1) return;
    const end = brackets.findIndex((depth, j) => j > i && depth === 1 && tokens[j]?.value === "]");
    const inner = tokens
      .slice(i + 1, end)
      .map((one) => one.value)
      .join("");
    const match = /^(?:#This Row|\[#This Row\],(\[.*\]))$/.exec(inner);
    if (!match) return;
    const column = match[1] ?? "";
    const bare = /^\[([\p{L}\p{N}_.]+)\]$/u.exec(column)?.[1] ?? column;
    if (tokens[i - 1]?.value.toLowerCase() === table?.toLowerCase()) result[i - 1] = "";
    result[i] = `[@${bare}]`;
    for (let j = i + 1; j <= end; j++) result[j] = "";
  });
  return result;
}

/** Depth of square brackets at each token, the brackets themselves included. */
function depths(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map(({ type, value }) => {
    if (type === "STRING") return depth;
    if (value === "[") return ++depth;
    return value === "]" ? depth-- : depth;
  });
}

function isCall(tokens: readonly Token[], i: number): boolean {
  return isName(tokens[i]) && tokens[i + 1]?.type === "LEFT_PAREN";
}

/** LOG10 is a reference to the tokenizer, and a function all the same. */
function isName(token: Token | undefined): boolean {
  return token?.type === "SYMBOL" || token?.type === "REFERENCE";
}

function isSpillMark(token: Token | undefined): boolean {
  return token?.type === "OPERATOR" && token.value === "#";
}

/** To the engine's tokenizer a backslash escapes a quotation mark, to Excel it is a character like others. */
const backslash = "\ue000";

function read(formula: string): Token[] {
  return tokenize(formula.replaceAll("\\", backslash));
}

function write(formula: string): string {
  return formula.replaceAll(backslash, "\\");
}
