import {
  amountOf,
  call,
  cell,
  column,
  iff,
  isBlank,
  minus,
  operation,
  over,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import type {
  Block,
  ChartSeries,
  FieldRow,
  NumberFormat,
  TableColumn,
} from "../../plan/sheet-plan";
import { calculated, live, row, words, unit, type SheetInput } from "../cells";
import { inputColumn } from "../field-content";
import { rowsIn } from "../field-findings";
import { usageFields } from "./form";

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const used = (key: string): Expression => column("usage", key);
const monthlySeatPrice = over(amountOf(cell("seatPrice")), months.length);

/** Which price metric suits the customer: seats are paid for at the year's peak, use as it comes. */
export function metricBlock({ labels }: SheetInput): Block {
  const line = (
    key: string,
    expression: Expression,
    format: NumberFormat,
    of: "currency" | "seats" | "units" | "rate",
  ): FieldRow =>
    row(
      labels.sheet(key),
      calculated(key, expression, format),
      unit(labels, of),
      words(labels.sheet(`${key}.how`)),
    );
  const perSeat = cell("metric.perSeat");
  const perUse = cell("metric.perUse");
  const sentence = (key: string): Expression => cell(`sentence.metric.${key}`);
  return {
    kind: "fields",
    key: "metric",
    heading: labels.sheet("metric"),
    newPage: true,
    rows: [
      row(labels.sheet("metric.verdict"), {
        ...live(
          iff(
            operation(call("COUNT", used("uses")), "=", 0),
            sentence("none"),
            iff(
              operation(perUse, "<", perSeat),
              sentence("use"),
              iff(operation(perUse, ">", perSeat), sentence("seat"), sentence("same")),
            ),
          ),
          "check",
        ),
        key: "metric.verdict",
      }),
      line("metric.peak", call("MAX", used("activeSeats")), "whole", "seats"),
      line(
        "metric.perSeat",
        times(cell("metric.peak"), amountOf(cell("seatPrice"))),
        "money",
        "currency",
      ),
      line("metric.perUse", call("SUM", used("perUse")), "money", "currency"),
      line("metric.waste", call("SUM", used("idleCost")), "money", "currency"),
      line(
        "metric.wasteShare",
        call("IFERROR", over(cell("metric.waste"), perSeat), ""),
        "percent",
        "rate",
      ),
      // From this many uses a year the seats cost less than the use.
      line(
        "metric.breakEven",
        call("IFERROR", over(perSeat, cell("usageRate")), ""),
        "whole",
        "units",
      ),
    ],
  };
}

/** Twelve months of use; the form's rows in their order. */
export function usageBlock({ values, labels }: SheetInput): Block {
  const given = rowsIn(values, "usage");
  const rows = months.map((_, index) => given[index] ?? {});
  const alert = labels.sheet("alert.amount");
  const typed = usageFields.map((field) =>
    inputColumn(field, rows, labels, {
      format: "whole",
      validation: { kind: "decimal", min: 0, alert },
    }),
  );
  const worked = (key: string, fill: Expression, format: NumberFormat): TableColumn => ({
    key,
    header: labels.sheet(`usage.${key}`),
    role: "formula",
    format,
    fill,
  });
  const whereKnown = (key: string, then: Expression): Expression =>
    iff(isBlank(thisRow(key)), "", then);
  const idle = minus(cell("metric.peak"), thisRow("activeSeats"));
  return {
    kind: "table",
    key: "usage",
    name: "PricingUsage",
    rowCount: months.length,
    columns: [
      {
        key: "month",
        header: labels.sheet("usage.month"),
        role: "locked",
        format: "whole",
        fill: months.map((value) => ({ kind: "number", value })),
      },
      ...typed,
      worked("idleSeats", whereKnown("activeSeats", idle), "whole"),
      worked(
        "idleCost",
        whereKnown("activeSeats", times(thisRow("idleSeats"), monthlySeatPrice)),
        "money",
      ),
      worked("perSeat", times(cell("metric.peak"), monthlySeatPrice), "money"),
      worked("perUse", times(amountOf(thisRow("uses")), amountOf(cell("usageRate"))), "money"),
    ],
  };
}

export function metricChart({ labels, values }: SheetInput): Block {
  const currency = typeof values.currency === "string" ? values.currency : "";
  const series = (
    key: string,
    tone: "price" | "value",
    at: number,
    side: "Top" | "Bottom",
  ): ChartSeries => ({
    label: labels.sheet(`usage.${key}`),
    values: { table: "usage", column: key },
    tone,
    labels: { shows: "name", at, side },
  });
  return {
    kind: "chart",
    key: "metricChart",
    beside: "usage",
    type: "line",
    title: labels.sheet("metric.chart"),
    categories: { table: "usage", column: "month" },
    series: [series("perSeat", "price", 1, "Top"), series("perUse", "value", 9, "Bottom")],
    legend: false,
    axes: {
      category: { title: labels.sheet("usage.month"), format: "whole" },
      value: {
        title: {
          ...labels.sheet("metric.chart.axis"),
          text: labels.sheet("metric.chart.axis").text.replace("{currency}", currency),
        },
        format: "money",
        min: 0,
      },
    },
    width: 400,
    height: 14,
  };
}
