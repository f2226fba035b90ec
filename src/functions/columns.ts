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
   */
  readonly read: (from: number, count: number, width: number) => void;
}

export function numbersOf(rule: NumberRule, cells: Cells): Column {
  const size = sizeOf(cells);
  if (size.rows * size.columns === 1) {
    return single(readNumber(rule, cells[0]?.[0]), rule.default, isOptional(rule));
  }
  const read = (cell: Input) => readNumber(rule, cell);
  return new Range(size, cells, rule, read, rule.default);
}

export function choicesOf(rule: ChoiceRule, cells: Cells): Column {
  const size = sizeOf(cells);
  if (size.rows * size.columns === 1) {
    return single(readChoice(rule, cells[0]?.[0]), rule.default, true);
  }
  const read = (cell: Input) => {
    const word = readChoice(rule, cell);
    return typeof word === "string" ? rule.choices.indexOf(word) : word;
  };
  const otherwise = rule.choices.indexOf(rule.default);
  return new Range(size, cells, NO_NUMBER, read, otherwise, (i) => rule.choices[i]);
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
    values: [given ?? otherwise],
    states: Uint8Array.of(state),
    problems: new Map(problem && [[0, problem]]),
    clean: state === USABLE || (state === BLANK && optional),
    read: () => undefined,
  };
}

/** A range, as numbers. */
class Range implements Column {
  readonly rows: number;
  readonly columns: number;
  readonly step = 1;
  readonly states = new Uint8Array(BLOCK);
  readonly problems = new Map<number, CellError>();
  values: ArrayLike<unknown> = [];
  clean = true;
  private readonly numbers = new Float64Array(BLOCK);

  /**
   * @param domain of the numbers that need no further look
   * @param readCell reads any other cell; undefined if it is blank
   * @param meaning what a number stands for
   */
  constructor(
    size: { readonly rows: number; readonly columns: number },
    private readonly cells: Cells,
    private readonly domain: Domain,
    private readonly readCell: (cell: Input) => number | CellError | undefined,
    private readonly otherwise = NaN,
    private readonly meaning?: (number: number) => unknown,
  ) {
    this.rows = size.rows;
    this.columns = size.columns;
  }

  read(from: number, count: number, width: number): void {
    const { cells, numbers, states } = this;
    const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE, above = -Infinity } = this.domain;
    const anyNumber = this.domain.whole !== true;
    const rowStep = this.rows === 1 ? 0 : 1;
    const columnStep = this.columns === 1 ? 0 : 1;
    let row = Math.floor(from / width);
    let column = from % width;
    let clean = true;
    for (let i = 0; i < count; i++) {
      const cell = cells[row * rowStep]?.[column * columnStep];
      if (typeof cell === "number" && anyNumber && cell >= min && cell <= max && cell > above) {
        numbers[i] = cell;
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
    const someNotGiven = !clean && Number.isNaN(this.otherwise);
    const meaning = this.meaning ?? (someNotGiven ? givenOnly : undefined);
    this.values = meaning ? Array.from(numbers.subarray(0, count), meaning) : numbers;
  }

  /** Whether the cell can be calculated with. */
  private readOther(i: number, row: number, column: number): boolean {
    const isThere = row < this.rows && column < this.columns;
    const value = isThere ? this.readCell(this.cells[row]?.[column]) : undefined;
    if (typeof value === "number") {
      this.numbers[i] = value;
      this.states[i] = USABLE;
      return true;
    }
    this.numbers[i] = this.otherwise;
    this.states[i] = value ? PROBLEM : isThere ? BLANK : MISSING;
    if (value) this.problems.set(i, value);
    return false;
  }
}

function givenOnly(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}
