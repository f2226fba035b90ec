import {
  amountOf,
  call,
  cell,
  iff,
  isBlank,
  joined,
  minus,
  operation,
  over,
  plus,
  rowAbove,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import {
  blank,
  formula,
  type Block,
  type ChartSeries,
  type ChartTone,
  type Condition,
  type Content,
  type TableColumn,
} from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { textIn } from "../form-values";
import { roundedRate } from "../rounded";
import { chosenTerm } from "./contracts";
import { feeFor, keptOf, worthOf } from "./fee";

/** 0 to 200% of the target in steps of 5%. */
const attainments = Array.from({ length: 41 }, (_, step) => (step * 5) / 100);
/** Two rates count as equal within this: a part in a million of a currency unit. */
const tolerance = 1e-6;

/** What the chosen contract pays over a range of results, and where it does something to watch. */
export function payoutBlock({ labels }: SheetInput): Block {
  const column = (
    key: string,
    rest: Omit<TableColumn, "key" | "header" | "role">,
  ): TableColumn => ({
    key,
    header: labels.sheet(`payout.${key}`),
    role: "formula",
    ...rest,
  });
  const afterFirst = (expression: Expression): readonly Content[] =>
    attainments.map((_, index) => (index === 0 ? blank : formula(expression)));
  // #N/A keeps a bound that is not agreed out of the chart; a condition keeps it out of sight.
  const orNone = (bound: Expression): Expression => iff(isBlank(bound), call("NA"), bound);
  return {
    kind: "table",
    key: "payout",
    name: "PricingPayout",
    heading: labels.sheet("payout"),
    newPage: true,
    rowCount: attainments.length,
    columns: [
      {
        ...column("attainment", {
          format: "whole-percent",
          fill: attainments.map((value) => ({ kind: "number", value })),
        }),
        role: "locked",
      },
      column("gain", { format: "money", fill: times(thisRow("attainment"), cell("targetGain")) }),
      column("fee", { format: "money", fill: feeFor(thisRow("gain"), chosenTerm) }),
      column("flags", {
        format: "text",
        fill: attainments.map((_, index) => formula(flags(index === 0))),
      }),
      column("customerNet", {
        format: "money",
        fill: keptOf(thisRow("gain"), thisRow("fee")),
      }),
      column("marginalRate", {
        format: "percent",
        fill: afterFirst(
          roundedRate(
            over(minus(thisRow("fee"), rowAbove("fee")), minus(thisRow("gain"), rowAbove("gain"))),
          ),
        ),
      }),
      column("floor", { format: "money", fill: cell("floorPrice") }),
      column("cap", { format: "money", fill: orNone(cell("chosen.cap")) }),
      column("flat", { format: "money", fill: orNone(cell("flatFee")) }),
    ],
  };
}

/**
 * Sentences of the row, one after the other. A cliff is a rise steeper than the terms explain: share, refunded base
 * and usage together bound every continuous rise.
 */
function flags(isFirst: boolean): Expression {
  const flag = (test: Expression, word: string): Expression =>
    iff(test, joined(cell(word), " "), "");
  const worseOff = flag(
    operation(thisRow("fee"), ">", plus(worthOf(thisRow("gain")), tolerance)),
    "sentence.flag.worseOff",
  );
  if (isFirst) return call("TRIM", worseOff);
  const steepest = cell("steepestRate");
  const crossed = call(
    "AND",
    operation(amountOf(cell("flatFee")), ">", 0),
    operation(rowAbove("fee"), "<", cell("flatFee")),
    operation(thisRow("fee"), ">=", cell("flatFee")),
  );
  return call(
    "TRIM",
    joined(
      flag(operation(thisRow("marginalRate"), "<", -tolerance), "sentence.flag.negative"),
      flag(
        operation(thisRow("marginalRate"), ">", plus(steepest, tolerance)),
        "sentence.flag.cliff",
      ),
      worseOff,
      flag(crossed, "sentence.flag.crossover"),
    ),
  );
}

export function payoutChart({ labels, values }: SheetInput): Block {
  const series = (
    key: string,
    tone: ChartTone,
    extra: Pick<ChartSeries, "labels" | "dashed">,
  ): ChartSeries => ({
    label: labels.sheet(`series.${key}`),
    values: { table: "payout", column: key },
    tone,
    ...extra,
  });
  const fee = labels.sheet("chart.fee");
  const currency = textIn(values, "currency");
  return {
    kind: "chart",
    key: "payoutChart",
    beside: "answer",
    type: "line",
    title: labels.sheet("chart.title"),
    categories: { table: "payout", column: "attainment" },
    series: [
      // At the ends where the fee, which rises from the left, leaves room.
      series("floor", "loss", { dashed: true, labels: { shows: "name", at: 36, side: "Top" } }),
      series("cap", "highlight", {
        dashed: true,
        labels: { shows: "name", at: 4, side: "Bottom" },
      }),
      series("flat", "reference", {
        dashed: true,
        labels: { shows: "name", at: 4, side: "Bottom" },
      }),
      series("fee", "price", { labels: { shows: "name", at: 14, side: "Right" } }),
    ],
    legend: false,
    axes: {
      category: { title: labels.sheet("chart.gain"), format: "whole-percent", every: 5 },
      value: {
        title: { ...fee, text: fee.text.replace("{currency}", currency) },
        format: "thousands",
        min: 0,
      },
    },
    width: 400,
    height: 15,
  };
}

export const payoutConditions: readonly Condition[] = [
  ...["cap", "flat"].map((column): Condition => ({
    on: { table: "payout", column },
    when: call("ISNA", thisRow(column)),
    tone: "hidden",
  })),
  {
    on: { table: "payout", column: "flags" },
    when: operation(call("LEN", thisRow("flags")), ">", 0),
    tone: "warning",
  },
  {
    on: { table: "payout", column: "attainment" },
    when: operation(thisRow("attainment"), "=", 1),
    tone: "good",
  },
];
