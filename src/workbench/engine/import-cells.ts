import {
  type CorePlugin,
  type CoreViewPlugin,
  helpers,
  registries,
  type Zone,
} from "@odoo/o-spreadsheet";
import {
  type ImportedCell,
  type SheetData,
  type WorkbookData,
  addressesOf,
  cellsOf,
  isConstantSheet,
} from "./sheet-data";

/** Cells that a command brings as they are: the engine would copy each of them, but for what says how it is copied. */
export class ImportedCells {
  readonly list: ImportedCell[] = [];

  clone(): this {
    return this;
  }
}

/** A part of a new sheet's cells, which no undo takes out again. */
export interface ImportCommand {
  readonly type: "IMPORT_CELLS";
  readonly sheetId: string;
  readonly zone: Zone;
  readonly cells: ImportedCells;
  /** False where what is calculated waits for the parts to come. */
  readonly isCalculated: boolean;
}

interface AnyCommand {
  readonly type: string;
}

/** The engine's own plugins: their classes are not exported, only registered. */
interface CellsOfEngine {
  history: { update(...pathAndValue: readonly unknown[]): void };
  dispatch(type: string, payload: object): unknown;
  import(data: WorkbookData): void;
  beforeHandle(command: AnyCommand): void;
  importCell(
    sheetId: string,
    content: string | undefined,
    style: object | undefined,
    format: string | undefined,
  ): { readonly id: number };
}

interface SheetsOfEngine {
  handle(command: AnyCommand): void;
  updateCellPosition(cell: {
    readonly sheetId: string;
    readonly cellId: number;
    readonly col: number;
    readonly row: number;
  }): void;
  getImportedSheetSize(data: SheetData): { readonly rowNumber: number; readonly colNumber: number };
}

type Registered = ReturnType<typeof registries.corePluginRegistry.get>;
type Registry<Plugin> = { [K in keyof Registered]: Registered[K] } & (new (
  ...args: ConstructorParameters<Registered>
) => CorePlugin & Plugin);

const EngineCells = registries.corePluginRegistry.get("cell") as unknown as Registry<CellsOfEngine>;
const EngineSheets = registries.corePluginRegistry.get(
  "sheet",
) as unknown as Registry<SheetsOfEngine>;

/**
 * The engine sorts all cells and reads each content twice, for files whose cells say only how they differ from the
 * one before. A sheet of constants needs neither: a million cells open in half the time.
 */
export class CellImportPlugin extends EngineCells {
  /** What undo is made of; nothing is noted of what is imported. */
  private readonly recording: { commands: readonly AnyCommand[]; changes: unknown[] | undefined };

  constructor(config: ConstructorParameters<Registered>[0]) {
    super(config);
    this.recording = config.stateObserver as unknown as CellImportPlugin["recording"];
  }

  override import(data: WorkbookData): void {
    const plain = data.sheets.filter(isConstantSheet);
    super.import({ ...data, sheets: data.sheets.filter((sheet) => !plain.includes(sheet)) });
    for (const sheet of plain) {
      for (const cell of cellsOf(sheet, data)) {
        const place = { cellId: this.add(sheet.id, cell), sheetId: sheet.id };
        this.dispatch("UPDATE_CELL_POSITION", { ...place, col: cell.col, row: cell.row });
      }
    }
  }

  override beforeHandle(command: AnyCommand): void {
    if (command.type !== "IMPORT_CELLS") {
      super.beforeHandle(command);
      return;
    }
    const { sheetId, cells } = command as ImportCommand;
    Object.assign(this.recording, { commands: [], changes: undefined });
    imported.set(
      command,
      cells.list.map((cell) => this.add(sheetId, cell)),
    );
  }

  private add(sheetId: string, { content, style, format }: ImportedCell): number {
    const cell = this.importCell(sheetId, content, style, format);
    this.history.update("cells", sheetId, cell.id, cell);
    return cell.id;
  }
}

/** The ids of the cells that a command brings. */
const imported = new WeakMap<object, readonly number[]>();

/** Looks at the cells' addresses for the size as the engine does, without making a zone of each. */
export class SheetImportPlugin extends EngineSheets {
  override getImportedSheetSize({ cells, ...size }: SheetData): {
    readonly rowNumber: number;
    readonly colNumber: number;
  } {
    let { rowNumber, colNumber } = size;
    for (const address of addressesOf(cells)) {
      const { col, row } = helpers.toCartesian(address.slice(address.indexOf(":") + 1));
      rowNumber = Math.max(rowNumber, row + 1);
      colNumber = Math.max(colNumber, col + 1);
    }
    return { rowNumber, colNumber };
  }

  override handle(command: AnyCommand): void {
    if (command.type !== "IMPORT_CELLS") {
      super.handle(command);
      return;
    }
    const { sheetId, cells } = command as ImportCommand;
    const ids = imported.get(command) ?? [];
    // Not dispatched: each of the engine's fifty plugins would be asked twice a cell.
    cells.list.forEach(({ col, row }, index) => {
      const cellId = ids[index];
      if (cellId !== undefined) this.updateCellPosition({ sheetId, cellId, col, row });
    });
  }
}

type RegisteredView = ReturnType<typeof registries.coreViewsPluginRegistry.get>;
const EngineRowSizes = registries.coreViewsPluginRegistry.get("row_size") as {
  [K in keyof RegisteredView]: RegisteredView[K];
} & (new (...args: ConstructorParameters<RegisteredView>) => CoreViewPlugin & {
  handle(command: AnyCommand): void;
  updateRowSizeForZoneChange(sheetId: string, zone: Zone): void;
});

/** Measures the rows that come in parts. */
export class RowSizesPlugin extends EngineRowSizes {
  override handle(command: AnyCommand): void {
    if (command.type !== "IMPORT_CELLS") {
      super.handle(command);
      return;
    }
    const { sheetId, zone } = command as ImportCommand;
    this.updateRowSizeForZoneChange(sheetId, zone);
  }
}
