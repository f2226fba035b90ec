import { type Arg, type FunctionResultObject, helpers } from "@odoo/o-spreadsheet";
import { KnownResults } from "./known-results";
import {
  cellAt,
  ColumnBuilder,
  type Kind,
  kinds,
  lazyCells,
  type TypedColumn,
  typedColumn,
} from "./typed-column";

type Cell = FunctionResultObject;
type Args = readonly (Arg | undefined)[];
/** A function as the engine calls it; its matrices are lists of columns. */
export type Compute = (this: unknown, ...args: (Arg | undefined)[]) => Arg;

/** A column, or a single cell that stands for each of its rows. */
export interface Operand extends TypedColumn {
  /** From row to row: 0 for a single cell. */
  readonly step: 0 | 1;
}
/** Writes one row of a result; false where the engine's own function must judge. */
type OfRow = (row: number) => boolean;
/** What a function of single cells does with a row of its operands. */
export type OfColumns = (operands: readonly Operand[], result: ColumnBuilder) => OfRow;

const isError = ({ value }: Cell): boolean => helpers.isEvaluationError(value ?? undefined);

/**
 * A function of single cells over whole columns. The engine calls its functions cell by cell with lists made for each,
 * a microsecond a cell and more: a formula over 100,000 answers of a survey is dozens of such passes.
 * @param kind of the results
 */
export function overColumns(
  before: Compute,
  ofColumns: OfColumns,
  kind: Kind = kinds.number,
): Compute {
  const results = new KnownResults();
  const judge = judgedBy(before);
  return function (this: unknown, ...args) {
    const size = sizeOf(args);
    if (!size) return before.apply(this, args);
    const known = results.of(args);
    if (known?.matrix) return known.matrix;
    const ofCells = (cells: readonly Cell[]): Cell => judge(this, cells);
    const matrix = Array.from({ length: size.columns }, (_column, at) => {
      const operands = args.map((arg) => operandOf(arg, at));
      const result = new ColumnBuilder(size.rows, kind);
      return lazyCells(columnOf(operands, result, ofColumns, ofCells));
    });
    if (known) known.matrix = matrix;
    return matrix;
  };
}

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Below it the engine is quick enough. */
const fewest = 64;

/** Of the result; undefined where it is short, or where the arguments do not fit each other. */
function sizeOf(args: Args): Size | undefined {
  const matrices = args.filter((arg) => Array.isArray(arg));
  const columns = Math.max(1, ...matrices.map((matrix) => matrix.length));
  const rows = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 0));
  const fits = (matrix: Cell[][]): boolean =>
    [1, columns].includes(matrix.length) && [1, rows].includes(matrix[0]?.length ?? 0);
  return rows >= fewest && matrices.every(fits) ? { columns, rows } : undefined;
}

/** An argument's column, its only one standing for all. */
function operandOf(arg: Arg | undefined, at: number): Operand {
  const cells = Array.isArray(arg) ? (arg[at] ?? arg[0] ?? []) : [arg ?? { value: 0 }];
  return { ...typedColumn(cells), step: cells.length > 1 ? 1 : 0 };
}

function columnOf(
  operands: readonly Operand[],
  result: ColumnBuilder,
  ofColumns: OfColumns,
  judge: (cells: readonly Cell[]) => Cell,
): TypedColumn {
  const rows = result.values.length;
  const ofRow = ofColumns(operands, result);
  for (let row = 0; row < rows; row++) {
    if (!ofRow(row)) result.set(row, judge(operands.map((one) => cellAt(one, row * one.step))));
  }
  return result.done();
}

/** The error of a text where a number should be. */
const notANumber = "#VALUE!";
/** So many different texts are remembered. */
const mostTexts = 1000;

/**
 * The engine's own function, for cells that are no numbers. A text that gives an error gives it whatever number stands
 * beside it; to make such an error anew for each of many cells takes long.
 */
function judgedBy(before: Compute): (context: unknown, cells: readonly Cell[]) => Cell {
  const errors = new Map<string, Cell>();
  return (context, cells) => {
    const [text, ...more] = cells.filter(({ value }) => typeof value === "string");
    const single = (): Cell => before.apply(context, [...cells]) as Cell;
    // Of 0 beside it something else may be wrong.
    const isPlain = text && cells.every((cell) => cell === text || Boolean(cell.value));
    if (!isPlain || more.length > 0) return single();
    const value = String(text.value);
    const known = errors.get(value);
    if (known) return known;
    const result = single();
    if (result.value !== notANumber) return result;
    if (errors.size >= mostTexts) errors.clear();
    errors.set(value, result);
    return result;
  };
}

/** A condition on cells, such as COUNTIF's, given a whole column of them: each different one is judged once. */
export function overCriteria(before: Compute): Compute {
  const results = new KnownResults();
  return function (this: unknown, ...args) {
    const [range, criteria, ...rest] = args;
    const size = sizeOf([criteria]);
    const column = size?.columns === 1 ? operandOf(criteria, 0) : undefined;
    if (!size || !column) return before.apply(this, args);
    const known = results.of(args);
    if (known?.matrix) return known.matrix;
    const found = new Map<unknown, Cell>();
    const result = new ColumnBuilder(size.rows);
    for (let row = 0; row < size.rows; row++) {
      const criterion = cellAt(column, row);
      const { value } = criterion;
      const cell = found.get(value) ?? (before.call(this, range, criterion, ...rest) as Cell);
      found.set(value, cell);
      result.set(row, cell);
    }
    const matrix = [lazyCells(result.done())];
    if (known) known.matrix = matrix;
    return matrix;
  };
}

/** What a function makes of the numbers of one column; undefined where there are none. */
export function overNumbers(
  before: Compute,
  reduce: (result: number, value: number) => number,
): Compute {
  return function (this: unknown, ...args) {
    const [matrix, ...more] = args;
    const cells = Array.isArray(matrix) && matrix.length === 1 ? matrix[0] : undefined;
    const column = cells && cells.length >= fewest ? typedColumn(cells) : undefined;
    // Of several formats the engine's own function chooses.
    if (!column || column.formats || more.length > 0 || column.others.some(isError))
      return before.apply(this, args);
    const { values, kinds: kindOf, format } = column;
    let result: number | undefined;
    for (let row = 0; row < values.length; row++) {
      if (kindOf[row] !== kinds.number) continue;
      const value = values[row] ?? 0;
      result = result === undefined ? value : reduce(result, value);
    }
    if (result === undefined) return before.apply(this, args);
    return format === undefined ? { value: result } : { value: result, format };
  };
}
