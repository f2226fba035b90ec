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
  const columns: Record<string, SheetInputs["cells"][string][]> = {};
  for (const { area, table, body } of tables) {
    if (table.isNullObject) continue;
    const values: readonly (readonly unknown[])[] = body.values;
    for (const { key, isInput, area: at } of state.regions) {
      const isInside = at.row >= area.row && at.row < area.row + area.rows;
      const column = at.column - area.column;
      if (!isInput || !isInside || column < 0 || column >= area.columns) continue;
      columns[key] = values.map((row) => cellValue(row[column]));
    }
  }
  return { cells, columns };
}
