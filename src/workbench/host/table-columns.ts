import type { Zone } from "@odoo/o-spreadsheet";
import { dataZone, refreshFormulas } from "../engine";
import type { Args } from "./args";
import type { TableRef } from "./book";
import { invalidArgument, itemNotFound, notImplemented } from "./errors";
import { type HostObject, type Kind, make } from "./object";
import { deleteCells, insertCells } from "./range-edits";
import { readValues, writeContents } from "./range-values";
import { resizeTable, tableOf } from "./table-access";

interface ColumnRef {
  readonly table: TableRef;
  /** Place of the column in the table. */
  readonly index: number;
}

const rangeOf = (ref: TableRef, zone: Zone): HostObject => ref.book.make("Range", { ...ref, zone });

function columnZone({ table, index }: ColumnRef): Zone {
  const { zone } = tableOf(table).range;
  return { ...zone, left: zone.left + index, right: zone.left + index };
}

const headerOf = (ref: ColumnRef): string => {
  const zone = columnZone(ref);
  const at = { sheetId: ref.table.sheetId, col: zone.left, row: zone.top };
  return ref.table.book.engine.evaluated(at).formattedValue;
};

const column: Kind<ColumnRef> = {
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

const columnsOf = (table: TableRef): ColumnRef[] => {
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
