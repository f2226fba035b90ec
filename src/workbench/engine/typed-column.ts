import type { FunctionResultObject } from "@odoo/o-spreadsheet";

type Cell = FunctionResultObject;

/** What stands in a row: a number, TRUE or FALSE (1 or 0), nothing (0), or from 0 on the number of a text or an error. */
export const kinds = { number: -1, boolean: -2, blank: -3 } as const;

/**
 * A column of a calculation as numbers side by side. Read as a list of cells, as the engine's own functions do, it makes
 * them: 100,000 cells are 100,000 objects, which cost more than what is calculated with them.
 */
export interface TypedColumn {
  readonly values: Float64Array;
  readonly kinds: Int32Array;
  /** Texts and errors, each once. */
  readonly others: readonly Cell[];
  /** Of the numbers in it; undefined for the general format. */
  readonly format: string | undefined;
  /** By row, where numbers differ in format: `format` is then that of none in particular. */
  readonly formats: readonly (string | undefined)[] | undefined;
}

const typed = new WeakMap<object, TypedColumn>();

/** The column of a list of cells. */
export function typedColumn(cells: Cell[]): TypedColumn {
  const known = typed.get(cells);
  if (known) return known;
  const column = new ColumnBuilder(cells.length);
  cells.forEach((cell, row) => {
    column.set(row, cell);
  });
  const result = column.done();
  typed.set(cells, result);
  return result;
}

export type Kind = (typeof kinds)[keyof typeof kinds];

/** Columns of one kind throughout, as most are, share the list that says so. */
const uniform = new Map<string, Int32Array>();

function allOf(kind: Kind, rows: number): Int32Array {
  const key = String(kind);
  const known = uniform.get(key);
  if (known?.length === rows) return known;
  const list = new Int32Array(rows).fill(kind);
  uniform.set(key, list);
  return list;
}

/** Fills a column row by row, each row once. */
export class ColumnBuilder {
  readonly values: Float64Array;
  private kindOf: Int32Array;
  private isOwn = false;
  private readonly others: Cell[] = [];
  private readonly known = new Map<string, number>();
  private format: string | undefined;
  private formats: (string | undefined)[] | undefined;
  private hasNumber = false;

  /** @param kind of the rows whose value is put straight into `values` */
  constructor(rows: number, kind: Kind = kinds.number) {
    this.values = new Float64Array(rows);
    this.kindOf = allOf(kind, rows);
  }

  set(row: number, cell: Cell | undefined): void {
    const value = cell?.value ?? null;
    if (typeof value === "number") {
      this.values[row] = value;
      this.setKind(row, kinds.number);
      this.noteAt(row, cell?.format);
    } else if (typeof value === "boolean") {
      this.values[row] = value ? 1 : 0;
      this.setKind(row, kinds.boolean);
    } else if (value === null) this.setKind(row, kinds.blank);
    else this.setKind(row, this.other(value, cell));
  }

  copy(row: number, from: TypedColumn, at: number): void {
    const kind = from.kinds[at] ?? kinds.blank;
    if (kind >= 0) {
      this.set(row, from.others[kind]);
      return;
    }
    this.setKind(row, kind);
    this.values[row] = from.values[at] ?? 0;
    if (kind === kinds.number) this.noteAt(row, formatAt(from, at));
  }

  /** Says the format of numbers that are put straight into `values`; before the first of them. */
  note(format: string | undefined): void {
    this.format = general(format);
    this.hasNumber = true;
  }

  /** Says the format of the number in one row. */
  noteAt(row: number, format: string | undefined): void {
    const said = general(format);
    if (!this.hasNumber) this.note(said);
    if (!this.formats && said === this.format) return;
    this.formats ??= Array.from(this.values, () => this.format);
    this.formats[row] = said;
  }

  done(): TypedColumn {
    const { values, kindOf, others, format, formats } = this;
    return { values, kinds: kindOf, others, format, formats };
  }

  private setKind(row: number, kind: number): void {
    if (this.kindOf[row] === kind) return;
    if (!this.isOwn) this.kindOf = this.kindOf.slice();
    this.isOwn = true;
    this.kindOf[row] = kind;
  }

  private other(text: string, cell: Cell | undefined): number {
    const at = this.known.get(text) ?? this.others.length;
    if (at === this.others.length) {
      this.others.push(cell ?? { value: text });
      this.known.set(text, at);
    }
    return at;
  }
}

/** The engine says the general format as an empty text, or not at all. */
const general = (format: string | undefined): string | undefined =>
  format === "" ? undefined : format;

/** The format of a number of the column. */
export const formatAt = ({ format, formats }: TypedColumn, row: number): string | undefined =>
  formats ? formats[row] : format;

/** A row of a column as the engine has cells. */
export function cellAt(column: TypedColumn, row: number): Cell {
  const { values, kinds: kindOf, others } = column;
  const kind = kindOf[row] ?? kinds.blank;
  if (kind === kinds.blank) return { value: null };
  const value = values[row] ?? 0;
  if (kind === kinds.boolean) return { value: value === 1 };
  if (kind === kinds.number) {
    const format = formatAt(column, row);
    return format === undefined ? { value } : { value, format };
  }
  return others[kind] ?? { value: null };
}

/** A column that makes its cells when they are first asked for. */
export function lazyCells(column: TypedColumn): Cell[] {
  const cells: Cell[] = [];
  const { length } = column.values;
  const fill = (): void => {
    if (cells.length === length) return;
    for (let row = 0; row < length; row++) cells.push(cellAt(column, row));
  };
  const lazy = new Proxy(cells, {
    get(target, key) {
      if (key === "length") return length;
      fill();
      return Reflect.get(target, key) as unknown;
    },
    has(target, key) {
      fill();
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      fill();
      return Reflect.ownKeys(target);
    },
  });
  typed.set(lazy, column);
  return lazy;
}
