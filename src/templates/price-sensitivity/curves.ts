import {
  call,
  cell,
  column,
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
  type ChartTone,
  type TableColumn,
} from "../../plan/sheet-plan";
import { calculated, row } from "../cells";
import { questions } from "./form";
import { answers } from "./responses";
import type { SurveyInput } from "./source";

/** Prices at which the curves are drawn. */
export const gridSize = 61;
const grid = Array.from({ length: gridSize }, (_, index) => index);

/** Prices from the lowest to the highest answer in round steps: 1, 2 or 5 times a power of ten. */
export function gridBlock({ labels }: SurveyInput): Block {
  const raw = over(minus(cell("highestPrice"), cell("lowestPrice")), gridSize - 2);
  const power = operation(10, "^", call("INT", over(call("LN", cell("rawStep")), call("LN", 10))));
  const times10 = over(cell("rawStep"), cell("stepPower"));
  const round = iff(
    operation(times10, "<=", 1),
    1,
    iff(operation(times10, "<=", 2), 2, iff(operation(times10, "<=", 5), 5, 10)),
  );
  const counted = column("responses", "k3");
  const lowest = iff(
    operation(cell("asked"), "=", 1),
    call("MIN", answers("k2")),
    call("MIN", answers("k1"), answers("k4")),
  );
  const line = (key: string, expression: Expression) =>
    row(labels.sheet(key), calculated(key, expression, "number"));
  return {
    kind: "fields",
    key: "grid",
    heading: labels.sheet("grid"),
    unprinted: true,
    rows: [
      line("lowestPrice", lowest),
      line(
        "highestPrice",
        call("SUMPRODUCT", call("MAX", times(operation(counted, "<", 1e299), counted))),
      ),
      line("rawStep", raw),
      line("stepPower", power),
      line("step", times(cell("stepPower"), round)),
      line("firstPrice", times(call("INT", over(cell("lowestPrice"), cell("step"))), cell("step"))),
      // A curve is still 0 at its lowest price.
      line("least.tooCheap", call("MIN", answers("k2"))),
      line("least.cheap", iff(isOriginal, call("MIN", answers("k1")), call("MIN", answers("k4")))),
      line(
        "least.expensive",
        iff(isOriginal, call("MIN", answers("k4")), call("MIN", answers("k1"))),
      ),
      line("least.tooExpensive", call("MIN", answers("k3"))),
    ],
  };
}

const isOriginal = operation(cell("definitionCode"), "=", "original");

/** The price of a row of the grid; rounded, since a multiple of 0.1 is none in doubles. */
export const gridPrice = (index: number): Expression =>
  call("ROUND", plus(cell("firstPrice"), times(index, cell("step"))), 10);

/** Share of those who count who named this price or less. */
function reached(question: (typeof questions)[number]): Expression {
  const count = call(
    "COUNTIFS",
    answers(question),
    operation("<=", "&", thisRow("price")),
    answers("valid"),
    1,
  );
  return iff(
    operation(thisRow("price"), "<=", cell(`least.${question}`)),
    0,
    over(count, cell("used")),
  );
}

/** To how many a price is too cheap, cheap, expensive and too expensive. */
export function curvesBlock({ labels }: SurveyInput): Block {
  const share = (question: (typeof questions)[number]): TableColumn => ({
    key: `curve.${question}`,
    header: labels.field(question),
    role: "formula",
    format: "percent",
    fill:
      question === "tooCheap"
        ? iff(operation(cell("asked"), "=", 1), minus(1, reached(question)), call("NA"))
        : question === "cheap"
          ? minus(1, reached(question))
          : reached(question),
  });
  return {
    kind: "table",
    key: "curves",
    name: "SurveyCurves",
    heading: labels.sheet("curves"),
    newPage: true,
    rowCount: gridSize,
    columns: [
      {
        key: "price",
        header: labels.sheet("header.price"),
        role: "formula",
        format: "number",
        fill: grid.map((index) => formula(gridPrice(index))),
      },
      ...questions.map(share),
    ],
  };
}

const marked = ["pmc", "pme", "opp", "idp"] as const;

/** Two ends of an upright line at each point, for the chart. */
export function marksBlock({ labels }: SurveyInput): Block {
  return {
    kind: "table",
    key: "marks",
    name: "SurveyMarks",
    heading: labels.sheet("marks"),
    unprinted: true,
    rowCount: 2,
    columns: [
      {
        key: "height",
        header: labels.sheet("marks.height"),
        role: "locked",
        format: "whole-percent",
        fill: [0, 1].map(numberContent),
      },
      ...marked.map((point): TableColumn => ({
        key: `mark.${point}`,
        header: labels.sheet(`point.${point}`),
        role: "formula",
        format: "number",
        fill: cell(point),
      })),
    ],
  };
}

/** The classic picture: four curves over the price, and the four points. */
export function curvesChart({ labels }: SurveyInput): Block {
  const curve = (key: (typeof questions)[number], tone: ChartTone, dashed?: true): ChartSeries => ({
    label: labels.field(key),
    x: { table: "curves", column: "price" },
    values: { table: "curves", column: `curve.${key}` },
    tone,
    ...(dashed && { dashed }),
  });
  const mark = (point: (typeof marked)[number], tone: ChartTone): ChartSeries => ({
    label: labels.sheet(`mark.${point}`),
    x: { table: "marks", column: `mark.${point}` },
    values: { table: "marks", column: "height" },
    tone,
    dashed: true,
  });
  return {
    kind: "chart",
    key: "curvesChart",
    beside: "answer",
    type: "scatter-line",
    title: labels.sheet("chart.curves"),
    series: [
      curve("tooCheap", "value"),
      curve("cheap", "value", true),
      curve("expensive", "price", true),
      curve("tooExpensive", "price"),
      mark("pmc", "reference"),
      mark("pme", "reference"),
      mark("opp", "highlight"),
      mark("idp", "gain"),
    ],
    axes: {
      category: { title: labels.sheet("chart.price"), format: "general" },
      value: { title: labels.sheet("chart.share"), format: "whole-percent", min: 0, max: 1 },
    },
    width: 560,
    height: 20,
  };
}
