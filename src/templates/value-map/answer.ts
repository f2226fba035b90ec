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
  plus,
  range,
  times,
  type Expression,
} from "../../plan/expression";
import type { Block, FieldRow, NumberFormat } from "../../plan/sheet-plan";
import { calculated, live, row, words, type SheetInput } from "../cells";
import { amountText, sentence, symbolConditions } from "../sentences";
import { amountDecimals, yes } from "./driver-formulas";
import { driver } from "./drivers";
import { parameterFields } from "./form";

const ofYear = operation(driver("oneOff"), "<>", yes);
const yearly = (amount: Expression): Expression => call("SUMPRODUCT", times(ofYear, amount));

/**
 * The drivers are taken as independent: their ranges add up as the root of the sum of squares, since not all of them
 * disappoint, or please, at once.
 */
const spread = (from: string, to: string): Expression => {
  const distance = minus(driver(to), driver(from));
  return call("SQRT", call("SUMPRODUCT", times(ofYear, distance, distance)));
};

const yearlySwitching = over(cell("switchingCost"), cell("switchingYears"));

interface Line {
  readonly key: string;
  readonly formula: Expression;
  readonly unit: "currency" | "rate" | "months";
  readonly name?: string;
  readonly isTotal?: boolean;
}

/** What a person opens the sheet for. Names are how other sheets read it. */
const lines: readonly Line[] = [
  {
    key: "yearlyValue",
    formula: yearly(driver("counted")),
    unit: "currency",
    name: "ValueMap_YearlyValue",
    isTotal: true,
  },
  {
    key: "lowValue",
    formula: minus(cell("yearlyValue"), spread("low", "counted")),
    unit: "currency",
    name: "ValueMap_LowValue",
  },
  {
    key: "highValue",
    formula: plus(cell("yearlyValue"), spread("counted", "high")),
    unit: "currency",
    name: "ValueMap_HighValue",
  },
  {
    key: "signedTotal",
    formula: call("SUM", driver("signedValue")),
    unit: "currency",
    name: "ValueMap_SignedValue",
  },
  {
    key: "oneOffValue",
    formula: call("SUMPRODUCT", times(operation(driver("oneOff"), "=", yes), driver("counted"))),
    unit: "currency",
    name: "ValueMap_OneOffValue",
  },
  {
    key: "differential",
    formula: minus(cell("yearlyValue"), yearlySwitching),
    unit: "currency",
    name: "ValueMap_Differential",
  },
  {
    key: "economicValue",
    formula: plus(cell("referencePrice"), cell("differential")),
    unit: "currency",
    name: "ValueMap_EconomicValue",
    isTotal: true,
  },
  {
    key: "priceLine",
    formula: iff(
      isBlank(cell("price")),
      ours("VALUE_PRICE", {
        value: cell("differential"),
        share: cell("share"),
        reference_price: cell("referencePrice"),
      }),
      cell("price"),
    ),
    unit: "currency",
    name: "ValueMap_Price",
    isTotal: true,
  },
  {
    key: "incentive",
    formula: minus(cell("economicValue"), cell("priceLine")),
    unit: "currency",
  },
  {
    key: "valueShare",
    formula: call(
      "IFERROR",
      over(minus(cell("priceLine"), cell("referencePrice")), cell("differential")),
      "",
    ),
    unit: "rate",
  },
  {
    // Benefits are the alternative's price that is saved and the value; the cost is the price and the switch.
    key: "customerRoi",
    formula: call("IFERROR", over(cell("incentive"), plus(cell("priceLine"), yearlySwitching)), ""),
    unit: "rate",
  },
  {
    key: "paybackMonths",
    formula: call(
      "IFERROR",
      ours("PAYBACK_MONTHS", {
        cac: plus(cell("priceLine"), cell("switchingCost")),
        monthly_revenue: over(plus(cell("referencePrice"), cell("yearlyValue")), 12),
      }),
      "",
    ),
    unit: "months",
  },
];

export function answerBlock({ labels }: SheetInput): Block {
  const formats: Readonly<Record<Line["unit"], NumberFormat>> = {
    currency: "money",
    rate: "percent",
    months: "number",
  };
  const line = ({ key, formula, unit, name, isTotal }: Line): FieldRow =>
    row(
      labels.field(key),
      calculated(key, formula, formats[unit], {
        role: isTotal === true ? "total" : "answer",
        ...(name !== undefined && { name }),
      }),
      unit === "currency" ? live(cell("currency"), "note") : words(labels.sheet(`unit.${unit}`)),
    );
  return { kind: "fields", key: "answer", heading: labels.sheet("answer"), rows: lines.map(line) };
}

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

export const checkConditions = ["guard", ...checks.map(([key]) => key)].flatMap((key) =>
  symbolConditions({ cell: key }, cell(key)),
);
