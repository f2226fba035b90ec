import {
  call,
  cell,
  column,
  expression,
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

/** From the first year on, one added to the other: programs differ in how SUM rounds what cancels. */
function summed(key: string): Expression {
  const [first, ...later] = years.map((year) => call("INDEX", column("cash", key), year + 1));
  return later.reduce((sum, one) => plus(sum, one), first ?? expression(0));
}

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
      result("present", (model) => summed(`${model}.present`)),
      result("end", (model) => call("INDEX", column("cash", `${model}.total`), years.length)),
    ],
  };
}

/**
 * Cash of one customer won: the cost of winning first, then each year's margin, less the customers lost. Each year is
 * made from the one before by a product: a power is rounded differently from program to program, and what is left of
 * sums in which gains and costs cancel would show it.
 */
export function cashBlock({ labels }: SheetInput): Block {
  const year = thisRow("year");
  const staying = (model: Model): Expression => minus(1, cell(`${model}Churn`));
  const discount = plus(1, cell("modelDiscount"));
  const cash = (model: Model, index: number): Expression => {
    const margin = (part: "FirstYear" | "LaterYears"): Expression =>
      times(cell("listPrice"), cell(`${model}${part}`), cell("modelMargin"));
    switch (index) {
      case 0:
        return times(-1, cell(`${model}Cac`));
      case 1:
        return margin("FirstYear");
      case 2:
        return times(margin("LaterYears"), staying(model));
      default:
        return times(rowAbove(`${model}.cash`), staying(model));
    }
  };
  const present = (model: Model, index: number): Expression => {
    const own = thisRow(`${model}.cash`);
    switch (index) {
      case 0:
        return own;
      case 1:
        return over(own, discount);
      case 2:
        return over(own, discount, discount);
      default:
        return over(times(rowAbove(`${model}.present`), staying(model)), discount);
    }
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
      ...models.map((model) =>
        worked(
          `${model}.cash`,
          years.map((index) => formula(cash(model, index))),
        ),
      ),
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
          years.map((index) => formula(present(model, index))),
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
        isHelper: true,
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
    width: 390,
    height: 16,
  };
}
