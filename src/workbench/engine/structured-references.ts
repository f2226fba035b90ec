import {
  type Cell,
  type CellPosition,
  type CoreTable,
  type Getters,
  type Zone,
  helpers,
} from "@odoo/o-spreadsheet";
import type { ExcelFacts } from "./facts";
import { apostrophe } from "./sheet-names";

/** A formula that names a table or column that is not there, or breaks the syntax of structured references. */
export class StructuredReferenceError extends Error {
  override readonly name = "StructuredReferenceError";
}

interface Context {
  readonly getters: Getters;
  readonly facts: ExcelFacts;
  /** The cell that holds the formula: what "this row" means. */
  readonly position: CellPosition;
}

interface Found {
  readonly sheetId: string;
  readonly table: CoreTable;
}

/**
 * The formula with Excel's structured references (`Table1[Price]`, `[@Price]`) and with names that stand for
 * formulas replaced by what the engine understands. Strings and quoted sheet names are left alone.
 */
export function toEngineFormula(formula: string, context: Context): string {
  let result = "";
  for (let at = 0; at < formula.length;) {
    token.lastIndex = at;
    const { literal, word, other } = token.exec(formula)?.groups ?? {};
    const read = literal ?? word ?? other ?? "";
    at += read.length;
    if (literal !== undefined) {
      result += literal.startsWith("'") ? sheetName(literal) : text(literal);
    } else if (other !== undefined) {
      result += other;
    } else if (formula[at] === "[") {
      const specifier = takeBrackets(formula.slice(at));
      result += resolve(read, specifier, context);
      at += specifier.length + 2;
    } else if (cellReference.test(read) || result.endsWith("!") || isCalled(formula, at)) {
      result += read;
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

/** Whether the word before is a function or an unquoted sheet name. */
const isCalled = (formula: string, at: number): boolean => {
  let next = at;
  while (/\s/.test(formula.charAt(next))) next += 1;
  return formula[next] === "(" || formula[next] === "!";
};

/** The engine has no apostrophe in a sheet's name: see sheet-names.ts. */
const sheetName = (quoted: string): string => quoted.replaceAll("''", apostrophe);

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

/** The text between the outer brackets at the start; an apostrophe escapes the next character. */
function takeBrackets(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0) return text.slice(1, index);
  }
  throw new StructuredReferenceError("A bracket of a structured reference is not closed.");
}

function replaceName(word: string, context: Context): string {
  const { facts, position } = context;
  const lower = word.toLowerCase();
  const fact =
    facts.names[nameKey(lower, position.sheetId)] ?? facts.names[nameKey(lower, undefined)];
  if (fact) return `(${toEngineFormula(fact.formula.slice(1), context)})`;
  const found = findTable(word, context);
  return found ? reference(found, dataZone(found.table), context) : word;
}

/** Key of a defined name among the facts: a sheet's names stand beside the workbook's. */
export const nameKey = (name: string, sheetId: string | undefined): string =>
  sheetId === undefined ? name.toLowerCase() : `${sheetId}!${name.toLowerCase()}`;

function resolve(tableName: string, specifier: string, context: Context): string {
  const found = tableName === "" ? tableAround(context) : findTable(tableName, context);
  if (!found) {
    throw new StructuredReferenceError(
      tableName === "" ? "[…] stands outside of a table." : `There is no table named ${tableName}.`,
    );
  }
  const { table } = found;
  const { area, first, last } = parseSpecifier(specifier);
  const zone = areaZone(table, area, context.position);
  // "This row" is another row where the formula is copied to.
  const row = area === "#this row" ? "" : "$";
  if (first === undefined) return reference(found, zone, context, row);
  const left = columnIndex(found, first, context);
  const right = last === undefined ? left : columnIndex(found, last, context);
  const columns = { left: Math.min(left, right), right: Math.max(left, right) };
  return reference(found, { ...zone, ...columns }, context, row);
}

interface Specifier {
  readonly area: string;
  readonly first?: string;
  readonly last?: string;
}

/** Reads "Col", "@Col", "@[Col]:[Col]", "#All", "[#Headers],[Col]", "[A]:[B]". */
function parseSpecifier(specifier: string): Specifier {
  const text = specifier.trim();
  const thisRow = text.startsWith("@");
  const body = thisRow ? text.slice(1).trim() : text;
  if (!body.startsWith("[")) {
    if (body.startsWith("#")) return { area: body.toLowerCase() };
    const area = thisRow ? "#this row" : "#data";
    return body === "" ? { area } : { area, first: unescape(body) };
  }
  const parts = [...body.matchAll(/\[((?:[^'\]]|'.)*)\]/g)].map((match) => match[1] ?? "");
  const areas = parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase());
  const [first, last] = parts.filter((part) => !part.startsWith("#")).map(unescape);
  const headersAndData = areas.includes("#headers") && areas.includes("#data");
  const area = headersAndData ? "#headers,#data" : (areas[0] ?? (thisRow ? "#this row" : "#data"));
  return {
    area,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

const unescape = (name: string): string => name.replace(/'(.)/g, "$1");

function areaZone(table: CoreTable, area: string, position: CellPosition): Zone {
  const { zone } = table.range;
  const data = dataZone(table);
  switch (area) {
    case "#all":
      return zone;
    case "#data":
      return data;
    case "#headers":
      return { ...zone, bottom: zone.top };
    case "#headers,#data":
      return { ...zone, bottom: data.bottom };
    case "#totals":
      return { ...zone, top: zone.bottom };
    case "#this row":
      return { ...zone, top: position.row, bottom: position.row };
    default:
      throw new StructuredReferenceError(`${area} is no part of a table.`);
  }
}

/** A table's rows without headers and totals. */
export function dataZone({ range: { zone }, config }: Pick<CoreTable, "range" | "config">): Zone {
  return {
    ...zone,
    top: zone.top + config.numberOfHeaders,
    bottom: zone.bottom - (config.totalRow ? 1 : 0),
  };
}

function columnIndex({ sheetId, table }: Found, name: string, { getters }: Context): number {
  const { left, right, top } = table.range.zone;
  for (let col = left; col <= right; col++) {
    // A header's content, not its value: inside a batch values are not calculated yet.
    const header = headerOf(getters.getCell({ sheetId, col, row: top }));
    if (header.toLowerCase() === name.toLowerCase()) return col;
  }
  throw new StructuredReferenceError(`The table has no column named ${name}.`);
}

const headerOf = (cell: Cell | undefined): string =>
  cell === undefined || cell.isFormula ? "" : cell.content.replace(/^'/, "");

function findTable(name: string, { getters, facts }: Context): Found | undefined {
  const lower = name.toLowerCase();
  for (const sheetId of getters.getSheetIds()) {
    for (const table of getters.getCoreTables(sheetId)) {
      if (facts.tables[table.id]?.name.toLowerCase() === lower) return { sheetId, table };
    }
  }
  return undefined;
}

function tableAround({ getters, position }: Context): Found | undefined {
  const table = getters.getCoreTable(position);
  return table && { sheetId: position.sheetId, table };
}

/** @param mark the dollar sign before rows, or none */
function reference(
  { sheetId }: Found,
  zone: Zone,
  { getters, position }: Context,
  mark: "$" | "" = "$",
): string {
  const cell = (col: number, row: number): string =>
    `$${helpers.numberToLetters(col)}${mark}${String(row + 1)}`;
  const first = cell(zone.left, zone.top);
  const last = cell(zone.right, zone.bottom);
  const local = first === last ? first : `${first}:${last}`;
  if (sheetId === position.sheetId) return local;
  return `'${getters.getSheetName(sheetId).replaceAll("'", "''")}'!${local}`;
}
