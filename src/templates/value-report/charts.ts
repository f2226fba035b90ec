import type { Block } from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";

const from = (column: string) => ({ table: "metrics", column });

/** Promised against realised, metric by metric. */
export function valueChart({ labels }: SheetInput): Block {
  return {
    kind: "chart",
    key: "valueChart",
    beside: "answer",
    type: "column",
    title: labels.sheet("chart.value"),
    categories: from("metric"),
    series: [
      {
        label: labels.sheet("promised"),
        values: from("targetValue"),
        tone: "reference",
        labels: { shows: "amounts", format: "thousands" },
      },
      {
        label: labels.sheet("realisedTotal"),
        values: from("realised"),
        tone: "value",
        labels: { shows: "amounts", format: "thousands" },
      },
    ],
    axes: {
      category: { title: labels.sheet("chart.metric"), format: "text" },
      value: { title: labels.sheet("chart.money"), format: "thousands" },
    },
    width: 440,
    height: 18,
  };
}

/** Where the quarter fell short, and where it went beyond. */
export function varianceChart({ labels }: SheetInput): Block {
  return {
    kind: "chart",
    key: "varianceChart",
    beside: "valueChart",
    type: "bar",
    title: labels.sheet("chart.variance"),
    categories: from("metric"),
    series: [
      {
        label: labels.sheet("column.varianceValue"),
        values: from("varianceValue"),
        tone: "price",
        labels: { shows: "amounts", format: "signed-thousands" },
      },
    ],
    axes: {
      category: { title: labels.sheet("chart.metric"), format: "text" },
      value: { title: labels.sheet("chart.variance.money"), format: "thousands" },
    },
    width: 440,
    height: 18,
  };
}
