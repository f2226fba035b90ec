import type { Zone } from "@odoo/o-spreadsheet";
import { dataZone, refreshFormulas } from "../engine";
import type { Args } from "./args";
import { type TableRef, rowsIn } from "./book";
import { itemNotFound } from "./errors";
import { type HostObject, type Kind, make } from "./object";
import { deleteCells, insertCells } from "./range-edits";
import { readValues, writeContents } from "./range-values";
import { resizeTable, tableOf } from "./table-access";

interface RowRef {
  readonly table: TableRef;
  /** Place of the row in the table's data. */
  readonly index: number;
}

function rowZone({ table, index }: RowRef): Zone {
  const data = dataZone(tableOf(table));
  if (index < 0 || index >= rowsIn(data)) throw itemNotFound("The table has no such row.");
  return { ...data, top: data.top + index, bottom: data.top + index };
}

const row: Kind<RowRef> = {
  name: "TableRow",
  id: ({ index }) => index,
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (ref) => readValues({ ...ref.table, zone: rowZone(ref) }),
      set: (ref, value) => {
        writeContents({ ...ref.table, zone: rowZone(ref) }, value, "TableRow.values");
      },
    },
  },
  methods: {
    GetRange: (ref) => ref.table.book.make("Range", { ...ref.table, zone: rowZone(ref) }),
    Delete: (ref) => {
      deleteRow(ref.table, ref.index);
    },
  },
};

const rowsOf = (table: TableRef): RowRef[] =>
  Array.from({ length: rowsIn(dataZone(tableOf(table))) }, (_one, index) => ({ table, index }));

/** Inserts rows into the table; what lies below moves down. */
function addRows(table: TableRef, args: Args): HostObject {
  const given = args.raw(1);
  const values: unknown[] =
    Array.isArray(given) && !Array.isArray(given[0]) ? [given] : ((given ?? [[]]) as unknown[]);
  const count = Array.isArray(given) ? values.length : 1;
  const data = dataZone(tableOf(table));
  const at = args.has(0) ? args.number(0) : -1;
  const index = at < 0 || at > rowsIn(data) ? rowsIn(data) : at;
  const { zone } = tableOf(table).range;
  const added = { ...data, top: data.top + index, bottom: data.top + index + count - 1 };
  const isAtEnd = index === rowsIn(data) && !tableOf(table).config.totalRow;
  if (!isAtEnd || hasContentBelow(table, zone)) insertCells({ ...table, zone: added }, "Down");
  if (tableOf(table).range.zone.bottom < zone.bottom + count) {
    resizeTable(table, { ...zone, bottom: zone.bottom + count });
  }
  refreshFormulas(table.book.engine);
  if (Array.isArray(given))
    writeContents({ ...table, zone: added }, values, "TableRowCollection.add");
  return make(row, { table, index });
}

const hasContentBelow = ({ book, sheetId }: TableRef, zone: Zone): boolean =>
  book.getters.getCells(sheetId).some(({ id }) => {
    const { col, row: at } = book.getters.getCellPosition(id);
    return at > zone.bottom && col >= zone.left && col <= zone.right;
  });

function deleteRow(table: TableRef, index: number): void {
  const { zone } = tableOf(table).range;
  const removed = rowZone({ table, index });
  // A table of Excel keeps one row: the last one is only emptied.
  if (rowsOf(table).length === 1) {
    writeContents({ ...table, zone: removed }, "", "TableRow.delete");
    return;
  }
  deleteCells({ ...table, zone: removed }, "Up");
  const bottom = zone.bottom - 1;
  if (tableOf(table).range.zone.bottom !== bottom) resizeTable(table, { ...zone, bottom });
  refreshFormulas(table.book.engine);
}

export const tableRows: Kind<TableRef> = {
  name: "TableRowCollection",
  properties: { Count: { get: (table) => rowsOf(table).length } },
  items: (table) => rowsOf(table).map((ref) => make(row, ref)),
  item: (table, args) => make(row, { table, index: args.number(0) }),
  methods: {
    Add: addRows,
    GetItemAt: (table, args) => make(row, { table, index: args.number(0) }),
    GetCount: (table) => rowsOf(table).length,
  },
};
