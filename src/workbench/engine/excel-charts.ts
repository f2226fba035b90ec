import { type CoreViewPlugin, type Getters, registries } from "@odoo/o-spreadsheet";
import { textInFormat } from "./excel-formats";
import { directLabels, directLabelsPlugin, hasLabels } from "./direct-labels";
import type { ChartFact, ExcelFacts, SeriesFact } from "./facts";
import { pixelsPerPoint } from "./points";

/** What of a Chart.js configuration is drawn differently. */
interface Drawn {
  readonly data: { readonly labels?: readonly string[]; readonly datasets: readonly Dataset[] };
  readonly options?: {
    readonly indexAxis?: string;
    readonly plugins?: {
      readonly title?: { text?: string };
      readonly legend?: { labels?: LegendLabels };
      readonly chartShowValuesPlugin?: { showValues?: boolean };
      [directLabelsPlugin.id]?: object;
    };
    readonly scales?: Readonly<Record<string, Scale | undefined>>;
  };
}

interface Dataset {
  data: unknown[];
  borderDash?: number[];
  borderWidth?: number;
  pointRadius?: number;
  label?: string;
  backgroundColor?: unknown;
}

interface LegendEntry {
  readonly datasetIndex?: number;
  lineDash?: number[];
}

interface LegendLabels {
  filter?: (entry: { readonly datasetIndex?: number }, data: unknown) => boolean;
  generateLabels?: (chart: unknown) => LegendEntry[];
}

interface Scale {
  ticks?: {
    callback?: (value: number, index: number) => string | null;
    autoSkip?: boolean;
    maxRotation?: number;
  };
}

/** The values of a sheet-qualified address, cell by cell. */
type ReadValues = (address: string) => readonly unknown[];

/** The engine's own plugin: its class is not exported, only registered. */
interface ChartsOfEngine {
  readonly charts: Readonly<Record<string, unknown>>;
  getChartRuntime(chartId: string): object;
}

type Registered = ReturnType<typeof registries.coreViewsPluginRegistry.get>;

const EngineCharts = registries.coreViewsPluginRegistry.get("evaluation_chart") as {
  [K in keyof Registered]: Registered[K];
} & (new (...args: ConstructorParameters<Registered>) => CoreViewPlugin & ChartsOfEngine);

/** Draws what Excel knows of a chart and the engine's own charts cannot say: a line's dashes and weight, x values a series, axis formats. */
export class ExcelChartsPlugin extends EngineCharts {
  override getChartRuntime(chartId: string): object {
    const isDrawn = this.charts[chartId] !== undefined;
    const runtime = super.getChartRuntime(chartId);
    const facts = this.getters as Getters & { getExcelFacts(): ExcelFacts };
    const fact = facts.getExcelFacts().charts[chartId];
    if (!isDrawn && fact && "chartJsConfig" in runtime) {
      const read: ReadValues = (address) => {
        const { sheetId, zone } = this.getters.getRangeFromSheetXC(fact.sheetId, address);
        return this.getters.getEvaluatedCellsInZone(sheetId, zone).map(({ value }) => value);
      };
      drawAsExcel(runtime.chartJsConfig as Drawn, fact, read);
    }
    return runtime;
  }
}

function drawAsExcel({ data, options }: Drawn, fact: ChartFact, read: ReadValues): void {
  const isScatter = fact.chartType.startsWith("XYScatter");
  fact.series.forEach((series, index) => {
    const dataset = data.datasets[index];
    if (!dataset) return;
    Object.assign(dataset, lineOf(series), pointColors(series, dataset));
    if (series.name?.startsWith("=")) dataset.label = textIn(read(series.name.slice(1)));
    if (isScatter && series.xValues !== undefined)
      dataset.data = pointsOf(read(series.xValues), read(series.values));
  });
  writeLabels({ data, ...(options && { options }) }, fact);
  followTitle(options?.plugins?.title, fact, read);
  followLegend(options?.plugins?.legend, fact, data.datasets);
  const isHorizontal = options?.indexAxis === "y";
  const [category, value] = isHorizontal ? ["y", "x"] : ["x", "y"];
  const codeOf = (axis: string): string | undefined =>
    stringOf(fact.properties[`Axes/${axis}/NumberFormat`]);
  const formatTicks = (scale: Scale | undefined, code: string | undefined): void => {
    if (scale && code !== undefined)
      scale.ticks = { ...scale.ticks, callback: (tick) => textInFormat(code, tick) };
  };
  formatTicks(options?.scales?.[value], codeOf("ValueAxis"));
  if (isScatter) formatTicks(options?.scales?.[category], codeOf("CategoryAxis"));
  else labelEvery(options?.scales?.[category], data.labels ?? [], fact);
}

/** Labels at points and bars, in Excel's words and formats instead of the engine's; slices keep the engine's. */
function writeLabels({ data, options }: Drawn, fact: ChartFact): void {
  const { plugins } = options ?? {};
  const isRound = ["Pie", "Doughnut"].includes(fact.chartType);
  if (!plugins || isRound || !fact.series.some(hasLabels)) return;
  plugins[directLabelsPlugin.id] = {
    labels: directLabels(fact, data.datasets, data.labels ?? []),
  };
  if (plugins.chartShowValuesPlugin) plugins.chartShowValuesPlugin.showValues = false;
}

function followTitle(
  title: { text?: string } | undefined,
  { properties }: ChartFact,
  read: ReadValues,
): void {
  const formula = stringOf(properties["Title/Formula"]);
  if (title && formula !== undefined) title.text = textIn(read(formula.slice(1)));
}

/** The entries that Excel shows, with their lines' dashes. */
function followLegend(
  legend: { labels?: LegendLabels } | undefined,
  { properties }: ChartFact,
  datasets: readonly Dataset[],
): void {
  if (!legend) return;
  const { filter: listed, generateLabels } = legend.labels ?? {};
  legend.labels = {
    ...legend.labels,
    filter: (entry, data) =>
      properties[`Legend/LegendEntries/${String(entry.datasetIndex)}/Visible`] !== false &&
      (listed?.(entry, data) ?? true),
    // Two lines of one colour are told apart by their dashes.
    ...(generateLabels && {
      generateLabels: (chart: unknown) =>
        generateLabels(chart).map((entry) => {
          const { borderDash } = datasets[entry.datasetIndex ?? -1] ?? {};
          return { ...entry, ...(borderDash && { lineDash: borderDash }) };
        }),
    }),
  };
}

/** Excel leaves out points that lack a number; a line is broken there. */
function pointsOf(x: readonly unknown[], y: readonly unknown[]): object[] {
  const numberOf = (value: unknown): number => (typeof value === "number" ? value : NaN);
  return x.map((value, index) => ({ x: numberOf(value), y: numberOf(y[index]) }));
}

const dashes: Readonly<Record<string, number[]>> = {
  Dash: [6, 4],
  DashDot: [6, 3, 2, 3],
  RoundDot: [2, 3],
  Dot: [2, 3],
};

function lineOf({ properties }: SeriesFact): Partial<Dataset> {
  const dash = dashes[stringOf(properties["Format/Line/LineStyle"]) ?? ""];
  const weight = properties["Format/Line/Weight"];
  const marker = properties.MarkerStyle === "None" ? 0 : properties.MarkerSize;
  return {
    ...(dash === undefined ? {} : { borderDash: dash }),
    ...(typeof weight === "number" ? { borderWidth: weight * pixelsPerPoint } : {}),
    ...(typeof marker === "number" ? { pointRadius: (marker / 2) * pixelsPerPoint } : {}),
  };
}

/** Slices and bars that Excel colours one by one. */
function pointColors(
  { properties }: SeriesFact,
  { data, backgroundColor }: Dataset,
): Partial<Dataset> {
  const own = data.map((_value, index) =>
    stringOf(properties[`Points/${String(index)}/Format/Fill/Color`]),
  );
  if (own.every((color) => color === undefined)) return {};
  const usual = (index: number): unknown =>
    Array.isArray(backgroundColor) ? (backgroundColor as unknown[])[index] : backgroundColor;
  return { backgroundColor: own.map((color, index) => color ?? usual(index)) };
}

function labelEvery(scale: Scale | undefined, labels: readonly string[], fact: ChartFact): void {
  const every = fact.properties["Axes/CategoryAxis/TickLabelSpacing"];
  if (!scale || typeof every !== "number") return;
  scale.ticks = {
    ...scale.ticks,
    autoSkip: false,
    maxRotation: 0,
    callback: (_value, index) => (index % every === 0 ? (labels[index] ?? "") : null),
  };
}

/** What a title or a series' name shows of its cell. */
const textIn = ([first]: readonly unknown[]): string =>
  typeof first === "string" || typeof first === "number" ? String(first) : "";

const stringOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
