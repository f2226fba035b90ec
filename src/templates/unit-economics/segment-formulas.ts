import {
  call,
  cell,
  column,
  iff,
  isBlank,
  minus,
  operation,
  ours,
  over,
  thisRow,
  times,
  type Expression,
  type Operand,
} from "../../plan/expression";
import type { NumberFormat } from "../../plan/sheet-plan";
import { amountText, sentence } from "../sentences";
import { segmentFields } from "./form";

/** Decimals at which a threshold is judged: plain doubles misjudge what lies exactly on it. */
const judged = (difference: Expression): Expression => call("ROUND", difference, 6);

/** Above a threshold, or on it where the reading allows. */
function passes(amount: Expression, threshold: Expression, strict: string): Expression {
  const distance = judged(minus(amount, threshold));
  return iff(
    operation(cell(strict), "=", 1),
    operation(distance, ">", 0),
    operation(distance, ">=", 0),
  );
}

/** The lowest whole amount that passes a lower bound, and the highest that passes an upper bound. */
const lowestPassing = (bound: Expression, strict: string): Expression =>
  iff(
    operation(cell(strict), "=", 1),
    operation(call("INT", judged(bound)), "+", 1),
    call("ROUNDUP", judged(bound), 0),
  );
const highestPassing = (bound: Expression, strict: string): Expression =>
  iff(
    operation(cell(strict), "=", 1),
    minus(call("ROUNDUP", judged(bound), 0), 1),
    call("INT", judged(bound)),
  );

/** What the contract value of every year is worth over the customer's life, capped and discounted. */
const ltv: Expression = ours("LTV", {
  arpa: thisRow("acv"),
  gross_margin: thisRow("margin"),
  churn: thisRow("churn"),
  discount: thisRow("discount"),
  periods: thisRow("maxLife"),
});
/** The same of one unit of contract value a year. */
const ltvPerUnit: Expression = over(thisRow("ltv"), thisRow("acv"));

/** Without churn the sum would have no end: it counts as long as the longest life. */
const simpleLtv: Expression = (() => {
  const args = { arpa: thisRow("acv"), gross_margin: thisRow("margin"), churn: thisRow("churn") };
  return iff(
    operation(thisRow("churn"), "=", 0),
    ours("LTV", { ...args, periods: thisRow("maxLife") }),
    ours("LTV", args),
  );
})();

const perMonth: Expression = over(thisRow("acv"), 12);
const paidBack = times(perMonth, thisRow("margin"), cell("maxPayback"));

const flag = (test: Expression): Expression => iff(test, "✓", "✗");

/** The tests in the order in which they are told. */
export const tests = ["ltv", "cac", "payback", "churn"] as const;

const passed = (test: (typeof tests)[number]): Expression =>
  operation(thisRow(`test.${test}`), "=", "✓");

/** What would make a failing segment pass: no price helps against churn, no lower CAC against a small LTV. */
const remedy: Expression = iff(
  operation(thisRow("test.churn"), "=", "✗"),
  sentence("verdict.churn"),
  iff(
    isBlank(thisRow("acvNeeded")),
    sentence("verdict.never"),
    iff(
      operation(thisRow("test.ltv"), "=", "✗"),
      sentence("verdict.acv", { acv: amountText(thisRow("acvNeeded")) }),
      sentence("verdict.cac", {
        cac: amountText(thisRow("cacNeeded")),
        acv: amountText(thisRow("acvNeeded")),
      }),
    ),
  ),
);
const verdict: Expression = iff(
  call("AND", ...tests.map(passed)),
  sentence("verdict.pass"),
  remedy,
);

const given = segmentFields.filter(({ required, type }) => required && type.kind !== "text");
const count: Expression = call("COUNT", ...given.map(({ key }) => thisRow(key)));
const unfinished: Expression = iff(operation(count, "=", 0), "", sentence("verdict.open"));
/** Nothing is said of a row before all its figures are there. */
const ifGiven = (fill: Expression, otherwise: Operand = ""): Expression =>
  iff(operation(count, "=", given.length), fill, otherwise);

const channel: Expression = iff(
  operation(judged(minus(thisRow("acv"), cell("telesalesBelow"))), "<", 0),
  sentence("channel.telesales"),
  iff(
    operation(judged(minus(thisRow("acv"), cell("fieldAbove"))), "<=", 0),
    sentence("channel.conference"),
    sentence("channel.field"),
  ),
);

/** The smallest ACV that passes LTV, CAC and payback together; all three grow with the ACV. */
const acvNeeded: Expression = call(
  "MAX",
  lowestPassing(over(cell("minLtv"), ltvPerUnit), "strict.ltv"),
  lowestPassing(over(times(cell("ltvMultiple"), thisRow("cac")), ltvPerUnit), "strict.cac"),
  lowestPassing(
    over(times(12, thisRow("cac")), times(thisRow("margin"), cell("maxPayback"))),
    "strict.payback",
  ),
);

/** The highest CAC that passes LTV ÷ CAC and payback together; below 0 where not even a free customer does. */
const cacNeeded: Expression = call(
  "MIN",
  highestPassing(thisRow("cacByLtv"), "strict.cac"),
  highestPassing(thisRow("cacByPayback"), "strict.payback"),
);

type Calculation = readonly [key: string, fill: Expression, format: NumberFormat];

const ofGiven: readonly Calculation[] = [
  ["ltvSimple", simpleLtv, "money"],
  ["ltv", ltv, "money"],
  [
    "ratio",
    iff(operation(thisRow("cac"), "=", 0), "", over(thisRow("ltv"), thisRow("cac"))),
    "number",
  ],
  [
    "payback",
    iff(
      operation(thisRow("margin"), "=", 0),
      sentence("payback.never"),
      ours("PAYBACK_MONTHS", {
        cac: thisRow("cac"),
        monthly_revenue: perMonth,
        gross_margin: thisRow("margin"),
      }),
    ),
    "number",
  ],
  ["cacByLtv", over(thisRow("ltv"), cell("ltvMultiple")), "money"],
  ["cacByPayback", paidBack, "money"],
  [
    "binding",
    iff(
      operation(judged(minus(thisRow("cacByLtv"), thisRow("cacByPayback"))), "<=", 0),
      sentence("binding.ltv"),
      sentence("binding.payback"),
    ),
    "text",
  ],
  ["test.ltv", flag(passes(thisRow("ltv"), cell("minLtv"), "strict.ltv")), "text"],
  ["test.cac", flag(passes(thisRow("cacByLtv"), thisRow("cac"), "strict.cac")), "text"],
  [
    "test.payback",
    // A margin of nothing never pays back: what says so is no number, and a failed test.
    flag(call("IFERROR", passes(cell("maxPayback"), thisRow("payback"), "strict.payback"), false)),
    "text",
  ],
  ["test.churn", flag(passes(cell("maxChurn"), thisRow("churn"), "strict.churn")), "text"],
  ["channel", channel, "text"],
  ["acvNeeded", call("IFERROR", acvNeeded, ""), "money"],
  ["cacNeeded", iff(operation(cacNeeded, "<", 0), "", cacNeeded), "money"],
];

/** The calculated columns of a segment, in their order. */
export const calculations: readonly Calculation[] = [
  ...ofGiven.map(([key, fill, format]): Calculation => [key, ifGiven(fill), format]),
  ["verdict", ifGiven(verdict, unfinished), "text"],
];

/** How many segments pass a test. */
export const countPassing = (key: string): Expression =>
  call("COUNTIF", column("segments", key), "✓*");
