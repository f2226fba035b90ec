import type { Field, FieldValue, FormRow } from "../../templates/template";
import { isLineField, readEntry, type LineField } from "../entry/read-entry";
import type { Reading } from "../entry/reading";
import type { RowEntry } from "./entries";

/** What one row of a table means. */
export interface RowReading {
  readonly values: FormRow;
  /** By column. */
  readonly cells: ReadonlyMap<string, Reading>;
  /** Columns whose entry has a problem. */
  readonly flawed: readonly LineField[];
}

/** Rows do not change, they are replaced: in a table of thousands only the row being typed in is read again. */
const known = new WeakMap<RowEntry, { readonly locale: string; readonly reading: RowReading }>();

export function readRow(row: RowEntry, columns: readonly LineField[], locale: string): RowReading {
  const kept = known.get(row);
  if (kept?.locale === locale) return kept.reading;
  const cells = new Map(
    columns.map((column) => [column.key, readEntry(row.cells[column.key] ?? "", column, locale)]),
  );
  const reading = {
    cells,
    values: Object.fromEntries([...cells].map(([key, { value }]) => [key, scalar(value)])),
    flawed: columns.filter(({ key }) => cells.get(key)?.problem !== undefined),
  };
  known.set(row, { locale, reading });
  return reading;
}

/** A cell of a table holds no table. */
function scalar(value: FieldValue): FormRow[string] {
  return typeof value === "object" ? null : value;
}

/** The columns of a table; a table inside a table cannot be typed in a pane, so there is none. */
export function columnsOf(field: Field<string>): readonly LineField[] {
  return field.type.kind === "rows" ? field.type.columns.filter(isLineField) : [];
}
