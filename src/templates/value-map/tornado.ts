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
import type { SheetInput } from "../cells";
import { driver } from "./drivers";

/** More bars than this cannot be told apart. */
const mostBars = 15;

/** Of the driver whose range is the row's. Cash that comes once has no range in the year's total, and no bar. */
const ranked = (key: string): Expression => call("INDEX", driver(key), thisRow("position"));
const ifWide = (shown: Expression, otherwise: string | number): Expression =>
  iff(operation(thisRow("width"), ">", 0), shown, otherwise);
const side = (key: string): Expression => ifWide(minus(ranked(key), ranked("counted")), 0);

/** The drivers with the widest ranges, the widest first. */
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
    // The chart shows it.
    unprinted: true,
    rowCount: count,
    columns: [
      column("driver", {
        format: "text",
        fill: ifWide(joined(ranked("id"), " ", ranked("step")), ""),
      }),
      {
        ...column("place", {
          format: "whole",
          fill: Array.from({ length: count }, (_, index) => numberContent(index + 1)),
        }),
        role: "locked",
      },
      column("width", {
        format: "money",
        // A row that the map no longer has.
        fill: call("IFERROR", call("LARGE", driver("swing"), thisRow("place")), 0),
      }),
      column("position", {
        format: "whole",
        fill: ifWide(call("MATCH", thisRow("width"), driver("swing"), 0), ""),
      }),
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
    // The widest bar comes first, and its halves have room for their names.
    labels: { shows: "name", at: 0, side: "Center" },
  });
  return {
    kind: "chart",
    key: "tornadoChart",
    beside: "stackChart",
    type: "stacked-bar",
    title: labels.sheet("chart.tornado"),
    categories: { table: "tornado", column: "driver" },
    series: [series("down", "loss"), series("up", "gain")],
    legend: false,
    axes: {
      category: { title: labels.sheet("chart.drivers"), format: "text" },
      value: { title: labels.sheet("chart.change"), format: "thousands" },
    },
    width: 560,
    height: 18,
  };
}
