import type { CellError, Cells } from "./cells";
import type { FunctionDefinition } from "./definition";

type Matrix = readonly (readonly unknown[])[] | null | undefined;

/**
 * Runs a function for Excel: an error of a call with one result is thrown, one among many is returned in
 * its cell.
 */
export function inExcel(definition: FunctionDefinition, matrices: readonly Matrix[]): unknown[][] {
  const cells = definition.evaluate(matrices as readonly (Cells | null | undefined)[], excelError);
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only instanceof CustomFunctions.Error) throw only as CustomFunctions.Error & Error;
  return cells;
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
