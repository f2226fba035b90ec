/** Zero-based place on a sheet. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Area extends Position {
  readonly rows: number;
  readonly columns: number;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export function cellAddress({ row, column }: Position): string {
  return `${columnName(column)}${row + 1}`;
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

export function contains(area: Area, { row, column }: Position): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Reads "B7" or "B7:D9", with or without $ and sheet name; undefined for whole rows, columns and several areas. */
export function parseArea(address: string): Area | undefined {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/s.exec(
    address,
  );
  if (!match) return undefined;
  const [, column = "", row = "", lastColumn = column, lastRow = row] = match;
  const from = { row: Number(row) - 1, column: columnNumber(column) };
  return {
    ...from,
    rows: Number(lastRow) - from.row,
    columns: columnNumber(lastColumn) - from.column + 1,
  };
}

function columnNumber(name: string): number {
  return Array.from(name).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
