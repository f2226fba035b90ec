import {
  call,
  cell,
  column,
  either,
  expression,
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
  labelContent,
  type Block,
  type Content,
  type TableColumn,
} from "../../plan/sheet-plan";
import { ofTable, pointKeys, type CrossingRow, type OrderStatistics } from "./order-statistics";
import type { SurveyInput } from "./source";
import type { PointKey } from "./spills";
import { ofWhole } from "./whole-crossings";

/** A column of the workings in the row of a point: of the whole survey, or of a segment from 1. */
export function crossing(key: string, point: PointKey, segment = 0): Expression {
  const row = segment * pointKeys.length + pointKeys.indexOf(point) + 1;
  return call("INDEX", column("crossings", key), row);
}

type StepOf = (row: CrossingRow, of: OrderStatistics) => Expression;

/** Respondents who named this price or less; a curve is still 0 at its lowest price (R package pricesensitivitymeter). */
function levelAt(price: Expression, row: CrossingRow, { upTo }: OrderStatistics): Expression {
  const level = (least: string, curve: 0 | 1): Expression =>
    iff(operation(price, "<=", thisRow(least)), 0, upTo(row, curve, price));
  return plus(level("leastA", 0), level("leastB", 1));
}

/**
 * Where two curves cross, step by step. One rises and one falls, so they are equal where the respondents counted by
 * both together are all respondents. That level is reached at the n-th lowest of their prices taken together, or,
 * where that is the lowest price of a curve, at the next price. If the level is passed there, the curves cross on the
 * straight line from the price before; if it is met, they are equal up to the price before the one at which it is
 * passed. That one is found in the same way, at the price one further in order.
 */
const steps: readonly (readonly [key: string, step: StepOf])[] = [
  ["count", (row, { count }) => count(row)],
  ["leastA", (row, { lowest }) => lowest(row, 0)],
  ["leastB", (row, { lowest }) => lowest(row, 1)],
  ["start", (row, { nthLowest }) => nthLowest(row, thisRow("count"))],
  ["startLevel", (row, of) => levelAt(thisRow("start"), row, of)],
  [
    "price",
    (row, { lowestAbove }) =>
      iff(
        operation(thisRow("startLevel"), "<", thisRow("count")),
        lowestAbove(row, thisRow("start")),
        thisRow("start"),
      ),
  ],
  ["level", (row, of) => levelAt(thisRow("price"), row, of)],
  ["before", (row, { highestBelow }) => highestBelow(row, thisRow("price"))],
  ["beforeLevel", (row, of) => levelAt(thisRow("before"), row, of)],
  [
    "low",
    () =>
      iff(
        operation(thisRow("level"), "=", thisRow("count")),
        thisRow("price"),
        over(
          plus(
            times(thisRow("before"), minus(thisRow("level"), thisRow("count"))),
            times(thisRow("price"), minus(thisRow("count"), thisRow("beforeLevel"))),
          ),
          minus(thisRow("level"), thisRow("beforeLevel")),
        ),
      ),
  ],
  ["next", (row, { nthLowest }) => nthLowest(row, plus(thisRow("count"), 1))],
  ["nextLevel", (row, of) => levelAt(thisRow("next"), row, of)],
  [
    "high",
    (row, { lowestAbove, highestBelow }) =>
      iff(
        operation(thisRow("level"), ">", thisRow("count")),
        thisRow("low"),
        highestBelow(
          row,
          iff(
            operation(thisRow("nextLevel"), ">", thisRow("count")),
            thisRow("next"),
            lowestAbove(row, thisRow("next")),
          ),
        ),
      ),
  ],
  [
    "crossing",
    ({ point }) => {
      const [low, high] = [thisRow("low"), thisRow("high")];
      const end = iff(
        operation(cell("plateauCode"), "=", "low"),
        low,
        iff(operation(cell("plateauCode"), "=", "high"), high, over(plus(low, high), 2)),
      );
      // Without the first question there is no curve of "too cheap" to cross.
      return point === "pmc" || point === "opp"
        ? iff(operation(cell("asked"), "=", 1), end, call("NA"))
        : end;
    },
  ],
];

/** A segment that nobody is of has no prices to look through. */
const ofSome = ({ segment }: CrossingRow, step: Expression): Expression =>
  segment === 0 ? step : iff(operation(thisRow("count"), "=", 0), "", step);

/**
 * The arithmetic of the points in plain Excel, to be walked from price to answer. Over a survey read as a whole it takes
 * as long as the functions or longer, and stands there only in their place.
 */
export function crossingsBlock(input: SurveyInput): Block {
  const { labels, segments, source } = input;
  const isWhole = source.kind === "whole";
  const statistics = isWhole ? ofWhole(input) : ofTable;
  const step = (key: string, stepOf: StepOf, row: CrossingRow): Expression => {
    const worked = stepOf(row, statistics);
    const plain = key === "count" ? worked : ofSome(row, worked);
    return isWhole ? either(expression(""), plain) : plain;
  };
  const rows = [0, ...segments.map((_, index) => index + 1)].flatMap((segment) =>
    pointKeys.map((point): CrossingRow => ({ point, segment })),
  );
  const each = (content: (row: CrossingRow) => Content): readonly Content[] => rows.map(content);
  const worked = (
    key: string,
    fill: readonly Content[],
    rest: Partial<TableColumn> = {},
  ): TableColumn => ({
    key,
    header: labels.sheet(`crossing.${key}`),
    role: "formula",
    format: "number",
    fill,
    ...rest,
  });
  return {
    kind: "table",
    key: "crossings",
    name: "SurveyCrossings",
    heading: labels.sheet("crossings"),
    rowCount: rows.length,
    unprinted: true,
    columns: [
      worked(
        "segment",
        each(({ segment }) =>
          segment === 0
            ? labelContent(labels.sheet("allRespondents"))
            : formula(segmentName(segment)),
        ),
        { format: "text", role: "label" },
      ),
      worked(
        "point",
        each(({ point }) => labelContent(labels.sheet(`point.${point}`))),
        {
          format: "text",
          role: "label",
        },
      ),
      ...steps.map(([key, stepOf]) =>
        worked(
          key,
          each((row) => formula(step(key, stepOf, row))),
        ),
      ),
    ],
  };
}

/** The name that stands in the table of segments; "" while none is typed. */
function segmentName(segment: number): Expression {
  const name = call("INDEX", { kind: "column", table: "segments", column: "name" }, segment);
  return operation(name, "&", "");
}
