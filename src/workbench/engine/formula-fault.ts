import {
  CellErrorType,
  type CellPosition,
  CompiledFormula,
  type Getters,
} from "@odoo/o-spreadsheet";
import { toEngineFormula } from "./engine-formula";
import { excelFacts } from "./protection";
import { StructuredReferenceError } from "./structured-references";

/** A formula that does not compile "calculates" its fault. */
interface Fault {
  readonly value: unknown;
  readonly message: string;
}

/** Excel's spelling in the engine's words; undefined where it names a table or column that is not there. */
export function translated(
  getters: Getters,
  position: CellPosition,
  written: string,
): string | undefined {
  try {
    return toEngineFormula(written, { getters, facts: excelFacts(getters), position });
  } catch (error) {
    if (error instanceof StructuredReferenceError) return undefined;
    throw error;
  }
}

/** What Excel refuses to take; a function that the engine does not know is #NAME? in Excel, too. */
export function isUnreadable(compiled: CompiledFormula): boolean {
  return compiled.isBadExpression && faultOf(compiled).value !== CellErrorType.UnknownFunction;
}

/** Why a formula that is typed into a cell cannot be read, in the grid's language; undefined when it can. */
export function formulaFault(
  getters: Getters,
  position: CellPosition,
  formula: string,
): string | undefined {
  // A table or column that is not there leaves its brackets, which the engine cannot read.
  const content = translated(getters, position, formula) ?? formula;
  const compiled = CompiledFormula.Compile(content, position.sheetId, getters);
  return isUnreadable(compiled) ? faultOf(compiled).message : undefined;
}

function faultOf(compiled: CompiledFormula): Fault {
  return (compiled.execute as unknown as () => Fault)();
}
