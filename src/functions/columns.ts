import { isCellError, sizeOf, type CellError, type Cells } from "./cells";
import { readChoice, readNumber } from "./read-cell";
import { isOptional, type ArgumentRule, type ChoiceRule, type NumberRule } from "./rules";

/**
 * One argument, read once. Values lie row by row; a step of 0 repeats a single row or column, as Excel's
 * array arithmetic does.
 */
export interface Column {
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
  /** Undefined stands for "not given" where the rule has no default. */
  readonly values: ArrayLike<unknown>;
  readonly states: Uint8Array;
  /** Every cell of it can be calculated with, just as it is. */
  readonly clean: boolean;
  readonly problems: ReadonlyMap<number, CellError>;
}

export const USABLE = 0;
export const BLANK = 1;
export const PROBLEM = 2;

export function readNumbers(rule: NumberRule, cells: Cells): Column {
  const {
    min = -Number.MAX_VALUE,
    max = Number.MAX_VALUE,
    above = -Infinity,
    whole = false,
  } = rule;
  const size = sizeOf(cells);
  if (size.rows * size.columns === 1) {
    return single(rule, rule.default, readNumber(rule, cells[0]?.[0]));
  }
  let clean = true;
  const values = new Float64Array(size.rows * size.columns);
  const states = new Uint8Array(values.length);
  const problems = new Map<number, CellError>();
  for (let row = 0, at = 0; row < size.rows; row++) {
    const line = cells[row];
    for (let column = 0; column < size.columns; column++, at++) {
      const cell = line?.[column];
      const value =
        typeof cell === "number" && cell >= min && cell <= max && cell > above && !whole
          ? cell
          : readNumber(rule, cell);
      if (typeof value === "number") {
        values[at] = value;
        continue;
      }
      clean = false;
      if (value === undefined) {
        values[at] = rule.default ?? NaN;
        states[at] = BLANK;
      } else {
        problems.set(at, value);
        states[at] = PROBLEM;
      }
    }
  }
  const given = clean || rule.default !== undefined ? values : Array.from(values, orUndefined);
  return { ...size, ...stepsOf(size), values: given, states, problems, clean };
}

function orUndefined(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

export function readChoices(rule: ChoiceRule, cells: Cells): Column {
  const size = sizeOf(cells);
  if (size.rows * size.columns === 1) {
    return single(rule, rule.default, readChoice(rule, cells[0]?.[0]));
  }
  const values = new Array<string>(size.rows * size.columns).fill(rule.default);
  const states = new Uint8Array(values.length);
  const problems = new Map<number, CellError>();
  for (let row = 0, at = 0; row < size.rows; row++) {
    for (let column = 0; column < size.columns; column++, at++) {
      const value = readChoice(rule, cells[row]?.[column]);
      if (value === undefined) states[at] = BLANK;
      else if (isCellError(value)) {
        problems.set(at, value);
        states[at] = PROBLEM;
      } else values[at] = value;
    }
  }
  const clean = states.every((state) => state === USABLE);
  return { ...size, ...stepsOf(size), values, states, problems, clean };
}

function single(rule: ArgumentRule, otherwise: unknown, value: unknown): Column {
  if (isCellError(value)) return constant(undefined, PROBLEM, value);
  if (value !== undefined) return constant(value);
  return { ...constant(otherwise, BLANK), clean: isOptional(rule) };
}

/** A value that is the same for every cell: a list, or an argument left out. */
export function constant(value: unknown, state = USABLE, problem?: CellError): Column {
  return {
    rows: 1,
    columns: 1,
    rowStep: 0,
    columnStep: 0,
    values: [value],
    states: Uint8Array.of(state),
    clean: state === USABLE,
    problems: new Map(problem && [[0, problem]]),
  };
}

function stepsOf({ rows, columns }: { rows: number; columns: number }): {
  rowStep: number;
  columnStep: number;
} {
  return { rowStep: rows === 1 ? 0 : columns, columnStep: columns === 1 ? 0 : 1 };
}
