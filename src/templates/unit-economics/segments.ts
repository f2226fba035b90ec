import { thisRow } from "../../plan/expression";
import type { Block, Condition, NumberFormat, TableColumn } from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { inputColumn, withAlert } from "../field-content";
import { rowsIn } from "../field-findings";
import { symbolConditions } from "../sentences";
import { segmentFields } from "./form";
import { calculations, tests } from "./segment-formulas";

const formats: Readonly<Record<string, NumberFormat>> = {
  acv: "money",
  cac: "money",
  margin: "percent",
  churn: "percent",
  discount: "percent",
  maxLife: "whole",
  segment: "text",
  source: "text",
};

/** One segment of customers a row: what a customer is worth, costs and must bring, and what would pass. */
export function segmentsBlock({ values, labels }: SheetInput): Block {
  const rows = rowsIn(values, "segments");
  const inputs = segmentFields.map((field): TableColumn => {
    const { key, type, domain } = field;
    return inputColumn(field, rows.length > 0 ? rows : [{}], labels, {
      format: formats[key] ?? "general",
      ...(type.kind !== "text" && {
        validation: withAlert({ kind: "decimal", ...domain }, labels),
      }),
    });
  });
  const worked = calculations.map(([key, fill, format]): TableColumn => ({
    key,
    header: labels.sheet(`column.${key}`),
    role: key === "verdict" || key.startsWith("test.") ? "check" : "formula",
    format,
    fill,
    ...(key === "verdict" && { minWidth: 36 }),
    ...(key === "channel" && { minWidth: 18 }),
  }));
  const isVerdict = ({ key }: TableColumn): boolean => key === "verdict";
  return {
    kind: "table",
    key: "segments",
    name: "UnitEconomics",
    heading: labels.sheet("segments"),
    rowCount: Math.max(1, rows.length),
    // The verdict stands beside the name of the segment, where the eye goes first.
    columns: [
      ...inputs.slice(0, 1),
      ...worked.filter(isVerdict),
      ...inputs.slice(1),
      ...worked.filter((column) => !isVerdict(column)),
    ],
  };
}

export const segmentConditions: readonly Condition[] = [
  ...tests.map((test) => `test.${test}`),
  "verdict",
].flatMap((key) => symbolConditions({ table: "segments", column: key }, thisRow(key)));
