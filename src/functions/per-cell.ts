import type { Outcome } from "../core/failure";
import type { Cell, CellError, Cells } from "./cells";
import { BLANK, constant, PROBLEM, readChoices, readNumbers, USABLE, type Column } from "./columns";
import type { FunctionDefinition, ValuesOf } from "./definition";
import { readList, readLabels } from "./lists";
import { blankError } from "./read-cell";
import { argumentInWords, errorOf } from "./reasons";
import { isOptional, type ArgumentRule } from "./rules";

type Calculation = (...values: unknown[]) => Outcome | string;
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
  const calculate = definition.calculate as Calculation;
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
  if (list === undefined) {
    const otherwise = rule.kind === "list" ? rule.default : undefined;
    return { ...constant(otherwise, BLANK), clean: isOptional(rule) };
  }
  return "code" in list ? constant(undefined, PROBLEM, list) : constant(list);
}

function spill(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  calculate: Calculation,
): Cell[][] {
  const rowCount = Math.max(...columns.map((column) => column.rows));
  const columnCount = Math.max(...columns.map((column) => column.columns));
  const calculated = calculator(columns, calculate);
  const clean = columns.every(
    (column) =>
      column.clean &&
      (column.rows === 1 || column.rows === rowCount) &&
      (column.columns === 1 || column.columns === columnCount),
  );
  const cellAt = clean
    ? calculated
    : (row: number, column: number) =>
        obstacle(rules, columns, row, column) ?? calculated(row, column);
  const result = new Array<Cell[]>(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const line = [cellAt(row, 0)];
    for (let column = 1; column < columnCount; column++) line.push(cellAt(row, column));
    result[row] = line;
  }
  return result;
}

/**
 * Calculates one cell of the result. Arguments are written out, nine being the most that a function has: a
 * million rows show the price of a rest parameter.
 */
function calculator(
  columns: readonly Column[],
  calculate: Calculation,
): (row: number, column: number) => Cell {
  const none = constant(undefined);
  const [a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none] =
    columns;
  if (columns.length <= 3) {
    return (row, column) =>
      inCell(calculate(at(a, row, column), at(b, row, column), at(c, row, column)));
  }
  if (columns.length <= 5) {
    return (row, column) =>
      inCell(
        calculate(
          at(a, row, column),
          at(b, row, column),
          at(c, row, column),
          at(d, row, column),
          at(e, row, column),
        ),
      );
  }
  return (row, column) =>
    inCell(
      calculate(
        at(a, row, column),
        at(b, row, column),
        at(c, row, column),
        at(d, row, column),
        at(e, row, column),
        at(f, row, column),
        at(g, row, column),
        at(h, row, column),
        at(i, row, column),
      ),
    );
}

function at(argument: Column, row: number, column: number): unknown {
  return argument.values[row * argument.rowStep + column * argument.columnStep];
}

/** What to show instead of calculating, if anything. */
function obstacle(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  row: number,
  column: number,
): CellError | "" | undefined {
  const usable = columns.every((argument) => stateAt(argument, row, column) === USABLE);
  return usable ? undefined : explain(rules, columns, row, column);
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
  // Adding 0 turns −0, which some formats would show with its sign, into 0.
  if (Number.isFinite(outcome)) return (outcome as number) + 0;
  if (typeof outcome === "string") return outcome;
  if (typeof outcome === "object") return errorOf(outcome.reason, outcome.details);
  return errorOf("too-large");
}
