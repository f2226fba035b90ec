import { findSheet, inputCells } from "./find-sheets";
import { cellValue } from "./selected-values";
import type { SheetInputs, WrittenSheet } from "./workbook";

/** Reads the inputs of a sheet, with the rows of its tables as many as they are now. */
export async function inputsOf(
  context: Excel.RequestContext,
  sheet: WrittenSheet,
): Promise<SheetInputs> {
  const found = await findSheet(context, sheet);
  const { state } = found;
  const tables = (state.parts ?? []).flatMap(({ table: name, area }) => {
    if (name === undefined) return [];
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    const body = table.getDataBodyRange();
    body.load("values");
    return [{ area, table, body }];
  });
  const cells = await inputCells(context, found);
  return {
    cells,
    tables: tables
      .filter(({ table }) => !table.isNullObject)
      .map(({ area, body }) => {
        const values: readonly (readonly unknown[])[] = body.values;
        return Object.fromEntries(
          state.regions.flatMap(({ key, isInput, area: at }) => {
            const isInside = at.row >= area.row && at.row < area.row + area.rows;
            const column = at.column - area.column;
            if (!isInput || !isInside || column < 0 || column >= area.columns) return [];
            return [[key, values.map((row) => cellValue(row[column]))]];
          }),
        );
      }),
  };
}
