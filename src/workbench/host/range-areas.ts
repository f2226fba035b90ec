import type { Book, SheetRef } from "./book";
import { invalidArgument } from "./errors";
import { type Kind, make, type HostObject } from "./object";
import type { Zone } from "@odoo/o-spreadsheet";

/** Several blocks of cells of one sheet. */
export interface AreasRef extends SheetRef {
  readonly zones: readonly Zone[];
}

const rangeAreas: Kind<AreasRef> = {
  name: "RangeAreas",
  properties: {
    Address: {
      get: ({ book, sheetId, zones }) =>
        zones.map((zone) => book.address({ sheetId, zone })).join(","),
    },
    AreaCount: { get: ({ zones }) => zones.length },
  },
};

export const areasOf = (areas: AreasRef): HostObject => make(rangeAreas, areas);

/** The blocks of "A1:B2,D4" or "Sheet1!A1:B2,Sheet1!D4"; all must lie on the one sheet. */
export function readAreas(book: Book, sheet: SheetRef, address: string): AreasRef {
  const ranges = address.split(",").map((one) => book.range(one.trim(), sheet));
  if (ranges.some(({ sheetId }) => sheetId !== sheet.sheetId)) {
    throw invalidArgument(`"${address}" lies on another sheet.`);
  }
  return { ...sheet, zones: ranges.map(({ zone }) => zone) };
}
