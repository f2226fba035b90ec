import { helpers, type Zone } from "@odoo/o-spreadsheet";

/** More blocks of changed cells than these are told as one. */
const mostBlocks = 50;

/** The cells that were written since the last notification, as blocks. */
export class ChangedCells {
  private readonly zones = new Map<string, Zone[]>();

  note(sheetId: string, col: number, row: number): void {
    const zones = this.zones.get(sheetId) ?? [];
    const last = zones.at(-1);
    // Writes go along rows: most cells continue the block before.
    if (last?.bottom === row && last.right === col - 1) last.right = col;
    else {
      joinLast(zones);
      zones.push({ left: col, right: col, top: row, bottom: row });
    }
    this.zones.set(sheetId, zones);
  }

  /** For a sheet that is gone. */
  forget(sheetId: string): void {
    this.zones.delete(sheetId);
  }

  /** By sheet; what is taken is told once. */
  takeAll(): readonly (readonly [sheetId: string, blocks: readonly Zone[]])[] {
    const taken = [...this.zones].map(([sheetId, zones]) => {
      const merged = helpers.mergeContiguousZones(zones);
      const blocks = merged.length > mostBlocks ? [helpers.union(...merged)] : merged;
      return [sheetId, blocks] as const;
    });
    this.zones.clear();
    return taken;
  }
}

/** Rows written one below the other are one block: the engine's way to find blocks tries each zone with each. */
function joinLast(zones: Zone[]): void {
  const [above, last] = zones.slice(-2);
  const isBelow = above?.left === last?.left && above?.right === last?.right;
  if (!above || !last || !isBelow || above.bottom !== last.top - 1) return;
  above.bottom = last.bottom;
  zones.pop();
}
