import type { Field, FieldGroup, FieldValue, Finding, FormRow, FormValues } from "./template";

/** Excel keeps 15 digits: beyond this a cent is lost. */
export const largest = 1e13;

/** A table of the form: its rows, or none where the value is not a table. */
export function rowsIn(values: FormValues, key: string): readonly FormRow[] {
  const value = values[key];
  return isRows(value) ? value : [];
}

/**
 * What every form must settle before a sheet can be made: fields that are missing, too long, out of their domain or
 * not among the choices. A finding in a table names its row and, by key, its column.
 */
export function fieldFindings(
  groups: readonly FieldGroup<string>[],
  values: FormValues,
): readonly Finding[] {
  return groups
    .flatMap(({ fields }) => fields)
    .filter(({ visible }) => visible === undefined || visible(values))
    .flatMap((field) => findingsOf(field, values));
}

function findingsOf(field: Field<string>, values: FormValues): readonly Finding[] {
  const { key, type } = field;
  const error = (flaw: Flaw): Finding => ({ severity: "error", field: key, ...flaw });
  if (type.kind !== "rows") return flawsOf(field, values[key] ?? null).map(error);
  const rows = rowsIn(values, key);
  if (field.required && rows.length === 0) return [error({ word: "noRows" })];
  if (rows.length > type.maxRows) {
    return [error({ word: "tooManyRows", values: { entered: rows.length, max: type.maxRows } })];
  }
  return rows.flatMap((row, index) =>
    type.columns.flatMap((column) =>
      flawsOf(column, row[column.key] ?? null).map(({ word, values: details }) =>
        error({ word: `row.${word}`, values: { ...details, row: index + 1, column: column.key } }),
      ),
    ),
  );
}

type Flaw = Pick<Finding, "word" | "values">;

function flawsOf(field: Field<string>, value: FieldValue): readonly Flaw[] {
  const { type, required } = field;
  if (value === null || value === "") return required ? [{ word: "required" }] : [];
  switch (type.kind) {
    case "text":
      return typeof value === "string" && value.length > type.maxLength
        ? [{ word: "tooLong", values: { maxLength: type.maxLength } }]
        : [];
    case "choice":
      return typeof value === "string" && type.options.includes(value)
        ? []
        : [{ word: "notAChoice" }];
    case "date":
      return isDay(value) ? [] : [{ word: "notADate" }];
    case "money":
    case "percent":
    case "number":
      return typeof value === "number" ? numberFlaws(field, value) : [{ word: "notANumber" }];
    case "rows":
      return [];
  }
}

function numberFlaws({ type, domain = {} }: Field<string>, value: number): readonly Flaw[] {
  const { min = -Infinity, max = Infinity, above = -Infinity } = domain;
  if (!Number.isFinite(value) || Math.abs(value) > largest) return [{ word: "tooLarge" }];
  if (type.kind === "percent") {
    // The commonest slip: 15 for 15%.
    if (value > max && value <= 100) {
      return [{ word: "percentAsNumber", values: { entered: value * 100, meant: value } }];
    }
    if (value < min || value > max) {
      return [{ word: "percentRange", values: { entered: value * 100 } }];
    }
    return [];
  }
  if (value <= above) return [{ word: "notPositive", values: { entered: value } }];
  if (value < min || value > max) {
    const bounds = max === Infinity ? "belowMinimum" : "outOfRange";
    return [{ word: bounds, values: { entered: value, min, ...(max !== Infinity && { max }) } }];
  }
  return type.kind === "number" && type.whole === true && !Number.isInteger(value)
    ? [{ word: "notWhole", values: { entered: value } }]
    : [];
}

/** ISO 8601, a day that is in the calendar. */
export function isDay(value: unknown): value is string {
  return (
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}

function isRows(value: FieldValue | undefined): value is readonly FormRow[] {
  return Array.isArray(value);
}
