import { type Cell, type CellPosition, type CompiledFormula, UIPlugin } from "@odoo/o-spreadsheet";
import { translated } from "./formula-fault";
import { formulaAt } from "./formulas";
import { excelFacts } from "./protection";

interface Update extends CellPosition {
  readonly type: string;
  readonly content?: string;
}

/**
 * Formulas that the user types or pastes in Excel's words: names of tables and columns, names that stand for
 * formulas, doubled quotation marks. What the engine cannot read is said in its words, and kept as typed.
 */
export class TypedFormulasPlugin extends UIPlugin {
  override handle(command: { readonly type: string }): void {
    if (command.type !== "UPDATE_CELL") return;
    const { sheetId, col, row, content } = command as Update;
    if (content === undefined) return;
    const position = { sheetId, col, row };
    const cell = this.getters.getCell(position);
    this.forgetOther(cell, position);
    if (!content.startsWith("=")) return;
    if (!cell?.isFormula || !this.mayBeMore(cell.compiledFormula)) return;
    // A table or column that is not there: the cell shows that the formula cannot be read.
    const said = translated(this.getters, position, content);
    if (said === undefined || said === content) return;
    this.dispatch("UPDATE_CELL", { ...position, content: said });
    this.keep(cell, content);
  }

  /** What a cell was written as is forgotten when it gets another content: no change of a table brings it back. */
  private forgetOther(cell: Cell | undefined, position: CellPosition): void {
    if (!cell) return;
    const written = excelFacts(this.getters).formulas[String(cell.id)];
    if (written !== undefined && formulaAt(this.getters, position) !== written)
      this.keep(cell, undefined);
  }

  private keep(cell: Cell, value: string | undefined): void {
    const dispatch = this.dispatch as (type: string, payload: object) => void;
    dispatch("SET_EXCEL_FACT", { group: "formulas", key: String(cell.id), value });
  }

  /** What the add-in writes has been translated before it comes here, and costs no second look. */
  private mayBeMore({ isBadExpression }: CompiledFormula): boolean {
    return isBadExpression || Object.keys(excelFacts(this.getters).names).length > 0;
  }
}
