import type { ChartBlock, ChartSeries } from "../../plan/sheet-plan";
import type { Layout, PlacedChart } from "../../plan/layout";
import { anchorName, type SheetState, type StateChart } from "../sheet-state";
import { chartName, chartRanges, pointSeries, writeSeries } from "../write-charts";
import type { Prepared } from "./prepare";

/** A chart of a sheet, read. */
export interface LiveChart {
  readonly chart: Excel.Chart;
  readonly name: string;
  /** Title, and titles of both axes. */
  readonly words: readonly ChartWord[];
  readonly series: readonly LiveSeries[];
  readonly place: Readonly<Record<(typeof sides)[number], number>>;
}

/** Rows that go take a part of the charts over them along. */
export const sides = ["top", "left", "width", "height"] as const;

/** The item's own name becomes the new one as soon as that is queued. */
interface LiveSeries {
  readonly item: Excel.ChartSeries;
  readonly name: string;
}

interface ChartWord {
  readonly title: Excel.ChartTitle | Excel.ChartAxisTitle;
  readonly text: string;
}

/** Reads all charts of a sheet. */
export async function readCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly LiveChart[]> {
  const { charts } = sheet;
  charts.load("items/name,items/top,items/left,items/width,items/height");
  await context.sync();
  const read = charts.items.map((chart) => {
    const { title, axes, series } = chart;
    const titles = [title, axes.categoryAxis.title, axes.valueAxis.title];
    for (const one of titles) one.load("text");
    series.load("items/name");
    return { chart, titles, series };
  });
  await context.sync();
  return read.map(({ chart, titles, series }) => ({
    chart,
    name: chart.name,
    words: titles.map((title) => ({ title, text: title.text })),
    series: series.items.map((item) => ({ item, name: item.name })),
    place: { top: chart.top, left: chart.left, width: chart.width, height: chart.height },
  }));
}

/** What the charts of a sheet said when it was written. */
export function stateCharts({ charts }: Layout): NonNullable<SheetState["charts"]> {
  return Object.fromEntries(
    charts.map(({ block }): [string, StateChart] => [
      block.key,
      {
        words: wordsOf(block),
        series: block.series.map((one) => [seriesKey(one), one.label.text] as const),
      },
    ]),
  );
}

const wordsOf = ({ title, axes }: ChartBlock): readonly string[] =>
  [title, axes.category.title, axes.value.title].map(({ text }) => text);

/** By what a series shows: that stays when its name is said otherwise. */
function seriesKey({ values, x }: ChartSeries): string {
  return [values, x].map((ref) => (ref ? `${ref.table}/${ref.column}` : "")).join(" ");
}

/**
 * Queues what a newer plan says in the charts that the sheet has: words that nobody wrote over, series and their cells.
 * Where a person put a chart, and how it looks, stays.
 */
export function renewCharts(prepared: Prepared, live: readonly LiveChart[]): void {
  const { found, layout } = prepared;
  for (const placed of layout.charts) {
    const one = live.find(
      ({ name }) => name === chartName(anchorName(found.state.id), placed.block),
    );
    if (!one) continue;
    const before = found.state.charts?.[placed.block.key];
    one.words.forEach(({ title, text }, index) => {
      const next = wordsOf(placed.block)[index] ?? "";
      const isOurs = before === undefined || text === before.words[index];
      if (isOurs && text !== next) title.text = next;
    });
    renewSeries(placed, one, before, prepared);
  }
}

function renewSeries(
  { block }: PlacedChart,
  { chart, series }: LiveChart,
  before: StateChart | undefined,
  { layout, steps, worksheet }: Prepared,
): void {
  const rangeFor = chartRanges(worksheet, layout);
  const free = new Set(series);
  block.series.forEach((described, index) => {
    const known = before?.series.find(([key]) => key === seriesKey(described));
    const own = before ? [...free].find(({ name }) => name === known?.[1]) : series[index];
    if (own) {
      free.delete(own);
      if (own.name !== described.label.text) own.item.name = described.label.text;
      // Excel moves a series with its cells, but not to a row inserted at their end.
      if (steps.length > 0) pointSeries(own.item, described, block, rangeFor, true);
      return;
    }
    // One that a person deleted or named otherwise is theirs.
    if (known) return;
    writeSeries(chart.series.add(described.label.text), described, block, rangeFor, true);
  });
}

/** A chart or a series that goes. */
export interface GoneChart {
  readonly item: Excel.Chart | Excel.ChartSeries;
  /** What a person knows it by. */
  readonly label: string;
}

/** What the plan no longer has, of each chart the last series first: those before it keep their places as it goes. */
export function goneCharts(
  { found, layout }: Pick<Prepared, "found" | "layout">,
  live: readonly LiveChart[],
): readonly GoneChart[] {
  const anchor = anchorName(found.state.id);
  return live.flatMap(({ chart, name, series, words }): readonly GoneChart[] => {
    const placed = layout.charts.find(({ block }) => chartName(anchor, block) === name);
    if (!placed) {
      const label = words[0]?.text ?? name;
      return name.startsWith(`${anchor} `) ? [{ item: chart, label }] : [];
    }
    const wanted = new Set(placed.block.series.map(seriesKey));
    const known = found.state.charts?.[placed.block.key]?.series ?? [];
    const gone = new Set(known.filter(([key]) => !wanted.has(key)).map(([, label]) => label));
    return series
      .filter(({ name: own }) => gone.has(own))
      .map(({ item, name: own }) => ({ item, label: own }))
      .reverse();
  });
}
