import type { LineField } from "../entry/read-entry";
import { entryText } from "../entry/format";
import { fieldsOf, isBlankRow, rowOf, rowsIn, type RowEntry } from "../form/entries";
import { columnsOf } from "../form/read-row";
import type { Form } from "../form/use-form";
import type { Offer, OfferedRows } from "./offers";

/** Enters what an offer gives: a figure that the field then follows, or the name of a table with its rows. */
export function takeOffer(
  form: Pick<Form, "template" | "entries" | "enter">,
  { key, type }: Pick<LineField, "key" | "type">,
  { value, formula, rows }: Offer,
  locale: string,
): void {
  form.enter(key, entryText(value, type.kind, locale), formula);
  if (rows) form.enter(rows.field, withRows(form, rows, locale));
}

/** The rows of the table, each with what was typed to it before; rows that the table lacks come after them. */
function withRows(
  form: Pick<Form, "template" | "entries">,
  taken: OfferedRows,
  locale: string,
): readonly RowEntry[] {
  const field = fieldsOf(form.template).find(({ key }) => key === taken.field);
  const columns = field ? columnsOf(field) : [];
  const left = rowsIn(form.entries, taken.field).filter((row) => !isBlankRow(row));
  const rows = taken.rows.map((row): RowEntry => {
    const given = columns.filter(({ key }) => key in row);
    const texts = given.map(({ key, type }) => {
      const value = row[key] ?? null;
      // What a cell says in place of a number, as "n/a", is no number to enter.
      const isSaid = typeof value === "string" && type.kind !== "text";
      return [key, entryText(isSaid ? null : value, type.kind, locale)];
    });
    const cells = Object.fromEntries(texts) as RowEntry["cells"];
    const name = folded(cells[taken.by]);
    const at = left.findIndex((one) => folded(one.cells[taken.by]) === name);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    return before ? { ...before, cells: { ...before.cells, ...cells } } : rowOf(cells);
  });
  return [...rows, ...left];
}

function folded(text: string | undefined): string {
  return (text ?? "").trim().toLowerCase();
}
