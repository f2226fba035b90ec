import { type Area, areaAddress } from "../../../plan/address";
import { readInParts } from "../../in-parts";
import { cellValue } from "../../selected-values";
import type { CellValue } from "../kept";
import { type CellPlace, cellReading, formulasIn } from "../look";
import { wholeSheet } from "../references";
import type { Matrix } from "../sharing";
import { readSheets, type SheetLook } from "../sheets";
import { scalarOf } from "./values";

/** What a sheet's cells show and the formulas among them. */
export interface SheetCells {
  readonly look: SheetLook;
  readonly formulas: readonly CellPlace[];
  /** Of the used cells. */
  readonly values: readonly (readonly CellValue[])[];
}

/** The cells of a workbook, each sheet read once, when it is asked for. */
export class WorkbookCells {
  private readonly read = new Map<string, SheetCells>();
  /** A range that a column of formulas reads is put together once. */
  private readonly known = new Map<string, Matrix>();

  private constructor(
    private readonly context: Excel.RequestContext,
    readonly sheets: readonly SheetLook[],
  ) {}

  static async open(context: Excel.RequestContext): Promise<WorkbookCells> {
    return new WorkbookCells(context, await readSheets(context));
  }

  async sheet(look: SheetLook): Promise<SheetCells> {
    const before = this.read.get(look.name.toLowerCase());
    if (before) return before;
    const parts = look.used
      ? await readInParts(this.context, look.sheet, look.used, cellReading, (range, part) => {
          const rows: readonly (readonly unknown[])[] = range.values;
          const formulas = formulasIn(range.formulas, rows, look.name, part);
          return [{ formulas, values: rows.map((row) => row.map(cellValue)) }];
        })
      : [];
    const cells = {
      look,
      formulas: parts.flatMap(({ formulas }) => formulas),
      values: parts.flatMap(({ values }) => values),
    };
    this.read.set(look.name.toLowerCase(), cells);
    return cells;
  }

  named(name: string): SheetLook | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /**
   * Values of an area of a sheet that has been read; undefined for another. Whole rows and columns end with the used
   * cells: to our functions what follows is blank.
   */
  values(sheet: string, area: Area): Matrix | undefined {
    const cells = this.read.get(sheet.toLowerCase());
    if (!cells) return undefined;
    const key = `${sheet.toLowerCase()}!${areaAddress(area)}`;
    const found = this.known.get(key) ?? cut(cells, area);
    this.known.set(key, found);
    return found;
  }
}

function cut({ look, values }: SheetCells, area: Area): Matrix {
  const used = look.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const isWhole = {
    down: area.rows === wholeSheet.rows,
    across: area.columns === wholeSheet.columns,
  };
  const rows = isWhole.down ? Math.max(1, used.row + used.rows) : area.rows;
  const columns = isWhole.across ? Math.max(1, used.column + used.columns) : area.columns;
  return Array.from({ length: rows }, (_row, r) => {
    const line = values[area.row + r - used.row] ?? [];
    return Array.from({ length: columns }, (_column, c) =>
      scalarOf(line[area.column + c - used.column] ?? ""),
    );
  });
}
