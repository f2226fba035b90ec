import { type Border, type CellPosition, type CoreTable, UIPlugin } from "@odoo/o-spreadsheet";
import { filledFormula } from "./filled-formula";
import { formulaAt, outdatedCells } from "./formulas";
import { excelFacts } from "./protection";
import { dataZone } from "./structured-references";
import { extendRules } from "./table-rules";

interface AddLines {
  readonly type: "ADD_COLUMNS_ROWS";
  readonly sheetId: string;
  readonly dimension: "ROW" | "COL";
  readonly base: number;
  readonly position: "before" | "after";
  readonly quantity: number;
}

interface Update extends CellPosition {
  readonly type: string;
  readonly content?: string;
}

/** Rows that are asked for a column's formula: one may be an exception that the user made. */
const witnesses = 3;

/**
 * A row that comes into a table gets the formulas of its calculated columns, as in Excel; one that is added below
 * looks like the row above and obeys its rules, too. All of it is one step of undo with what brought the row.
 */
export class CalculatedColumnsPlugin extends UIPlugin {
  private isOutside = false;

  override beforeHandle(command: { readonly type: string }): void {
    if (command.type !== "UPDATE_CELL") return;
    const { content, ...position } = command as Update;
    this.isOutside = Boolean(content) && !this.getters.getCoreTable(position);
  }

  override handle(command: { readonly type: string }): void {
    if (command.type === "ADD_COLUMNS_ROWS") this.fillNewRows(command as AddLines);
    else if (command.type === "AUTOFILL_TABLE_COLUMN") this.spellColumn(command as Update);
    else if (command.type === "UPDATE_CELL" && this.isOutside) {
      this.isOutside = false;
      const position = command as Update;
      const table = this.getters.getCoreTable(position);
      // The engine lets a table grow by the row that is typed below it.
      if (table && dataZone(table).bottom === position.row) this.fillLastRow(table, position);
    }
  }

  /** The engine fills a formula into an empty column in its own words; the column gets those that were typed. */
  private spellColumn({ sheetId, col, row: typed }: Update): void {
    const { getters } = this;
    const source = getters.getCell({ sheetId, col, row: typed });
    const table = getters.getCoreTable({ sheetId, col, row: typed });
    const written = source && excelFacts(getters).formulas[String(source.id)];
    if (!source?.isFormula || !table || written === undefined) return;
    const moved = filledFormula(written);
    const { top, bottom } = dataZone(table);
    for (let row = top; row <= bottom; row++) {
      const cell = getters.getCell({ sheetId, col, row });
      if (row === typed || !cell?.isFormula) continue;
      const down = row - typed;
      const filled = getters.getTranslatedCellFormula(sheetId, 0, down, source.compiledFormula);
      if (cell.compiledFormula.toFormulaString(getters) === filled)
        this.dispatch("UPDATE_CELL", { sheetId, col, row, content: moved(down, 0) });
    }
  }

  private fillNewRows({ sheetId, dimension, base, position, quantity }: AddLines): void {
    if (dimension !== "ROW") return;
    const first = position === "before" ? base : base + 1;
    const last = first + quantity - 1;
    for (const table of this.getters.getCoreTables(sheetId)) {
      const { top, bottom } = dataZone(table);
      if (first < top || last > bottom) continue;
      this.fill(sheetId, table, first, last);
    }
  }

  private fillLastRow(table: CoreTable, { sheetId, col: typed, row }: CellPosition): void {
    const { left, right, top } = dataZone(table);
    if (row === top) return;
    for (let col = left; col <= right; col++) {
      const above = { sheetId, col, row: row - 1 };
      const { style, format } = this.getters.getCell(above) ?? {};
      if (style || (format && col !== typed))
        this.dispatch("UPDATE_CELL", {
          ...{ sheetId, col, row },
          ...(style && { style }),
          ...(format !== undefined && col !== typed && { format }),
        });
      const border: Border | null = this.getters.getCellBorder(above);
      if (border) this.dispatch("SET_BORDER", { sheetId, col, row, border });
    }
    extendRules(this.getters, this.dispatch.bind(this), sheetId, dataZone(table));
    this.fill(sheetId, table, row, row, typed);
  }

  /** @param typed column that has what the user gave it */
  private fill(
    sheetId: string,
    table: CoreTable,
    first: number,
    last: number,
    typed?: number,
  ): void {
    this.refresh(table);
    const { left, right } = dataZone(table);
    for (let col = left; col <= right; col++) {
      const formula =
        col === typed ? undefined : this.columnFormula(sheetId, table, col, first, last);
      if (formula === undefined) continue;
      for (let row = first; row <= last; row++)
        this.dispatch("UPDATE_CELL", { sheetId, col, row, content: formula(row) });
    }
  }

  /** A column that a formula names has a row more. */
  private refresh({ id }: CoreTable): void {
    const name = excelFacts(this.getters).tables[id]?.name.toLowerCase() ?? "";
    const cells = outdatedCells(
      this.getters,
      (written) => written.includes("[") || written.toLowerCase().includes(name),
    );
    for (const cell of cells) this.dispatch("UPDATE_CELL", cell);
  }

  /** The formula, by row, that the rows nearest to the new ones have in common; undefined for a column of values. */
  private columnFormula(
    sheetId: string,
    table: CoreTable,
    col: number,
    first: number,
    last: number,
  ): ((row: number) => string) | undefined {
    const { top, bottom } = dataZone(table);
    const above = first - top;
    const rows = Array.from({ length: Math.min(witnesses, above) }, (_row, i) => first - 1 - i);
    for (let row = last + 1; row <= bottom && rows.length < witnesses; row++) rows.push(row);
    const written = rows.flatMap((row) => {
      const formula = formulaAt(this.getters, { sheetId, col, row });
      return formula === undefined ? [] : [{ row, moved: filledFormula(formula) }];
    });
    const common = written.find((one) => {
      const alike = written.filter(
        ({ row, moved }) => moved(first - row, 0) === one.moved(first - one.row, 0),
      );
      return alike.length > rows.length / 2;
    });
    return common && ((row) => common.moved(row - common.row, 0));
  }
}
