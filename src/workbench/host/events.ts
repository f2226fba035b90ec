import type { Zone } from "@odoo/o-spreadsheet";
import { formatZone, intersect, wholeSheet } from "./address";
import type { Book } from "./book";
import { ChangedCells } from "./changed-cells";

/** One notification to the client: `type` is the rich API's number of the event. */
export interface HostEvent {
  readonly type: number;
  /** Id of the sheet or table that the handler belongs to, or "Workbook" for handlers of collections. */
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The rich API's event types. */
const types = {
  documentSelection: 2,
  sheetChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  calculated: 16,
  deleted: 15,
  nameChanged: 25,
  tableSelection: 100,
  tableChanged: 101,
} as const;

interface Command {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly content?: string;
  readonly target?: readonly Zone[];
  readonly dimension?: "COL" | "ROW";
  readonly position?: "before" | "after";
  readonly base?: number;
  readonly quantity?: number;
  readonly elements?: readonly number[];
  readonly sheetIdFrom?: string;
  readonly sheetIdTo?: string;
  readonly commands?: readonly Command[];
}

/**
 * Watches the workbook and tells what Excel tells an add-in: changes by the user, by undo and by the add-in
 * itself alike, as Excel does. It looks in the midst of commands, so only at the workbook's structure.
 */
export class Monitor {
  private readonly cells = new ChangedCells();
  private pending: HostEvent[] = [];
  private selected: string;
  private names: ReadonlyMap<string, string>;

  constructor(
    private readonly book: Book,
    private readonly send: (events: readonly HostEvent[]) => void,
    private readonly onSelection: () => void,
  ) {
    const { model } = book.engine;
    this.selected = this.selectionKey();
    this.names = this.sheetNames();
    model.on("command-dispatched", this, (command: object) => {
      this.note(command as Command);
    });
    model.on("update", this, () => {
      this.flush();
    });
    model.selection.observe(this, {
      handleEvent: () => {
        this.noteSelection();
        this.flush();
      },
    });
  }

  stop(): void {
    const { model } = this.book.engine;
    model.off("command-dispatched", this);
    model.off("update", this);
    model.selection.unobserve(this);
  }

  /** @param isUndone the command is taken back: what it adds goes, what it deletes comes */
  private note(command: Command, isUndone = false): void {
    const { type, sheetId } = command;
    switch (type) {
      case "UPDATE_CELL":
        if (sheetId !== undefined && command.content !== undefined) {
          this.cells.note(sheetId, command.col ?? 0, command.row ?? 0);
        }
        break;
      case "ADD_COLUMNS_ROWS":
      case "REMOVE_COLUMNS_ROWS":
        if (sheetId !== undefined) this.noteStructure(command, sheetId, isUndone);
        break;
      case "CREATE_SHEET":
      case "DUPLICATE_SHEET":
        this.noteSheetThere(command.sheetIdTo ?? sheetId, !isUndone);
        break;
      case "DELETE_SHEET":
        this.noteSheetThere(sheetId, isUndone);
        break;
      case "ACTIVATE_SHEET":
        this.noteSheet(types.deactivated, command.sheetIdFrom);
        this.noteSheet(types.activated, command.sheetIdTo);
        this.noteSelection();
        break;
      case "UNDO":
        for (const one of command.commands ?? []) this.note(one, true);
        break;
    }
  }

  private noteStructure(command: Command, worksheetId: string, isUndone: boolean): void {
    // Undo replays the commands that made a sheet after the sheet itself has gone.
    if (!this.book.engine.structure.tryGetSheet(worksheetId)) return;
    const isRow = command.dimension === "ROW";
    const hasAdded = command.type === "ADD_COLUMNS_ROWS";
    const isAdded = hasAdded !== isUndone;
    const { base = 0, quantity = 1, elements = [] } = command;
    const count = isRow
      ? this.book.engine.structure.getNumberRows(worksheetId)
      : this.book.engine.structure.getNumberCols(worksheetId);
    // Room at the engine's edge is no change in Excel, whose sheets have it all along.
    const edge = isUndone ? base + 1 : base + quantity + 1;
    if (hasAdded && command.position === "after" && edge === count) return;
    const first = hasAdded ? base + (command.position === "after" ? 1 : 0) : Math.min(...elements);
    const last = hasAdded ? first + quantity - 1 : Math.max(...elements);
    const zone = isRow
      ? { ...wholeSheet, top: first, bottom: last }
      : { ...wholeSheet, left: first, right: last };
    const changeType = `${isRow ? "Row" : "Column"}${isAdded ? "Inserted" : "Deleted"}`;
    const message = { changeType, source: "Local", worksheetId, address: formatZone(zone) };
    this.queue(types.sheetChanged, worksheetId, message);
  }

  private noteSheetThere(worksheetId: string | undefined, isThere: boolean): void {
    if (!isThere) this.cells.forget(worksheetId ?? "");
    this.noteSheet(isThere ? types.added : types.deleted, worksheetId);
  }

  private noteSheet(type: number, worksheetId: string | undefined): void {
    if (worksheetId === undefined) return;
    this.queue(type, worksheetId, { source: "Local", worksheetId });
  }

  /** Told by what sheets are called now, for undo does not say what it renames. */
  private noteNames(): void {
    const before = this.names;
    this.names = this.sheetNames();
    for (const [worksheetId, nameAfter] of this.names) {
      const nameBefore = before.get(worksheetId);
      if (nameBefore === undefined || nameBefore === nameAfter) continue;
      const message = { source: "Local", worksheetId, nameBefore, nameAfter };
      this.queue(types.nameChanged, worksheetId, message);
    }
  }

  private sheetNames(): ReadonlyMap<string, string> {
    const ids = this.book.engine.structure.getSheetIds();
    return new Map(ids.map((id) => [id, this.book.sheetName(id)]));
  }

  private noteSelection(): void {
    const key = this.selectionKey();
    if (key === this.selected) return;
    this.selected = key;
    const { sheetId, zone } = this.book.selection();
    const address = formatZone(zone);
    this.queue(types.selection, sheetId, { address, worksheetId: sheetId });
    this.pending.push({ type: types.documentSelection, targetId: "", message: {} });
    for (const { id, range } of this.book.engine.structure.getCoreTables(sheetId)) {
      const isInsideTable = intersect(range.zone, zone) !== undefined;
      const message = { address, isInsideTable, tableId: id, worksheetId: sheetId };
      this.pending.push({ type: types.tableSelection, targetId: id, message });
    }
    this.onSelection();
  }

  /** Sheets' events go to the handlers of the sheet and to those of all sheets. */
  private queue(type: number, worksheetId: string, message: HostEvent["message"]): void {
    this.pending.push({ type, targetId: worksheetId, message });
    this.pending.push({ type, targetId: "Workbook", message });
  }

  private flush(): void {
    this.noteNames();
    const changed = this.cells.takeAll();
    for (const [sheetId, blocks] of changed) this.queueCells(sheetId, blocks);
    if (changed.length > 0) this.queueCalculated();
    const events = this.pending;
    this.pending = [];
    if (events.length > 0) this.send(events);
  }

  /** Which sheets read the changed cells is not known here: all of them are told, which Excel does when all calculate. */
  private queueCalculated(): void {
    for (const worksheetId of this.book.engine.structure.getSheetIds()) {
      this.queue(types.calculated, worksheetId, { address: "", worksheetId });
    }
  }

  private queueCells(worksheetId: string, blocks: readonly Zone[]): void {
    for (const zone of blocks) {
      const message = {
        changeType: "RangeEdited",
        source: "Local",
        worksheetId,
        address: formatZone(zone),
      };
      this.queue(types.sheetChanged, worksheetId, message);
      for (const { id, range } of this.book.engine.structure.getCoreTables(worksheetId)) {
        if (!intersect(range.zone, zone)) continue;
        for (const targetId of [id, "Workbook"]) {
          this.pending.push({
            type: types.tableChanged,
            targetId,
            message: { ...message, tableId: id },
          });
        }
      }
    }
  }

  private selectionKey(): string {
    const { sheetId, zone } = this.book.selection();
    return `${sheetId}!${formatZone(zone)}`;
  }
}
