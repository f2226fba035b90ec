import {
  call,
  cell,
  column,
  iff,
  minus,
  operation,
  over,
  plus,
  rowAbove,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import {
  formula,
  numberContent,
  type Block,
  type ChartSeries,
  type FieldRow,
  type TableColumn,
} from "../../plan/sheet-plan";
import { calculated, input, live, row, unit, source, type SheetInput } from "../cells";
import { numberIn } from "../form-values";
import { marketFields, modelKeys, models, type Model } from "./form";
import { withAlert } from "../field-content";

const years = Array.from({ length: 11 }, (_, year) => year);
const isMoney = (key: string): boolean => key === "Cac" || key === "listPrice";

/** Two ways to sell the same product: at list price from the start, or lower first and by value later. */
export function modelsBlock({ values, labels }: SheetInput): Block {
  const amount = (key: string, kind: string) =>
    input(
      key,
      numberContent(numberIn(values, key)),
      isMoney(kind) ? "money" : "percent",
      withAlert({ kind: "decimal", min: 0 }, labels),
    );
  const unitOf = (key: string) => unit(labels, isMoney(key) ? "currency" : key);
  const shared = marketFields.map(({ key }): FieldRow =>
    row(
      labels.field(key),
      amount(key, key),
      calculated(`${key}.both`, cell(key), isMoney(key) ? "money" : "percent"),
      unitOf(key),
      source(key, { values, labels }),
    ),
  );
  const apart = modelKeys.map((key): FieldRow =>
    row(
      labels.sheet(`model.${key}`),
      ...models.map((model) => amount(`${model}${key}`, key)),
      unitOf(key),
      source(`traditional${key}`, { values, labels }),
    ),
  );
  const result = (key: string, of: (model: Model) => Expression): FieldRow =>
    row(
      labels.sheet(`model.${key}`),
      ...models.map((model) =>
        calculated(`${model}.${key}`, of(model), "money", { role: "total" }),
      ),
      live(cell("currency"), "note"),
    );
  return {
    kind: "fields",
    key: "models",
    heading: labels.sheet("models"),
    headers: ["parameter", "traditional", "valueBased", "unit", "source"].map((key) =>
      labels.sheet(`header.${key}`),
    ),
    rows: [
      ...shared,
      ...apart,
      result("present", (model) => call("SUM", column("cash", `${model}.present`))),
      result("end", (model) => call("INDEX", column("cash", `${model}.total`), years.length)),
    ],
  };
}

/** Cash of one customer won: the cost of winning first, then each year's margin, less the customers lost. */
export function cashBlock({ labels }: SheetInput): Block {
  const year = thisRow("year");
  const cash = (model: Model): Expression => {
    const price = times(
      cell("listPrice"),
      iff(operation(year, "=", 1), cell(`${model}FirstYear`), cell(`${model}LaterYears`)),
    );
    const staying = operation(minus(1, cell(`${model}Churn`)), "^", minus(year, 1));
    return iff(
      operation(year, "=", 0),
      times(-1, cell(`${model}Cac`)),
      times(price, cell("modelMargin"), staying),
    );
  };
  const worked = (key: string, fill: TableColumn["fill"]): TableColumn => ({
    key,
    header: labels.sheet(`cash.${key}`),
    role: "formula",
    format: "money",
    fill,
  });
  return {
    kind: "table",
    key: "cash",
    name: "UnitEconomicsCash",
    heading: labels.sheet("cash"),
    rowCount: years.length,
    columns: [
      {
        key: "year",
        header: labels.sheet("cash.year"),
        role: "locked",
        format: "whole",
        fill: years.map(numberContent),
      },
      ...models.map((model) => worked(`${model}.cash`, cash(model))),
      ...models.map((model) =>
        worked(
          `${model}.total`,
          years.map((index) => {
            const own = thisRow(`${model}.cash`);
            return formula(index === 0 ? own : plus(rowAbove(`${model}.total`), own));
          }),
        ),
      ),
      ...models.map((model) =>
        worked(
          `${model}.present`,
          over(
            thisRow(`${model}.cash`),
            operation(plus(1, cell("modelDiscount")), "^", thisRow("year")),
          ),
        ),
      ),
      {
        ...worked(
          "ahead",
          iff(
            call(
              "AND",
              operation(year, ">", 0),
              operation(
                call("ROUND", minus(thisRow("valueBased.total"), thisRow("traditional.total")), 6),
                ">=",
                0,
              ),
            ),
            1,
            0,
          ),
        ),
        format: "whole",
      },
    ],
  };
}

/** First year at whose end the value-based model has brought as much; "" where it never does. */
export const overtakes: Expression = call(
  "IFERROR",
  call("INDEX", column("cash", "year"), call("MATCH", 1, column("cash", "ahead"), 0)),
  "",
);

export function cashChart({ labels }: SheetInput): Block {
  const line = (
    model: Model,
    tone: "reference" | "value",
    side: "Left" | "Bottom",
  ): ChartSeries => ({
    label: labels.sheet(`header.${model}`),
    values: { table: "cash", column: `${model}.total` },
    tone,
    labels: { shows: "name", at: 8, side },
  });
  return {
    kind: "chart",
    key: "cashChart",
    beside: "answer",
    type: "line",
    title: labels.sheet("chart.cash"),
    message: "check.models",
    categories: { table: "cash", column: "year" },
    series: [line("traditional", "reference", "Bottom"), line("valueBased", "value", "Left")],
    legend: false,
    axes: {
      category: { title: labels.sheet("chart.year"), format: "general" },
      value: { title: labels.sheet("chart.money"), format: "thousands" },
    },
    width: 520,
    height: 16,
  };
}
