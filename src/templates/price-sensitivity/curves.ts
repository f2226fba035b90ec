import {
  call,
  cell,
  either,
  iff,
  minus,
  operation,
  over,
  thisRow,
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
import { questions } from "./form";
import { gridPrices } from "./grid";
import { answers } from "./responses";
import { gridSize, type SurveyInput } from "./source";
import { answersOf, spilled } from "./spills";
import { counting, countUpTo } from "./whole-survey";

/** Share of those who count to whom this row's price is so; not one rounded share taken from another. */
function share(input: SurveyInput, question: (typeof questions)[number]): Expression {
  const price = thisRow("price");
  const named =
    input.source.kind === "whole"
      ? countUpTo(counting(input), answersOf(input, question), price)
      : call("COUNTIFS", answers(question), operation("<=", "&", price), answers("valid"), 1);
  const falls = question === "tooCheap" || question === "cheap";
  const isBefore = operation(price, "<", cell(`start.${question}`));
  return iff(
    isBefore,
    falls ? 1 : 0,
    over(falls ? minus(cell("used"), named) : named, cell("used")),
  );
}

/** To how many a price is too cheap, cheap, expensive and too expensive. */
export function curvesBlock(input: SurveyInput): Block {
  const { labels } = input;
  const plain = (question: (typeof questions)[number]): Expression =>
    question === "tooCheap"
      ? iff(operation(cell("asked"), "=", 1), share(input, question), call("NA"))
      : share(input, question);
  const curve = (question: (typeof questions)[number], index: number): TableColumn => ({
    key: `curve.${question}`,
    header: labels.field(question),
    role: "formula",
    format: "percent",
    fill: gridPrices.map((_, at) =>
      formula(either(spilled("curve", at + 1, index + 2), plain(question))),
    ),
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
        fill: gridPrices,
      },
      ...questions.map(curve),
    ],
  };
}

const marked = ["pmc", "pme", "opp", "idp"] as const;

/** Shares of respondents between which an upright line marks each point; its label stands at one of the upper three. */
const heights = [0, 0.8, 0.9, 1];

/** An upright line at each point, for the chart. */
export function marksBlock({ labels }: SurveyInput): Block {
  return {
    kind: "table",
    key: "marks",
    name: "SurveyMarks",
    heading: labels.sheet("marks"),
    unprinted: true,
    rowCount: heights.length,
    columns: [
      {
        key: "height",
        header: labels.sheet("marks.height"),
        role: "locked",
        format: "whole-percent",
        fill: heights.map(numberContent),
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
  // Between the outer points no curve comes near the top: all four names have room there, one below the other.
  const mark = (
    point: (typeof marked)[number],
    tone: ChartTone,
    { at, side }: { readonly at: number; readonly side: "Left" | "Right" },
  ): ChartSeries => ({
    label: labels.sheet(`point.${point}`),
    x: { table: "marks", column: `mark.${point}` },
    values: { table: "marks", column: "height" },
    tone,
    dashed: true,
    unlisted: true,
    labels: { shows: "name", at, side, x: "number" },
  });
  return {
    kind: "chart",
    key: "curvesChart",
    beside: "answer",
    type: "scatter-line",
    title: labels.sheet("chart.curves"),
    message: "verdict",
    series: [
      curve("tooCheap", "value"),
      curve("cheap", "value", true),
      curve("expensive", "price", true),
      curve("tooExpensive", "price"),
      mark("pmc", "reference", { at: 3, side: "Right" }),
      mark("pme", "reference", { at: 1, side: "Left" }),
      mark("opp", "highlight", { at: 2, side: "Right" }),
      mark("idp", "gain", { at: 2, side: "Left" }),
    ],
    axes: {
      category: { title: labels.sheet("chart.price"), format: "general" },
      value: { title: labels.sheet("chart.share"), format: "whole-percent", min: 0, max: 1 },
    },
    width: 440,
    height: 20,
  };
}
