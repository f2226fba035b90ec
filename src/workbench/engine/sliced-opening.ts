import type { Zone } from "@odoo/o-spreadsheet";
import { Engine } from "./engine";
import {
  type ConstantCell,
  type ImportCommand,
  type SheetData,
  type WorkbookData,
  constantsOf,
  isConstantSheet,
} from "./import-cells";
import type { Turn } from "./slices";

/** Rows that come in one go: some 30 ms for ten columns. */
const rowsAPart = 2000;
/** Cells that are looked at between two questions for the page's turn. */
const cellsAStep = 10_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The workbook that `data` describes. One that consists of nothing but constants is loaded in parts, so that the page
 * does not stand still while a million cells come in; others are loaded in one go.
 * @param turn asked between two parts
 */
export async function openEngine(data: object, turn: Turn): Promise<Engine> {
  if (!isConstants(data)) return new Engine(data);
  const parts: ImportCommand[] = [];
  for (const sheet of data.sheets) parts.push(...(await partsOf(sheet, data, turn)));
  const engine = new Engine({ ...data, sheets: data.sheets.map(withoutCells) });
  for (const [index, part] of parts.entries()) {
    engine.send(part.type, part);
    await turn(index / parts.length);
  }
  return engine;
}

/** What the engine once exported has a version, and may have formulas and tables that read its cells. */
function isConstants(data: object): data is WorkbookData {
  const { version, sheets } = data as { readonly version?: string } & Partial<WorkbookData>;
  return version === undefined && sheets?.every(isConstantSheet) === true;
}

const withoutCells = (sheet: SheetData): object => ({
  ...sheet,
  cells: {},
  styles: {},
  formats: {},
});

interface Part extends ImportCommand {
  readonly zone: Mutable<Zone>;
  readonly cells: ConstantCell[];
}

/** Its cells by rows, for the measuring of rows; files have them by columns. */
async function partsOf(
  sheet: SheetData,
  data: WorkbookData,
  turn: Turn,
): Promise<readonly ImportCommand[]> {
  const parts = new Map<number, Part>();
  let count = 0;
  for (const cell of constantsOf(sheet, data)) {
    const index = Math.floor(cell.row / rowsAPart);
    const part = parts.get(index) ?? newPart(sheet.id, cell);
    parts.set(index, part);
    part.cells.push(cell);
    widen(part.zone, cell);
    if (++count % cellsAStep === 0) await turn();
  }
  return [...parts.values()].sort((a, b) => a.zone.top - b.zone.top);
}

function newPart(sheetId: string, { col, row }: ConstantCell): Part {
  const zone = { left: col, right: col, top: row, bottom: row };
  return { type: "IMPORT_CONSTANTS", sheetId, zone, cells: [] };
}

function widen(zone: Mutable<Zone>, { col, row }: ConstantCell): void {
  zone.left = Math.min(zone.left, col);
  zone.right = Math.max(zone.right, col);
  zone.top = Math.min(zone.top, row);
  zone.bottom = Math.max(zone.bottom, row);
}
