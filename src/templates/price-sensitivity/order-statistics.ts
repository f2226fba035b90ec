import {
  call,
  cell,
  columns,
  minus,
  operation,
  plus,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import { answers, none } from "./responses";
import type { PointKey } from "./spills";

/** The points in the order in which neighbours of the counted columns make them. */
export const pointKeys = ["pmc", "opp", "pme", "idp"] as const;

/** One crossing of two curves: a point of the whole survey (segment 0) or of a segment (from 1). */
export interface CrossingRow {
  readonly point: PointKey;
  readonly segment: number;
}

/** The first or the second of a point's two curves. */
export type CurveOf = 0 | 1;

/** What is asked of the prices of a row's respondents, those of the sheet's own table or of the user's range. */
export interface OrderStatistics {
  /** How many they are. */
  readonly count: (row: CrossingRow) => Expression;
  readonly lowest: (row: CrossingRow, curve: CurveOf) => Expression;
  /** The n-th lowest price of the two curves together. */
  readonly nthLowest: (row: CrossingRow, n: Expression) => Expression;
  /** Of all four curves; out of reach where there is none: two curves are then equal up to the highest price. */
  readonly lowestAbove: (row: CrossingRow, price: Expression) => Expression;
  readonly highestBelow: (row: CrossingRow, price: Expression) => Expression;
  /** How many name this price or less. */
  readonly upTo: (row: CrossingRow, curve: CurveOf, price: Expression) => Expression;
}

const pairOf = ({ point }: CrossingRow): Expression => {
  const first = pointKeys.indexOf(point) + 1;
  return columns("responses", `k${first}`, `k${first + 1}`);
};
const curveOf = ({ point }: CrossingRow, curve: CurveOf): Expression =>
  answers(`k${pointKeys.indexOf(point) + 1 + curve}`);
const all = columns("responses", "k1", "k4");

/** 1 where a respondent is of another segment. */
const others = times(1, operation(answers("segment"), "<>", thisRow("segment")));
/** Prices of the row's respondents; those of others are out of reach. */
const within = (prices: Expression, { segment }: CrossingRow): Expression =>
  segment === 0 ? prices : plus(prices, times(others, none));

const atMost = (price: Expression): Expression => operation("<=", "&", price);

/** From the counted columns of the sheet's own table. SUMPRODUCT makes Excel 2016 take what stands inside as arrays. */
export const ofTable: OrderStatistics = {
  count: ({ segment }) =>
    segment === 0 ? cell("used") : call("SUMPRODUCT", times(minus(1, others), answers("valid"))),
  lowest: (row, curve) =>
    row.segment === 0
      ? call("MIN", curveOf(row, curve))
      : call("SUMPRODUCT", call("MIN", within(curveOf(row, curve), row))),
  nthLowest: (row, n) =>
    row.segment === 0
      ? call("SMALL", pairOf(row), n)
      : call("SUMPRODUCT", call("SMALL", within(pairOf(row), row), n)),
  lowestAbove: (row, price) => {
    const beyond = times(operation(all, "<=", price), none);
    return row.segment === 0
      ? call("IFERROR", call("SMALL", all, plus(call("COUNTIF", all, atMost(price)), 1)), none)
      : call("SUMPRODUCT", call("MIN", plus(within(all, row), beyond)));
  },
  highestBelow: (row, price) => {
    const own = operation(answers("segment"), "=", thisRow("segment"));
    return row.segment === 0
      ? call("SMALL", all, call("COUNTIF", all, operation("<", "&", price)))
      : call("SUMPRODUCT", call("MAX", times(operation(all, "<", price), own, all)));
  },
  upTo: (row, curve, price) =>
    row.segment === 0
      ? call("COUNTIF", curveOf(row, curve), atMost(price))
      : call("SUMPRODUCT", times(operation(curveOf(row, curve), "<=", price), minus(1, others))),
};
