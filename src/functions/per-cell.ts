import { BLOCK, together, type Answer } from "../core/arithmetic";
import type { Failure } from "../core/failure";
import type { Cell, CellError, Cells } from "./cells";
import {
  BLANK,
  choicesOf,
  MISSING,
  numbersOf,
  PROBLEM,
  single,
  USABLE,
  type Column,
} from "./columns";
import type { FunctionDefinition, ValuesOf } from "./definition";
import { readList, readLabels } from "./lists";
import { blankError } from "./read-cell";
import { argumentInWords, errorOf } from "./reasons";
import { Results } from "./results";
import { isOptional, type ArgumentRule } from "./rules";

type Calculation = (...values: unknown[]) => Result;
/** What a calculation gives for a cell. */
type Result = Answer | Failure | string;
type PerCellRule = Exclude<ArgumentRule, { kind: "table" }>;

/**
 * A function that is calculated cell by cell: ranges broadcast as Excel's array arithmetic does, an error
 * stays in its cell, and a row whose ranges are all empty is empty.
 */
export function perCell<const A extends readonly PerCellRule[]>(definition: {
  readonly id: string;
  readonly arguments: A;
  readonly calculate: (...values: ValuesOf<A>) => Result;
}): FunctionDefinition {
  const calculate = definition.calculate as Calculation;
  const rules = definition.arguments;
  return {
    id: definition.id,
    arguments: rules,
    evaluate: (args, errorCell) => {
      const columns = rules.map((rule, i) => columnOf(rule, args[i] ?? []));
      return spill(rules, columns, calculate, errorCell);
    },
  };
}

function columnOf(rule: PerCellRule, cells: Cells): Column {
  switch (rule.kind) {
    case "number":
      return numbersOf(rule, cells);
    case "choice":
      return choicesOf(rule, cells);
    case "list":
      return single(readList(rule, cells), rule.default, isOptional(rule));
    case "labels":
      return single(readLabels(rule, cells), undefined, false);
  }
}

function spill(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  calculate: Calculation,
  errorCell?: (error: CellError) => CellError,
): Cell[][] {
  const height = Math.max(...columns.map((column) => column.rows));
  const width = Math.max(...columns.map((column) => column.columns));
  const results = new Results(height, width, errorCell);
  const calculated = calculator(columns, calculate);
  const checked = (i: number) => obstacle(rules, columns, i) ?? calculated(i);
  for (let from = 0; from < height * width; from += BLOCK) {
    const count = Math.min(BLOCK, height * width - from);
    const asThought = columns.every((column) => column.read(from, count, width));
    if (!asThought) return spill(rules, columns, calculate, errorCell);
    const clean = columns.every((column) => column.clean);
    together(count, clean ? calculated : checked, (i, outcome) => results.put(from + i, outcome));
  }
  return results.rows;
}

/**
 * Calculates a cell of the block. Arguments are written out, nine being the most that a function has: a
 * million rows show the price of a rest parameter.
 */
function calculator(columns: readonly Column[], calculate: Calculation): (i: number) => Result {
  const none = single(undefined, undefined, true);
  const [a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, j = none] =
    columns;
  if (columns.length <= 3) return (i) => calculate(at(a, i), at(b, i), at(c, i));
  if (columns.length <= 5) {
    return (i) => calculate(at(a, i), at(b, i), at(c, i), at(d, i), at(e, i));
  }
  return (i) =>
    calculate(
      at(a, i),
      at(b, i),
      at(c, i),
      at(d, i),
      at(e, i),
      at(f, i),
      at(g, i),
      at(h, i),
      at(j, i),
    );
}

function at(column: Column, i: number): unknown {
  return column.values[i * column.step];
}

/** What to show instead of calculating, if anything. */
function obstacle(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  i: number,
): CellError | "" | undefined {
  const usable = columns.every((column) => column.states[i * column.step] === USABLE);
  return usable ? undefined : explain(rules, columns, i);
}

function explain(
  rules: readonly PerCellRule[],
  columns: readonly Column[],
  i: number,
): CellError | "" | undefined {
  const ranges = columns.filter(({ rows, columns }) => rows * columns > 1);
  if (ranges.length > 0 && ranges.every(({ states }) => states[i] === BLANK)) return "";
  for (const [argument, rule] of rules.entries()) {
    const column = columns[argument];
    const state = column?.states[i * column.step];
    if (state === BLANK && !isOptional(rule)) return blankError(rule.name);
    if (state === PROBLEM) return column?.problems.get(i * column.step);
    if (state === MISSING)
      return errorOf("shapes-differ", { argument: argumentInWords(rule.name) });
  }
  return undefined;
}
