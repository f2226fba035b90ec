import type { Zone } from "@odoo/o-spreadsheet";
import { dataZone, refreshFormulas } from "../engine";
import type { Args } from "./args";
import { type TableRef, rowsIn } from "./book";
import { invalidArgument, itemNotFound, notImplemented } from "./errors";
import { type HostObject, type Kind, make } from "./object";
import { readValues, writeContents } from "./range-values";
import { deleteCells, insertCells } from "./range-edits";
import { resizeTable, tableOf } from "./table-access";

interface PartRef {
  readonly table: TableRef;
  /** Place of the row or column within the table's data. */
  readonly index: number;
}

const rangeOf = (ref: TableRef, zone: Zone): HostObject => ref.book.make("Range", { ...ref, zone });

function columnZone({ table, index }: PartRef): Zone {
  const { zone } = tableOf(table).range;
  return { ...zone, left: zone.left + index, right: zone.left + index };
}

const headerOf = (ref: PartRef): string => {
  const zone = columnZone(ref);
  const at = { sheetId: ref.table.sheetId, col: zone.left, row: zone.top };
  return ref.table.book.engine.evaluated(at).formattedValue;
};

const column: Kind<PartRef> = {
  name: "TableColumn",
  id: ({ index }) => index + 1,
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: headerOf,
      set: (ref, value) => {
        const zone = columnZone(ref);
        writeContents(
          { ...ref.table, zone: { ...zone, bottom: zone.top } },
          value,
          "TableColumn.name",
        );
      },
    },
    Values: {
      get: (ref) => readValues({ ...ref.table, zone: columnZone(ref) }),
      set: (ref, value) => {
        writeContents({ ...ref.table, zone: columnZone(ref) }, value, "TableColumn.values");
      },
    },
  },
  methods: {
    GetRange: (ref) => rangeOf(ref.table, columnZone(ref)),
    GetDataBodyRange: (ref) => {
      const { top, bottom } = dataZone(tableOf(ref.table));
      return rangeOf(ref.table, { ...columnZone(ref), top, bottom });
    },
    GetHeaderRowRange: (ref) => {
      const zone = columnZone(ref);
      return rangeOf(ref.table, { ...zone, bottom: zone.top });
    },
    GetTotalRowRange: (ref) => {
      const zone = columnZone(ref);
      return rangeOf(ref.table, { ...zone, top: zone.bottom });
    },
    Delete: (ref) => {
      const { zone } = tableOf(ref.table).range;
      if (zone.left === zone.right) throw invalidArgument("A table keeps its last column.");
      deleteCells({ ...ref.table, zone: columnZone(ref) }, "Left");
      const right = zone.right - 1;
      if (tableOf(ref.table).range.zone.right !== right) resizeTable(ref.table, { ...zone, right });
      refreshFormulas(ref.table.book.engine);
    },
  },
};

const columnsOf = (table: TableRef): PartRef[] => {
  const { left, right } = tableOf(table).range.zone;
  return Array.from({ length: right - left + 1 }, (_one, index) => ({ table, index }));
};

function findColumn(table: TableRef, args: Args): HostObject | null {
  const key = args.raw(0);
  const found = columnsOf(table).find((ref) =>
    typeof key === "number"
      ? ref.index + 1 === key
      : headerOf(ref).toLowerCase() === args.text(0).toLowerCase(),
  );
  return found ? make(column, found) : null;
}

function getColumn(table: TableRef, args: Args): HostObject {
  const found = findColumn(table, args);
  if (!found) throw itemNotFound(`The table has no column ${String(args.raw(0))}.`);
  return found;
}

/** Appends a column; what stands at the right of the table moves on. */
function addColumn(table: TableRef, args: Args): HostObject {
  if (args.has(0)) throw notImplemented("TableColumnCollection.add at a place");
  if (args.has(1)) throw notImplemented("TableColumnCollection.add with values");
  const { zone } = tableOf(table).range;
  const right = zone.right + 1;
  insertCells({ ...table, zone: { ...zone, left: right, right } }, "Right");
  if (tableOf(table).range.zone.right < right) resizeTable(table, { ...zone, right });
  if (args.has(2)) {
    const header = { ...zone, left: right, right, bottom: zone.top };
    writeContents({ ...table, zone: header }, args.text(2), "TableColumnCollection.add");
  }
  refreshFormulas(table.book.engine);
  return make(column, { table, index: right - zone.left });
}

export const tableColumns: Kind<TableRef> = {
  name: "TableColumnCollection",
  properties: { Count: { get: (table) => columnsOf(table).length } },
  items: (table) => columnsOf(table).map((ref) => make(column, ref)),
  item: getColumn,
  methods: {
    GetItem: getColumn,
    GetItemOrNullObject: findColumn,
    GetItemAt: (table, args) => {
      const found = columnsOf(table)[args.number(0)];
      if (!found) throw itemNotFound("The table has no such column.");
      return make(column, found);
    },
    GetCount: (table) => columnsOf(table).length,
    Add: addColumn,
  },
};

function rowZone({ table, index }: PartRef): Zone {
  const data = dataZone(tableOf(table));
  return { ...data, top: data.top + index, bottom: data.top + index };
}

const row: Kind<PartRef> = {
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
    GetRange: (ref) => rangeOf(ref.table, rowZone(ref)),
    Delete: (ref) => {
      deleteRow(ref.table, ref.index);
    },
  },
};

const rowsOf = (table: TableRef): PartRef[] =>
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
  const data = dataZone(tableOf(table));
  if (index < 0 || index >= rowsIn(data)) throw itemNotFound("The table has no such row.");
  const { zone } = tableOf(table).range;
  const removed = { ...data, top: data.top + index, bottom: data.top + index };
  // A table of Excel keeps one row: the last one is only emptied.
  if (rowsIn(data) === 1) {
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
