import type { Getters } from "@odoo/o-spreadsheet";
import { type ExcelFacts, type TableFact, noFacts } from "./facts";

type Places = Pick<
  Getters,
  "getSheetIds" | "getCoreTables" | "getRangeString" | "getCells" | "getCell" | "getCellPosition"
>;

/** Facts keyed by ids that a file does not keep (tables, cells), by the places that it does keep. */
export interface StoredFacts extends Omit<ExcelFacts, "tables" | "formulas"> {
  readonly tables: readonly (TableFact & { readonly sheetId: string; readonly range: string })[];
  readonly formulas: readonly {
    readonly sheetId: string;
    readonly cell: readonly [number, number];
    readonly text: string;
  }[];
}

/** The facts of a workbook that is opened; of tables and cells that are not there, none. */
export function restoredFacts(stored: StoredFacts, getters: Places): ExcelFacts {
  const tables = stored.tables.flatMap(({ sheetId, range, ...fact }) => {
    const table = getters
      .getCoreTables(sheetId)
      .find((one) => getters.getRangeString(one.range, sheetId) === range);
    return table ? [[table.id, fact] as const] : [];
  });
  const formulas = stored.formulas.flatMap(({ sheetId, cell: [col, row], text }) => {
    const found = getters.getCell({ sheetId, col, row });
    return found ? [[String(found.id), text] as const] : [];
  });
  return {
    ...noFacts(),
    ...stored,
    tables: Object.fromEntries(tables),
    formulas: Object.fromEntries(formulas),
  };
}

/** The facts as a file keeps them. */
export function storedFacts(facts: ExcelFacts, getters: Places): StoredFacts {
  const sheetIds = getters.getSheetIds();
  const tables = sheetIds.flatMap((sheetId) =>
    getters.getCoreTables(sheetId).flatMap((table) => {
      const fact = facts.tables[table.id];
      return fact
        ? [{ ...fact, sheetId, range: getters.getRangeString(table.range, sheetId) }]
        : [];
    }),
  );
  const formulas = sheetIds.flatMap((sheetId) =>
    getters.getCells(sheetId).flatMap(({ id }) => {
      const text = facts.formulas[String(id)];
      if (text === undefined) return [];
      const { col, row } = getters.getCellPosition(id);
      return [{ sheetId, cell: [col, row] as const, text }];
    }),
  );
  return { ...facts, tables, formulas };
}
