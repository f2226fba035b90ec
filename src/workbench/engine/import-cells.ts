import { type CorePlugin, helpers, registries } from "@odoo/o-spreadsheet";

/** A sheet of a workbook as data. Cells that are formulas or follow from the cell before are more than a constant. */
interface SheetData {
  readonly id: string;
  readonly rowNumber: number;
  readonly colNumber: number;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly styles: Readonly<Record<string, number>>;
  readonly formats: Readonly<Record<string, number>>;
}

interface WorkbookData {
  readonly sheets: readonly SheetData[];
  readonly styles: Readonly<Record<number, object>>;
  readonly formats: Readonly<Record<number, string>>;
}

/** The engine's own plugins: their classes are not exported, only registered. */
interface CellsOfEngine {
  history: { update(...pathAndValue: readonly unknown[]): void };
  dispatch(type: string, payload: object): unknown;
  import(data: WorkbookData): void;
  importCell(
    sheetId: string,
    content: string | undefined,
    style: object | undefined,
    format: string | undefined,
  ): { readonly id: number };
}

interface SheetsOfEngine {
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

/** Above the rows of any sheet: a cell's key is its column times this, plus its row. */
const keysPerColumn = 2 ** 20;

/**
 * The engine sorts all cells and reads each content twice, for files whose cells say only how they differ from the
 * one before. A sheet of constants needs neither: a million cells open in half the time.
 */
export class CellImportPlugin extends EngineCells {
  override import(data: WorkbookData): void {
    const plain = data.sheets.filter(({ cells }) =>
      addressesOf(cells).every((address) => isConstant(cells[address])),
    );
    super.import({ ...data, sheets: data.sheets.filter((sheet) => !plain.includes(sheet)) });
    for (const sheet of plain) this.importConstants(sheet, data);
  }

  private importConstants(sheet: SheetData, { styles, formats }: WorkbookData): void {
    const styleAt = idsByKey(sheet.styles);
    const formatAt = idsByKey(sheet.formats);
    const add = (key: number, content?: string): void => {
      const style = styles[styleAt.get(key) ?? -1];
      const format = formats[formatAt.get(key) ?? -1];
      const cell = this.importCell(sheet.id, content, style, format);
      this.history.update("cells", sheet.id, cell.id, cell);
      const [col, row] = [Math.floor(key / keysPerColumn), key % keysPerColumn];
      this.dispatch("UPDATE_CELL_POSITION", { cellId: cell.id, sheetId: sheet.id, col, row });
      styleAt.delete(key);
      formatAt.delete(key);
    };
    for (const address of addressesOf(sheet.cells)) {
      const { col, row } = helpers.toCartesian(address);
      add(col * keysPerColumn + row, String(sheet.cells[address]));
    }
    // What is left are formats of empty cells.
    for (const key of new Set([...styleAt.keys(), ...formatAt.keys()])) add(key);
  }
}

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
}

const known = new WeakMap<object, readonly string[]>();

/** Listed once, for the list of a million keys takes longer to make than to read. */
function addressesOf(cells: SheetData["cells"]): readonly string[] {
  const addresses = known.get(cells) ?? Object.keys(cells);
  known.set(cells, addresses);
  return addresses;
}

const isConstant = (content: unknown): boolean =>
  typeof content === "string" && content !== "" && !content.startsWith("=");

/** What cells are given by zones, cell by cell. */
function idsByKey(zones: Readonly<Record<string, number>>): Map<number, number> {
  const ids = new Map<number, number>();
  for (const [address, id] of Object.entries(zones)) {
    const { left, right, top, bottom } = helpers.toZone(address);
    for (let col = left; col <= right; col++)
      for (let row = top; row <= bottom; row++) ids.set(col * keysPerColumn + row, id);
  }
  return ids;
}
