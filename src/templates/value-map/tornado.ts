import {
  call,
  iff,
  joined,
  minus,
  operation,
  thisRow,
  type Expression,
} from "../../plan/expression";
import {
  numberContent,
  type Block,
  type ChartSeries,
  type ChartTone,
  type TableBlock,
  type TableColumn,
} from "../../plan/sheet-plan";
import type { SheetInput } from "../pricing-sheet/cells";
import { yes } from "./driver-formulas";
import { driver } from "./drivers";

/** More bars than this cannot be told apart. */
const mostBars = 15;

const ranked = (key: string): Expression =>
  call("INDEX", driver(key), call("MATCH", thisRow("place"), driver("rank"), 0));

/** How far the total of the year moves with the driver; none for cash that comes once, or for a row that is gone. */
const side = (key: string): Expression =>
  call(
    "IFERROR",
    iff(operation(ranked("oneOff"), "=", yes), 0, minus(ranked(key), ranked("counted"))),
    0,
  );

/** The drivers with the widest ranges. Excel draws bars from the bottom, so the widest comes last. */
export function tornadoBlock({ labels }: SheetInput, drivers: number): TableBlock {
  const count = Math.min(Math.max(drivers, 1), mostBars);
  const column = (
    key: string,
    rest: Omit<TableColumn, "key" | "header" | "role">,
  ): TableColumn => ({
    key,
    header: labels.sheet(`tornado.${key}`),
    role: "formula",
    ...rest,
  });
  return {
    kind: "table",
    key: "tornado",
    name: "ValueMapTornado",
    heading: labels.sheet("tornado"),
    rowCount: count,
    columns: [
      column("driver", {
        format: "text",
        fill: call("IFERROR", joined(ranked("id"), " ", ranked("step")), ""),
      }),
      {
        ...column("place", {
          format: "whole",
          fill: Array.from({ length: count }, (_, index) => numberContent(count - index)),
        }),
        role: "locked",
      },
      column("down", { format: "money", fill: side("low") }),
      column("up", { format: "money", fill: side("high") }),
    ],
  };
}

export function tornadoChart({ labels }: SheetInput): Block {
  const series = (key: string, tone: ChartTone): ChartSeries => ({
    label: labels.sheet(`tornado.${key}`),
    values: { table: "tornado", column: key },
    tone,
  });
  return {
    kind: "chart",
    key: "tornadoChart",
    beside: "stackChart",
    type: "stacked-bar",
    title: labels.sheet("chart.tornado"),
    categories: { table: "tornado", column: "driver" },
    series: [series("down", "loss"), series("up", "gain")],
    axes: {
      category: { title: labels.sheet("chart.drivers"), format: "text" },
      value: { title: labels.sheet("chart.change"), format: "thousands" },
    },
    width: 560,
    height: 18,
  };
}
