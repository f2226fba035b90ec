import { cellAddress, type Area, type Position } from "../../plan/address";
import { cellValue } from "../selected-values";
import { readInParts } from "../in-parts";
import { rangeOf } from "../write-cells";
import type { PlaceKind } from "./kept";
import { readNames, type Names } from "./look-names";
import { readConditions, readValidations } from "./look-rules";
import { type Cells, wholeSheet } from "./references";
import { readSheets, type SheetLook } from "./sheets";
import { readTables, type Table } from "./tables";

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

/** The formulas of a workbook, wherever Excel lets one stand. */
export interface Look {
  readonly sheets: readonly SheetLook[];
  readonly isReadOnly: boolean;
  readonly cells: readonly CellPlace[];
  readonly rules: readonly RulePlace[];
  readonly tables: readonly Table[];
  readonly isOneCell: Names["isOneCell"];
}

/** Formulas and values: this many cells are well below what Excel answers in one request. */
export const cellReading = { properties: "formulas,values", cells: 40_000 };

/** @param scope the part of the workbook to look at; all of it where it is left out */
export async function look(context: Excel.RequestContext, scope?: Cells): Promise<Look> {
  const { workbook } = context;
  workbook.load("readOnly");
  const all = await readSheets(context);
  const sheets = all.filter(({ name }) => scope === undefined || name === scope.sheet);
  const names = await readNames(context, scope === undefined);
  const tables = await readTables(context);
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
  const { isOneCell } = names;
  return { sheets, isReadOnly: workbook.readOnly, cells, rules, tables, isOneCell };
}

/** The formulas among an area's cells. */
function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  area: Area,
): Promise<readonly CellPlace[]> {
  return readInParts(context, sheet, area, cellReading, (range, part) =>
    formulasIn(range.formulas, range.values, name, part),
  );
}

/** @param formulas of the area's cells, as Office.js gives them */
export function formulasIn(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
  sheet: string,
  area: Area,
): readonly CellPlace[] {
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
