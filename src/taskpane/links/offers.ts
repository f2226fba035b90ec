import type { CellValue, ReadableSheet, ReadQuery } from "../../excel/workbook";
import type {
  Field,
  FieldSource,
  FormRow,
  FormValues,
  TableSource,
  Template,
} from "../../templates/template";
import { fieldsOf } from "../form/entries";

/** A figure of another sheet that a field can follow, or a table of which it takes the name and the rows. */
export interface Offer {
  readonly sheetName: string;
  /** What the field's cell will read, without "="; none where the field names a table. */
  readonly formula?: string;
  readonly value: number | string;
  readonly rows?: OfferedRows;
}

export interface OfferedRows {
  readonly field: string;
  /** Column of the field by which a row is known. */
  readonly by: string;
  readonly rows: readonly FormRow[];
}

/** What to ask the workbook for; undefined where no field of the form reads other sheets. */
export function queryFor(template: Template): ReadQuery | undefined {
  const sources = fieldsOf(template).flatMap(({ reads = [] }) => reads);
  if (sources.length === 0) return undefined;
  return {
    templateIds: [...new Set(sources.map(({ templateId }) => templateId))],
    columns: [...new Set(sources.flatMap(columnsRead))],
  };
}

function columnsRead(source: FieldSource): readonly string[] {
  if ("rowsBy" in source) return Object.values(source.columns).map(({ column }) => column);
  return "column" in source ? [source.column, source.match] : [];
}

/** What the sheets of the workbook offer for a field, newest sheet first. */
export function offersFor(
  { reads = [], type }: Field<string>,
  sheets: readonly ReadableSheet[],
  values: FormValues,
): readonly Offer[] {
  return sheets.flatMap((sheet) =>
    reads.flatMap((source): readonly Offer[] => {
      if (source.templateId !== sheet.sheet.templateId) return [];
      if ("rowsBy" in source) return ofTable(source, sheet);
      const found = "column" in source ? inRow(source, sheet, values) : ofCells(source, sheet);
      if (!found) return [];
      // The form shows cents; the sheet's cell will read every digit.
      const value = type.kind === "money" ? Math.round(found.value * 100) / 100 : found.value;
      return [{ sheetName: sheet.sheet.sheetName, formula: found.formula, value }];
    }),
  );
}

/** The name of the table, and its rows but for empty ones. */
function ofTable(
  { rowsBy, rows: field, columns: wanted }: TableSource,
  { sheet, columns }: ReadableSheet,
): readonly Offer[] {
  const by = Object.keys(wanted).find((key) => wanted[key]?.column === rowsBy);
  const known = columns[rowsBy];
  if (by === undefined || !known) return [];
  const rows = known.values.flatMap((name, row): readonly FormRow[] => {
    if (name === "") return [];
    const cells = Object.entries(wanted).map(([key, { column, part = 1 }]) => {
      const value = columns[column]?.values[row] ?? "";
      return [key, typeof value === "number" ? value * part : value === "" ? null : value];
    });
    return [Object.fromEntries(cells) as FormRow];
  });
  return [{ sheetName: sheet.sheetName, value: known.table, rows: { field, by, rows } }];
}

interface Figure {
  readonly formula: string;
  readonly value: number;
}

function ofCells(
  { plus, minus = [] }: Extract<FieldSource, { plus: unknown }>,
  { cells }: ReadableSheet,
): Figure | undefined {
  const added = plus.map((name) => cells[name]);
  const taken = minus.map((name) => cells[name]);
  let value = 0;
  for (const [sign, list] of [[1, added] as const, [-1, taken] as const]) {
    for (const one of list) {
      if (typeof one?.value !== "number") return undefined;
      value += sign * one.value;
    }
  }
  const formulas = (list: typeof added) => list.map((one) => one?.formula ?? "");
  return { formula: [formulas(added).join("+"), ...formulas(taken)].join("-"), value };
}

/** As MATCH compares: whatever the case; in its pattern ~ * and ? stand for themselves behind a ~. */
function inRow(
  { column, match, field }: Extract<FieldSource, { column: unknown }>,
  { columns }: ReadableSheet,
  values: FormValues,
): Figure | undefined {
  const [figures, texts] = [columns[column], columns[match]];
  const wanted = values[field];
  if (!figures || !texts || typeof wanted !== "string" || wanted === "") return undefined;
  const row = texts.values.findIndex((text) => folded(text) === folded(wanted));
  const value = figures.values[row];
  if (typeof value !== "number") return undefined;
  const pattern = wanted.replace(/[~*?]/g, "~$&").replaceAll('"', '""');
  return { formula: `INDEX(${figures.formula},MATCH("${pattern}",${texts.formula},0))`, value };
}

function folded(value: CellValue): string {
  return String(value).toLowerCase();
}
