import {
  call,
  iff,
  isBlank,
  joined,
  named,
  operation,
  thisRow,
  times,
  type Expression,
  type Operand,
} from "../../plan/expression";
import { formula, type Content, type Label, type TableColumn } from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { contentOf } from "../field-content";
import { rowsIn } from "../field-findings";
import { textIn } from "../form-values";
import type { LabelSource } from "../label-source";
import type { Field, FormRow, FormValues } from "../template";
import { driversBlock } from "../value-map/drivers";
import { isLinked, quarter } from "./form";

/** The rows that the sheet gets: a table needs one to hold its formulas. */
export function metricRows(values: FormValues): readonly FormRow[] {
  const rows = rowsIn(values, "metrics");
  return rows.length > 0 ? rows : [{}];
}

/** Which column of the value map a column of the report takes its cells from. */
const mapColumns: Readonly<Record<string, string>> = {
  id: "id",
  metric: "metric",
  unit: "unit",
  baseline: "baseline",
  target: "target",
  targetValue: "countedYearly",
};

/** The value map's table is known by its name in the workbook, so it may be renamed, moved and sorted. */
function mapCell(values: FormValues, key: string, row: Operand): Expression {
  return call("INDEX", named(textIn(values, "mapName")), row, columnKeys.indexOf(key) + 1);
}

/** Only the order of the map's columns counts here, not their words. */
const anyLabel = (word: string): Label => ({ word, text: word });
const anyLabels: LabelSource = { sheet: anyLabel, field: anyLabel, choice: anyLabel };
const columnKeys = driversBlock(anyLabels, []).columns.map(({ key }) => key);

/** Where the map has gone, or never had so many rows, what the form knew last is kept. */
const orKept = (link: Expression, kept: Content): Expression => {
  if (kept.kind === "number") return call("IFERROR", link, kept.value);
  return call("IFERROR", joined(link, ""), kept.kind === "text" ? kept.value : "");
};

/** A column that the value map fills where the metrics come from there, and a person where they do not. */
export function mapColumn(
  field: Field<string>,
  { values, labels }: SheetInput,
  rest: Pick<TableColumn, "format"> & Partial<TableColumn>,
): TableColumn {
  const { key, type } = field;
  const kept = metricRows(values).map((row) => contentOf(field, row[key] ?? null, labels));
  const column = { key, header: labels.field(key), ...rest };
  if (!isLinked(values)) return { ...column, role: "input", fill: kept };
  const isNumber = type.kind !== "text";
  const from = (row: number): Expression => {
    const link = mapCell(values, mapColumns[key] ?? key, row);
    const amount = key === "targetValue" ? call("PRODUCT", link, quarter) : link;
    return isNumber ? iff(isBlank(link), "", amount) : link;
  };
  const fill = kept.map((content, index) => formula(orKeptAs(isNumber, from(index + 1), content)));
  return { ...column, role: "link", fill };
}

const orKeptAs = (isNumber: boolean, link: Expression, kept: Content): Expression =>
  isNumber && kept.kind !== "number" ? call("IFERROR", link, "") : orKept(link, kept);

/** A column that the report of the quarter before fills, where it is named: found there by ID and metric. */
export function previousColumn(
  field: Field<string>,
  { values, labels }: SheetInput,
  from: { readonly id: number; readonly metric: number; readonly column: number },
  rest: Pick<TableColumn, "format"> & Partial<TableColumn>,
): TableColumn {
  const { key, type } = field;
  const kept = metricRows(values).map((row) => contentOf(field, row[key] ?? null, labels));
  const column = { key, header: labels.field(key), ...rest };
  const name = textIn(values, "previousName");
  if (name === "") return { ...column, role: "input", fill: kept };
  const table = named(name);
  const isSame = (key: "id" | "metric"): Expression =>
    operation(call("INDEX", table, 0, from[key]), "=", thisRow(key));
  const row = call("MATCH", 1, call("INDEX", times(isSame("id"), isSame("metric")), 0), 0);
  const link = call("INDEX", table, row, from.column);
  return {
    ...column,
    role: "link",
    fill: kept.map((content) => formula(orKeptAs(type.kind !== "text", link, content))),
  };
}

/** Whether the workbook no longer has the table of that name, or never had. */
export const isGone = (name: string): Expression =>
  call("ISERROR", call("INDEX", named(name), 1, 1));

/** What Excel takes as a name of a table: letters, digits, dots and underlines, not like a cell. */
export function isTableName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text) && !/^[A-Z]{1,3}\d+$/i.test(text);
}
