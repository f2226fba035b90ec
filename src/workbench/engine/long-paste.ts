import type { Zone } from "@odoo/o-spreadsheet";
import Papa from "papaparse";
import type { Engine } from "./engine";
import { rowsOf } from "./pasted-text";

/** What the engine is told to paste from the clipboard. */
export interface PasteCommand {
  readonly type: "PASTE_FROM_OS_CLIPBOARD";
  readonly target: readonly Zone[];
  readonly clipboardContent: { readonly text?: string; readonly data?: object };
  readonly pasteOption?: "asValue" | "onlyFormat";
}

/** A long text that is pasted at a cell, as rows of equally many fields. */
export interface TextPaste {
  readonly rows: readonly (readonly string[])[];
  readonly zone: Zone;
  readonly pasteOption: PasteCommand["pasteOption"];
}

/** Fields from which on the page would stand still for more than half a second. */
const manyFields = 20_000;
/** Fields that are pasted in one go. */
const fieldsAPart = 2000;

/** The paste, where it is a long text that fills its target once; undefined for others. */
export function longPaste(command: PasteCommand): TextPaste | undefined {
  const { target, clipboardContent, pasteOption } = command;
  const { text = "", data } = clipboardContent;
  const [zone, ...others] = target;
  if (!zone || others.length > 0 || data || text.length < manyFields) return undefined;
  const rows = rowsOf(text);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isRepeated = zone.right - zone.left >= width || zone.bottom - zone.top >= rows.length;
  if (isRepeated || width * rows.length < manyFields) return undefined;
  const { left, top } = zone;
  return {
    rows: rows.map((row) => Array.from({ length: width }, (_field, i) => row[i] ?? "")),
    zone: { left, top, right: left + width - 1, bottom: top + rows.length - 1 },
    pasteOption,
  };
}

/**
 * Pastes the text on the sheet in view, part by part, for a batch in slices.
 * @yields the share that is done
 */
export function* pasteInParts(engine: Engine, paste: TextPaste): Generator<number, void> {
  const { rows, zone, pasteOption } = paste;
  const { model } = engine;
  const { left, top } = zone;
  const sheetId = model.getters.getActiveSheetId();
  const rowsAPart = Math.ceil(fieldsAPart / (zone.right - left + 1));
  engine.ensureSize(sheetId, zone);
  for (let from = 0; from < rows.length; from += rowsAPart) {
    const sheetIdFrom = model.getters.getActiveSheetId();
    // Between two parts the user may have turned to another sheet.
    if (sheetIdFrom !== sheetId) engine.send("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
    const row = top + from;
    // The break at its end is none of the text: an empty last row stays a row.
    const text = `${Papa.unparse(rows.slice(from, from + rowsAPart) as string[][], { delimiter: "\t", newline: "\n" })}\n`;
    engine.send("PASTE_FROM_OS_CLIPBOARD", {
      target: [{ left, right: left, top: row, bottom: row }],
      clipboardContent: { text },
      pasteOption,
    });
    yield Math.min(1, (from + rowsAPart) / rows.length);
  }
  model.selection.selectZone({ cell: { col: left, row: top }, zone });
}
