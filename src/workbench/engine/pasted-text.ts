import { type CellPosition, registries } from "@odoo/o-spreadsheet";
import Papa from "papaparse";

/** A cell of a text from elsewhere: unlike a copied cell it has no place that it came from. */
interface PastedCell {
  readonly content: string;
  readonly position?: CellPosition;
}

interface PasteOptions {
  readonly pasteOption?: "asValue" | "onlyFormat";
}

/** The engine's own handler of cells: its class is not exported, only registered. */
type Registered = ReturnType<typeof registries.clipboardHandlersRegistries.cellHandlers.get>;
interface CellsOfEngine {
  dispatch(type: "UPDATE_CELL", payload: CellPosition & { readonly content: string }): unknown;
  convertTextToClipboardData(text: string): { readonly cells: PastedCell[][] };
  pasteCell(origin: PastedCell, target: CellPosition, options?: PasteOptions): void;
}

const EngineCells = registries.clipboardHandlersRegistries.cellHandlers.get(
  "cell",
) as unknown as new (...args: ConstructorParameters<Registered>) => CellsOfEngine;

/** Text from elsewhere, pasted as Excel does: quoted fields are one cell each, and cells keep their looks. */
class PastedText extends EngineCells {
  override convertTextToClipboardData(text: string): { readonly cells: PastedCell[][] } {
    const rows = rowsOf(text);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      cells: rows.map((row) => Array.from({ length: width }, (_, i) => this.read(row[i] ?? ""))),
    };
  }

  override pasteCell(origin: PastedCell, target: CellPosition, options?: PasteOptions): void {
    if (origin.position) super.pasteCell(origin, target, options);
    else if (options?.pasteOption !== "onlyFormat")
      this.dispatch("UPDATE_CELL", { ...target, content: origin.content });
  }

  /** The engine reads numbers by the workbook's locale, and takes tabs and line breaks for ends of cells. */
  private read(field: string): PastedCell {
    if (/[\t\n]/.test(field)) return { content: field };
    return super.convertTextToClipboardData(field).cells[0]?.[0] ?? { content: field };
  }
}

/** As its registry types it, whose classes are generic. */
export const PastedTextHandler = PastedText as unknown as Registered;

/**
 * Rows of tab-separated fields, where a quoted field may hold tabs, line breaks and doubled quotation marks (RFC 4180).
 * A text whose quotation marks do not pair is taken as it stands. The last line's break starts no further row.
 */
export function rowsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: "\t", newline: "\n" });
  if (errors.length === 0) return data;
  return lines.split("\n").map((line) => line.split("\t"));
}
