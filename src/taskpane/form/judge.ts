import type { Field, FieldValue, Finding, FormValues, Template } from "../../templates/template";
import { isLineField, readEntry } from "../entry/read-entry";
import type { Problem, Reading } from "../entry/reading";
import { fieldsOf, rowsIn, textIn, type Entries } from "./entries";
import { columnsOf, readRow } from "./read-row";

/** What the entries of a form mean, and what is wrong with them one by one. */
export interface Understanding {
  /** null where nothing was typed or it is not understood. */
  readonly values: FormValues;
  /** By field; `readRow` tells of the cells of a table. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Of the visible inputs, in the order of the form. */
  readonly problems: readonly InputProblem[];
  readonly isVisible: (field: Field<string>) => boolean;
}

export interface Judgement extends Understanding {
  /** What the template says of the values, but for inputs that are hidden or have a problem already. */
  readonly findings: readonly Finding[];
}

export interface InputProblem {
  /** A field's key, or `cellId` for a cell of a table. */
  readonly input: string;
  readonly field: Field<string>;
  readonly problem: Problem;
}

/** Name of one cell of a table among the inputs of a form. */
export function cellId(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}

/** The field that an input belongs to: itself, or the table of a cell. */
function tableOf(input: string): string {
  return input.split("/", 1)[0] ?? input;
}

export function judge(template: Template, entries: Entries, locale: string): Judgement {
  const understood = understand(template, entries, locale);
  return { ...understood, findings: findingsOn(template, understood) };
}

/** Quick enough for every keystroke: of a long table only what changed is read. */
export function understand(template: Template, entries: Entries, locale: string): Understanding {
  const values: Record<string, FieldValue> = { ...template.blank };
  const readings = new Map<string, Reading>();
  const fields = fieldsOf(template);
  for (const field of fields) {
    const reading = readField(field, entries, locale);
    readings.set(field.key, reading);
    values[field.key] = isLineField(field)
      ? reading.value
      : rowsIn(entries, field.key).map((row) => readRow(row, columnsOf(field), locale).values);
  }
  const isVisible = (field: Field<string>) => field.visible?.(values) ?? true;
  const problems = fields.filter(isVisible).flatMap((field) => [
    ...problemOf(field.key, field, readings.get(field.key)),
    ...rowsIn(entries, field.key).flatMap((row) => {
      const { cells, flawed } = readRow(row, columnsOf(field), locale);
      return flawed.flatMap((column) =>
        problemOf(cellId(field.key, row.id, column.key), column, cells.get(column.key)),
      );
    }),
  ]);
  return { values, readings, problems, isVisible };
}

/** What the template says of the values: as slow as the template, for it looks at every row. */
export function findingsOn(
  template: Template,
  { values, problems, isVisible }: Understanding,
): readonly Finding[] {
  const settled = new Set(
    fieldsOf(template)
      .filter(isVisible)
      .map(({ key }) => key),
  );
  for (const { input } of problems) settled.delete(tableOf(input));
  return template.check(values).filter(({ field }) => field === undefined || settled.has(field));
}

function readField(field: Field<string>, entries: Entries, locale: string): Reading {
  return isLineField(field)
    ? readEntry(textIn(entries, field.key), field, locale)
    : readingOfTable(field, rowsIn(entries, field.key).length);
}

function readingOfTable(field: Field<string>, rows: number): Reading {
  const max = field.type.kind === "rows" ? field.type.maxRows : 0;
  if (field.required && rows === 0)
    return { value: null, problem: { word: "required", values: {} } };
  const values = { max: String(max), entered: String(rows) };
  return rows > max ? { value: null, problem: { word: "tooManyRows", values } } : { value: [] };
}

function problemOf(
  input: string,
  field: Field<string>,
  reading: Reading | undefined,
): readonly InputProblem[] {
  return reading?.problem ? [{ input, field, problem: reading.problem }] : [];
}
