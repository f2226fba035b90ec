import { isCellError, type Cell, type CellError, type Cells } from "./cells";
import type { FunctionDefinition } from "./definition";

type Matrix = readonly (readonly unknown[])[] | null | undefined;

/**
 * Runs a function for Excel: an error of a call with one result is thrown, one among many is returned in
 * its cell.
 */
export function inExcel(definition: FunctionDefinition, matrices: readonly Matrix[]): unknown[][] {
  const cells = definition.evaluate(matrices as readonly (Cells | null | undefined)[]);
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (isCellError(only)) throw excelError(only) as CustomFunctions.Error & Error;
  return hasErrors(cells) ? cells.map((row) => row.map(excelCell)) : cells;
}

/** By index: an iterator, where the minifier makes it a closure of its own, is garbage for every row. */
function hasErrors(rows: readonly (readonly Cell[])[]): boolean {
  const { length } = rows;
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? [];
    for (let j = row.length - 1; j >= 0; j--) if (typeof row[j] === "object") return true;
  }
  return false;
}

function excelCell(cell: Cell): number | string | CustomFunctions.Error {
  return isCellError(cell) ? excelError(cell) : cell;
}

/** An error that came in goes out as it is; Excel gave us its own object. */
function excelError(error: CellError): CustomFunctions.Error {
  if (error instanceof CustomFunctions.Error) return error;
  return new CustomFunctions.Error(excelCode(error.code), error.message);
}

function excelCode(code: string): CustomFunctions.ErrorCode {
  const codes = Object.values(CustomFunctions.ErrorCode);
  const known: readonly string[] = codes;
  return codes[known.indexOf(code)] ?? CustomFunctions.ErrorCode.invalidValue;
}
