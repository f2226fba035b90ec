import type { Selection, SheetInputs, Workbook, WrittenSheet } from "../../../excel/workbook";
import type { Field, FieldValue, FormRow, FormValues, Template } from "../../../templates/template";
import { inAllLanguages, optionNamed } from "../../all-words";
import type { LineField } from "../../entry/read-entry";
import { isLineField } from "../../entry/read-entry";
import { isoDate } from "../../excel-date";
import { fieldsOf, isRows } from "../../form/entries";
import { columnsOf } from "../../form/read-row";

type InputCells = NonNullable<Selection["inputCells"]>;

/** The inputs of a sheet as its cells hold them now; what has no cell of its own stays as it was kept. */
export function inputsNow(template: Template, kept: FormValues, cells: InputCells): FormValues {
  const now: Record<string, FieldValue> = { ...kept };
  for (const field of fieldsOf(template)) {
    const cell = cells[field.key];
    if (cell !== undefined && isLineField(field)) now[field.key] = valueOf(cell, field, template);
  }
  return now;
}

/** All inputs of a sheet as it holds them now, read from it with the rows of its tables. */
export async function readInputs(
  workbook: Pick<Workbook, "inputsOf">,
  sheet: WrittenSheet,
  { template, values }: { readonly template: Template; readonly values: FormValues },
): Promise<FormValues> {
  return valuesNow(template, values, await workbook.inputsOf(sheet));
}

function valuesNow(
  template: Template,
  kept: FormValues,
  { cells, tables }: SheetInputs,
): FormValues {
  const now: Record<string, FieldValue> = { ...inputsNow(template, kept, cells) };
  for (const field of fieldsOf(template)) {
    const columns = tableOf(field, tables);
    const read = columnsOf(field).filter(({ key }) => columns[key] !== undefined);
    if (read.length === 0) continue;
    const before = now[field.key] ?? null;
    const known = isRows(before) ? before : [];
    const count = Math.max(...read.map(({ key }) => columns[key]?.length ?? 0));
    const rows = Array.from({ length: count }, (_, index): FormRow => {
      const values = read.map((column) => {
        const value = valueOf(columns[column.key]?.[index] ?? "", column, template);
        return [column.key, isRows(value) ? null : value] as const;
      });
      return { ...known[index], ...Object.fromEntries(values) };
    });
    while (rows.length > 0 && isBlank(rows[rows.length - 1])) rows.pop();
    now[field.key] = rows;
  }
  return now;
}

/** The table that a field fills: the one with most of its columns. */
function tableOf(
  field: Field<string>,
  tables: SheetInputs["tables"],
): SheetInputs["tables"][number] {
  const known = (table: SheetInputs["tables"][number]) =>
    columnsOf(field).filter(({ key }) => table[key] !== undefined).length;
  const [best = {}] = [...tables].sort((a, b) => known(b) - known(a));
  return best;
}

function isBlank(row: FormRow | undefined): boolean {
  return Object.values(row ?? {}).every((value) => value === null || value === "");
}

function valueOf(cell: InputCells[string], field: LineField, template: Template): FieldValue {
  if (cell === "") return null;
  switch (field.type.kind) {
    case "text":
      return String(cell);
    case "date":
      return typeof cell === "number" ? (isoDate(cell) ?? null) : null;
    case "choice":
      // The sheet says a choice in the language it was made in, whatever the pane speaks now.
      return (
        optionNamed(String(cell), field.key, field.type.options, inAllLanguages(template.id)) ??
        String(cell)
      );
    case "money":
    case "percent":
    case "number":
      // Text where a number belongs counts as missing, as it does for the formulas.
      return typeof cell === "number" ? cell : null;
  }
}
