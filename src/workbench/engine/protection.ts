import type { Getters, Zone } from "@odoo/o-spreadsheet";
import type { ExcelCellStyle, ExcelFacts } from "./facts";

interface Target {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly target?: readonly Zone[];
  readonly dimension?: "COL" | "ROW";
  readonly base?: number;
}

const cellCommands = new Set(["UPDATE_CELL", "CLEAR_CELL", "CLEAR_CELLS", "DELETE_CONTENT"]);

/** The option of the sheet's protection that allows the command; "" for what none allows. */
function optionFor(command: Target, getters: Getters): string | undefined {
  const word = command.dimension === "COL" ? "Columns" : "Rows";
  switch (command.type) {
    case "SET_FORMATTING":
    case "CLEAR_FORMATTING":
    case "SET_ZONE_BORDERS":
      return "allowFormatCells";
    case "RESIZE_COLUMNS_ROWS":
    case "HIDE_COLUMNS_ROWS":
    case "UNHIDE_COLUMNS_ROWS":
      return `allowFormat${word}`;
    case "ADD_COLUMNS_ROWS":
      return isGrowth(command, getters) ? undefined : `allowInsert${word}`;
    case "REMOVE_COLUMNS_ROWS":
      return `allowDelete${word}`;
    case "CREATE_CHART":
    case "UPDATE_CHART":
    case "UPDATE_FIGURE":
    case "DELETE_FIGURE":
      return "allowEditObjects";
    case "ADD_MERGE":
    case "REMOVE_MERGE":
    case "CREATE_TABLE":
    case "REMOVE_TABLE":
    case "ADD_DATA_VALIDATION_RULE":
    case "REMOVE_DATA_VALIDATION_RULE":
    case "ADD_CONDITIONAL_FORMAT":
    case "REMOVE_CONDITIONAL_FORMAT":
      return "";
    default:
      return undefined;
  }
}

/** Rows or columns added at the edge only make room: in Excel they are there already. */
function isGrowth({ dimension, base, sheetId = "" }: Target, getters: Getters): boolean {
  const count =
    dimension === "COL" ? getters.getNumberCols(sheetId) : getters.getNumberRows(sheetId);
  return base === count - 1;
}

const structureCommands = new Set([
  "CREATE_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "RENAME_SHEET",
  "MOVE_SHEET",
  "HIDE_SHEET",
  "SHOW_SHEET",
]);

/** Whether the command edits what the sheet's or the workbook's protection keeps. */
export function isProtectedEdit(command: Target, getters: Getters): boolean {
  if (command.sheetId === undefined) return false;
  const { sheets, workbook } = excelFacts(getters);
  if (workbook.protected === true && structureCommands.has(command.type)) return true;
  const protection = sheets[command.sheetId]?.protection;
  if (!protection) return false;
  const option = optionFor(command, getters);
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
