import { type FoundSheet, findSheets } from "./find-sheets";
import { cellValue } from "./selected-values";
import type { ReadableSheet, ReadQuery } from "./workbook";

/** Reads what sheets of ours give to others: their named cells, and the wanted columns of their tables. */
export async function readable(
  context: Excel.RequestContext,
  { templateIds, columns }: ReadQuery,
): Promise<readonly ReadableSheet[]> {
  const found = (await findSheets(context)).filter(({ state }) =>
    templateIds.includes(state.templateId),
  );
  const queued = found.map((one) => ({
    ...one,
    cells: namedCells(context, one),
    tables: tablesOf(context, one),
  }));
  await context.sync();
  const read = queued.map(({ sheet, cells, tables, state, area }) => ({
    sheet,
    cells,
    columns: columns.flatMap((key) => {
      const region = state.regions.find((one) => one.key === key)?.area;
      if (!region) return [];
      return tables.flatMap(({ name, table, range }) => {
        if (table.isNullObject) return [];
        const index = region.column + area.column - range.columnIndex;
        const isInside =
          index >= 0 &&
          index < range.columnCount &&
          region.row + area.row > range.rowIndex &&
          region.row + area.row < range.rowIndex + range.rowCount;
        if (!isInside) return [];
        const body = table.getDataBodyRange().getColumn(index);
        body.load("values");
        return [{ key, table: name, formula: `INDEX(${name},0,${index + 1})`, body }];
      });
    }),
  }));
  await context.sync();
  return read.map(({ sheet, cells, columns: taken }) => ({
    sheet,
    cells: Object.fromEntries(
      cells
        .filter(({ range }) => !range.isNullObject)
        .map(({ planName, name, range }) => [
          planName,
          { formula: name, value: firstValue(range.values) },
        ]),
    ),
    columns: Object.fromEntries(
      taken.map(({ key, table, formula, body }) => [
        key,
        { table, formula, values: valuesDown(body.values) },
      ]),
    ),
  }));
}

interface NamedCell {
  readonly planName: string;
  readonly name: string;
  readonly range: Excel.Range;
}

function namedCells(context: Excel.RequestContext, { state }: FoundSheet): readonly NamedCell[] {
  return Object.entries(state.names).map(([planName, name]) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values");
    return { planName, name, range };
  });
}

function tablesOf(context: Excel.RequestContext, { state }: FoundSheet) {
  return state.tables.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, table, range };
  });
}

function firstValue(values: readonly (readonly unknown[])[]) {
  return cellValue(values[0]?.[0]);
}

function valuesDown(values: readonly (readonly unknown[])[]) {
  return values.map(([value]) => cellValue(value));
}
