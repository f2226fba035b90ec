import { type Engine, type Turn, inOneGo } from "../engine";
import { openCsv } from "./csv/open-csv";
import { customNames } from "./custom-names";
import { kindOf } from "./kind";
import type { OpenedWorkbook } from "./outcome";
import { openXlsx } from "./xlsx/open-xlsx";
import { writeXlsx as write } from "./xlsx/write-xlsx";

export { FileError, type FileNote } from "./outcome";
export { usesAddIn } from "./uses-add-in";

/**
 * Reads an .xlsx or text file (.csv, .tsv, .txt) as the data of a new engine; which of the two it is, its
 * bytes say.
 * @param turn asked between two steps of a large file, so that the page need not stand still
 * @throws (rejects) FileError with the reason when it can be neither
 */
export async function openFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  turn: Turn = inOneGo,
): Promise<OpenedWorkbook> {
  return kindOf(file) === "workbook" ? openXlsx(file, customNames, turn) : openCsv(file, turn);
}

/** The workbook as the bytes of an .xlsx file that Excel opens as it is. */
export function writeXlsx(engine: Engine): Promise<Uint8Array> {
  return write(engine, customNames);
}
