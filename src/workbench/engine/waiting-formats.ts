import type { CellPosition, Zone } from "@odoo/o-spreadsheet";

/** What a cell's style and number format change to; members that are not given stay. */
export interface CellFormat {
  readonly style?: object;
  /** The engine's number format, "" for none. */
  readonly format?: string;
}

export interface FormatChange extends CellFormat {
  readonly sheetId: string;
  readonly target: readonly Zone[];
}

/** Above the rows of any sheet: a cell's key is its column times this, plus its row. */
const keysPerColumn = 2 ** 20;

/**
 * Changes of formats that wait for their cells' contents. The engine makes a cell anew with each change of it, so that
 * a cell whose style, number format, alignment and content come in one request would be made four times.
 */
export class WaitingFormats {
  private readonly sheets = new Map<string, Map<number, CellFormat>>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  add({ sheetId, target, ...change }: FormatChange): void {
    const cells = this.sheets.get(sheetId) ?? new Map<number, CellFormat>();
    this.sheets.set(sheetId, cells);
    // Cells with the same changes behind them share one object: `takeAll` tells groups by it.
    const changed = new Map<CellFormat | undefined, CellFormat>();
    for (const { left, right, top, bottom } of target) {
      for (let col = left; col <= right; col++) {
        for (let row = top; row <= bottom; row++) {
          const key = col * keysPerColumn + row;
          const before = cells.get(key);
          const after = changed.get(before) ?? combined(before, change);
          changed.set(before, after);
          cells.set(key, after);
        }
      }
    }
  }

  /** What waits for the cell. */
  at({ sheetId, col, row }: CellPosition): CellFormat | undefined {
    return this.sheets.get(sheetId)?.get(col * keysPerColumn + row);
  }

  /** Forgets what waits for the cell, which has it now. */
  settle({ sheetId, col, row }: CellPosition): void {
    this.sheets.get(sheetId)?.delete(col * keysPerColumn + row);
  }

  /** Gives back all that waits, as few changes, and forgets it. */
  takeAll(): FormatChange[] {
    const all = [...this.sheets].flatMap(([sheetId, cells]) => {
      const groups = new Map<CellFormat, number[]>();
      for (const [key, change] of cells) {
        const keys = groups.get(change);
        if (keys) keys.push(key);
        else groups.set(change, [key]);
      }
      return [...groups].map(([change, keys]) => ({ sheetId, target: zonesOf(keys), ...change }));
    });
    this.sheets.clear();
    return all;
  }
}

function combined(before: CellFormat | undefined, { style, format }: CellFormat): CellFormat {
  const isStyled = style !== undefined || before?.style !== undefined;
  const last = format ?? before?.format;
  return {
    ...(isStyled && { style: { ...before?.style, ...style } }),
    ...(last !== undefined && { format: last }),
  };
}

/** The cells as rectangles: runs down a column, joined with the same run of the column at their left. */
function zonesOf(keys: number[]): Zone[] {
  const zones: Zone[] = [];
  const open = new Map<string, Zone>();
  let run: Zone | undefined;
  const close = (): void => {
    if (!run) return;
    const rows = `${String(run.top)}:${String(run.bottom)}`;
    const beside = open.get(rows);
    if (beside?.right === run.left - 1) beside.right = run.right;
    else {
      zones.push(run);
      open.set(rows, run);
    }
  };
  for (const key of keys.sort((a, b) => a - b)) {
    const col = Math.floor(key / keysPerColumn);
    const row = key % keysPerColumn;
    if (run?.left === col && run.bottom === row - 1) run.bottom = row;
    else {
      close();
      run = { left: col, right: col, top: row, bottom: row };
    }
  }
  close();
  return zones;
}
