import {
  call,
  cell,
  columns,
  either,
  expression,
  iff,
  minus,
  operation,
  over,
  plus,
  times,
  type Expression,
} from "../../plan/expression";
import { formula, type Block, type Content } from "../../plan/sheet-plan";
import { calculated, row } from "../cells";
import { questions } from "./form";
import { answers } from "./responses";
import { gridSize, type SurveyInput } from "./source";
import { answersOf } from "./spills";
import { statedInWhole } from "./whole-demand";
import { startOf } from "./whole-survey";

/** The prices of the grid; rounded, since a multiple of 0.1 is none in doubles. */
export const gridPrices: readonly Content[] = Array.from({ length: gridSize }, (_, index) =>
  formula(call("ROUND", plus(cell("firstPrice"), times(index, cell("step"))), 10)),
);

/** Prices from the lowest to the highest answer in round steps, such as 1.5 or 25. */
export function gridBlock(input: SurveyInput): Block {
  const { labels, source } = input;
  const isWhole = source.kind === "whole";
  const rawStep = over(minus(cell("highestPrice"), cell("lowestPrice")), gridSize - 2);
  const power = operation(10, "^", call("INT", over(call("LN", cell("rawStep")), call("LN", 10))));
  const multiple = over(cell("rawStep"), cell("stepPower"));
  const round = [8, 6, 5, 4, 3, 2.5, 2, 1.5, 1].reduce<Expression>(
    (larger, step) => iff(operation(multiple, "<=", step), step, larger),
    { kind: "number", value: 10 },
  );
  const [lowest, highest] = isWhole ? boundsOfMany(input) : [lowestThatCounts, highestThatCounts];
  const line = (key: string, expression: Expression) =>
    row(labels.sheet(key), calculated(key, expression, "number"));
  return {
    kind: "fields",
    key: "grid",
    heading: labels.sheet("grid"),
    unprinted: true,
    rows: [
      line("lowestPrice", lowest),
      line("highestPrice", highest),
      line("rawStep", rawStep),
      line("stepPower", power),
      line("step", times(cell("stepPower"), round)),
      line("firstPrice", times(call("INT", over(cell("lowestPrice"), cell("step"))), cell("step"))),
      ...(isWhole
        ? startsOfMany(input).map(([key, price]) => line(key, either(expression(""), price)))
        : startPrices.map(([key, price]) => line(key, price))),
    ],
  };
}

/** Above every price that counts, below what stands for none. */
const unreached = 1e299;
const lowestThatCounts = iff(
  operation(cell("asked"), "=", 1),
  call("MIN", answers("k2")),
  call("MIN", answers("k1"), answers("k4")),
);
const highestThatCounts = call(
  "SUMPRODUCT",
  call("MAX", times(operation(answers("k3"), "<", unreached), answers("k3"))),
);

/** Among very many respondents a few slipped decimal points would squeeze the picture: one in a hundred is cut. */
function boundsOfMany(input: SurveyInput): readonly [Expression, Expression] {
  const part = (key: string, share: number): Expression =>
    call("PERCENTILE", answersOf(input, key), share);
  return [call("IFERROR", part("tooCheap", 0.01), part("cheap", 0.01)), part("tooExpensive", 0.99)];
}

/** What only the plain formulas of a whole survey need. */
function startsOfMany(input: SurveyInput): readonly (readonly [string, Expression])[] {
  return [
    ...questions.map((question) => [`start.${question}`, startOf(input, question)] as const),
    ...(input.hasDemand ? [["stated", statedInWhole(input)] as const] : []),
  ];
}

const isOriginal = operation(cell("definitionCode"), "=", "original");
const all = columns("responses", "k1", "k4");

/** The first price of the survey above the lowest of a curve. */
const above = (lowest: Expression): Expression =>
  call(
    "IFERROR",
    call("SMALL", all, plus(call("COUNTIF", all, operation("<=", "&", lowest)), 1)),
    unreached,
  );
const least = (counted: string): Expression => above(call("MIN", answers(counted)));
const [first, fourth] = [least("k1"), least("k4")];

/** A curve is still 0 at its lowest price, up to the next price that anybody named. */
const startPrices: readonly (readonly [string, Expression])[] = [
  ["start.tooCheap", least("k2")],
  ["start.cheap", iff(isOriginal, first, fourth)],
  ["start.expensive", iff(isOriginal, fourth, first)],
  ["start.tooExpensive", least("k3")],
];
