import {
  type Cell,
  type CellPosition,
  type CoreTable,
  type Getters,
  type Zone,
  helpers,
} from "@odoo/o-spreadsheet";
import type { ExcelFacts } from "./facts";

/** A formula that names a table or column that is not there, or breaks the syntax of structured references. */
export class StructuredReferenceError extends Error {
  override readonly name = "StructuredReferenceError";
}

export interface Context {
  readonly getters: Getters;
  readonly facts: ExcelFacts;
  /** The cell that holds the formula: what "this row" means. */
  readonly position: CellPosition;
}

interface Found {
  readonly sheetId: string;
  readonly table: CoreTable;
}

/** The text between the outer brackets at the start; an apostrophe escapes the next character. */
export function takeBrackets(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0) return text.slice(1, index);
  }
  throw new StructuredReferenceError("A bracket of a structured reference is not closed.");
}

/**
 * What the engine understands for a structured reference.
 * @param tableName "" for the table around the formula's cell
 * @param specifier what stands between the outer brackets
 */
export function resolve(tableName: string, specifier: string, context: Context): string {
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

export const headerOf = (cell: Cell | undefined): string =>
  cell === undefined || cell.isFormula ? "" : headerText(cell.content);

/** The header that a cell's content makes: an apostrophe only says that it is a text. */
export const headerText = (content: string): string => content.replace(/^'/, "");

/** What the engine understands for a table that a formula names alone: the rows between headers and totals. */
export function wholeTable(name: string, context: Context): string | undefined {
  const found = findTable(name, context);
  return found && reference(found, dataZone(found.table), context);
}

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
