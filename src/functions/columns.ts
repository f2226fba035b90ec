import { BLOCK } from "../core/arithmetic";
import { isCellError, sizeOf, type CellError, type Cells, type Input } from "./cells";
import { readChoice, readNumber } from "./read-cell";
import { isOptional, type ChoiceRule, type Domain, type NumberRule } from "./rules";

export const USABLE = 0;
export const BLANK = 1;
export const PROBLEM = 2;
/** The range has no cell for this place of the result. */
export const MISSING = 3;

/** One argument, read a block of the result at a time, repeated where it is a single row or column. */
export interface Column {
  readonly rows: number;
  readonly columns: number;
  /** Values lie this far apart: 0 for one that is the same in every cell, else 1. */
  readonly step: 0 | 1;
  /** Of the block that was read last. Undefined stands for "not given" where the rule has no default. */
  readonly values: ArrayLike<unknown>;
  readonly states: Uint8Array;
  readonly problems: ReadonlyMap<number, CellError>;
  /** Every cell of the block can be calculated with, just as it is. */
  readonly clean: boolean;
  /**
   * Reads the block whose first cell is the `from`-th of the result.
   * @param width columns of the result
   * @returns false if the range turned out to be wider than thought, which changes the whole result
   */
  readonly read: (from: number, count: number, width: number) => boolean;
}

export function numbersOf(rule: NumberRule, cells: Cells): Column {
  if (isSingle(cells)) {
    return single(readNumber(rule, cells[0]?.[0]), rule.default, isOptional(rule));
  }
  return new Range(cells, rule, (cell) => readNumber(rule, cell), rule.default);
}

export function choicesOf(rule: ChoiceRule, cells: Cells): Column {
  if (isSingle(cells)) return single(readChoice(rule, cells[0]?.[0]), rule.default, true);
  return new Range(cells, NO_NUMBER, (cell) => readChoice(rule, cell), rule.default);
}

function isSingle(cells: Cells): boolean {
  return cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
}

/** Choices are words. */
const NO_NUMBER: Domain = { min: Infinity };

/**
 * An argument that is the same in every cell.
 * @param given undefined if it is blank
 * @param otherwise what counts where it is blank
 */
export function single(given: unknown, otherwise: unknown, optional: boolean): Column {
  const problem = isCellError(given) ? given : undefined;
  const state = problem ? PROBLEM : given === undefined ? BLANK : USABLE;
  return {
    rows: 1,
    columns: 1,
    step: 0,
    values: [given ?? otherwise, undefined],
    states: Uint8Array.of(state),
    problems: new Map(problem && [[0, problem]]),
    clean: state === USABLE || (state === BLANK && optional),
    read: () => true,
  };
}

class Range implements Column {
  readonly rows: number;
  /** As the first row says, until a wider one is met: to look through a million rows first takes an eighth of the time. */
  columns: number;
  readonly step = 1;
  readonly states = new Uint8Array(BLOCK);
  readonly problems = new Map<number, CellError>();
  /** Not a Float64Array: cells come as objects to the engine and are handed on as they are. */
  readonly values: unknown[] = Array.from({ length: BLOCK });
  clean = true;

  /**
   * @param domain of the numbers that need no further look
   * @param readCell reads any other cell; undefined if it is blank
   * @param otherwise what counts where it is blank
   */
  constructor(
    private readonly cells: Cells,
    private readonly domain: Domain,
    private readonly readCell: (cell: Input) => number | string | CellError | undefined,
    private readonly otherwise: number | string | undefined,
  ) {
    this.rows = cells.length;
    this.columns = Math.max(1, cells[0]?.length ?? 0);
  }

  read(from: number, count: number, width: number): boolean {
    const { cells, values, states, columns } = this;
    const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE, above = -Infinity } = this.domain;
    const anyNumber = this.domain.whole !== true;
    const rowStep = this.rows === 1 ? 0 : 1;
    const columnStep = columns === 1 ? 0 : 1;
    let row = Math.floor(from / width);
    let column = from % width;
    let clean = true;
    for (let i = 0; i < count; i++) {
      const cellsOfRow = cells[row * rowStep] ?? [];
      if (cellsOfRow.length > columns) {
        this.columns = sizeOf(cells).columns;
        return false;
      }
      const cell = cellsOfRow[column * columnStep];
      if (typeof cell === "number" && anyNumber && cell >= min && cell <= max && cell > above) {
        values[i] = cell;
        states[i] = USABLE;
      } else {
        clean = this.readOther(i, row * rowStep, column * columnStep) && clean;
      }
      if (++column === width) {
        column = 0;
        row++;
      }
    }
    this.clean = clean;
    return true;
  }

  /** Whether the cell can be calculated with. */
  private readOther(i: number, row: number, column: number): boolean {
    const isThere = row < this.rows && column < this.columns;
    const value = isThere ? this.readCell(this.cells[row]?.[column]) : undefined;
    const problem = isCellError(value) ? value : undefined;
    if (problem) this.problems.set(i, problem);
    this.values[i] = problem ? undefined : (value ?? this.otherwise);
    this.states[i] = problem ? PROBLEM : value !== undefined ? USABLE : isThere ? BLANK : MISSING;
    return this.states[i] === USABLE;
  }
}
