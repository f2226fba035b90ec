import {
  call,
  cell,
  iff,
  minus,
  operation,
  plus,
  times,
  type Expression,
} from "../../plan/expression";
import type { questions } from "./form";
import { hasHeaders, none, type reasons } from "./responses";
import type { SurveyInput } from "./source";
import { answersOf, surveyOf } from "./spills";

/*
 * A survey too long to stand in the sheet, in plain Excel: each formula reads the user's own range and judges its rows
 * itself. What is made of comparisons alone stays clear of texts and blanks among the answers; where arithmetic would
 * make errors of them, IF leaves them out, which Excel 2016 takes as an array formula.
 */

type Question = (typeof questions)[number];

const wasAsked = operation(cell("asked"), "=", 1);
const wasNotAsked = operation(cell("asked"), "=", 0);
/** What must hold of the answers to too cheap, where it was asked. */
const ifAsked = (condition: Expression): Expression =>
  plus(times(wasAsked, condition), wasNotAsked);
/** Sum of the ones in a list that formulas of Excel 2016 take for an array anywhere. */
export const total = (ones: Expression): Expression => call("SUMPRODUCT", ones);
/** The cells where a condition holds; elsewhere a text, which MIN, MAX, SMALL and SUM pass over. */
export const where = (condition: Expression, cells: Expression): Expression =>
  iff(condition, cells, "");

const isNumber = (cells: Expression): Expression => call("ISNUMBER", cells);
const isGiven = (cells: Expression): Expression => operation(cells, "<>", "");
/** Whether the answers to one question lie below those to the next. */
const rise = (lower: Expression, higher: Expression): Expression => operation(lower, "<", higher);
const fail = (lower: Expression, higher: Expression): Expression => operation(lower, ">=", higher);

/** The columns of the answers and what each row of them says; too cheap counts only where it was asked. */
function rowsOf(input: SurveyInput) {
  const [first, second, third, fourth] = [
    answersOf(input, "tooCheap"),
    answersOf(input, "cheap"),
    answersOf(input, "expensive"),
    answersOf(input, "tooExpensive"),
  ];
  return {
    columns: [first, second, third, fourth],
    isGiven: operation(
      plus(isGiven(first), isGiven(second), isGiven(third), isGiven(fourth)),
      ">",
      0,
    ),
    areNumbers: times(
      ifAsked(isNumber(first)),
      isNumber(second),
      isNumber(third),
      isNumber(fourth),
    ),
    firstRise: ifAsked(rise(first, second)),
    firstFail: times(wasAsked, fail(first, second)),
    secondRise: rise(second, third),
    secondFail: fail(second, third),
    thirdRise: rise(third, fourth),
    thirdFail: fail(third, fourth),
  } as const;
}

/** 1 for each respondent who counts. */
export function counting(input: SurveyInput): Expression {
  const { areNumbers, firstRise, secondRise, thirdRise } = rowsOf(input);
  return times(areNumbers, firstRise, secondRise, thirdRise);
}

/** Rows down to the last that holds an answer, but for those who count and a row of headers. */
export function excludedOfWhole(input: SurveyInput): Expression {
  const all = surveyOf(input);
  const row = call("ROW", all);
  const last = call("SUMPRODUCT", call("MAX", times(isGiven(all), row)));
  const before = minus(call("MIN", row), 1);
  return minus(
    last,
    before,
    hasHeaders((question) => answersOf(input, question)),
    cell("used"),
  );
}

/** How many respondents are left out for a reason, each for the first that holds. */
export function excludedFor(input: SurveyInput, reason: (typeof reasons)[number]): Expression {
  const rows = rowsOf(input);
  const { areNumbers, firstRise, firstFail, secondRise, secondFail, thirdFail } = rows;
  switch (reason) {
    case "missing": {
      const missing = total(times(rows.isGiven, minus(1, areNumbers)));
      return minus(
        missing,
        hasHeaders((question) => answersOf(input, question)),
      );
    }
    case "tooCheap":
      return total(times(areNumbers, firstFail));
    case "cheap":
      return total(times(areNumbers, firstRise, secondFail));
    case "expensive":
      return total(times(areNumbers, firstRise, secondRise, thirdFail));
  }
}

/** Prices that those count in name in answer to any question, above a price; out of reach where there is none. */
export function lowestAbove(input: SurveyInput, counts: Expression, price: Expression): Expression {
  const all = surveyOf(input);
  const above = times(counts, isNumber(all), operation(all, ">", price));
  return call("IFERROR", call("SMALL", where(above, all), 1), none);
}

export function highestBelow(
  input: SurveyInput,
  counts: Expression,
  price: Expression,
): Expression {
  const all = surveyOf(input);
  return call("MAX", where(times(counts, isNumber(all), operation(all, "<", price)), all));
}

/** Those who count and name this price or less. */
export const countUpTo = (counts: Expression, prices: Expression, price: Expression): Expression =>
  total(times(counts, operation(prices, "<=", price)));

/** The first price above the lowest answer to a question: up to it the question's curve is still 0. */
export function startOf(input: SurveyInput, question: Question): Expression {
  const counts = counting(input);
  return lowestAbove(input, counts, call("MIN", where(counts, answersOf(input, question))));
}

/** To how many of those who count a price is neither too cheap nor too expensive. */
export function acceptedOfWhole(input: SurveyInput, price: Expression): Expression {
  const notTooCheap = operation(answersOf(input, "tooCheap"), "<=", price);
  return total(
    times(
      counting(input),
      ifAsked(notTooCheap),
      operation(answersOf(input, "tooExpensive"), ">", price),
    ),
  );
}
