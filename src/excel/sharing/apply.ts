import { areaAddress } from "../../plan/address";
import type { FoundSheet } from "../find-sheets";
import { rectangles } from "../rectangles";
import { reprint } from "../reprint";
import { asWorkbookError } from "../run";
import { WorkbookError } from "../workbook";
import { rangeOf } from "../write-cells";
import type { CellPlace, Look, Place } from "./look";

export interface Change {
  readonly place: Place;
  readonly text: string;
}

/** Refuses before anything is written. Names of the workbook belong to no sheet. */
export function refuseProtected(look: Look, places: readonly { readonly sheet: string }[]): void {
  const sheets = new Set(places.map(({ sheet }) => sheet));
  const closed = look.sheets.find(({ name, isProtected }) => isProtected && sheets.has(name));
  if (closed) throw new WorkbookError("sheet-protected", { sheet: closed.name });
}

/** Queues formulas: of cells in blocks, so that a long table is a few writes. */
export function queueFormulas(context: Excel.RequestContext, changes: readonly Change[]): void {
  const bySheet = new Map<string, Map<string, { place: CellPlace; text: string }>>();
  for (const { place, text } of changes) {
    if (place.kind !== "cell") {
      place.write(text);
      continue;
    }
    const cells = bySheet.get(place.sheet) ?? new Map<string, { place: CellPlace; text: string }>();
    cells.set(place.at, { place, text });
    bySheet.set(place.sheet, cells);
  }
  for (const [name, cells] of bySheet) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const area of rectangles([...cells.values()].map(({ place }) => place))) {
      rangeOf(sheet, area).formulas = Array.from({ length: area.rows }, (_r, row) =>
        Array.from({ length: area.columns }, (_c, column) => {
          const at = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
          return cells.get(areaAddress(at))?.text ?? "";
        }),
      );
    }
  }
}

/** Queues: an update knows the new wording of these sheets' formulas for its own, not for a person's. */
export function queueReprints(found: readonly FoundSheet[], changes: readonly Change[]): void {
  for (const each of found) {
    const own = changes.filter(({ place }) => place.sheet === each.sheet.sheetName);
    reprint(
      each,
      own.map(({ place, text }) => ({ before: place.formula, after: text })),
    );
  }
}

/** Sends what is queued. What Excel refuses midway has been kept first, so that it can be run again or restored. */
export async function send(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const { reason, values } = asWorkbookError(error);
    if (reason !== "refused") throw error;
    throw new WorkbookError("half-shared", values, { cause: error });
  }
}
