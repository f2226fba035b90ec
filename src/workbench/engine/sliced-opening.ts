import type { Zone } from "@odoo/o-spreadsheet";
import { Engine } from "./engine";
import { ImportedCells, type ImportCommand } from "./import-cells";
import {
  type ImportedCell,
  type SheetData,
  type WorkbookData,
  cellsOf,
  isConstantSheet,
  isTextSheet,
} from "./sheet-data";
import type { Turn } from "./slices";

/** Rows that come in one go: some 30 ms for ten columns. */
const rowsAPart = 2000;
/** Cells that are looked at between two questions for the page's turn. */
const cellsAStep = 10_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The workbook that `data` describes, loaded in parts, so that the page does not stand still while a million cells come
 * in. Formulas are calculated when all are there, in one go.
 * @param turn asked between two parts
 */
export async function openEngine(data: object, turn: Turn): Promise<Engine> {
  if (!canComeInParts(data)) return new Engine(data);
  const isCalculated = data.sheets.every(isConstantSheet);
  const parts: ImportCommand[] = [];
  for (const sheet of data.sheets) parts.push(...(await partsOf(sheet, data, isCalculated, turn)));
  const engine = new Engine({ ...data, sheets: data.sheets.map(withoutCells) });
  for (const [index, part] of parts.entries()) {
    engine.send(part.type, part);
    await turn(index / parts.length);
  }
  if (!isCalculated) engine.send("EVALUATE_CELLS");
  return engine;
}

/** Where formulas are kept as they were written, their cells are looked up while the workbook is made. */
function canComeInParts(data: object): data is WorkbookData {
  const { sheets, excel } = data as Partial<WorkbookData> & { readonly excel?: KeptFacts };
  return (excel?.formulas ?? []).length === 0 && sheets?.every(isTextSheet) === true;
}

interface KeptFacts {
  readonly formulas?: readonly object[];
}

const withoutCells = (sheet: SheetData): object => ({
  ...sheet,
  cells: {},
  styles: {},
  formats: {},
});

interface Part extends ImportCommand {
  readonly zone: Mutable<Zone>;
}

/** Its cells by rows, for the measuring of rows; files have them by columns. */
async function partsOf(
  sheet: SheetData,
  data: WorkbookData,
  isCalculated: boolean,
  turn: Turn,
): Promise<readonly ImportCommand[]> {
  const parts = new Map<number, Part>();
  let count = 0;
  for (const cell of cellsOf(sheet, data)) {
    const index = Math.floor(cell.row / rowsAPart);
    const part = parts.get(index) ?? newPart(sheet.id, cell, isCalculated);
    parts.set(index, part);
    part.cells.list.push(cell);
    widen(part.zone, cell);
    if (++count % cellsAStep === 0) await turn();
  }
  return [...parts.values()].sort((a, b) => a.zone.top - b.zone.top);
}

function newPart(sheetId: string, { col, row }: ImportedCell, isCalculated: boolean): Part {
  const zone = { left: col, right: col, top: row, bottom: row };
  return { type: "IMPORT_CELLS", sheetId, zone, cells: new ImportedCells(), isCalculated };
}

function widen(zone: Mutable<Zone>, { col, row }: ImportedCell): void {
  zone.left = Math.min(zone.left, col);
  zone.right = Math.max(zone.right, col);
  zone.top = Math.min(zone.top, row);
  zone.bottom = Math.max(zone.bottom, row);
}
