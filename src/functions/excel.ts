import { isCellError, type Cell, type Cells, type Input } from "./cells";
import type { FunctionDefinition } from "./definition";

type Matrix = unknown[][] | null | undefined;

/**
 * Runs a function for Excel: an error of a call with one result is thrown, one among many is returned in
 * its cell.
 */
export function inExcel(definition: FunctionDefinition, matrices: readonly Matrix[]): unknown[][] {
  const cells = definition.evaluate(matrices as readonly (Cells | null | undefined)[]);
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (isCellError(only)) throw excelError(only) as CustomFunctions.Error & Error;
  return cells.map((row) => (row.some(isCellError) ? row.map(inCell) : row));
}

function inCell(cell: Cell): Input | CustomFunctions.Error {
  return isCellError(cell) ? excelError(cell) : cell;
}

/** An error that came in goes out as it is; Excel gave us its own object. */
function excelError(error: { code: string; message?: string | undefined }): CustomFunctions.Error {
  if (error instanceof CustomFunctions.Error) return error;
  return new CustomFunctions.Error(excelCode(error.code), error.message);
}

function excelCode(code: string): CustomFunctions.ErrorCode {
  const known: readonly string[] = Object.values(CustomFunctions.ErrorCode);
  return (
    Object.values(CustomFunctions.ErrorCode)[known.indexOf(code)] ??
    CustomFunctions.ErrorCode.invalidValue
  );
}
