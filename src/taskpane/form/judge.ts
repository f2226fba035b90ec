import type {
  Field,
  FieldValue,
  Finding,
  FormRow,
  FormValues,
  Template,
} from "../../templates/template";
import { isLineField, readEntry, type LineField } from "../entry/read-entry";
import type { Problem, Reading } from "../entry/reading";
import { fieldsOf, rowsIn, textIn, type Entries, type RowEntry } from "./entries";

/** What the entries of a form mean, and what is wrong with them. */
export interface Judgement {
  /** null where nothing was typed or it is not understood. */
  readonly values: FormValues;
  /** By input: a field's key, or `cellId` for a cell of a table. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Of the visible inputs, in the order of the form. */
  readonly problems: readonly InputProblem[];
  /** What the template says of the values, but for inputs that are hidden or have a problem already. */
  readonly findings: readonly Finding[];
  readonly isVisible: (field: Field<string>) => boolean;
}

export interface InputProblem {
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
  const readings = new Map<string, Reading>();
  const values: Record<string, FieldValue> = { ...template.blank };
  const fields = fieldsOf(template);
  for (const field of fields) values[field.key] = readField(field, entries, locale, readings);
  const isVisible = (field: Field<string>) => field.visible?.(values) ?? true;
  const problems = fields
    .filter(isVisible)
    .flatMap((field) => problemsOf(field, entries, readings));
  const settled = new Set(fields.filter(isVisible).map(({ key }) => key));
  for (const { input } of problems) settled.delete(tableOf(input));
  const findings = template
    .check(values)
    .filter(({ field }) => field === undefined || settled.has(field));
  return { values, readings, problems, findings, isVisible };
}

function readField(
  field: Field<string>,
  entries: Entries,
  locale: string,
  readings: Map<string, Reading>,
): FieldValue {
  if (isLineField(field)) {
    const reading = readEntry(textIn(entries, field.key), field, locale);
    readings.set(field.key, reading);
    return reading.value;
  }
  const rows = rowsIn(entries, field.key);
  readings.set(field.key, readingOfTable(field, rows.length));
  return rows.map((row) => {
    const cells = readRow(row, field, locale);
    for (const [column, reading] of cells) readings.set(cellId(field.key, row.id, column), reading);
    return Object.fromEntries([...cells].map(([column, { value }]) => [column, scalar(value)]));
  });
}

/** A cell of a table holds no table. */
function scalar(value: FieldValue): FormRow[string] {
  return typeof value === "object" ? null : value;
}

type RowReadings = ReadonlyMap<string, Reading>;

/** Rows do not change, they are replaced: in a table of thousands only the row being typed in is read again. */
const rowsRead = new WeakMap<
  RowEntry,
  { readonly locale: string; readonly readings: RowReadings }
>();

function readRow(row: RowEntry, field: Field<string>, locale: string): RowReadings {
  const known = rowsRead.get(row);
  if (known?.locale === locale) return known.readings;
  const readings = new Map(
    columnsOf(field).map((column) => [
      column.key,
      readEntry(row.cells[column.key] ?? "", column, locale),
    ]),
  );
  rowsRead.set(row, { locale, readings });
  return readings;
}

function readingOfTable(field: Field<string>, rows: number): Reading {
  const max = field.type.kind === "rows" ? field.type.maxRows : 0;
  if (field.required && rows === 0)
    return { value: null, problem: { word: "required", values: {} } };
  const values = { max: String(max), entered: String(rows) };
  return rows > max ? { value: null, problem: { word: "tooManyRows", values } } : { value: [] };
}

/** The columns of a table; a table inside a table cannot be typed in a pane, so there is none. */
export function columnsOf(field: Field<string>): readonly LineField[] {
  return field.type.kind === "rows" ? field.type.columns.filter(isLineField) : [];
}

function problemsOf(
  field: Field<string>,
  entries: Entries,
  readings: ReadonlyMap<string, Reading>,
): readonly InputProblem[] {
  const problemAt = (input: string, of: Field<string>): readonly InputProblem[] => {
    const problem = readings.get(input)?.problem;
    return problem === undefined ? [] : [{ input, field: of, problem }];
  };
  const cells = rowsIn(entries, field.key).flatMap((row) =>
    columnsOf(field).flatMap((column) => problemAt(cellId(field.key, row.id, column.key), column)),
  );
  return [...problemAt(field.key, field), ...cells];
}
