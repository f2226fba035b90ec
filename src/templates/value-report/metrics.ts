import { call, column, joined, thisRow, type Expression } from "../../plan/expression";
import type {
  Block,
  Condition,
  NumberFormat,
  TableColumn,
  Validation,
} from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { inputColumn, withAlert } from "../field-content";
import type { LabelSource } from "../label-source";
import { symbolConditions } from "../sentences";
import type { Field } from "../template";
import { actionFields, mapFields, previousFields, proofFields, resultFields } from "./form";
import * as say from "./metric-formulas";
import { mapColumn, metricRows, previousColumn } from "./links";

const formats: Readonly<Record<string, NumberFormat>> = {
  targetValue: "money",
  previousAttainment: "percent",
};
const formatOf = ({ key, type }: Field<string>): NumberFormat =>
  formats[key] ?? (type.kind === "date" ? "date" : type.kind === "number" ? "measure" : "text");

const lists: Readonly<Record<string, string>> = {
  cause: "causes",
  thirdParty: "answers",
  accepted: "answers",
};

function ruleOf(
  { key, type }: Field<string>,
  labels: LabelSource,
): { readonly validation?: Validation } {
  const list = lists[key];
  if (list === undefined && type.kind === "text") return {};
  const rule: Validation =
    list !== undefined
      ? { kind: "list", table: list, column: list }
      : { kind: type.kind === "date" ? "date" : "decimal" };
  return { validation: withAlert(rule, labels) };
}

/** A metric a row: what was promised, what came, why, what is done about it, and whether it may be invoiced. */
export function metricsBlock(input: SheetInput): Block {
  const { values, labels } = input;
  const rows = metricRows(values);
  const typed = (fields: readonly Field<string>[]): readonly TableColumn[] =>
    fields.map((field) =>
      inputColumn(field, rows, labels, {
        format: formatOf(field),
        ...ruleOf(field, labels),
        ...(field.type.kind === "text" && field.type.maxLength > 100 && { wrap: true }),
      }),
    );
  const worked = (
    key: string,
    fill: Expression,
    format: NumberFormat,
    role: TableColumn["role"] = "formula",
  ): TableColumn => ({
    key,
    header: labels.sheet(`column.${key}`),
    role,
    format,
    fill,
    ...(role === "check" && { minWidth: 18 }),
  });
  const columns: TableColumn[] = [
    ...mapFields.map((field) =>
      mapColumn(field, input, {
        format: formatOf(field),
        ...ruleOf(field, labels),
        ...(field.key === "metric" && { wrap: true, minWidth: 34 }),
        ...(field.key === "unit" && { minWidth: 16 }),
      }),
    ),
    worked("direction", say.direction, "text"),
    ...typed(resultFields),
    worked("variance", say.variance, "measure"),
    worked("attainment", say.attainment, "percent"),
    worked("status", say.status, "text", "check"),
    worked("trend", say.trend, "text"),
    worked("realised", say.realised, "money"),
    worked("varianceValue", say.varianceValue, "money"),
    worked("upgrade", say.upgrade, "text", "check"),
    ...typed(actionFields),
    worked("responseDue", say.later("responseDays"), "date"),
    worked("planDue", say.later("planDays"), "date"),
    worked("clock", say.clock, "text", "check"),
    ...typed(proofFields),
    worked("gate", say.gate, "text", "check"),
  ];
  const at = (key: string): number => columns.findIndex((one) => one.key === key) + 1;
  return {
    kind: "table",
    key: "metrics",
    name: "ValueReport",
    heading: labels.sheet("metrics"),
    rowCount: rows.length,
    columns: [
      ...columns,
      ...previousFields.map((field) =>
        previousColumn(
          field,
          input,
          {
            id: at("id"),
            metric: at("metric"),
            column: at(field.key === "previousStep" ? "nextStep" : "attainment"),
          },
          { format: formatOf(field), ...(field.key === "previousStep" && { wrap: true }) },
        ),
      ),
    ],
  };
}

export const metricConditions: readonly Condition[] = [
  "status",
  "upgrade",
  "clock",
  "gate",
].flatMap((key) => symbolConditions({ table: "metrics", column: key }, thisRow(key)));

/** All cells of a column of the report. */
export const metrics = (key: string): Expression => column("metrics", key);

/** Metrics whose cell begins with a symbol. */
export const countOf = (key: string, symbol: "✓" | "!" | "✗"): Expression =>
  call("COUNTIF", metrics(key), joined(symbol, "*"));
