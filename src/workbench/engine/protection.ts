import type { Getters, Zone } from "@odoo/o-spreadsheet";
import type { ExcelCellStyle, ExcelFacts } from "./facts";

interface Target {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly target?: readonly Zone[];
}

/** Commands that change cells, and those that a protected sheet forbids whole unless an option allows them. */
const cellCommands = new Set(["UPDATE_CELL", "CLEAR_CELL", "CLEAR_CELLS", "DELETE_CONTENT"]);
const optionOf: Readonly<Record<string, string>> = {
  SET_FORMATTING: "allowFormatCells",
  CLEAR_FORMATTING: "allowFormatCells",
  SET_ZONE_BORDERS: "allowFormatCells",
  ADD_MERGE: "allowFormatCells",
  ADD_COLUMNS_ROWS: "allowInsertRows",
  REMOVE_COLUMNS_ROWS: "allowDeleteRows",
};

/** Whether the command edits what the sheet's protection keeps. */
export function isProtectedEdit(command: Target, getters: Getters): boolean {
  if (command.sheetId === undefined) return false;
  const { sheets } = excelFacts(getters);
  const protection = sheets[command.sheetId]?.protection;
  if (!protection) return false;
  const option = optionOf[command.type];
  if (option !== undefined) return protection.options[option] !== true;
  return cellCommands.has(command.type) && hasLockedCell(command, command.sheetId, getters);
}

function hasLockedCell(command: Target, sheetId: string, getters: Getters): boolean {
  const { col, row } = command;
  const zones =
    command.target ??
    (col === undefined || row === undefined
      ? []
      : [{ left: col, right: col, top: row, bottom: row }]);
  return zones.some((zone) => {
    for (let r = zone.top; r <= zone.bottom; r++) {
      for (let c = zone.left; c <= zone.right; c++) {
        const style: ExcelCellStyle | undefined = getters.getCell({
          sheetId,
          col: c,
          row: r,
        })?.style;
        if (style?.excelLocked !== false) return true;
      }
    }
    return false;
  });
}

/** The facts plugin's getter, which the engine's own types do not know. */
export function excelFacts(getters: object): ExcelFacts {
  return (getters as { getExcelFacts(): ExcelFacts }).getExcelFacts();
}
