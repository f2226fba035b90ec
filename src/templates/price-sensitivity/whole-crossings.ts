import { call, cell, iff, operation, thisRow, times, type Expression } from "../../plan/expression";
import type { CrossingRow, CurveOf, OrderStatistics } from "./order-statistics";
import type { SurveyInput } from "./source";
import { answersOf, surveyOf } from "./spills";
import { counting, countUpTo, highestBelow, lowestAbove, total, where } from "./whole-survey";

const isOriginal = operation(cell("definitionCode"), "=", "original");

/** 1 for each of the four columns of answers that belongs to a point's pair of curves. */
function pairOf({ point }: CrossingRow): Expression {
  const flags = (text: string): Expression => ({ kind: "verbatim", text, isAtom: true });
  switch (point) {
    case "pmc":
      return iff(isOriginal, flags("{1,1,0,0}"), flags("{1,0,1,0}"));
    case "opp":
      return flags("{1,0,0,1}");
    case "pme":
      return iff(isOriginal, flags("{0,0,1,1}"), flags("{0,1,0,1}"));
    case "idp":
      return flags("{0,1,1,0}");
  }
}

/** From the user's own range, read by each formula as a whole. */
export function ofWhole(input: SurveyInput): OrderStatistics {
  const all = surveyOf(input);
  const everybody = counting(input);
  const ofSegment = (): Expression =>
    times(everybody, operation(answersOf(input, "segment"), "=", thisRow("segment")));
  const counts = ({ segment }: CrossingRow): Expression =>
    segment === 0 ? everybody : ofSegment();
  const inner = (whenOriginal: "cheap" | "expensive"): Expression => {
    const otherwise = whenOriginal === "cheap" ? "expensive" : "cheap";
    return iff(isOriginal, answersOf(input, whenOriginal), answersOf(input, otherwise));
  };
  const curveOf = ({ point }: CrossingRow, curve: CurveOf): Expression => {
    const [tooCheap, tooExpensive] = [
      answersOf(input, "tooCheap"),
      answersOf(input, "tooExpensive"),
    ];
    switch (point) {
      case "pmc":
        return curve === 0 ? inner("cheap") : tooCheap;
      case "opp":
        return curve === 0 ? tooCheap : tooExpensive;
      case "pme":
        return curve === 0 ? tooExpensive : inner("expensive");
      case "idp":
        return answersOf(input, curve === 0 ? "expensive" : "cheap");
    }
  };
  return {
    count: (row) => (row.segment === 0 ? cell("used") : total(ofSegment())),
    lowest: (row, curve) => call("MIN", where(counts(row), curveOf(row, curve))),
    nthLowest: (row, n) => call("SMALL", where(times(counts(row), pairOf(row)), all), n),
    lowestAbove: (row, price) => lowestAbove(input, counts(row), price),
    highestBelow: (row, price) => highestBelow(input, counts(row), price),
    upTo: (row, curve, price) => countUpTo(counts(row), curveOf(row, curve), price),
  };
}
