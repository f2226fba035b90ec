import ExcelJS from "exceljs";
import type { PlacedCell } from "../../../../src/plan/layout";
import { toFileFormula } from "../../../../src/workbench/files/xlsx/formula-text";
import { excelDay } from "../../../templates/support/calculated-sheet";

/** A sheet in plain Excel: its cells, and the texts of those that hold formulas in the same order. */
export interface PlainSheet {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  readonly formulas: readonly string[];
}

/** An .xlsx of these sheets without any calculated value, by a writer that is not ours: fast, and nothing but cells. */
export async function plainWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells, formulas } of sheets) {
    const sheet = book.addWorksheet(name);
    const remaining = formulas.values();
    for (const { row, column, cell } of cells) {
      const at = sheet.getCell(row + 1, column + 1);
      const { content } = cell;
      switch (content.kind) {
        case "blank":
          break;
        case "number":
        case "text":
          at.value = content.value;
          break;
        case "date":
          at.value = excelDay(content.value);
          break;
        case "label":
          at.value = content.label.text;
          break;
        case "formula":
          at.value = { formula: toFileFormula(String(remaining.next().value), new Set()) };
      }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
