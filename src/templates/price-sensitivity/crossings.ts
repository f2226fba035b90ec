import {
  call,
  cell,
  column,
  columns,
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
import { answers, none } from "./responses";
import type { SurveyInput } from "./source";
import type { PointKey } from "./spills";

/** The points in the order in which neighbours of the counted columns make them. */
export const pointKeys = ["pmc", "opp", "pme", "idp"] as const;

/** One crossing of two curves: a point of the whole survey (segment 0) or of a segment (from 1). */
interface Row {
  readonly point: PointKey;
  readonly segment: number;
}

/** A column of the workings in the row of a point: of the whole survey, or of a segment from 1. */
export function crossing(key: string, point: PointKey, segment = 0): Expression {
  const row = segment * pointKeys.length + pointKeys.indexOf(point) + 1;
  return call("INDEX", column("crossings", key), row);
}

/** The prices of a row's two curves, and of all four. */
const pairOf = ({ point }: Row): Expression => {
  const first = pointKeys.indexOf(point) + 1;
  return columns("responses", `k${first}`, `k${first + 1}`);
};
const curvesOf = ({ point }: Row): readonly [Expression, Expression] => {
  const first = pointKeys.indexOf(point) + 1;
  return [answers(`k${first}`), answers(`k${first + 1}`)];
};
const all = columns("responses", "k1", "k4");

/** 1 where a respondent is of another segment. */
const others = times(1, operation(answers("segment"), "<>", thisRow("segment")));
/** Prices of the row's respondents; those of others are out of reach. */
const within = (prices: Expression, { segment }: Row): Expression =>
  segment === 0 ? prices : plus(prices, times(others, none));

/** SUMPRODUCT makes Excel 2016 take what stands inside as arrays. */
const lowest = (prices: Expression, row: Row): Expression =>
  row.segment === 0 ? call("MIN", prices) : call("SUMPRODUCT", call("MIN", within(prices, row)));

/** Out of reach where there is none: the curves are then equal up to the highest price. */
function lowestAbove(prices: Expression, price: Expression, row: Row): Expression {
  const beyond = times(operation(prices, "<=", price), none);
  return row.segment === 0
    ? call("IFERROR", call("SMALL", prices, plus(call("COUNTIF", prices, upTo(price)), 1)), none)
    : call("SUMPRODUCT", call("MIN", plus(within(prices, row), beyond)));
}

function highestBelow(prices: Expression, price: Expression, row: Row): Expression {
  const isBelow = operation(prices, "<", price);
  const own = operation(answers("segment"), "=", thisRow("segment"));
  return row.segment === 0
    ? call("SMALL", prices, call("COUNTIF", prices, operation("<", "&", price)))
    : call("SUMPRODUCT", call("MAX", times(isBelow, own, prices)));
}

/** The n-th lowest price of a row's two curves together. */
const nthLowest = (row: Row, n: Expression): Expression =>
  row.segment === 0
    ? call("SMALL", pairOf(row), n)
    : call("SUMPRODUCT", call("SMALL", within(pairOf(row), row), n));

const upTo = (price: Expression): Expression => operation("<=", "&", price);

/** Respondents who named this price or less; a curve is still 0 at its lowest price (R package pricesensitivitymeter). */
function levelAt(price: Expression, row: Row): Expression {
  const [a, b] = curvesOf(row).map((curve, index) =>
    iff(
      operation(price, "<=", thisRow(index === 0 ? "leastA" : "leastB")),
      0,
      row.segment === 0
        ? call("COUNTIF", curve, upTo(price))
        : call("SUMPRODUCT", times(operation(curve, "<=", price), minus(1, others))),
    ),
  );
  return plus(a ?? 0, b ?? 0);
}

/**
 * Where two curves cross, step by step. One rises and one falls, so they are equal where the respondents counted by
 * both together are all respondents. That level is reached at the n-th lowest of their prices taken together, or,
 * where that is the lowest price of a curve, at the next price. If the level is passed there, the curves cross on the
 * straight line from the price before; if it is met, they are equal up to the price before the one at which it is
 * passed. That one is found in the same way, at the price one further in order.
 */
const steps: readonly (readonly [key: string, step: (row: Row) => Expression])[] = [
  [
    "count",
    ({ segment }) =>
      segment === 0 ? cell("used") : call("SUMPRODUCT", times(minus(1, others), answers("valid"))),
  ],
  ["leastA", (row) => lowest(curvesOf(row)[0], row)],
  ["leastB", (row) => lowest(curvesOf(row)[1], row)],
  ["start", (row) => nthLowest(row, thisRow("count"))],
  ["startLevel", (row) => levelAt(thisRow("start"), row)],
  [
    "price",
    (row) =>
      iff(
        operation(thisRow("startLevel"), "<", thisRow("count")),
        lowestAbove(all, thisRow("start"), row),
        thisRow("start"),
      ),
  ],
  ["level", (row) => levelAt(thisRow("price"), row)],
  ["before", (row) => highestBelow(all, thisRow("price"), row)],
  ["beforeLevel", (row) => levelAt(thisRow("before"), row)],
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
  ["next", (row) => nthLowest(row, plus(thisRow("count"), 1))],
  ["nextLevel", (row) => levelAt(thisRow("next"), row)],
  [
    "high",
    (row) =>
      iff(
        operation(thisRow("level"), ">", thisRow("count")),
        thisRow("low"),
        highestBelow(
          all,
          iff(
            operation(thisRow("nextLevel"), ">", thisRow("count")),
            thisRow("next"),
            lowestAbove(all, thisRow("next"), row),
          ),
          row,
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
const ofSome = ({ segment }: Row, step: Expression): Expression =>
  segment === 0 ? step : iff(operation(thisRow("count"), "=", 0), "", step);

/** The arithmetic of the points in plain Excel, to be walked from price to answer. */
export function crossingsBlock({ labels, segments }: SurveyInput): Block {
  const rows = [0, ...segments.map((_, index) => index + 1)].flatMap((segment) =>
    pointKeys.map((point): Row => ({ point, segment })),
  );
  const each = (content: (row: Row) => Content): readonly Content[] => rows.map(content);
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
      ...steps.map(([key, step]) =>
        worked(
          key,
          each((row) => formula(key === "count" ? step(row) : ofSome(row, step(row)))),
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
