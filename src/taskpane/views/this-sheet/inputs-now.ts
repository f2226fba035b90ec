import type { Selection } from "../../../excel/workbook";
import type { FieldValue, FormValues, Template } from "../../../templates/template";
import { inAllLanguages, optionNamed } from "../../all-words";
import type { LineField } from "../../entry/read-entry";
import { isLineField } from "../../entry/read-entry";
import { isoDate } from "../../excel-date";
import { fieldsOf } from "../../form/entries";

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
