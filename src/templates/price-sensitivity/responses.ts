import {
  call,
  cell,
  column,
  iff,
  isBlank,
  minus,
  operation,
  over,
  plus,
  thisRow,
  times,
  type Expression,
  type Operand,
} from "../../plan/expression";
import type { Block, Condition, NumberFormat, TableColumn } from "../../plan/sheet-plan";
import { sentence } from "../sentences";
import { intents, questions } from "./form";
import { inputColumns, type SurveyInput } from "./source";

/** Stands for "does not count" where a number must stand: above every price, and small enough to be added to itself. */
export const none = 1e300;

export const answers = (key: string): Expression => column("responses", key);

function questionCells(
  cellOf: (question: (typeof questions)[number]) => Expression,
): [Expression, ...Expression[]] {
  const [first, ...others] = questions;
  return [cellOf(first), ...others.map(cellOf)];
}

/** Why a respondent does not count, in the order in which the reasons are looked for. */
export const reasons = ["missing", "tooCheap", "cheap", "expensive"] as const;

/** A row of headers among the answers, which is no respondent. */
export const headerRows = call("COUNTIF", answers("reason"), sentence("reason.header"));

const isWord = (answer: Expression): Expression =>
  times(call("ISTEXT", answer), operation(answer, "<>", ""));

/** Where the answers to a question are. */
type AnswersTo = (question: (typeof questions)[number]) => Expression;

/** 1 where the first row holds the names of the questions. */
export const hasHeaders = (answersTo: AnswersTo): Expression => {
  const words = questionCells((key) => isWord(call("INDEX", answersTo(key), 1)));
  return iff(operation(plus(...words), "=", questions.length), 1, 0);
};

/** Whether anybody answered the first question: without it the other three decide. */
export const askedTooCheap = (answersTo: AnswersTo): Expression =>
  operation(
    call("SUMPRODUCT", times(1, operation(answersTo("tooCheap"), "<>", ""))),
    ">",
    hasHeaders(answersTo),
  );

const reason: Expression = (() => {
  const asked = operation(cell("asked"), "=", 1);
  const notBelow = (lower: string, higher: string, word: string, otherwise: Operand): Expression =>
    iff(operation(thisRow(lower), ">=", thisRow(higher)), sentence(`reason.${word}`), otherwise);
  const [, cheap, expensive, tooExpensive] = questions;
  const isMissing = operation(
    call("COUNT", thisRow(cheap), thisRow(expensive), thisRow(tooExpensive)),
    "<",
    3,
  );
  const lacksFirst = call("AND", asked, operation(call("COUNT", thisRow("tooCheap")), "=", 0));
  const rising = notBelow(
    "cheap",
    "expensive",
    "cheap",
    notBelow("expensive", "tooExpensive", "expensive", ""),
  );
  const firstAboveSecond = call(
    "AND",
    asked,
    operation(thisRow("tooCheap"), ">=", thisRow("cheap")),
  );
  const isFirst = operation(call("ROW"), "=", call("ROW", call("INDEX", answers(cheap), 1)));
  const named = plus(...questionCells((key) => isWord(thisRow(key))));
  const isHeader = call("AND", isFirst, operation(named, "=", questions.length));
  return iff(
    isHeader,
    sentence("reason.header"),
    iff(
      call("OR", isMissing, lacksFirst),
      sentence("reason.missing"),
      iff(firstAboveSecond, sentence("reason.tooCheap"), rising),
    ),
  );
})();

/**
 * The prices that count, ordered so that neighbours are the two curves of a point: PMC, OPP, PME and IDP stand on
 * columns 1–2, 2–3, 3–4 and 4–5, whichever definition holds.
 */
function countedColumns({ labels }: SurveyInput): readonly TableColumn[] {
  const original = operation(cell("definitionCode"), "=", "original");
  const first = iff(original, thisRow("cheap"), thisRow("expensive"));
  const fourth = iff(original, thisRow("expensive"), thisRow("cheap"));
  const prices: readonly Expression[] = [
    first,
    iff(operation(cell("asked"), "=", 1), thisRow("tooCheap"), none),
    thisRow("tooExpensive"),
    fourth,
    first,
  ];
  return prices.map((price, index) => ({
    key: `k${index + 1}`,
    header: labels.sheet(`k${index + 1}`),
    role: "locked",
    format: "number",
    fill: iff(operation(thisRow("valid"), "=", 1), price, none),
  }));
}

/**
 * How likely a respondent buys at a price p is a straight line a + b·p between neighbouring answers: 0 at too cheap,
 * the calibrated intents at cheap and expensive, 0 at too expensive. Kept as lines, a sum over all respondents is
 * two SUMIFS for each stretch.
 */
function demandColumns({ labels }: SurveyInput): readonly TableColumn[] {
  const worked = (key: string, fill: Expression, format: NumberFormat = "number"): TableColumn => ({
    key,
    header: labels.sheet(key),
    role: "locked",
    format,
    fill,
  });
  const likelihood = (intent: string): Expression =>
    call(
      "INDEX",
      column("calibration", "probability"),
      call("MATCH", thisRow(intent), column("calibration", "scale"), 0),
    );
  const counts = call(
    "AND",
    operation(times(thisRow("valid"), cell("asked")), "=", 1),
    operation(call("COUNT", thisRow("pCheap"), thisRow("pExpensive")), "=", 2),
  );
  const stretch = (index: number, rise: Expression, from: string, to: string, at: Expression) => [
    worked(`b${index}`, iff(counts, over(rise, minus(thisRow(to), thisRow(from))), "")),
    worked(
      `a${index}`,
      iff(
        operation(call("COUNT", thisRow(`b${index}`)), "=", 1),
        minus(at, times(thisRow(`b${index}`), thisRow(from))),
        "",
      ),
    ),
  ];
  const [pCheap, pExpensive] = [thisRow("pCheap"), thisRow("pExpensive")];
  return [
    worked("pCheap", call("IFERROR", likelihood(intents[0]), ""), "percent"),
    worked("pExpensive", call("IFERROR", likelihood(intents[1]), ""), "percent"),
    ...stretch(1, pCheap, "tooCheap", "cheap", { kind: "number", value: 0 }),
    ...stretch(2, minus(pExpensive, pCheap), "cheap", "expensive", pCheap),
    ...stretch(3, times(-1, pExpensive), "expensive", "tooExpensive", pExpensive),
  ];
}

/** One respondent a row: the answers, whether they count and why not, and what the sums below are made of. */
export function responsesBlock(input: SurveyInput): Block {
  const { labels, source, hasDemand } = input;
  return {
    kind: "table",
    key: "responses",
    name: "SurveyResponses",
    heading: labels.sheet("responses"),
    rowCount: source.rowCount,
    unprinted: true,
    columns: [
      ...inputColumns(input),
      {
        key: "reason",
        header: labels.sheet("reason"),
        role: "formula",
        format: "text",
        fill: reason,
      },
      {
        key: "valid",
        header: labels.sheet("valid"),
        role: "formula",
        format: "whole",
        fill: iff(isBlank(thisRow("reason")), 1, 0),
      },
      ...countedColumns(input),
      ...(hasDemand ? demandColumns(input) : []),
    ],
  };
}

export const responsesConditions: readonly Condition[] = [
  {
    on: { table: "responses", column: "reason" },
    when: operation(thisRow("reason"), "<>", ""),
    tone: "warning",
  },
  ...[1, 2, 3, 4, 5].map((index): Condition => ({
    on: { table: "responses", column: `k${index}` },
    when: operation(thisRow(`k${index}`), ">=", none),
    tone: "hidden",
  })),
];
