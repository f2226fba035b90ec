import { toEngineSheetName } from "../engine";
import { checkZone, wholeSheet } from "./address";
import type { Args } from "./args";
import type { Book, SheetRef } from "./book";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { checkSheetName } from "./limits";
import type { HostObject, Kind, Property } from "./object";
import { charts } from "./charts";
import { freezePanes } from "./freeze-panes";
import { pageBreaks, pageLayout } from "./page-layout";
import { areasOf, readAreas } from "./range-areas";
import { worksheetEvents, worksheetsEvents } from "./registrations";
import { worksheetProtection } from "./protection";
import { toColor, toNumber, toText } from "./checks";
import { make } from "./object";
import { usedZone } from "./used-zone";

const rowBreaks = pageBreaks("rowBreaks");
const columnBreaks = pageBreaks("columnBreaks");

const sheetOf = (sheet: SheetRef): HostObject => sheet.book.make("Worksheet", sheet);

function visibility({ book, sheetId }: SheetRef): string {
  if (book.getters.isSheetVisible(sheetId)) return "Visible";
  return book.engine.facts.sheets[sheetId]?.veryHidden ? "VeryHidden" : "Hidden";
}

function setVisibility({ book, sheetId }: SheetRef, value: unknown): void {
  const isVisible = value === "Visible";
  if (!["Visible", "Hidden", "VeryHidden"].includes(toText(value))) {
    throw invalidArgument(`"${String(value)}" is no visibility of a sheet.`);
  }
  const others = book.getters.getVisibleSheetIds().filter((one) => one !== sheetId);
  if (!isVisible && others.length === 0) {
    throw new HostError("InvalidOperation", "A workbook keeps at least one visible sheet.");
  }
  const next = others[0];
  if (!isVisible && book.getters.getActiveSheetId() === sheetId && next !== undefined)
    book.activate(next);
  if (isVisible !== book.getters.isSheetVisible(sheetId))
    book.engine.send(isVisible ? "SHOW_SHEET" : "HIDE_SHEET", { sheetId });
  book.setSheetFact(sheetId, { veryHidden: value === "VeryHidden" });
}

function rename({ book, sheetId }: SheetRef, value: unknown): void {
  const name = toText(value);
  if (name === book.sheetName(sheetId)) return;
  const others = book.sheets().filter((one) => one.sheetId !== sheetId);
  checkSheetName(
    name,
    others.map((one) => book.sheetName(one.sheetId)),
  );
  const oldName = book.getters.getSheetName(sheetId);
  book.engine.send("RENAME_SHEET", { sheetId, oldName, newName: toEngineSheetName(name) });
  if (name.includes("'")) book.setSheetFact(sheetId, { name });
}

function deleteSheet(sheet: SheetRef): void {
  const { book, sheetId } = sheet;
  if (visibility(sheet) === "VeryHidden")
    throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  const others = book.getters.getVisibleSheetIds().filter((one) => one !== sheetId);
  const [next] = others;
  if (next === undefined) {
    throw new HostError(
      "InvalidOperation",
      "The last visible sheet of a workbook cannot be deleted.",
    );
  }
  if (book.getters.getActiveSheetId() === sheetId) book.activate(next);
  // Where one sheet is visible, the engine would keep the hidden ones too.
  if (!book.getters.isSheetVisible(sheetId)) book.engine.send("SHOW_SHEET", { sheetId });
  book.engine.send("DELETE_SHEET", { sheetId, sheetName: book.getters.getSheetName(sheetId) });
}

function rangeOn(sheet: SheetRef, args: Args): HostObject {
  if (!args.has(0)) return sheet.book.make("Range", { ...sheet, zone: wholeSheet });
  return sheet.book.make("Range", sheet.book.range(args.text(0), sheet));
}

const gridlines: Property<SheetRef> = {
  get: ({ book, sheetId }) => book.getters.getGridLinesVisibility(sheetId),
  set: ({ book, sheetId }, value) => {
    book.engine.send("SET_GRID_LINES_VISIBILITY", {
      sheetId,
      areGridLinesVisible: value === true,
    });
  },
};

export const worksheet: Kind<SheetRef> = {
  name: "Worksheet",
  id: ({ sheetId }) => sheetId,
  properties: {
    Id: { get: ({ sheetId }) => sheetId },
    Name: { get: ({ book, sheetId }) => book.sheetName(sheetId), set: rename },
    Position: {
      get: ({ book, sheetId }) => book.getters.getSheetIds().indexOf(sheetId),
      set: ({ book, sheetId }, value) => {
        const delta = toNumber(value) - book.getters.getSheetIds().indexOf(sheetId);
        if (delta !== 0) book.engine.send("MOVE_SHEET", { sheetId, delta });
      },
    },
    TabColor: {
      get: ({ book, sheetId }) => book.getters.getSheet(sheetId).color ?? "",
      set: ({ book, sheetId }, value) => {
        const color = value === "" ? undefined : toColor(value);
        book.engine.send("COLOR_SHEET", { sheetId, color });
      },
    },
    ShowGridlines: gridlines,
    // What office.js sends when it sets showGridlines.
    Gridlines: { ...gridlines, onlyByName: true },
    Visibility: { get: visibility, set: setVisibility },
  },
  objects: {
    FreezePanes: (sheet) => make(freezePanes, sheet),
    Charts: (sheet) => make(charts, sheet),
    Protection: (sheet) => make(worksheetProtection, sheet),
    PageLayout: (sheet) => make(pageLayout, sheet),
    HorizontalPageBreaks: (sheet) => make(rowBreaks, sheet),
    VerticalPageBreaks: (sheet) => make(columnBreaks, sheet),
    Names: ({ book, sheetId }) => book.make("NamedItemCollection", { book, sheetId }),
    Tables: ({ book, sheetId }) => book.make("TableCollection", { book, sheetId }),
  },
  methods: {
    ...worksheetEvents,
    Activate: ({ book, sheetId }) => {
      book.activate(sheetId);
    },
    Delete: deleteSheet,
    Calculate: ({ book }) => {
      book.engine.send("EVALUATE_CELLS");
    },
    GetRange: rangeOn,
    GetRanges: (sheet, args) => areasOf(readAreas(sheet.book, sheet, args.text(0))),
    GetCell: (sheet, args) => {
      const [row, col] = [args.number(0), args.number(1)];
      return sheet.book.make("Range", {
        ...sheet,
        zone: checkZone({ left: col, right: col, top: row, bottom: row }),
      });
    },
    GetRangeByIndexes: (sheet, args) => {
      const [top, left] = [args.number(0), args.number(1)];
      const zone = {
        left,
        top,
        right: left + args.number(3) - 1,
        bottom: top + args.number(2) - 1,
      };
      return sheet.book.make("Range", { ...sheet, zone: checkZone(zone) });
    },
    GetUsedRange: (sheet, args) => {
      const zone = usedZone({ ...sheet, zone: wholeSheet }, args.boolean(0, false));
      return sheet.book.make("Range", {
        ...sheet,
        zone: zone ?? { left: 0, right: 0, top: 0, bottom: 0 },
      });
    },
    GetUsedRangeOrNullObject: (sheet, args) => {
      const zone = usedZone({ ...sheet, zone: wholeSheet }, args.boolean(0, false));
      return zone ? sheet.book.make("Range", { ...sheet, zone }) : null;
    },
    GetNextOrNullObject: (sheet) => neighbour(sheet, 1),
    GetPreviousOrNullObject: (sheet) => neighbour(sheet, -1),
  },
};

function neighbour({ book, sheetId }: SheetRef, step: number): HostObject | null {
  const ids = book.getters.getVisibleSheetIds();
  const found = ids[ids.indexOf(sheetId) + step];
  return found === undefined ? null : sheetOf({ book, sheetId: found });
}

function addSheet(book: Book, args: Args): HostObject {
  const names = book.sheets().map(({ sheetId }) => book.sheetName(sheetId));
  const name = args.has(0) ? args.text(0) : nextName(names);
  checkSheetName(name, names);
  const sheetId = book.newId("sheet");
  book.engine.send("CREATE_SHEET", {
    sheetId,
    name: toEngineSheetName(name),
    position: names.length,
    cols: 26,
    rows: 200,
  });
  if (name.includes("'")) book.setSheetFact(sheetId, { name });
  return sheetOf({ book, sheetId });
}

function nextName(names: readonly string[]): string {
  let number = names.length + 1;
  while (names.some((name) => name.toLowerCase() === `sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

function getItem(book: Book, args: Args): HostObject {
  const found = book.findSheet(args.text(0));
  if (!found) throw itemNotFound(`There is no sheet "${args.text(0)}".`);
  return sheetOf(found);
}

export const worksheets: Kind<Book> = {
  name: "WorksheetCollection",
  items: (book) => book.sheets().map(sheetOf),
  item: getItem,
  methods: {
    ...worksheetsEvents,
    Add: addSheet,
    GetItem: getItem,
    GetItemOrNullObject: (book, args) => {
      const found = book.findSheet(args.text(0));
      return found ? sheetOf(found) : null;
    },
    GetActiveWorksheet: (book) => sheetOf(book.sheet(book.getters.getActiveSheetId())),
    GetCount: (book, args) =>
      (args.boolean(0, false) ? book.getters.getVisibleSheetIds() : book.getters.getSheetIds())
        .length,
    GetFirst: (book) => sheetOf(book.sheet(book.getters.getSheetIds()[0] ?? "")),
    GetLast: (book) => sheetOf(book.sheet(book.getters.getSheetIds().at(-1) ?? "")),
  },
};
