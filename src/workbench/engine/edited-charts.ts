import type { ChartFact, Json, SeriesFact } from "./facts";

/** The engine's description of a chart, as far as its side panel changes what Excel knows too. */
export interface Definition {
  readonly type: string;
  readonly title?: Title;
  readonly legendPosition?: string;
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  readonly fillArea?: boolean;
  readonly hideDataMarkers?: boolean;
  readonly isDoughnut?: boolean;
  readonly showValues?: boolean;
  readonly axesDesign?: Readonly<Record<string, AxisDesign | undefined>>;
  readonly dataSource?: {
    readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[];
    readonly labelRange?: string;
  };
  readonly dataSetStyles?: Readonly<Record<string, SeriesStyle | undefined>>;
}

interface Title {
  readonly text?: string;
  readonly color?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

interface AxisDesign {
  readonly title?: Title;
  readonly min?: number;
  readonly max?: number;
}

interface SeriesStyle {
  readonly label?: string;
  readonly backgroundColor?: string;
  readonly yAxisId?: string;
}

type Properties = Record<string, Json>;

/**
 * What Excel says of a chart that the user edits in the grid: what the edit changed is changed, all else
 * stays. A kind of chart that Excel's description has no word for is the engine's alone (undefined).
 * @param qualify adds the chart's sheet to an address that names none
 */
export function editChart(
  fact: ChartFact,
  before: Definition,
  after: Definition,
  qualify: (address: string) => string,
): ChartFact | undefined {
  const kind = kindOf(after);
  if (kind === undefined) return undefined;
  const isOtherKind = kind !== kindOf(before);
  const properties: Properties = { ...fact.properties };
  editTitle(properties, "Title", before.title, after.title);
  if (before.legendPosition !== after.legendPosition) editLegend(properties, after.legendPosition);
  const [category, value] = after.horizontal === true ? ["y", "x"] : ["x", "y"];
  editAxis(
    properties,
    "Axes/CategoryAxis",
    before.axesDesign?.[category],
    after.axesDesign?.[category],
  );
  editAxis(properties, "Axes/ValueAxis", before.axesDesign?.[value], after.axesDesign?.[value]);
  return {
    ...fact,
    chartType: isOtherKind && kind !== "" ? kind : fact.chartType,
    series: editedSeries(fact, before, after, qualify).map((series) =>
      isOtherKind ? { ...series, properties: without(series.properties, "ChartType") } : series,
    ),
    properties,
  };
}

/** Excel's word for the engine's kind of chart; "" for a combined one, whose series say theirs. */
function kindOf(definition: Definition): string | undefined {
  const { type, horizontal, stacked, fillArea, hideDataMarkers, isDoughnut } = definition;
  const stack = stacked === true ? "Stacked" : "";
  switch (type) {
    case "bar":
      return (horizontal === true ? "Bar" : "Column") + (stack || "Clustered");
    case "line":
      if (fillArea === true) return `Area${stack}`;
      return `Line${hideDataMarkers === true ? "" : "Markers"}${stack}`;
    case "pie":
      return isDoughnut === true ? "Doughnut" : "Pie";
    case "scatter":
      return "XYScatter";
    case "radar":
      return "Radar";
    case "combo":
      return "";
    default:
      return undefined;
  }
}

function set(properties: Properties, path: string, value: Json | undefined): void {
  if (value === undefined) Reflect.deleteProperty(properties, path);
  else properties[path] = value;
}

const fonts = { Color: "color", Size: "fontSize", Bold: "bold", Italic: "italic" } as const;

function editTitle(
  properties: Properties,
  path: string,
  before: Title | undefined,
  after: Title | undefined,
): void {
  if ((before?.text ?? "") !== (after?.text ?? "")) {
    const text = after?.text ?? "";
    set(properties, `${path}/Text`, text);
    set(properties, `${path}/Formula`, undefined);
    set(properties, `${path}/Visible`, text === "" ? false : undefined);
  }
  for (const [member, key] of Object.entries(fonts)) {
    if (before?.[key] !== after?.[key])
      set(properties, `${path}/Format/Font/${member}`, after?.[key]);
  }
}

function editLegend(properties: Properties, position: string | undefined): void {
  const isHidden = position === undefined || position === "none";
  set(properties, "Legend/Visible", isHidden ? false : undefined);
  if (!isHidden)
    properties["Legend/Position"] = position.charAt(0).toUpperCase() + position.slice(1);
}

function editAxis(
  properties: Properties,
  path: string,
  before: AxisDesign | undefined,
  after: AxisDesign | undefined,
): void {
  editTitle(properties, `${path}/Title`, before?.title, after?.title);
  if (before?.min !== after?.min) set(properties, `${path}/Minimum`, after?.min);
  if (before?.max !== after?.max) set(properties, `${path}/Maximum`, after?.max);
}

function editedSeries(
  fact: ChartFact,
  before: Definition,
  after: Definition,
  qualify: (address: string) => string,
): SeriesFact[] {
  // The engine draws the series that have cells, in their order.
  const drawn = fact.series.filter(({ values }) => values !== "");
  const earlier = before.dataSource?.dataSets ?? [];
  const labels = after.dataSource?.labelRange;
  const hasOtherLabels = labels !== before.dataSource?.labelRange;
  const categories = hasOtherLabels && labels !== undefined ? { xValues: qualify(labels) } : {};
  return (after.dataSource?.dataSets ?? []).map(({ dataSetId, dataRange }) => {
    const index = earlier.findIndex((one) => one.dataSetId === dataSetId);
    const known = drawn[index] ?? { id: `series-${dataSetId}`, values: "", properties: {} };
    const isSame = earlier[index]?.dataRange === dataRange;
    const styled = restyle(
      known,
      before.dataSetStyles?.[dataSetId],
      after.dataSetStyles?.[dataSetId],
      before.showValues === after.showValues ? undefined : (after.showValues ?? false),
    );
    const { xValues, ...bare } = styled;
    const kept = hasOtherLabels || xValues === undefined ? {} : { xValues };
    return { ...bare, values: isSame ? known.values : qualify(dataRange), ...kept, ...categories };
  });
}

function restyle(
  series: SeriesFact,
  before: SeriesStyle | undefined,
  after: SeriesStyle | undefined,
  showValues: boolean | undefined,
): SeriesFact {
  const properties: Properties = { ...series.properties };
  const color = after?.backgroundColor;
  if (color !== undefined && color !== before?.backgroundColor) {
    for (const part of ["Fill", "Line"]) {
      set(properties, `Format/${part}/Color`, color);
      set(properties, `Format/${part}/Cleared`, undefined);
    }
  }
  if (before?.yAxisId !== after?.yAxisId)
    set(properties, "AxisGroup", after?.yAxisId === "y1" ? "Secondary" : undefined);
  if (showValues !== undefined) set(properties, "HasDataLabels", showValues ? true : undefined);
  const label = after?.label;
  const name = label !== undefined && label !== before?.label ? { name: label } : {};
  return { ...series, ...name, properties };
}

function without(properties: SeriesFact["properties"], path: string): SeriesFact["properties"] {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => key !== path));
}
