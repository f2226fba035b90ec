import { type CellPosition, UIPlugin } from "@odoo/o-spreadsheet";
import { excelFormatOf } from "./number-format";

interface Update extends CellPosition {
  readonly type: string;
  readonly content?: string;
}

/** A number with groups of thousands; the engine sees to currencies and percentages by itself. */
const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(\.\d*)?$/;

/** A number typed or pasted as `1,234.50` is shown so, in a cell without a format of its own, as in Excel. */
export class TypedNumbersPlugin extends UIPlugin {
  override handle(command: { readonly type: string }): void {
    if (command.type !== "UPDATE_CELL") return;
    const { content, sheetId, col, row } = command as Update;
    if (content?.includes(",") !== true) return;
    const match = grouped.exec(content.trim());
    if (!match) return;
    const position = { sheetId, col, row };
    const cell = this.getters.getCell(position);
    if (!cell || cell.isFormula || typeof cell.parsedValue !== "number") return;
    if (excelFormatOf(cell.style ?? {}, cell.format ?? "") !== "General") return;
    const format = match[1] === undefined ? "#,##0" : "#,##0.00";
    this.dispatch("UPDATE_CELL", { ...position, format });
  }
}
