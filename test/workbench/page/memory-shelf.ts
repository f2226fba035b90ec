import type { KeptWorkbook, Shelf, Slot } from "../../../src/workbench/page/kept";

/** A browser's storage in memory; what goes in comes out as a copy, as from IndexedDB. */
export function memoryShelf(kept: Partial<Record<Slot, KeptWorkbook>> = {}) {
  const slots = new Map<Slot, KeptWorkbook>(Object.entries(kept) as [Slot, KeptWorkbook][]);
  const shelf: Shelf = {
    get: (key) => Promise.resolve(structuredClone(slots.get(key))),
    set: (key, workbook) => Promise.resolve(void slots.set(key, structuredClone(workbook))),
  };
  return { shelf, slots };
}
