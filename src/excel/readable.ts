import { contains } from "../plan/address";
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
    wanted: columns.flatMap((key) => columnsOf(context, one, key)),
  }));
  await context.sync();
  const read = queued.map(({ sheet, cells, wanted }) => ({
    sheet,
    cells,
    columns: wanted.flatMap(({ key, index, table, range }) => {
      // Gone, or with fewer columns than it was written with.
      if (table.isNullObject || index >= range.columnCount) return [];
      const body = table.getDataBodyRange().getColumn(index);
      body.load("values");
      const { name } = table;
      return [{ key, table: name, formula: `INDEX(${name},0,${index + 1})`, body }];
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

/** The column with this key, in the table of the block in which it was written. */
function columnsOf(context: Excel.RequestContext, { state }: FoundSheet, key: string) {
  return state.regions
    .filter((region) => region.key === key)
    .flatMap(({ area }) => {
      const block = state.parts?.find(
        (part) => part.table !== undefined && contains(part.area, area),
      );
      if (block?.table === undefined) return [];
      const table = context.workbook.tables.getItemOrNullObject(block.table);
      table.load("name");
      const range = table.getRange();
      range.load("columnCount");
      return [{ key, index: area.column - block.area.column, table, range }];
    });
}

function firstValue(values: readonly (readonly unknown[])[]) {
  return cellValue(values[0]?.[0]);
}

function valuesDown(values: readonly (readonly unknown[])[]) {
  return values.map(([value]) => cellValue(value));
}
