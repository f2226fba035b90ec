import type { TableConfig, Zone } from "@odoo/o-spreadsheet";
import { dataZone } from "../engine";
import { intersect } from "./address";
import type { Args } from "./args";
import type { RangeRef, TableRef, Targets } from "./book";
import { HostError, alreadyExists, invalidArgument, itemNotFound } from "./errors";
import { toText } from "./checks";
import { checkDefinedName } from "./limits";
import { type HostObject, type Kind, type Property, make } from "./object";
import { tableEvents, tablesEvents } from "./registrations";
import { nameOf, resizeTable, tableOf } from "./table-access";
import { fillHeaders } from "./table-headers";
import { tableColumns } from "./table-columns";
import { tableRows } from "./table-rows";
import { rangeArgument } from "./range-argument";

type Scope = Targets["TableCollection"];

const open = (ref: TableRef): HostObject => ref.book.make("Table", ref);

const part = (ref: TableRef, zone: Zone): HostObject => ref.book.make("Range", { ...ref, zone });

function update(ref: TableRef, config: Partial<TableConfig>): void {
  const { zone } = tableOf(ref).range;
  ref.book.engine.send("UPDATE_TABLE", { sheetId: ref.sheetId, zone, config });
}

const flag = (
  key: "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "hasFilters",
): Property<TableRef> => ({
  get: (ref) => tableOf(ref).config[key],
  set: (ref, value) => {
    update(ref, { [key]: value === true });
  },
});

function setTotals(ref: TableRef, shown: boolean): void {
  const table = tableOf(ref);
  if (table.config.totalRow === shown) return;
  const { zone } = table.range;
  update(ref, { totalRow: shown });
  const bottom = zone.bottom + (shown ? 1 : -1);
  resizeTable(ref, { ...zone, bottom });
  if (!shown) return;
  const at = { sheetId: ref.sheetId, col: zone.left, row: bottom };
  ref.book.engine.send("UPDATE_CELL", { ...at, content: "Total" });
}

function rename(ref: TableRef, value: unknown): void {
  const name = toText(value);
  checkDefinedName(name);
  const other = ref.book.findTable(name);
  if ((other && other.tableId !== ref.tableId) || ref.book.getters.getNamedRange(name)) {
    throw alreadyExists(`The name "${name}" exists already.`);
  }
  const { engine } = ref.book;
  engine.setFact("tables", ref.tableId, { ...engine.facts.tables[ref.tableId], name });
}

function setStyleName(ref: TableRef, value: unknown): void {
  const style = toText(value);
  ref.book.engine.setFact("tables", ref.tableId, { name: nameOf(ref), style });
  const isKnown =
    ref.book.getters.isTableStyleEditable(style) || style in ref.book.getters.getTableStyles();
  update(ref, { styleId: isKnown ? style : "None" });
}

export const table: Kind<TableRef> = {
  name: "Table",
  id: ({ tableId }) => tableId,
  properties: {
    Id: { get: ({ tableId }) => tableId },
    Name: { get: nameOf, set: rename },
    Style: {
      get: (ref) => ref.book.engine.facts.tables[ref.tableId]?.style ?? tableOf(ref).config.styleId,
      set: setStyleName,
    },
    ShowBandedRows: flag("bandedRows"),
    ShowBandedColumns: flag("bandedColumns"),
    ShowFilterButton: flag("hasFilters"),
    HighlightFirstColumn: flag("firstColumn"),
    HighlightLastColumn: flag("lastColumn"),
    ShowHeaders: { get: (ref) => tableOf(ref).config.numberOfHeaders > 0 },
    ShowTotals: {
      get: (ref) => tableOf(ref).config.totalRow,
      set: (ref, value) => {
        setTotals(ref, value === true);
      },
    },
  },
  objects: {
    Worksheet: (ref) => ref.book.make("Worksheet", ref),
    Columns: (ref) => make(tableColumns, ref),
    Rows: (ref) => make(tableRows, ref),
  },
  methods: {
    ...tableEvents,
    GetRange: (ref) => part(ref, tableOf(ref).range.zone),
    GetDataBodyRange: (ref) => part(ref, dataZone(tableOf(ref))),
    GetHeaderRowRange: (ref) => {
      const { zone } = tableOf(ref).range;
      return part(ref, { ...zone, bottom: zone.top });
    },
    GetTotalRowRange: (ref) => {
      const { range, config } = tableOf(ref);
      if (!config.totalRow) throw itemNotFound("The table shows no total row.");
      return part(ref, { ...range.zone, top: range.zone.bottom });
    },
    Resize: (ref, args) => {
      const target = rangeArgument(args, 0, ref);
      const { zone } = tableOf(ref).range;
      if (target.zone.left !== zone.left || target.zone.top !== zone.top) {
        throw invalidArgument("A table keeps its top left corner when it is resized.");
      }
      resizeTable(ref, target.zone);
    },
    Delete: (ref) => {
      const { zone } = tableOf(ref).range;
      remove(ref);
      ref.book.engine.send("CLEAR_CELLS", { sheetId: ref.sheetId, target: [zone] });
    },
    ConvertToRange: (ref) => {
      const { zone } = tableOf(ref).range;
      remove(ref);
      return part(ref, zone);
    },
  },
};

function remove(ref: TableRef): void {
  const { book, sheetId, tableId } = ref;
  book.engine.send("REMOVE_TABLE", { sheetId, target: [tableOf(ref).range.zone] });
  book.engine.setFact("tables", tableId, undefined);
}

function all({ book, sheetId, within }: Scope): TableRef[] {
  return book
    .sheets()
    .filter((sheet) => sheetId === undefined || sheet.sheetId === sheetId)
    .flatMap((sheet) =>
      book.getters
        .getCoreTables(sheet.sheetId)
        .filter(({ range }) => within === undefined || intersect(range.zone, within))
        .map(({ id }) => ({ ...sheet, tableId: id })),
    );
}

const find = (scope: Scope, nameOrId: string): TableRef | undefined => {
  const found = scope.book.findTable(nameOrId);
  return all(scope).find(({ tableId }) => tableId === found?.tableId);
};

function add(scope: Scope, args: Args): HostObject {
  const { book } = scope;
  const sheet = book.sheet(scope.sheetId ?? book.getters.getActiveSheetId());
  const given = rangeArgument(args, 0, sheet);
  const hasHeaders = args.boolean(1);
  const { sheetId } = given;
  if (book.getters.getCoreTables(sheetId).some(({ range }) => intersect(range.zone, given.zone))) {
    throw new HostError("InvalidOperation", "A table cannot overlap another table.");
  }
  const zone = hasHeaders ? given.zone : { ...given.zone, bottom: given.zone.bottom + 1 };
  // A table of Excel has at least one row below its headers.
  if (zone.bottom === zone.top) zone.bottom += 1;
  book.engine.ensureSize(sheetId, zone);
  if (!hasHeaders) makeRoomForHeaders(given);
  fillHeaders({ ...given, zone });
  const before = new Set(book.getters.getCoreTables(sheetId).map(({ id }) => id));
  book.engine.send("CREATE_TABLE", {
    sheetId,
    ranges: [book.getters.getRangeDataFromZone(sheetId, zone)],
    tableType: "static",
    config: defaultConfig,
  });
  const created = book.getters.getCoreTables(sheetId).find(({ id }) => !before.has(id));
  if (!created) throw new HostError("GeneralException", "The table could not be made.");
  return open({ book, sheetId, tableId: created.id });
}

const defaultConfig: TableConfig = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: true,
  bandedColumns: false,
  automaticAutofill: true,
  styleId: "TableStyleMedium2",
};

/** Excel moves the cells down by one row where a table gets headers that it lacks. */
function makeRoomForHeaders({ book, sheetId, zone }: RangeRef): void {
  book.activate(sheetId);
  book.engine.send("INSERT_CELL", { zone: { ...zone, bottom: zone.top }, shiftDimension: "ROW" });
}

function getItem(scope: Scope, args: Args): HostObject {
  const found = find(scope, args.text(0));
  if (!found) throw itemNotFound(`There is no table "${args.text(0)}".`);
  return open(found);
}

export const tables: Kind<Scope> = {
  name: "TableCollection",
  properties: { Count: { get: (scope) => all(scope).length } },
  items: (scope) => all(scope).map(open),
  item: getItem,
  methods: {
    ...tablesEvents,
    Add: add,
    GetItem: getItem,
    GetItemOrNullObject: (scope, args) => {
      const found = find(scope, args.text(0));
      return found ? open(found) : null;
    },
    GetItemAt: (scope, args) => {
      const found = all(scope)[args.number(0)];
      if (!found) throw itemNotFound("There is no such table.");
      return open(found);
    },
    GetCount: (scope) => all(scope).length,
    GetFirst: (scope) => {
      const [first] = all(scope);
      if (!first) throw itemNotFound("There is no table.");
      return open(first);
    },
  },
};
