import type { SelectedRows } from "../../../excel/workbook";
import type { LineField } from "../../entry/read-entry";
import { isTextAboveNumbers } from "../take";
import { bare, type ColumnNames } from "./header-names";

export type Cell = SelectedRows["values"][number][number];

/** What was selected, as a table of rows below its headers. */
export interface SourceTable {
  readonly address: string;
  readonly width: number;
  readonly headers: readonly string[] | undefined;
  readonly rows: readonly SourceRow[];
  /** Rows of titles above the headers. */
  readonly above: number;
}

export interface SourceRow {
  readonly cells: readonly Cell[];
  readonly isHidden: boolean;
}

/** So many rows may stand above the headers: titles, dates, notes. */
const MOST_ABOVE = 12;

/** @param headerRow row of the headers among the selected values, from 0; undefined for none */
export function sourceTable(selected: SelectedRows, headerRow: number | undefined): SourceTable {
  const hidden = new Set(selected.hiddenRows);
  const below = headerRow === undefined ? 0 : headerRow + 1;
  return {
    address: selected.address,
    width: selected.values[0]?.length ?? 0,
    headers:
      selected.headers ??
      (headerRow === undefined ? undefined : selected.values[headerRow]?.map(String)),
    rows: selected.values
      .map((cells, index) => ({ cells, isHidden: hidden.has(index) }))
      .slice(below)
      .filter(({ cells }) => cells.some((cell) => cell !== "")),
    above: headerRow ?? 0,
  };
}

/** The row that holds the headers: the one that names most columns, else a first row of text above numbers. */
export function findHeaderRow(
  { headers, values }: SelectedRows,
  columns: readonly LineField[],
  names: ColumnNames,
): number | undefined {
  if (headers) return undefined;
  const known = new Set([...names.values()].flat());
  const named = (cells: readonly Cell[]) => {
    const texts = cells.filter((cell): cell is string => typeof cell === "string");
    const found = new Set(texts.map(bare).filter((name) => known.has(name)));
    return texts.length === cells.length ? found.size : 0;
  };
  const counts = values.slice(0, MOST_ABOVE).map(named);
  const most = Math.max(...counts);
  // One name alone may be a value: a segment called "Large" is no header.
  if (most >= Math.min(2, columns.length)) return counts.indexOf(most);
  return isTextAboveNumbers(values) || (most === 1 && counts[0] === 1) ? 0 : undefined;
}
