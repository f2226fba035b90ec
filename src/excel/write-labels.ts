import type { SeriesLabels } from "../plan/series-labels";
import type { ChartBlock, ChartSeries, ChartTone } from "../plan/sheet-plan";
import { numberFormatCode } from "./write-cells";

/** Thousands as 250k, and what is smaller in full, so that a small deal's axis is no row of zeros. */
export const thousands = '[>=1000]#,##0,"k";[<=-1000]-#,##0,"k";#,##0';

/** Nothing at a bar of 0. A format has room for two conditions: without a sign, amounts below 0 have no label. */
const amounts = {
  thousands: '[>=1000]#,##0,"k";[>0]#,##0;',
  "signed-thousands": thousands,
  whole: "#,##0;;",
} as const;

/** Darker than the palette's own, so that letters are read on white (at least 4.5 to 1, WCAG 2.2, 1.4.3). */
const letters: Readonly<Record<Exclude<ChartTone, "none">, string>> = {
  value: "#005A8C",
  price: "#A84A00",
  reference: "#595959",
  gain: "#00704F",
  loss: "#A03C73",
  highlight: "#8A5F00",
};

/** On a bar of the tone: at least 5 to 1. */
const onBar = (tone: ChartTone): string => (tone === "value" ? "#FFFFFF" : "#000000");

/** Labels at the series itself, where it has any. */
export function writeLabels(
  series: Excel.ChartSeries,
  { labels, tone }: ChartSeries,
  { type }: ChartBlock,
): void {
  if (!labels || tone === "none") return;
  // A stack has no outer end: what follows stands there.
  const isOnBar = type.startsWith("stacked");
  if (labels.shows === "amounts") writeAmounts(series, labels, isOnBar ? onBar(tone) : undefined);
  else writeName(series, labels, isOnBar ? onBar(tone) : letters[tone]);
}

function writeAmounts(
  series: Excel.ChartSeries,
  { format, isLoss }: Extract<SeriesLabels, { shows: "amounts" }>,
  colorOnBar: string | undefined,
): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  // The bar that is longest at the left ends where the axis has its words.
  const end = format === "signed-thousands" ? "InsideEnd" : "OutsideEnd";
  dataLabels.position = colorOnBar === undefined ? end : "Center";
  const code = amounts[format];
  dataLabels.numberFormat = isLoss === true ? code.replaceAll("#,##0", "-#,##0") : code;
  dataLabels.format.font.color = colorOnBar ?? "#262626";
}

function writeName(
  series: Excel.ChartSeries,
  { at, side, x }: Extract<SeriesLabels, { shows: "name" }>,
  color: string,
): void {
  const point = series.points.getItemAt(at);
  point.hasDataLabel = true;
  const { dataLabel } = point;
  dataLabel.showSeriesName = true;
  dataLabel.showValue = false;
  dataLabel.position = side;
  dataLabel.format.font.color = color;
  if (x === undefined) return;
  // Excel calls a point's x its category.
  dataLabel.showCategoryName = true;
  dataLabel.separator = " ";
  dataLabel.numberFormat = numberFormatCode(x) ?? "General";
}
