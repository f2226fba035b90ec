import type { ChartFact, SeriesFact } from "../engine";
import { bounding } from "./address";
import type { Args } from "./args";
import type { RangeRef, SheetRef } from "./book";
import { checkChartType, engineChart } from "./chart-drawing";
import { chartAxes, chartFormat, chartLegend, chartTitle, plotArea } from "./chart-parts";
import { type ChartRef, placeOf, readPlace, sheetIdOf, toFigure, writePlace } from "./chart-place";
import { chartRange, type ChartAccess, seriesCollection, seriesOf } from "./chart-series";
import { toNumber, toText } from "./checks";
import { invalidArgument, itemNotFound } from "./errors";
import { type HostObject, type Kind, type Property, make } from "./object";
import { readTexts } from "./range-values";
import { type Slot, below, withMember } from "./slot";
import { rangeArgument, rangeObject } from "./range-argument";

function factOf({ book, chartId }: ChartRef): ChartFact {
  const fact = book.engine.facts.charts[chartId];
  if (!fact) throw itemNotFound("The chart does not exist any more.");
  return fact;
}

/** What a reference to a cell shows ("='Deal'!A1", with the engine's name of the sheet as in all of a chart's fact). */
function shownBy(formula: string, { book, sheetId }: SheetRef): string {
  const range = book.getters.getRangeFromSheetXC(sheetId, formula.slice(1));
  return readTexts({ book, sheetId: range.sheetId, zone: range.zone })[0]?.[0] ?? "";
}

/** A series' name, read from its cell where it is a reference. */
const nameOf =
  (sheet: SheetRef) =>
  ({ name = "" }: SeriesFact): string =>
    name.startsWith("=") ? shownBy(name, sheet) : name;

function change(ref: ChartRef, part: Partial<ChartFact>): void {
  const { book, chartId } = ref;
  const fact = { ...factOf(ref), ...part };
  draw(ref, fact);
  // Last: by itself an edited drawing changes what Excel says of the chart.
  book.engine.setFact("charts", chartId, fact);
}

function draw(ref: ChartRef, fact: ChartFact): void {
  const { book, chartId } = ref;
  const drawn = { ...fact, series: fact.series.filter(({ values }) => values !== "") };
  book.engine.send("UPDATE_CHART", {
    sheetId: fact.sheetId,
    chartId,
    figureId: book.getters.getFigureIdFromChartId(chartId),
    definition: engineChart(drawn, nameOf({ book, sheetId: fact.sheetId })),
  });
}

const slotOf = (ref: ChartRef): Slot => ({
  read: (path) => factOf(ref).properties[path],
  write: (path, value) => {
    change(ref, { properties: withMember(factOf(ref).properties, path, value) });
  },
});

/** The title's members: its text is that of the cell that it follows, if it does. */
function titleSlot(ref: ChartRef): Slot {
  const title = below(slotOf(ref), "Title");
  const sheet = { book: ref.book, sheetId: factOf(ref).sheetId };
  return {
    read: (name) => {
      const formula = name === "Text" ? title.read("Formula") : undefined;
      return typeof formula === "string" ? shownBy(formula, sheet) : title.read(name);
    },
    write: (name, value) => {
      const isCell = name === "Formula" && typeof value === "string";
      title.write(name, isCell ? `=${chartRange(ref.book.range(value.slice(1), sheet))}` : value);
    },
  };
}

const accessTo = (ref: ChartRef): ChartAccess => ({
  ref,
  read: () => factOf(ref),
  change: (part) => {
    change(ref, part);
  },
});

const part =
  (kind: Kind<Slot>, path: string) =>
  (ref: ChartRef): HostObject =>
    make(kind, below(slotOf(ref), path));

const place = (side: "left" | "top" | "width" | "height"): Property<ChartRef> => ({
  get: (ref) => readPlace(ref)[side],
  set: (ref, value) => {
    if (toNumber(value) < 0) throw invalidArgument(`Chart.${side} is 0 or more.`);
    writePlace(ref, { [side]: value });
  },
});

const cellsOf = (ref: ChartRef, args: Args, index: number): RangeRef =>
  rangeArgument(args, index, { book: ref.book, sheetId: sheetIdOf(ref) });

const chart: Kind<ChartRef> = {
  name: "Chart",
  id: ({ chartId }) => chartId,
  properties: {
    Id: { get: ({ chartId }) => chartId },
    Name: {
      get: (ref) => factOf(ref).name,
      set: (ref, value) => {
        change(ref, { name: toText(value) });
      },
    },
    ChartType: {
      get: (ref) => factOf(ref).chartType,
      set: (ref, value) => {
        change(ref, { chartType: checkChartType(toText(value)) });
      },
    },
    Left: place("left"),
    Top: place("top"),
    Width: place("width"),
    Height: place("height"),
  },
  objects: {
    Title: (ref) => make(chartTitle, titleSlot(ref)),
    Legend: part(chartLegend, "Legend"),
    Axes: part(chartAxes, "Axes"),
    Format: part(chartFormat, "Format"),
    PlotArea: part(plotArea, "PlotArea"),
    Series: (ref) => make(seriesCollection, accessTo(ref)),
    Worksheet: (ref) => ref.book.make("Worksheet", { book: ref.book, sheetId: sheetIdOf(ref) }),
  },
  methods: {
    SetPosition: (ref, args) => {
      const start = cellsOf(ref, args, 0);
      const end = args.isObject(1) || args.has(1) ? cellsOf(ref, args, 1) : undefined;
      const { left, top, width, height } = placeOf({
        ...start,
        zone: end ? bounding(start.zone, end.zone) : start.zone,
      });
      // Without an end the chart keeps its size.
      writePlace(
        ref,
        end || start.zone.right > start.zone.left ? { left, top, width, height } : { left, top },
      );
    },
    SetData: (ref, args) => {
      const range = rangeObject(args, 0);
      const isScatter = factOf(ref).chartType.startsWith("XY");
      change(ref, { series: seriesOf(range, args.text(1, "Auto"), isScatter) });
    },
    Delete: ({ book, chartId }) => {
      const sheetId = sheetIdOf({ book, chartId });
      const figureId = book.getters.getFigureIdFromChartId(chartId);
      book.engine.send("DELETE_FIGURE", { sheetId, figureId });
      book.engine.setFact("charts", chartId, undefined);
    },
  },
};

/** The sheet's charts that Excel knows of, oldest first; one that the user removed in the grid is gone. */
const all = ({ book, sheetId }: SheetRef): ChartRef[] =>
  Object.entries(book.engine.facts.charts)
    .filter(([id, fact]) => fact.sheetId === sheetId && book.getters.getChart(id) !== undefined)
    .map(([chartId]) => ({ book, chartId }));

function add(sheet: SheetRef, args: Args): HostObject {
  const { book, sheetId } = sheet;
  const chartType = checkChartType(args.text(0));
  const range = rangeObject(args, 1);
  const isScatter = chartType.startsWith("XY") || chartType === "Bubble";
  const taken = new Set(all(sheet).map((ref) => factOf(ref).name));
  let number = taken.size + 1;
  while (taken.has(`Chart ${String(number)}`)) number += 1;
  const chartId = book.newId("chart");
  const fact: ChartFact = {
    name: `Chart ${String(number)}`,
    sheetId,
    chartType,
    series: seriesOf(range, args.text(2, "Auto"), isScatter),
    properties: {},
  };
  const ref = { book, chartId };
  book.engine.send("CREATE_CHART", {
    sheetId,
    chartId,
    figureId: `figure-${chartId}`,
    ...toFigure(book, sheetId, { left: 150, top: 75, width: 360, height: 216 }),
    definition: engineChart(fact, nameOf(sheet)),
  });
  book.engine.setFact("charts", chartId, fact);
  return make(chart, ref);
}

const find = (sheet: SheetRef, key: string): ChartRef | undefined =>
  all(sheet).find(
    (ref) => ref.chartId === key || factOf(ref).name.toLowerCase() === key.toLowerCase(),
  );

function getItem(sheet: SheetRef, args: Args): HostObject {
  const found = find(sheet, args.text(0));
  if (!found) throw itemNotFound(`There is no chart "${args.text(0)}".`);
  return make(chart, found);
}

export const charts: Kind<SheetRef> = {
  name: "ChartCollection",
  properties: { Count: { get: (sheet) => all(sheet).length } },
  items: (sheet) => all(sheet).map((ref) => make(chart, ref)),
  item: getItem,
  methods: {
    Add: add,
    GetItem: getItem,
    GetItemOrNullObject: (sheet, args) => {
      const found = find(sheet, args.text(0));
      return found ? make(chart, found) : null;
    },
    GetItemAt: (sheet, args) => {
      const found = all(sheet)[args.number(0)];
      if (!found) throw itemNotFound("There is no such chart.");
      return make(chart, found);
    },
    GetCount: (sheet) => all(sheet).length,
  },
};
