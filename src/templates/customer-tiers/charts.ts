import type { Block, ChartSeries, ChartTone } from "../../plan/sheet-plan";
import type { SheetInput } from "../cells";
import { pointKey } from "./customers";
import { tiers, type Tier } from "./form";

const tones: Readonly<Record<Tier, ChartTone>> = {
  standard: "reference",
  growth: "highlight",
  core: "value",
};

/** Value against contract value: who pays much for little, and who pays little for much. */
export function scatterChart({ labels }: SheetInput): Block {
  const series = (tier: Tier): ChartSeries => ({
    label: labels.choice("override", tier),
    x: { table: "customers", column: "value" },
    values: { table: "customers", column: pointKey(tier) },
    tone: tones[tier],
  });
  return {
    kind: "chart",
    key: "scatterChart",
    type: "scatter",
    title: labels.sheet("chart.scatter"),
    series: tiers.map(series),
    axes: {
      category: { title: labels.sheet("chart.value"), format: "thousands", min: 0 },
      value: { title: labels.sheet("chart.acv"), format: "thousands", min: 0 },
    },
    width: 520,
    height: 16,
  };
}

function tierChart(
  { labels }: SheetInput,
  options: {
    readonly key: string;
    readonly beside: string;
    readonly column: string;
    readonly tone: ChartTone;
    readonly format: "whole" | "thousands";
  },
): Block {
  const { key, beside, column: values, tone, format } = options;
  return {
    kind: "chart",
    key,
    beside,
    type: "column",
    title: labels.sheet(`chart.${key}`),
    categories: { table: "tiers", column: "tier" },
    series: [
      {
        label: labels.sheet(`tiers.${values}`),
        values: { table: "tiers", column: values },
        tone,
        labels: { shows: "amounts", format },
      },
    ],
    axes: {
      category: { title: labels.sheet("tiers.tier"), format: "text" },
      value: { title: labels.sheet(`chart.${key}.axis`), format, min: 0 },
    },
    width: 380,
    height: 16,
  };
}

export const countChart = (input: SheetInput): Block =>
  tierChart(input, {
    key: "countChart",
    beside: "scatterChart",
    column: "customers",
    tone: "reference",
    format: "whole",
  });

export const revenueChart = (input: SheetInput): Block =>
  tierChart(input, {
    key: "revenueChart",
    beside: "countChart",
    column: "acv",
    tone: "price",
    format: "thousands",
  });
