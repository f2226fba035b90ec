import {
  call,
  cell,
  iff,
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
  labelContent,
  type Block,
  type ChartSeries,
  type ChartTone,
  type Content,
  type TableBlock,
  type TableColumn,
} from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { yes } from "./driver-formulas";
import { driver } from "./drivers";
import { valueTypes } from "./form";

/** A bar of the stack: a level from zero, or a step from where the last one ended. */
interface Bar {
  readonly word: string;
  readonly tone: "reference" | "value" | "price" | "change";
  readonly amount: Expression;
  /** Where it starts; 0 for a level. */
  readonly from?: Expression;
}

const ofType = call(
  "SUMPRODUCT",
  times(
    operation(driver("type"), "=", thisRow("bar")),
    operation(driver("oneOff"), "<>", yes),
    driver("counted"),
  ),
);

const bars: readonly Bar[] = [
  { word: "bar.reference", tone: "reference", amount: plus(cell("referencePrice"), 0) },
  ...valueTypes.map((type): Bar => ({
    word: `type.${type}`,
    tone: "change",
    amount: ofType,
    from: rowAbove("to"),
  })),
  {
    word: "bar.switching",
    tone: "change",
    amount: { kind: "negation", operand: over(cell("switchingCost"), cell("switchingYears")) },
    from: rowAbove("to"),
  },
  { word: "bar.economicValue", tone: "value", amount: cell("economicValue") },
  { word: "bar.price", tone: "price", amount: cell("priceLine") },
  { word: "bar.incentive", tone: "change", amount: cell("incentive"), from: rowAbove("to") },
];

const lower = call("MIN", thisRow("from"), thisRow("to"));
const upper = call("MAX", thisRow("from"), thisRow("to"));
/** The part of a step above zero, and the part below, which a stack counts downwards. */
const above = minus(call("MAX", upper, 0), call("MAX", lower, 0));
const below = minus(call("MIN", lower, 0), call("MIN", upper, 0));
/** The invisible part under a step that does not reach zero. */
const base = iff(operation(lower, ">", 0), lower, iff(operation(upper, "<", 0), upper, 0));

/** Economic value step by step: what the chart stacks. */
export function stackBlock({ labels }: SheetInput): TableBlock {
  const each = (content: (bar: Bar) => Content): readonly Content[] => bars.map(content);
  const onChange = (amount: Expression, rises: boolean): readonly Content[] => {
    const shows = operation(thisRow("amount"), rises ? ">=" : "<", 0);
    return each(({ tone }) => (tone === "change" ? formula(iff(shows, amount, 0)) : blank));
  };
  const level = (wanted: Bar["tone"]): readonly Content[] =>
    each(({ tone }) => (tone === wanted ? formula(thisRow("amount")) : blank));
  const column = (key: string, fill: TableColumn["fill"]): TableColumn => ({
    key,
    header: labels.sheet(`stack.${key}`),
    role: "formula",
    format: "money",
    fill,
  });
  const barLabel = ({ word }: Bar): Content => {
    const [, type] = /^type\.(.*)$/.exec(word) ?? [];
    return labelContent(type === undefined ? labels.sheet(word) : labels.choice("type", type));
  };
  return {
    kind: "table",
    key: "stack",
    name: "ValueMapStack",
    heading: labels.sheet("stack"),
    // The chart shows it.
    unprinted: true,
    rowCount: bars.length,
    columns: [
      { ...column("bar", each(barLabel)), role: "label", format: "text" },
      column(
        "amount",
        each(({ amount }) => formula(amount)),
      ),
      column(
        "from",
        each(({ from }) => (from ? formula(from) : { kind: "number", value: 0 })),
      ),
      column("to", plus(thisRow("from"), thisRow("amount"))),
      column(
        "base",
        each(({ tone }) => (tone === "change" ? formula(base) : blank)),
      ),
      column("reference", level("reference")),
      column("gain", onChange(above, true)),
      column("loss", onChange(above, false)),
      column("gainBelow", onChange(below, true)),
      column("lossBelow", onChange(below, false)),
      column("value", level("value")),
      column("price", level("price")),
    ],
  };
}

export function stackChart({ labels }: SheetInput): Block {
  const series = (key: string, tone: ChartTone): ChartSeries => ({
    label: labels.sheet(`stack.${key}`),
    values: { table: "stack", column: key },
    tone,
    labels: { shows: "amounts", format: "thousands", ...(tone === "loss" && { isLoss: true }) },
  });
  return {
    kind: "chart",
    key: "stackChart",
    type: "stacked-column",
    title: labels.sheet("chart.stack"),
    message: "guard",
    categories: { table: "stack", column: "bar" },
    series: [
      series("base", "none"),
      series("reference", "reference"),
      series("gain", "gain"),
      series("loss", "loss"),
      series("gainBelow", "gain"),
      series("lossBelow", "loss"),
      series("value", "value"),
      series("price", "price"),
    ],
    // Each bar's category says what it is.
    legend: false,
    axes: {
      category: { title: labels.sheet("chart.steps"), format: "text" },
      value: { title: labels.sheet("chart.amount"), format: "thousands" },
    },
    width: 680,
    height: 18,
  };
}
