import {
  call,
  cell,
  column,
  either,
  iff,
  minus,
  operation,
  over,
  plus,
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
import { roundedRate } from "../rounded";
import { gridPrices } from "./grid";
import { answers } from "./responses";
import { gridSize, type SurveyInput } from "./source";
import { spilled } from "./spills";
import { buyingInWhole } from "./whole-demand";
import { withAlert } from "../field-content";

/** What an answer on the scale of purchase intent means as a probability (Newton, Miller & Smith 1993). */
const calibration = [
  [5, 0.7],
  [4, 0.5],
  [3, 0.3],
  [2, 0.1],
  [1, 0],
] as const;

export function calibrationBlock({ labels }: SurveyInput): Block {
  const input = (key: string, format: "whole" | "percent", at: 0 | 1): TableColumn => ({
    key,
    header: labels.sheet(`calibration.${key}`),
    role: "input",
    format,
    fill: calibration.map((pair) => numberContent(pair[at])),
    validation: withAlert({ kind: "decimal", min: 0, ...(at === 1 && { max: 1 }) }, labels),
  });
  return {
    kind: "table",
    key: "calibration",
    name: "SurveyCalibration",
    heading: labels.sheet("calibration"),
    rowCount: calibration.length,
    columns: [input("scale", "whole", 0), input("probability", "percent", 1)],
  };
}

const stretches = [
  ["tooCheap", "cheap"],
  ["cheap", "expensive"],
  ["expensive", "tooExpensive"],
] as const;

/** At this row's price: on each stretch the sum of the respondents' lines a + b·p. */
const buyingInTable: Expression = stretches
  .map(([from, to], index) => {
    const sum = (coefficient: string): Expression =>
      call(
        "SUMIFS",
        answers(`${coefficient}${index + 1}`),
        answers(from),
        operation("<=", "&", thisRow("price")),
        answers(to),
        operation(">", "&", thisRow("price")),
      );
    return plus(sum("a"), times(sum("b"), thisRow("price")));
  })
  .reduce((total, stretch) => plus(total, stretch));

/** Mean probability of purchase at this row's price. */
const reach = (input: SurveyInput): Expression =>
  input.source.kind === "whole"
    ? over(buyingInWhole(input), cell("stated"))
    : over(buyingInTable, call("COUNT", answers("b2")));

/** How many buy at each price, and what a hundred respondents bring; nobody knows where too cheap was not asked. */
export function demandBlock(input: SurveyInput): Block {
  const { labels } = input;
  const worked = (
    key: string,
    fill: TableColumn["fill"],
    format: TableColumn["format"],
  ): TableColumn => ({ key, header: labels.sheet(`demand.${key}`), role: "formula", format, fill });
  return {
    kind: "table",
    key: "demand",
    name: "SurveyDemand",
    heading: labels.sheet("demand"),
    beside: "curves",
    rowCount: gridSize,
    columns: [
      {
        key: "price",
        header: labels.sheet("header.price"),
        role: "formula",
        format: "number",
        fill: gridPrices,
      },
      worked(
        "reach",
        gridPrices.map((_, at) =>
          formula(
            iff(
              operation(cell("asked"), "=", 1),
              roundedRate(either(spilled("demand", at + 1, 2), reach(input))),
              call("NA"),
            ),
          ),
        ),
        "percent",
      ),
      worked("revenue", times(100, thisRow("price"), thisRow("reach")), "money"),
      worked(
        "profit",
        times(100, minus(thisRow("price"), call("SUM", cell("unitCost"))), thisRow("reach")),
        "money",
      ),
    ],
  };
}

/** The price of the table at which a column is greatest. */
export function bestPrice(key: "reach" | "revenue" | "profit"): Expression {
  const values = column("demand", key);
  return call("INDEX", column("demand", "price"), call("MATCH", call("MAX", values), values, 0));
}

export function demandChart({ labels }: SurveyInput): Block {
  // Right of the peaks both fall: revenue has room at its right, profit, the lower one, at its left.
  const line = (
    key: "revenue" | "profit",
    tone: "price" | "gain",
    side: "Left" | "Right",
  ): ChartSeries => ({
    label: labels.sheet(`demand.${key}`),
    x: { table: "demand", column: "price" },
    values: { table: "demand", column: key },
    tone,
    labels: { shows: "name", at: Math.round(gridSize * 0.55), side },
  });
  return {
    kind: "chart",
    key: "demandChart",
    beside: "curvesChart",
    type: "scatter-line",
    title: labels.sheet("chart.demand"),
    series: [line("revenue", "price", "Right"), line("profit", "gain", "Left")],
    legend: false,
    axes: {
      category: { title: labels.sheet("chart.price"), format: "general" },
      value: { title: labels.sheet("chart.money"), format: "money" },
    },
    width: 460,
    height: 20,
  };
}
