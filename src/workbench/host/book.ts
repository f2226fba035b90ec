import type { CellPosition, Getters, Zone } from "@odoo/o-spreadsheet";
import { type Engine, type SheetFacts, excelSheetName } from "../engine";
import { formatZone, intersect, parseAddress, quoteSheetName } from "./address";
import { invalidArgument, itemNotFound } from "./errors";
import { limits } from "./limits";
import { type HostObject, type Kind, make } from "./object";

/** A sheet of the workbook. */
export interface SheetRef {
  readonly book: Book;
  readonly sheetId: string;
}

/** A block of cells. */
export interface RangeRef extends SheetRef {
  readonly zone: Zone;
}

export interface TableRef extends SheetRef {
  readonly tableId: string;
}

export interface NameRef {
  readonly book: Book;
  /** The sheet whose name it is; the workbook's when absent. */
  readonly sheetId?: string;
  readonly name: string;
}

/** What an object of each kind is to the host. Kinds that open each other meet here instead of importing each other. */
export interface Targets {
  Workbook: Book;
  Application: Book;
  Worksheet: SheetRef;
  WorksheetCollection: Book;
  Range: RangeRef;
  RangeFormat: RangeRef;
  NamedItem: NameRef;
  NamedItemCollection: { readonly book: Book; readonly sheetId?: string };
  Table: TableRef;
  TableCollection: { readonly book: Book; readonly sheetId?: string; readonly within?: Zone };
}

export type Kinds = { readonly [K in keyof Targets]: Kind<Targets[K]> };

/** Most cells that one read or write may touch one by one. */
const mostCells = 5_000_000;

/** The open workbook: what every kind of object reads and writes. */
export class Book {
  private nextNumber = 1;
  /** Where the request under way has written formulas. */
  readonly formulasWritten: { readonly sheetId: string; readonly zone: Zone }[] = [];
  /** Named styles that cells have or had in the request under way, once it asked. */
  stylesInUse: Set<string> | undefined;

  constructor(
    readonly engine: Engine,
    readonly fileName: string,
    readonly locale: string,
    private readonly kinds: Kinds,
  ) {}

  /** An object of the workbook, for the protocol. */
  make<K extends keyof Targets>(kind: K, target: Targets[K]): HostObject {
    return make(this.kinds[kind], target);
  }

  get getters(): Getters {
    return this.engine.model.getters;
  }

  /** An id that no other object of the workbook has. */
  newId(prefix: string): string {
    return `${prefix}-${this.engine.model.uuidGenerator.smallUuid()}-${String(this.nextNumber++)}`;
  }

  sheet(sheetId: string): SheetRef {
    if (!this.engine.structure.tryGetSheet(sheetId)) {
      throw itemNotFound("The sheet does not exist any more.");
    }
    return { book: this, sheetId };
  }

  sheets(): SheetRef[] {
    return this.engine.structure.getSheetIds().map((sheetId) => ({ book: this, sheetId }));
  }

  sheetName(sheetId: string): string {
    return excelSheetName(this.engine.structure, sheetId);
  }

  /** The sheet of this name (in any case) or id. */
  findSheet(nameOrId: string): SheetRef | undefined {
    const name = nameOrId.toLowerCase();
    return this.sheets().find(
      ({ sheetId }) => sheetId === nameOrId || this.sheetName(sheetId).toLowerCase() === name,
    );
  }

  /** Reads an address, or the name of a range, as seen from a sheet. */
  range(address: string, from: SheetRef): RangeRef {
    const parsed = parseAddress(address);
    if (parsed) {
      const sheet = parsed.sheetName === undefined ? from : this.findSheet(parsed.sheetName);
      if (!sheet) throw invalidArgument(`"${address}" names no sheet of this workbook.`);
      return { ...sheet, zone: parsed.zone };
    }
    const named = this.engine.structure.getNamedRange(address.replace(/^=/, ""));
    if (!named)
      throw invalidArgument(`"${address}" is neither an address nor the name of a range.`);
    return { book: this, sheetId: named.range.sheetId, zone: named.range.zone };
  }

  /** "Sheet1!A1:B2" */
  address({ sheetId, zone }: Omit<RangeRef, "book">, absolute = false): string {
    return `${quoteSheetName(this.sheetName(sheetId))}!${formatZone(zone, absolute)}`;
  }

  /** The table of this name (in any case) or id. */
  findTable(nameOrId: string): TableRef | undefined {
    const name = nameOrId.toLowerCase();
    for (const { sheetId } of this.sheets()) {
      for (const { id } of this.engine.structure.getCoreTables(sheetId)) {
        if (id === nameOrId || this.engine.facts.tables[id]?.name.toLowerCase() === name) {
          return { book: this, sheetId, tableId: id };
        }
      }
    }
    return undefined;
  }

  setSheetFact(sheetId: string, change: Partial<SheetFacts>): void {
    const before = this.engine.facts.sheets[sheetId];
    this.engine.setFact("sheets", sheetId, { ...before, ...change });
  }

  activate(sheetId: string): void {
    const sheetIdFrom = this.getters.getActiveSheetId();
    if (sheetIdFrom === sheetId) return;
    this.engine.send("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
  }

  /** What the user selected, on the active sheet. */
  selection(): RangeRef {
    const zone = this.getters.getSelectedZone();
    return { book: this, sheetId: this.getters.getActiveSheetId(), zone };
  }

  /** Selects cells, on their sheet. */
  select({ sheetId, zone }: RangeRef): void {
    this.activate(sheetId);
    this.engine.ensureSize(sheetId, { right: zone.left, bottom: zone.top });
    const part = intersect(zone, this.extent(sheetId)) ?? zone;
    const cell = { col: part.left, row: part.top };
    this.engine.model.selection.selectZone({ cell, zone: part });
  }

  /** The sheet's cells that the engine has; Excel's others are empty. */
  extent(sheetId: string): Zone {
    return this.engine.structure.getSheetZone(sheetId);
  }
}

export const columnsIn = (zone: Zone): number => zone.right - zone.left + 1;
export const rowsIn = (zone: Zone): number => zone.bottom - zone.top + 1;

/** The value of each cell as rows; cells beyond the engine's sheet get `empty`. */
export function readCells<V>(
  { book, sheetId, zone }: RangeRef,
  read: (position: CellPosition) => V,
  empty: V,
): V[][] {
  if (columnsIn(zone) * rowsIn(zone) > mostCells) {
    throw invalidArgument("The range is too large to be read cell by cell.");
  }
  const extent = book.extent(sheetId);
  return Array.from({ length: rowsIn(zone) }, (_row, r) =>
    Array.from({ length: columnsIn(zone) }, (_column, c) => {
      const position = { sheetId, col: zone.left + c, row: zone.top + r };
      const isThere = position.col <= extent.right && position.row <= extent.bottom;
      return isThere ? read(position) : empty;
    }),
  );
}

/** What all cells have in common: the value that each gives, or null when they differ (Excel's "mixed"). */
export function common<V>(range: RangeRef, read: (position: CellPosition) => V): V | null {
  const { book, sheetId, zone } = range;
  const part = intersect(zone, book.extent(sheetId)) ?? zone;
  const [first, ...others] = readCells({ ...range, zone: part }, read, undefined).flat();
  if (first === undefined) return null;
  return others.every((other) => other === first) ? first : null;
}

/** The range without the part of whole rows and columns that the engine has no cells for. */
export function clip(range: RangeRef): Zone {
  const { book, sheetId, zone } = range;
  const isWholeRow = zone.left === 0 && columnsIn(zone) === limits.columns;
  const isWholeColumn = zone.top === 0 && rowsIn(zone) === limits.rows;
  const extent = book.extent(sheetId);
  const part = {
    ...zone,
    ...(isWholeRow ? { right: extent.right } : {}),
    ...(isWholeColumn ? { bottom: extent.bottom } : {}),
  };
  book.engine.ensureSize(sheetId, part);
  return part;
}
