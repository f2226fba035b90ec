import type { ChartFact, SeriesFact } from "../engine";
import { formatZone } from "./address";
import type { Args } from "./args";
import { type RangeRef, columnsIn, rowsIn } from "./book";
import { checkChartType } from "./chart-drawing";
import { seriesParts } from "./chart-series-parts";
import type { ChartRef } from "./chart-place";
import { toText } from "./checks";
import { itemNotFound } from "./errors";
import { type HostObject, type Kind, make } from "./object";
import { valueAt } from "./range-values";
import { type Slot, withMember } from "./slot";
import { rangeObject } from "./range-argument";

/** Reads and changes the chart's fact; a change is drawn. */
export interface ChartAccess {
  readonly ref: ChartRef;
  readonly read: () => ChartFact;
  readonly change: (part: Partial<ChartFact>) => void;
}

interface SeriesRef {
  readonly chart: ChartAccess;
  readonly id: string;
}

function read({ chart, id }: SeriesRef): SeriesFact {
  const found = chart.read().series.find((one) => one.id === id);
  if (!found) throw itemNotFound("The chart has no such series.");
  return found;
}

function change({ chart, id }: SeriesRef, part: Partial<SeriesFact>): void {
  const series = chart.read().series.map((one) => (one.id === id ? { ...one, ...part } : one));
  chart.change({ series });
}

const slotOf = (ref: SeriesRef): Slot => ({
  read: (path) => read(ref).properties[path],
  write: (path, value) => {
    change(ref, { properties: withMember(read(ref).properties, path, value) });
  },
});

/** A block of cells as the engine's charts name it. */
export function chartRange({ book, sheetId, zone }: RangeRef): string {
  book.engine.ensureSize(sheetId, zone);
  return `'${book.getters.getSheetName(sheetId)}'!${formatZone(zone)}`;
}

const source = (args: Args): string => chartRange(rangeObject(args, 0));

const series: Kind<SeriesRef> = {
  name: "ChartSeries",
  properties: {
    Name: {
      get: (ref) => read(ref).name ?? "",
      set: (ref, value) => {
        change(ref, { name: toText(value) });
      },
    },
    ...Object.fromEntries(
      Object.entries(seriesParts.properties).map(([name, { get, set }]) => [
        name,
        {
          get: (ref: SeriesRef) => get(slotOf(ref)),
          set: (ref: SeriesRef, value: unknown) => {
            set?.(slotOf(ref), name === "ChartType" ? checkChartType(toText(value)) : value);
          },
        },
      ]),
    ),
  },
  objects: {
    Format: (ref) => seriesParts.objects.Format(slotOf(ref)),
    DataLabels: (ref) => seriesParts.objects.DataLabels(slotOf(ref)),
    Points: (ref) => seriesParts.objects.Points(slotOf(ref)),
  },
  methods: {
    SetValues: (ref, args) => {
      change(ref, { values: source(args) });
    },
    SetXAxisValues: (ref, args) => {
      change(ref, { xValues: source(args) });
    },
    SetBubbleSizes: (ref, args) => {
      change(ref, { bubbleSizes: source(args) });
    },
    Delete: ({ chart, id }) => {
      chart.change({ series: chart.read().series.filter((one) => one.id !== id) });
    },
  },
};

const openAt = (chart: ChartAccess, index: number): HostObject => {
  const found = chart.read().series[index];
  if (!found) throw itemNotFound("The chart has no such series.");
  return make(series, { chart, id: found.id });
};

export const seriesCollection: Kind<ChartAccess> = {
  name: "ChartSeriesCollection",
  properties: { Count: { get: (chart) => chart.read().series.length } },
  items: (chart) => chart.read().series.map(({ id }) => make(series, { chart, id })),
  methods: {
    GetItemAt: (chart, args) => openAt(chart, args.number(0)),
    GetCount: (chart) => chart.read().series.length,
    Add: (chart, args) => {
      const name = args.text(0, "");
      const before = chart.read().series;
      const id = chart.ref.book.newId("series");
      const named = name === "" ? {} : { name };
      chart.change({ series: [...before, { id, values: "", properties: {}, ...named }] });
      return make(series, { chart, id });
    },
  },
};

/** Cuts a block of cells into series as Excel does: headings and categories are what is not a number. */
export function seriesOf(range: RangeRef, seriesBy: string, isScatter: boolean): SeriesFact[] {
  const { zone } = range;
  const byColumns =
    seriesBy === "Columns" || (seriesBy !== "Rows" && rowsIn(zone) >= columnsIn(zone));
  const lines = upTo(byColumns ? columnsIn(zone) : rowsIn(zone));
  const places = upTo(byColumns ? rowsIn(zone) : columnsIn(zone));
  // Cell by cell, and no more than needed: the result of a formula is there once the workbook is calculated.
  const text = (line: number, place: number): string => {
    const [col, row] = byColumns ? [line, place] : [place, line];
    const value = valueAt(range, { row: zone.top + row, col: zone.left + col });
    return typeof value === "string" ? value : "";
  };
  const hasNames = places.length > 1 && lines.some((line) => text(line, 0) !== "");
  const body = places.slice(hasNames ? 1 : 0);
  const isCategory = lines.length > 1 && (isScatter || body.some((place) => text(0, place) !== ""));
  const address = (index: number): string => {
    const skip = hasNames ? 1 : 0;
    const line = byColumns
      ? { ...zone, left: zone.left + index, right: zone.left + index, top: zone.top + skip }
      : { ...zone, top: zone.top + index, bottom: zone.top + index, left: zone.left + skip };
    return chartRange({ ...range, zone: line });
  };
  return lines.slice(isCategory ? 1 : 0).map((line) => ({
    id: range.book.newId("series"),
    values: address(line),
    properties: {},
    ...(hasNames && text(line, 0) !== "" ? { name: text(line, 0) } : {}),
    ...(isCategory ? { xValues: address(0) } : {}),
  }));
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_one, index) => index);
