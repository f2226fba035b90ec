import {
  call,
  cell,
  column,
  iff,
  minus,
  operation,
  plus,
  range,
  times,
  type Expression,
} from "../../plan/expression";
import type { Block, Cell } from "../../plan/sheet-plan";
import { calculated, row, type SheetInput } from "../cells";
import {
  amountText,
  headlineOf,
  headlineSentences,
  sentence,
  symbolConditions,
} from "../sentences";
import { amountDecimals } from "./driver-formulas";
import { driver } from "./drivers";
import { parameterFields } from "./form";

const isAbove = (amount: Expression, limit: Expression): Expression =>
  operation(call("ROUND", minus(amount, limit), amountDecimals), ">", 0);
const confirmed = plus(cell("referencePrice"), cell("signedTotal"));
const said = {
  price: amountText(cell("priceLine")),
  economicValue: amountText(cell("economicValue")),
  signed: amountText(confirmed),
  kept: amountText(cell("incentive")),
};

/** A price above the economic value is no price; one above what the customer has signed stands on hope. */
const guard = iff(
  call("ISNUMBER", cell("priceLine")),
  iff(
    isAbove(cell("priceLine"), cell("economicValue")),
    sentence("guard.stop", { price: said.price, economicValue: said.economicValue }),
    iff(
      isAbove(cell("priceLine"), confirmed),
      sentence("guard.warn", { price: said.price, signed: said.signed }),
      sentence("guard.ok", {
        price: said.price,
        economicValue: said.economicValue,
        kept: said.kept,
      }),
    ),
  ),
  sentence("guard.none"),
);

/** The verdict in one line, which stays in sight above the map. */
export function guardBlock(): Block {
  return {
    kind: "text",
    key: "guardLine",
    lines: [calculated("guard", guard, "text", { role: "check" })],
  };
}

/** What the map is worth, in sight however long it is. */
export function headline(): Cell {
  const figures = sentence("headline", {
    value: amountText(cell("yearlyValue")),
    low: amountText(cell("lowValue")),
    high: amountText(cell("highValue")),
    signed: amountText(cell("signedTotal")),
    oneOff: amountText(cell("oneOffValue")),
  });
  return headlineOf({ first: "check.arithmetic", last: "check.grades" }, figures);
}

const counting = (key: string, count: Expression): readonly [string, Expression] => [
  key,
  iff(operation(count, ">", 0), sentence(`${key}.bad`, { count }), sentence(`${key}.ok`)),
];
const among = (key: string, text: Expression): Expression => call("COUNTIF", driver(key), text);
const removed = minus(call("SUM", driver("annualValue")), call("SUM", driver("counted")));
const unsigned = minus(cell("yearlyValue"), cell("signedTotal"));
const withoutSource = call(
  "SUMPRODUCT",
  times(operation(driver("step"), "<>", ""), operation(driver("source"), "=", "")),
);
const parametersWithoutSource = (): Expression => {
  const [first, last] = [parameterFields[0], parameterFields[parameterFields.length - 1]];
  if (!last) throw new Error("The sheet has no parameters.");
  const numbers = range(first.key, last.key);
  const sources = range(`${first.key}.source`, `${last.key}.source`);
  return call("SUMPRODUCT", times(operation(numbers, "<>", ""), operation(sources, "=", "")));
};

const checks: readonly (readonly [string, Expression])[] = [
  counting("check.arithmetic", among("arithmetic", { kind: "string", value: "✗*" })),
  counting("check.complete", among("rowCheck", cell("sentence.row.incomplete"))),
  counting("check.direction", among("delta", { kind: "string", value: "<0" })),
  [
    "check.overlap",
    iff(
      isAbove(removed, { kind: "number", value: 0 }),
      sentence("check.overlap.bad", { amount: amountText(removed) }),
      sentence("check.overlap.ok"),
    ),
  ],
  counting("check.sources", plus(withoutSource, parametersWithoutSource())),
  [
    "check.signed",
    iff(
      isAbove(unsigned, { kind: "number", value: 0 }),
      sentence("check.signed.bad", {
        amount: amountText(unsigned),
        total: amountText(cell("yearlyValue")),
      }),
      sentence("check.signed.ok"),
    ),
  ],
  [
    "check.grades",
    iff(
      operation(call("COUNT", column("bands", "below"), column("bands", "above")), "<", 8),
      sentence("check.grades.bad"),
      sentence("check.grades.ok"),
    ),
  ],
];

export const checkSentences = [
  ...headlineSentences,
  "headline",
  ...["stop", "warn", "ok", "none"].map((key) => `guard.${key}`),
  ...checks.flatMap(([key]) => [`${key}.ok`, `${key}.bad`]),
];

export function checksBlock({ labels }: SheetInput): Block {
  return {
    kind: "fields",
    key: "checks",
    beside: "answer",
    heading: labels.sheet("checks"),
    rows: checks.map(([key, formula]) =>
      row(labels.sheet(key), calculated(key, formula, "text", { role: "check" })),
    ),
  };
}

export const checkConditions = ["headline", "guard", ...checks.map(([key]) => key)].flatMap((key) =>
  symbolConditions({ cell: key }, cell(key)),
);
