import {
  call,
  cell,
  iff,
  isBlank,
  minus,
  operation,
  ours,
  over,
  plus,
  times,
  type Expression,
} from "../../plan/expression";
import type { Block, FieldRow, NumberFormat } from "../../plan/sheet-plan";
import { calculated, row, unit, type SheetInput } from "../cells";
import { roundedAmount, roundedRate } from "../rounded";
import { yes } from "./driver-formulas";
import { driver } from "./drivers";

const ofYear = operation(driver("oneOff"), "<>", yes);
// Values may be losses: what is left of their sum is rounded, or programs that add in another order would differ.
const yearlyValue = roundedAmount(call("SUMPRODUCT", times(ofYear, driver("counted"))));

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
}

/** What a person opens the sheet for. Names are how other sheets read it. */
const lines: readonly Line[] = [
  {
    key: "yearlyValue",
    formula: yearlyValue,
    unit: "currency",
    name: "ValueMap_YearlyValue",
  },
  {
    key: "economicValue",
    formula: roundedAmount(plus(cell("referencePrice"), cell("differential"))),
    unit: "currency",
    name: "ValueMap_EconomicValue",
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
  },
  {
    key: "incentive",
    formula: roundedAmount(minus(cell("economicValue"), cell("priceLine"))),
    unit: "currency",
  },
  {
    key: "valueShare",
    formula: call(
      "IFERROR",
      roundedRate(over(minus(cell("priceLine"), cell("referencePrice")), cell("differential"))),
      "",
    ),
    unit: "rate",
  },
  {
    key: "lowValue",
    formula: roundedAmount(minus(cell("yearlyValue"), spread("low", "counted"))),
    unit: "currency",
    name: "ValueMap_LowValue",
  },
  {
    key: "highValue",
    formula: roundedAmount(plus(cell("yearlyValue"), spread("counted", "high"))),
    unit: "currency",
    name: "ValueMap_HighValue",
  },
  {
    key: "signedTotal",
    formula: roundedAmount(call("SUM", driver("signedValue"))),
    unit: "currency",
    name: "ValueMap_SignedValue",
  },
  {
    key: "oneOffValue",
    formula: roundedAmount(
      call("SUMPRODUCT", times(operation(driver("oneOff"), "=", yes), driver("counted"))),
    ),
    unit: "currency",
    name: "ValueMap_OneOffValue",
  },
  {
    key: "differential",
    formula: roundedAmount(minus(cell("yearlyValue"), yearlySwitching)),
    unit: "currency",
    name: "ValueMap_Differential",
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
  const line = ({ key, formula, unit: of, name }: Line): FieldRow =>
    row(
      labels.field(key),
      calculated(key, formula, formats[of], {
        role: "answer",
        ...(name !== undefined && { name }),
      }),
      unit(labels, of),
    );
  return { kind: "fields", key: "answer", heading: labels.sheet("answer"), rows: lines.map(line) };
}
