import type { Outcome } from "../core/failure";
import type { Cell, CellError, Cells } from "./cells";
import { BLANK, constant, PROBLEM, readChoices, readNumbers, USABLE, type Column } from "./columns";
import type { FunctionDefinition, ValuesOf } from "./definition";
import { readList, readLabels } from "./lists";
import { blankError } from "./read-cell";
import { argumentInWords, errorOf } from "./reasons";
import { isOptional, type ArgumentRule } from "./rules";

type PerCellRule = Exclude<ArgumentRule, { kind: "table" }>;

/**
 * A function that is calculated cell by cell: ranges broadcast as Excel's array arithmetic does, an error
 * stays in its cell, and a row whose ranges are all empty is empty.
 */
export function perCell<const A extends readonly PerCellRule[]>(definition: {
  readonly id: string;
  readonly arguments: A;
  readonly calculate: (...values: ValuesOf<A>) => Outcome | string;
}): FunctionDefinition {
  const calculate = definition.calculate as (...values: unknown[]) => Outcome | string;
  const rules = definition.arguments;
  return {
    id: definition.id,
    arguments: rules,
    evaluate: (args) =>
      spill(
        rules,
        rules.map((rule, i) => read(rule, args[i])),
        calculate,
      ),
  };
}

function read(rule: PerCellRule, cells: Cells | null | undefined): Column {
  if (rule.kind === "number") return readNumbers(rule, cells ?? []);
  if (rule.kind === "choice") return readChoices(rule, cells ?? []);
  const list = rule.kind === "list" ? readList(rule, cells ?? []) : readLabels(rule, cells ?? []);
  if (list === undefined) return constant(rule.kind === "list" ? rule.default : undefined, BLANK);
  return "code" in list ? constant(undefined, PROBLEM, list) : constant(list);
}

function spill(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  calculate: (...values: unknown[]) => Outcome | string,
): Cell[][] {
  const rowCount = Math.max(...columns.map((column) => column.rows));
  const columnCount = Math.max(...columns.map((column) => column.columns));
  const values = new Array<unknown>(columns.length);
  const result = new Array<Cell[]>(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const line = new Array<Cell>(columnCount);
    for (let column = 0; column < columnCount; column++) {
      line[column] = obstacle(rules, columns, row, column, values) ?? inCell(calculate(...values));
    }
    result[row] = line;
  }
  return result;
}

/** Fills `values` for one cell, or tells what to show instead of calculating. */
function obstacle(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  row: number,
  column: number,
  values: unknown[],
): CellError | "" | undefined {
  let state = USABLE;
  for (const [i, argument] of columns.entries()) {
    const at = row * argument.rowStep + column * argument.columnStep;
    const value = argument.values[at];
    values[i] = Number.isNaN(value) ? undefined : value;
    state |= argument.states[at] ?? PROBLEM;
  }
  return state === USABLE ? undefined : explain(rules, columns, row, column);
}

function explain(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  row: number,
  column: number,
): CellError | "" | undefined {
  const states = columns.map((argument) => stateAt(argument, row, column));
  const ranged = states.filter((_, i) => columns[i] && isRange(columns[i]));
  if (ranged.length > 0 && ranged.every((state) => state === BLANK)) return "";
  for (const [i, rule] of rules.entries()) {
    const state = states[i];
    if (state === BLANK && !isOptional(rule)) return blankError(rule.name);
    if (typeof state === "object") return state;
    if (state === undefined)
      return errorOf("shapes-differ", { argument: argumentInWords(rule.name) });
  }
  return undefined;
}

/** Undefined where the range has no cell for this place of the result. */
function stateAt(argument: Column, row: number, column: number): number | CellError | undefined {
  if (argument.rows !== 1 && row >= argument.rows) return undefined;
  if (argument.columns !== 1 && column >= argument.columns) return undefined;
  const at = row * argument.rowStep + column * argument.columnStep;
  return argument.problems.get(at) ?? argument.states[at];
}

function isRange({ rows, columns }: Column): boolean {
  return rows * columns > 1;
}

function inCell(outcome: Outcome | string): Cell {
  if (typeof outcome === "string") return outcome;
  if (typeof outcome === "object") return errorOf(outcome.reason, outcome.details);
  // Adding 0 turns −0, which Excel would show as "-0" in some formats, into 0.
  return Number.isFinite(outcome) ? outcome + 0 : errorOf("too-large");
}
