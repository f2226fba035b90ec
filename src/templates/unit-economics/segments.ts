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
import type { Block, Condition, NumberFormat, TableColumn } from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { inputColumn, withAlert } from "../field-content";
import { rowsIn } from "../field-findings";
import { amountText, sentence, symbolConditions } from "../sentences";
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

const calculations: readonly (readonly [key: string, fill: Expression, format: NumberFormat])[] = [
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
  ["verdict", verdict, "text"],
];

const formats: Readonly<Record<string, NumberFormat>> = {
  acv: "money",
  cac: "money",
  margin: "percent",
  churn: "percent",
  discount: "percent",
  maxLife: "whole",
  segment: "text",
  source: "text",
};

/** One segment of customers a row: what a customer is worth, costs and must bring, and what would pass. */
export function segmentsBlock({ values, labels }: SheetInput): Block {
  const rows = rowsIn(values, "segments");
  const inputs = segmentFields.map((field): TableColumn => {
    const { key, type, domain } = field;
    return inputColumn(field, rows.length > 0 ? rows : [{}], labels, {
      format: formats[key] ?? "general",
      ...(type.kind !== "text" && {
        validation: withAlert({ kind: "decimal", ...domain }, labels),
      }),
    });
  });
  const worked = calculations.map(([key, fill, format]): TableColumn => ({
    key,
    header: labels.sheet(`column.${key}`),
    role: key === "verdict" || key.startsWith("test.") ? "check" : "formula",
    format,
    fill: key === "verdict" ? ifGiven(fill, unfinished) : ifGiven(fill),
    ...(key === "verdict" && { minWidth: 36 }),
    ...(key === "channel" && { minWidth: 18 }),
  }));
  const isVerdict = ({ key }: TableColumn): boolean => key === "verdict";
  return {
    kind: "table",
    key: "segments",
    name: "UnitEconomics",
    heading: labels.sheet("segments"),
    rowCount: Math.max(1, rows.length),
    // The verdict stands beside the name of the segment, where the eye goes first.
    columns: [
      ...inputs.slice(0, 1),
      ...worked.filter(isVerdict),
      ...inputs.slice(1),
      ...worked.filter((column) => !isVerdict(column)),
    ],
  };
}

export const segmentConditions: readonly Condition[] = [
  ...tests.map((test) => `test.${test}`),
  "verdict",
].flatMap((key) => symbolConditions({ table: "segments", column: key }, thisRow(key)));

/** How many segments pass a test. */
export const countPassing = (key: string): Expression =>
  call("COUNTIF", column("segments", key), "✓*");
