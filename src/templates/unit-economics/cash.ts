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
  type TableColumn,
} from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { models, type Model } from "./form";

const years = Array.from({ length: 11 }, (_, year) => year);

const inYear = (key: string, year: number): Expression =>
  call("INDEX", column("cash", key), year + 1);

/** Present value of all years, one added to the other: programs differ in how SUM rounds what cancels. */
export function presentValue(model: Model): Expression {
  const [first, ...later] = years.map((year) => inYear(`${model}.present`, year));
  return later.reduce((sum, one) => plus(sum, one), first ?? expression(0));
}

/** Cash after the last year. */
export const cashAtEnd = (model: Model): Expression => inYear(`${model}.total`, years.length - 1);

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
