import type { Zone } from "@odoo/o-spreadsheet";
import { usedZones } from "../engine";
import { bounding, intersect } from "./address";
import type { RangeRef } from "./book";

/** The smallest zone around the cells that hold something: a value, or also only a format. */
export function usedZone({ book, sheetId, zone }: RangeRef, valuesOnly: boolean): Zone | undefined {
  const { engine, getters } = book;
  engine.refresh();
  let used: Zone | undefined;
  for (const one of usedZones(getters, sheetId, valuesOnly)) {
    const part = intersect(one, zone);
    if (part) used = used ? bounding(used, part) : part;
  }
  return used;
}
