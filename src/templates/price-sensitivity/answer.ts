import {
  call,
  cell,
  either,
  expression,
  iff,
  isBlank,
  minus,
  operation,
  over,
  plus,
  times,
  type Expression,
} from "../../plan/expression";
import type { Block, Condition, FieldRow } from "../../plan/sheet-plan";
import { calculated, live, row, words } from "../cells";
import { sentence, symbolConditions, amountText } from "../sentences";
import { crossing } from "./crossings";
import { bestPrice } from "./demand";
import { pointKeys } from "./order-statistics";
import { answers, askedTooCheap, headerRows, reasons } from "./responses";
import type { SurveyInput } from "./source";
import { answersOf, spilled, summary } from "./spills";
import { counting, excludedFor, excludedOfWhole, total } from "./whole-survey";

/** What the survey says: the range of prices, the best of them, and how far to trust it. */
export function answerBlock(input: SurveyInput): Block {
  const { labels, hasDemand, source } = input;
  const isWhole = source.kind === "whole";
  const price = (key: string, expression: Expression): FieldRow =>
    row(
      labels.sheet(key),
      calculated(key, expression, "number", { role: "answer" }),
      live(cell("currency"), "note"),
    );
  const count = (key: string, expression: Expression): FieldRow =>
    row(
      labels.sheet(key),
      calculated(key, expression, "whole"),
      words(labels.sheet("unit.respondents")),
    );
  return {
    kind: "fields",
    key: "answer",
    heading: labels.sheet("answer"),
    rows: [
      price("answer.from", cell("pmc")),
      price("answer.to", cell("pme")),
      price("answer.optimal", cell("opp")),
      price("answer.indifference", cell("idp")),
      ...(hasDemand
        ? [
            price("answer.reach", bestPrice("reach")),
            price("answer.revenue", bestPrice("revenue")),
            price("answer.profit", iff(isBlank(cell("unitCost")), "", bestPrice("profit"))),
          ]
        : []),
      count(
        "used",
        isWhole ? either(summary.used(), total(counting(input))) : call("SUM", answers("valid")),
      ),
      count(
        "excluded",
        isWhole
          ? either(summary.excluded(), excludedOfWhole(input))
          : minus(call("ROWS", answers("valid")), cell("used"), headerRows),
      ),
      row(labels.sheet("verdict"), {
        ...calculated("verdict", verdict, "text", { role: "check" }),
        // With the column of units beside it, its sentences end left of the chart.
        minWidth: 28,
      }),
    ],
  };
}

const verdict: Expression = iff(
  call("ISNUMBER", cell("pme")),
  iff(
    call("ISNUMBER", cell("pmc")),
    iff(
      operation(cell("pmc"), "<", cell("pme")),
      sentence("verdict.ok", {
        from: amountText(cell("pmc"), 2),
        to: amountText(cell("pme"), 2),
      }),
      sentence("verdict.bad"),
    ),
    sentence("verdict.open"),
  ),
  sentence("verdict.none"),
);

const checkKeys = ["sample", "excluded", "plateau", "cost", "arithmetic"] as const;

/** The widest interval on which two curves of a point are equal, as a part of the price there. */
const widest: Expression = call(
  "MAX",
  ...pointKeys.map((point) =>
    call(
      "IFERROR",
      over(minus(cell(`${point}.high`), cell(`${point}.low`)), cell(`${point}.high`)),
      0,
    ),
  ),
);

/** The points once by the function and once by the plain arithmetic of the workings. */
const difference: Expression = call(
  "MAX",
  ...pointKeys.map((point) =>
    call("IFERROR", call("ABS", minus(cell(point), crossing("crossing", point))), 0),
  ),
);

export function checksBlock({ labels, hasDemand, source }: SurveyInput): Block {
  const respondents = plus(cell("used"), cell("excluded"));
  const checks: Readonly<Record<(typeof checkKeys)[number], Expression>> = {
    sample: iff(
      operation(cell("used"), "<", cell("fewestRespondents")),
      sentence("sample.few", { used: cell("used"), fewest: cell("fewestRespondents") }),
      sentence("sample.ok", { used: cell("used") }),
    ),
    excluded: iff(
      operation(cell("excluded"), ">", times(cell("mostExcluded"), respondents)),
      sentence("excluded.many", { excluded: cell("excluded") }),
      sentence("excluded.ok", { excluded: cell("excluded") }),
    ),
    plateau: iff(
      operation(widest, ">", cell("widestPoint")),
      sentence("plateau.wide"),
      sentence("plateau.ok"),
    ),
    cost: hasDemand
      ? iff(isBlank(cell("unitCost")), sentence("cost.missing"), sentence("cost.ok"))
      : sentence("cost.noIntent"),
    arithmetic:
      source.kind === "whole"
        ? sentence("arithmetic.none")
        : iff(
            operation(difference, "<", 1e-6),
            sentence("arithmetic.ok"),
            sentence("arithmetic.bad"),
          ),
  };
  return {
    kind: "fields",
    key: "checks",
    heading: labels.sheet("checks"),
    rows: checkKeys.map((key) =>
      row(
        labels.sheet(`check.${key}`),
        calculated(`check.${key}`, checks[key], "text", { role: "check" }),
      ),
    ),
  };
}

/** How many respondents each reason leaves out. */
export function exclusionsBlock(input: SurveyInput): Block {
  const { labels, source } = input;
  const asked = askedTooCheap((question) => answersOf(input, question));
  const counted = (reason: (typeof reasons)[number]): Expression =>
    source.kind === "whole"
      ? either(countSaid(source.rowCount, reason), excludedFor(input, reason))
      : call("COUNTIF", answers("reason"), sentence(`reason.${reason}`));
  return {
    kind: "fields",
    key: "exclusions",
    heading: labels.sheet("exclusions"),
    rows: [
      ...reasons.map((reason) =>
        row(
          labels.sheet(`sentence.reason.${reason}`),
          calculated(`excluded.${reason}`, counted(reason), "whole"),
        ),
      ),
      row(labels.sheet("asked"), calculated("asked", iff(asked, 1, 0), "whole")),
    ],
  };
}

/** How VW_CHECK begins what it says for each reason. */
const said: Readonly<Record<(typeof reasons)[number], readonly [string, ...string[]]>> = {
  missing: ["Missing:", "Not a number:"],
  tooCheap: ["Out of order: cheap is"],
  cheap: ["Out of order: expensive is"],
  expensive: ["Out of order: too expensive is"],
};

/** Respondents of whom VW_CHECK says this, one cell a respondent from the cell of its call on. */
function countSaid(respondents: number, reason: (typeof reasons)[number]): Expression {
  const cells = call("OFFSET", spilled("reason", 1, 1), 0, 0, respondents, 1);
  const [first, ...others] = said[reason].map((start) => call("COUNTIF", cells, `${start}*`));
  return others.reduce((sum, count) => plus(sum, count), first ?? expression(0));
}

export const checkConditions: readonly Condition[] = [
  ...["verdict", ...checkKeys.map((key) => `check.${key}`)].flatMap((key) =>
    symbolConditions({ cell: key }, cell(key)),
  ),
  // The verdict says why there is none.
  ...["answer.from", "answer.to", "answer.optimal", "answer.indifference"].map(
    (key): Condition => ({
      on: { cell: key },
      when: call("ISERROR", cell(key)),
      tone: "hidden",
    }),
  ),
];
