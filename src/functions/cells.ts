/** Excel's error values that a cell of ours can hold or receive. */
export type ErrorCode =
  "#NUM!" | "#VALUE!" | "#DIV/0!" | "#N/A" | "#REF!" | "#NAME?" | "#NULL!" | (string & {});

/** An error in a cell. One that another formula made has no reason: it only passes through. */
export interface CellError {
  readonly code: ErrorCode;
  readonly message?: string | undefined;
  /** Key of the table of reasons; with `details` a sentence can be said in another language. */
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, number | string>> | undefined;
}

/** What Excel hands over for a data type: an object that carries the plain value. */
export interface RichCell {
  readonly type: string;
  readonly basicValue?: number | string | boolean | undefined;
}

/** What a host may hand over for one cell. Empty cells come as null, undefined or "". */
export type Input = number | string | boolean | null | undefined | CellError | RichCell;

/** What a function puts in one cell. */
export type Cell = number | string | CellError;

/** Rows of cells; rows may be ragged. A single cell is [[x]]. */
export type Cells = readonly (readonly Input[])[];

export function isCellError(cell: unknown): cell is CellError {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

/** The plain value of a data type, such as a formatted number; any other cell as it is. */
export function plainCell(cell: Input): Exclude<Input, RichCell> {
  if (typeof cell !== "object" || cell === null || isCellError(cell)) return cell;
  return cell.type === "Error" ? { code: String(cell.basicValue) } : cell.basicValue;
}

/** A cell as a person would read it. */
export function textOf(cell: Input): string {
  const plain = plainCell(cell);
  return isCellError(plain) ? plain.code : String(plain ?? "");
}

/** A first row of text only names the columns. */
export function isHeader(row: readonly Input[] | undefined): boolean {
  return row?.every((cell) => typeof cell === "string" && cell !== "") ?? false;
}

/** Rows and columns of a range; no cells at all count as one empty cell. */
export function sizeOf(cells: Cells): { rows: number; columns: number } {
  const columns = widest(cells);
  return columns === 0 ? { rows: 1, columns: 1 } : { rows: cells.length, columns };
}

/** A loop of its own, by index: engines compile it once and keep it. */
function widest(cells: Cells): number {
  const { length } = cells;
  let columns = 0;
  for (let i = 0; i < length; i++) {
    const row = cells[i];
    if (row && row.length > columns) columns = row.length;
  }
  return columns;
}
