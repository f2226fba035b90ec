import { cellAddress } from "../plan/address";
import type { Layout, PlacedChart } from "../plan/layout";
import { absolute } from "../plan/spell";
import type { ChartAxis, ChartBlock, ChartSeries, ChartType, ColumnRef } from "../plan/sheet-plan";
import { toneColors } from "./tone-colors";
import { thousands, writeLabels } from "./write-labels";
import { numberFormatCode, rangeOf } from "./write-cells";

const types = {
  line: "Line",
  "scatter-line": "XYScatterLinesNoMarkers",
  scatter: "XYScatter",
  bubble: "Bubble",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  bar: "BarClustered",
  "stacked-bar": "BarStacked",
} as const satisfies Readonly<Record<ChartType, `${Excel.ChartType}`>>;

const gridColor = "#E5E5E5";

/** After the sheet's anchor: by it a chart is found again, wherever a person put it. */
export const chartName = (anchor: string, { key }: ChartBlock): string => `${anchor} ${key}`;

type RangeFor = (column: ColumnRef) => Excel.Range;

/** Where the columns stand that charts show. */
export const chartRanges =
  (sheet: Excel.Worksheet, layout: Layout): RangeFor =>
  ({ table, column }) =>
    rangeOf(sheet, layout.column(table, column));

/** What a sheet of ours and its anchor are called in the workbook. */
interface Named {
  readonly sheet: string;
  readonly anchor: string;
}

export function writeCharts(sheet: Excel.Worksheet, layout: Layout, names: Named): void {
  for (const placed of layout.charts) writeChart(sheet, layout, placed, names);
}

function writeChart(
  sheet: Excel.Worksheet,
  layout: Layout,
  { block, area }: PlacedChart,
  names: Named,
): void {
  const rangeFor = chartRanges(sheet, layout);
  const [first, ...others] = block.series;
  if (!first) throw new Error(`The chart "${block.key}" has no series.`);
  const chart = sheet.charts.add(types[block.type], rangeFor(first.values), "Columns");
  chart.name = chartName(names.anchor, block);
  chart.title.text = block.title.text;
  if (block.message !== undefined) {
    const sheetName = names.sheet.replaceAll("'", "''");
    chart.title.setFormula(`='${sheetName}'!${absolute(layout.cell(block.message))}`);
  }
  chart.legend.visible = block.legend !== false && block.series.length > 1;
  chart.legend.position = "Bottom";
  const series = [
    chart.series.getItemAt(0),
    ...others.map(({ label }) => chart.series.add(label.text)),
  ];
  block.series.forEach((described, index) => {
    const one = series[index];
    if (one) writeSeries(one, described, block, rangeFor, index > 0);
    if (described.unlisted === true || described.tone === "none")
      chart.legend.legendEntries.getItemAt(index).visible = false;
  });
  writeAxis(chart.axes.categoryAxis, block.axes.category);
  writeAxis(chart.axes.valueAxis, block.axes.value);
  // Excel draws bars from the bottom; a table's first row is its top one.
  if (block.type === "bar" || block.type === "stacked-bar")
    chart.axes.categoryAxis.reversePlotOrder = true;
  // Beside the plot, where nothing below zero covers the labels.
  chart.axes.categoryAxis.tickLabelPosition = "Low";
  chart.axes.valueAxis.majorGridlines.format.line.color = gridColor;
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  chart.setPosition(cellAddress(area), cellAddress(last));
}

/** Name, cells and look of a series. */
export function writeSeries(
  series: Excel.ChartSeries,
  described: ChartSeries,
  block: ChartBlock,
  rangeFor: RangeFor,
  isAdded: boolean,
): void {
  const { label, tone, dashed } = described;
  series.name = label.text;
  pointSeries(series, described, block, rangeFor, isAdded);
  if (tone === "none") {
    series.format.fill.clear();
    return;
  }
  writeLabels(series, described, block);
  const isLine = block.type === "line" || block.type === "scatter-line";
  if (!isLine) {
    series.format.fill.setSolidColor(toneColors[tone]);
    return;
  }
  series.format.line.color = toneColors[tone];
  series.format.line.weight = dashed === true ? 1.25 : 2.25;
  if (dashed === true) series.format.line.lineStyle = "Dash";
}

/** Lets a series show its cells. */
export function pointSeries(
  series: Excel.ChartSeries,
  { values, x, size }: ChartSeries,
  { categories }: ChartBlock,
  rangeFor: RangeFor,
  withValues: boolean,
): void {
  if (withValues) series.setValues(rangeFor(values));
  const alongX = x ?? categories;
  if (alongX) series.setXAxisValues(rangeFor(alongX));
  if (size) series.setBubbleSizes(rangeFor(size));
}

/** "General" where no format is asked for: an axis without one takes the format of the cells, 40.00 for 40. */
function axisFormat(format: ChartAxis["format"]): string | undefined {
  if (format === "thousands") return thousands;
  return format === "general" ? "General" : numberFormatCode(format);
}

function writeAxis(axis: Excel.ChartAxis, described: ChartAxis): void {
  axis.title.text = described.title.text;
  const code = axisFormat(described.format);
  if (code !== undefined) axis.numberFormat = code;
  if (described.min !== undefined) axis.minimum = described.min;
  if (described.max !== undefined) axis.maximum = described.max;
  if (described.every !== undefined) axis.tickLabelSpacing = described.every;
}
