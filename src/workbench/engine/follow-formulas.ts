import { parseStructRef, stringifyStructRef, type Token, tokenize } from "@borgar/fx";
import type { CellPosition, CorePlugin, UID } from "@odoo/o-spreadsheet";
import type { ExcelFacts, NameFact } from "./facts";
import { apostrophe } from "./sheet-names";
import { headerOf, headerText } from "./structured-references";

type Getters = CorePlugin["getters"];

/** A fact that holds a formula, with its new spelling. */
export type Respelled =
  | { readonly group: "names"; readonly key: string; readonly value: NameFact }
  | { readonly group: "formulas"; readonly key: string; readonly value: string };

/**
 * The formulas among the facts that another spelling gives.
 * @param spell the new spelling of a formula on this sheet; without a cell it is a name's
 */
export function respelled(
  { names, formulas }: ExcelFacts,
  getters: Getters,
  spell: (formula: string, sheetId: UID, cell?: CellPosition) => string,
): readonly Respelled[] {
  const ofNames = Object.entries(names).flatMap(([key, fact]): Respelled[] => {
    const formula = spell(fact.formula, fact.sheetId ?? "");
    return formula === fact.formula ? [] : [{ group: "names", key, value: { ...fact, formula } }];
  });
  const ofCells = Object.entries(formulas).flatMap(([key, formula]): Respelled[] => {
    // A cell that was deleted leaves its formula behind, for undo to find.
    const cell = getters.tryGetCellPosition(Number(key));
    const value = cell ? spell(formula, cell.sheetId, cell) : formula;
    return value === formula ? [] : [{ group: "formulas", key, value }];
  });
  return [...ofNames, ...ofCells];
}

/** Adapts a formula as the engine does, which knows neither structured references nor apostrophes in sheet names. */
export type Adapt = (formula: string) => string;

const references: readonly string[] = ["range", "range_beam", "range_ternary"];

const mapTokens = (formula: string, spell: (token: Token) => string): string =>
  tokenize(formula, { negativeNumbers: false }).map(spell).join("");

/** A formula as it was written, with its addresses and names where the engine's last command left them. */
export function followEdit(formula: string, adapt: Adapt): string {
  return mapTokens(formula, ({ type, value }) => {
    if (references.includes(type)) return adapted(value, adapt);
    if (type !== "range_named") return value;
    const sheet = value.slice(0, value.lastIndexOf("!") + 1);
    if (sheet === "") return adapted(value, adapt);
    // The engine renames sheets before addresses only; one that no row or column takes away is lent to it.
    const lent = adapted(`${sheet}1:1048576`, adapt);
    const end = lent.lastIndexOf("!") + 1;
    return end === 0 ? value : lent.slice(0, end) + value.slice(sheet.length);
  });
}

function adapted(text: string, adapt: Adapt): string {
  const now = adapt(`=${text.replaceAll("''", apostrophe)}`).slice(1);
  return text.includes("''") ? now.replaceAll(apostrophe, "''") : now;
}

/** A table, or one of its columns, that got another name. */
interface Renaming {
  readonly tableId: UID;
  /** Name of the table, the one before where that is what changed. */
  readonly table: string;
  readonly before: string;
  readonly after: string;
  readonly isColumn: boolean;
}

/** After a table got another name: what says it. */
export function followTable(
  facts: ExcelFacts,
  getters: Getters,
  tableId: UID,
  before: string,
): readonly Respelled[] {
  const after = facts.tables[tableId]?.name ?? before;
  if (before === after) return [];
  return follow(facts, getters, { tableId, table: before, before, after, isColumn: false });
}

/** Before a cell gets another content: where that is a column's new name, what says the column. */
export function followHeader(
  facts: ExcelFacts,
  getters: Getters,
  cell: CellPosition & { readonly content?: string },
): readonly Respelled[] {
  const table = getters.getCoreTable(cell);
  const name = table && facts.tables[table.id]?.name;
  const isHeader = table?.range.zone.top === cell.row && table.config.numberOfHeaders > 0;
  if (name === undefined || !isHeader) return [];
  const before = headerOf(getters.getCell(cell));
  const after = headerText(cell.content ?? "");
  if (before === "" || after === "" || before === after) return [];
  return follow(facts, getters, { tableId: table.id, table: name, before, after, isColumn: true });
}

const follow = (facts: ExcelFacts, getters: Getters, renaming: Renaming): readonly Respelled[] =>
  respelled(facts, getters, (formula, _sheetId, cell) => {
    const isInside = cell !== undefined && getters.getCoreTable(cell)?.id === renaming.tableId;
    return followRenaming(formula, renaming, isInside);
  });

/**
 * A formula as it was written, with the new name of a table or column.
 * @param isInside whether the formula stands in the table, which it then need not name
 */
function followRenaming(formula: string, renaming: Renaming, isInside: boolean): string {
  const { table, before, after, isColumn } = renaming;
  return mapTokens(formula, ({ type, value }) => {
    if (type === "range_named" && !isColumn) return isAlike(value, before) ? after : value;
    const reference = type === "structured" ? parseStructRef(value) : undefined;
    if (!reference) return value;
    const { table: named = "", columns = [] } = reference;
    if (!(named === "" ? isInside : isAlike(named, table))) return value;
    const next = isColumn
      ? { columns: columns.map((column) => (isAlike(column, before) ? after : column)) }
      : { table: named === "" ? "" : after };
    const isSame = isColumn ? !columns.some((column) => isAlike(column, before)) : named === "";
    return isSame ? value : stringifyStructRef({ ...reference, ...next });
  });
}

const isAlike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
