import type { FoundSheet } from "../find-sheets";
import { reprint } from "../reprint";
import { WorkbookError } from "../workbook";
import { rangeOf } from "../write-cells";
import type { Look, Place } from "./look";
import type { Outbox } from "./outbox";
import { blocksOf, bySheet, type CellOf } from "./shown-cells";

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

/** Writes formulas, those of cells in blocks: a long table is a few writes. */
export async function writeFormulas(outbox: Outbox, changes: readonly Change[]): Promise<void> {
  const cells: CellContent<string>[] = [];
  for (const { place, text } of changes) {
    if (place.kind === "cell") cells.push({ ...place, content: text });
    else {
      await outbox.room(1, text);
      place.write(text);
    }
  }
  await writeBlocks(outbox, cells, (range, formulas) => {
    range.formulas = formulas;
  });
}

export interface CellContent<T> extends CellOf {
  readonly content: T;
}

/** Cells of one write: what it holds stays well below what one request takes. */
const cellsAWrite = 2000;

/** Calls `write` for blocks that cover the cells, with their contents row by row; of two for one cell the last counts. */
export async function writeBlocks<T>(
  outbox: Outbox,
  cells: readonly CellContent<T>[],
  write: (range: Excel.Range, contents: T[][]) => void,
): Promise<void> {
  for (const own of bySheet(cells)) {
    const sheet = own[0]?.sheet ?? "";
    for (const { area, rows } of blocksOf(own, cellsAWrite)) {
      const contents = rows.map((row) => row.map(({ content }) => content));
      await outbox.room(2, contents);
      write(rangeOf(outbox.context.workbook.worksheets.getItem(sheet), area), contents);
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
