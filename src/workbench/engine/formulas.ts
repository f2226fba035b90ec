import {
  type Cell,
  type CellPosition,
  CompiledFormula,
  type Getters,
  registries,
} from "@odoo/o-spreadsheet";
import type { Engine } from "./engine";
import { toEngineFormula } from "./engine-formula";
import { isUnreadable, translated } from "./formula-fault";
import { excelFacts } from "./protection";
import { StructuredReferenceError } from "./structured-references";

/**
 * Writes a formula in Excel's spelling; what the engine would spell otherwise, or cannot calculate for want of a
 * name, is kept as it was written.
 */
export function writeFormula(engine: Engine, position: CellPosition, formula: string): void {
  const getters = engine.structure;
  const content = toEngineFormula(formula, { getters, facts: engine.facts, position });
  const before = getters.getCell(position);
  engine.setContent(position, content);
  const cell = getters.getCell(position);
  if (!cell?.isFormula) return;
  // Judged once it stands, for reading a formula is the larger part of writing it.
  if (isUnreadable(cell.compiledFormula)) {
    engine.setContent(position, contentOf(before, getters));
    throw new StructuredReferenceError(`The formula ${formula} cannot be read.`);
  }
  const isSame = cell.compiledFormula.toFormulaString(getters) === formula;
  if (isSame && !waitsForName(cell.compiledFormula, getters)) forgetFormula(engine, cell.id);
  else engine.setFact("formulas", String(cell.id), formula);
}

/** Whether a formula says a name that is not there: once it is, the formula is calculated anew. */
const waitsForName = ({ symbols }: CompiledFormula, getters: Getters): boolean =>
  symbols.some(
    (symbol) =>
      !isFunction(symbol) && !/^(true|false)$/i.test(symbol) && !getters.getNamedRange(symbol),
  );

const isFunction = (symbol: string): boolean =>
  registries.functionRegistry.contains(symbol.toUpperCase());

function contentOf(cell: Cell | undefined, getters: Getters): string {
  if (!cell) return "";
  return cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
}

/** Drops the kept spelling of a cell that gets another content. */
export function forgetFormula(engine: Engine, cellId: number | undefined): void {
  if (cellId === undefined || engine.facts.formulas[String(cellId)] === undefined) return;
  engine.setFact("formulas", String(cellId), undefined);
}

/** A cell's formula as it was written, or as the engine spells it once an edit made the two differ; undefined for no formula. */
export function readFormula(engine: Engine, position: CellPosition): string | undefined {
  return formulaAt(engine.model.getters, position);
}

/** The same, for those who see the workbook through its getters. */
export function formulaAt(getters: Getters, position: CellPosition): string | undefined {
  const cell = getters.getCell(position);
  if (!cell?.isFormula) return undefined;
  const current = cell.compiledFormula.toFormulaString(getters);
  const written = excelFacts(getters).formulas[String(cell.id)];
  if (written === undefined) return current;
  return engineSpelling(getters, position, written) === current ? written : current;
}

function engineSpelling(
  getters: Getters,
  position: CellPosition,
  written: string,
): string | undefined {
  // Where the table or column that the formula named is gone, the engine's own spelling is what is left.
  const content = translated(getters, position, written);
  return content === undefined
    ? undefined
    : CompiledFormula.Compile(content, position.sheetId, getters).toFormulaString(getters);
}

/**
 * After a table or name changed: points the formulas that name it to where it is now.
 * @param name of a defined name, where it alone changed: formulas that do not say it are left alone
 */
export function refreshFormulas(engine: Engine, name = ""): void {
  const { names } = engine.facts;
  const says = (text: string): boolean => text.toLowerCase().includes(name.toLowerCase());
  const isNested = Object.values(names).some(
    (one) => one.name.toLowerCase() !== name.toLowerCase() && says(one.formula),
  );
  const cells = outdatedCells(engine.model.getters, (text) => isNested || says(text));
  for (const cell of cells) engine.send("UPDATE_CELL", cell);
}

/**
 * The formulas that mean other cells than the engine's spelling of them says.
 * @param isAsked whether a formula, as it was written, may be one
 */
export function* outdatedCells(
  getters: Getters,
  isAsked: (written: string) => boolean,
): Generator<CellPosition & { readonly content: string }, void> {
  for (const [id, written] of Object.entries(excelFacts(getters).formulas)) {
    if (!isAsked(written)) continue;
    // A cell that was deleted leaves its formula behind, for undo to find.
    const position = getters.tryGetCellPosition(Number(id));
    if (position === undefined) continue;
    const content = engineSpelling(getters, position, written);
    if (content !== undefined) yield { ...position, content };
  }
}
