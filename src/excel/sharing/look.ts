import { cellAddress, parseArea, type Area, type Position } from "../../plan/address";
import { cellValue } from "../selected-values";
import { rangeOf } from "../write-cells";
import type { PlaceKind } from "./kept";
import { readNames, type Names } from "./look-names";
import { readConditions, readValidations } from "./look-rules";

export interface CellPlace extends Position {
  readonly kind: "cell";
  readonly sheet: string;
  /** Address without the sheet. */
  readonly at: string;
  readonly formula: string;
  readonly value: string | number | boolean;
}

/** A formula outside of cells, and how to queue another in its stead. */
export interface RulePlace {
  readonly kind: Exclude<PlaceKind, "cell">;
  readonly sheet: string;
  readonly at: string;
  readonly formula: string;
  readonly write: (formula: string) => void;
}

export type Place = CellPlace | RulePlace;

export interface SheetLook {
  readonly name: string;
  readonly isProtected: boolean;
  /** undefined for an empty sheet. */
  readonly used: Area | undefined;
}

/** The formulas of a workbook, wherever Excel lets one stand. */
export interface Look {
  readonly sheets: readonly SheetLook[];
  readonly isReadOnly: boolean;
  readonly cells: readonly CellPlace[];
  readonly rules: readonly RulePlace[];
  readonly isOneCell: Names["isOneCell"];
}

/** A part of a workbook: one sheet, or an area of it. */
export interface Scope {
  readonly sheet: string;
  readonly area: Area;
}

const wholeSheet: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** Excel answers 5 MB a request; this many cells stay well below it. */
const cellsARequest = 40_000;

export async function look(context: Excel.RequestContext, scope?: Scope): Promise<Look> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load("readOnly");
  worksheets.load("items/name");
  await context.sync();
  const wanted = worksheets.items.filter(({ name }) => scope === undefined || name === scope.sheet);
  const found = wanted.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    sheet.protection.load("protected");
    return { sheet, used };
  });
  await context.sync();
  const sheets = found.map(({ sheet, used }) => ({
    sheet,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    used: used.isNullObject ? undefined : parseArea(used.address),
  }));
  const names = await readNames(context, scope === undefined);
  const cells: CellPlace[] = [];
  const rules = [...names.places];
  for (const { sheet, name, used } of sheets) {
    const filled = scope?.area ?? used;
    if (filled) cells.push(...(await readCells(context, sheet, name, filled)));
    // Rules may stand on cells that hold nothing.
    const ruled = scope?.area ?? wholeSheet;
    rules.push(...(await readConditions(context, rangeOf(sheet, ruled), name)));
    rules.push(...(await readValidations(context, sheet, name, ruled)));
  }
  return { sheets, isReadOnly: workbook.readOnly, cells, rules, isOneCell: names.isOneCell };
}

async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  area: Area,
): Promise<readonly CellPlace[]> {
  const rows = Math.min(area.rows, Math.max(1, Math.floor(cellsARequest / area.columns)));
  const part = { ...area, rows };
  const range = rangeOf(sheet, part);
  range.load("formulas,values");
  // Each part waits for the one before: that is what keeps the answers small.
  await context.sync();
  const found = formulasIn(range, name, part);
  if (rows === area.rows) return found;
  const rest = { ...area, row: area.row + rows, rows: area.rows - rows };
  return [...found, ...(await readCells(context, sheet, name, rest))];
}

function formulasIn(range: Excel.Range, sheet: string, area: Area): readonly CellPlace[] {
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const values: readonly (readonly unknown[])[] = range.values;
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c): CellPlace[] => {
      const value = values[r]?.[c];
      // A text that begins with "=" is its own value.
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return [];
      const position = { row: area.row + r, column: area.column + c };
      const at = cellAddress(position);
      return [{ kind: "cell", sheet, at, ...position, formula, value: cellValue(value) }];
    }),
  );
}
