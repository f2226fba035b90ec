import type { Field, FieldValue, FormRow, FormValues, Template } from "../../templates/template";
import { entryText } from "../entry/format";

/** One row of a table as typed. The id tells rows apart while they move; it is not kept. */
export interface RowEntry {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
}

export type Entry = string | readonly RowEntry[];

/** What stands in a form as typed, by field; a field that is not named is empty. */
export interface Entries {
  readonly fields: Readonly<Record<string, Entry>>;
  /** Address of the cell that a field was taken from, until the field is typed over. */
  readonly sources: Readonly<Record<string, string>>;
}

export const NO_ENTRIES: Entries = { fields: {}, sources: {} };

let rowsMade = 0;

export function rowOf(cells: RowEntry["cells"]): RowEntry {
  rowsMade += 1;
  return { id: `row${rowsMade}`, cells };
}

/** Whether nothing was typed in a row. */
export function isBlankRow({ cells }: RowEntry): boolean {
  return Object.values(cells).every((text) => text === "");
}

/** Every field of a template, in the order of the form. */
export function fieldsOf(template: Template): readonly Field<string>[] {
  return template.groups.flatMap((group) => group.fields);
}

/** What the form shows for values that are understood already: a sample, or the inputs of a sheet. */
export function entriesOf(template: Template, values: FormValues, locale: string): Entries {
  const fields: Record<string, Entry> = {};
  for (const field of fieldsOf(template)) {
    const entry = entryOf(field, values[field.key] ?? null, locale);
    if (entry !== undefined) fields[field.key] = entry;
  }
  return { fields, sources: {} };
}

function entryOf(field: Field<string>, value: FieldValue, locale: string): Entry | undefined {
  const { type } = field;
  if (type.kind !== "rows") return isRows(value) ? undefined : entryText(value, type.kind, locale);
  if (!isRows(value)) return undefined;
  return value.map((row) =>
    rowOf(
      Object.fromEntries(
        type.columns.map((column) => [
          column.key,
          entryText(row[column.key] ?? null, column.type.kind, locale),
        ]),
      ),
    ),
  );
}

export function isRows(value: FieldValue): value is readonly FormRow[] {
  return Array.isArray(value);
}

export function textIn(entries: Entries, key: string): string {
  const entry = entries.fields[key];
  return typeof entry === "string" ? entry : "";
}

export function rowsIn(entries: Entries, key: string): readonly RowEntry[] {
  const entry = entries.fields[key];
  return entry === undefined || typeof entry === "string" ? [] : entry;
}

/** @param source address of the cell that the entry was taken from, if it was not typed */
export function withEntry(entries: Entries, key: string, entry: Entry, source?: string): Entries {
  const sources = Object.entries(entries.sources).filter(([taken]) => taken !== key);
  if (source !== undefined) sources.push([key, source]);
  return {
    fields: { ...entries.fields, [key]: entry },
    sources: Object.fromEntries(sources),
  };
}
