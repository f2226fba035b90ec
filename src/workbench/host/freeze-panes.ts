import { wholeSheet } from "./address";
import type { SheetRef } from "./book";
import { invalidArgument } from "./errors";
import type { Kind } from "./object";
import { rangeArgument } from "./range-argument";

function freeze({ book, sheetId }: SheetRef, rows: number, columns: number): void {
  book.engine.ensureSize(sheetId, { right: columns, bottom: rows });
  book.engine.send("UNFREEZE_COLUMNS_ROWS", { sheetId });
  if (rows > 0) book.engine.send("FREEZE_ROWS", { sheetId, quantity: rows });
  if (columns > 0) book.engine.send("FREEZE_COLUMNS", { sheetId, quantity: columns });
}

export const freezePanes: Kind<SheetRef> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args) => {
      const count = args.number(0, 1);
      if (count < 0) throw invalidArgument("A number of rows is 0 or more.");
      freeze(sheet, count, 0);
    },
    FreezeColumns: (sheet, args) => {
      const count = args.number(0, 1);
      if (count < 0) throw invalidArgument("A number of columns is 0 or more.");
      freeze(sheet, 0, count);
    },
    FreezeAt: (sheet, args) => {
      // What stays begins at A1 in effect.
      const { zone } = rangeArgument(args, 0, sheet);
      freeze(sheet, zone.bottom + 1, zone.right + 1);
    },
    Unfreeze: ({ book, sheetId }) => {
      book.engine.send("UNFREEZE_COLUMNS_ROWS", { sheetId });
    },
    GetLocationOrNullObject: ({ book, sheetId }) => {
      const { xSplit, ySplit } = book.getters.getPaneDivisions(sheetId);
      if (xSplit === 0 && ySplit === 0) return null;
      const right = xSplit === 0 ? wholeSheet.right : xSplit - 1;
      const bottom = ySplit === 0 ? wholeSheet.bottom : ySplit - 1;
      return book.make("Range", { book, sheetId, zone: { left: 0, top: 0, right, bottom } });
    },
  },
};
