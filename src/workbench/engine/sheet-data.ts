import { helpers } from "@odoo/o-spreadsheet";

/** A sheet of a workbook as data. Cells that follow from the cell before are no texts. */
export interface SheetData {
  readonly id: string;
  readonly rowNumber: number;
  readonly colNumber: number;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly styles?: Readonly<Record<string, number>>;
  readonly formats?: Readonly<Record<string, number>>;
}

export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  readonly styles?: Readonly<Record<number, object>>;
  readonly formats?: Readonly<Record<number, string>>;
}

/** A constant or a formula, or the format of an empty cell. */
export interface ImportedCell {
  readonly col: number;
  readonly row: number;
  readonly content: string | undefined;
  readonly style: object | undefined;
  readonly format: string | undefined;
}

/** Above the rows of any sheet: a cell's key is its column times this, plus its row. */
const keysPerColumn = 2 ** 20;

/** Whether a sheet has nothing but constants in its cells. */
export function isConstantSheet({ cells }: Pick<SheetData, "cells">): boolean {
  return isTextSheet({ cells }) && !addressesOf(cells).some((address) => isFormula(cells[address]));
}

/** Whether each of a sheet's cells says by itself what it holds. */
export function isTextSheet({ cells }: Pick<SheetData, "cells">): boolean {
  return addressesOf(cells).every(
    (address) => typeof cells[address] === "string" && cells[address] !== "",
  );
}

/** The cells of a sheet of texts with their looks, and after them the empty ones that have any. */
export function* cellsOf(
  sheet: SheetData,
  { styles = {}, formats = {} }: WorkbookData,
): Generator<ImportedCell, void> {
  const styleAt = idsByKey(sheet.styles);
  const formatAt = idsByKey(sheet.formats);
  const cellAt = (key: number, content?: string): ImportedCell => {
    const style = styles[styleAt.get(key) ?? -1];
    const format = formats[formatAt.get(key) ?? -1];
    const [col, row] = [Math.floor(key / keysPerColumn), key % keysPerColumn];
    styleAt.delete(key);
    formatAt.delete(key);
    return { col, row, content, style, format };
  };
  for (const address of addressesOf(sheet.cells)) {
    const { col, row } = helpers.toCartesian(address);
    yield cellAt(col * keysPerColumn + row, String(sheet.cells[address]));
  }
  for (const key of new Set([...styleAt.keys(), ...formatAt.keys()])) yield cellAt(key);
}

const known = new WeakMap<object, readonly string[]>();

/** Listed once, for the list of a million keys takes longer to make than to read. */
export function addressesOf(cells: SheetData["cells"]): readonly string[] {
  const addresses = known.get(cells) ?? Object.keys(cells);
  known.set(cells, addresses);
  return addresses;
}

const isFormula = (content: unknown): boolean =>
  typeof content === "string" && content.startsWith("=");

/** What cells are given by zones, cell by cell. */
function idsByKey(zones: Readonly<Record<string, number>> = {}): Map<number, number> {
  const ids = new Map<number, number>();
  for (const [address, id] of Object.entries(zones)) {
    const { left, right, top, bottom } = helpers.toZone(address);
    for (let col = left; col <= right; col++)
      for (let row = top; row <= bottom; row++) ids.set(col * keysPerColumn + row, id);
  }
  return ids;
}
