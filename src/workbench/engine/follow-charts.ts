import type { ChartFact, SeriesFact } from "./facts";

/** Where a title that shows a cell keeps the cell. */
const titleFormula = "Title/Formula";

/** The chart with each of the addresses that it shows changed. */
export function adaptChart(chart: ChartFact, adapt: (address: string) => string): ChartFact {
  const adaptSeries = ({
    name,
    values,
    xValues,
    bubbleSizes,
    ...rest
  }: SeriesFact): SeriesFact => ({
    ...rest,
    ...(name === undefined
      ? {}
      : { name: name.startsWith("=") ? `=${adapt(name.slice(1))}` : name }),
    // A series that was added and not yet told its cells has none.
    values: values === "" ? "" : adapt(values),
    ...(xValues === undefined ? {} : { xValues: adapt(xValues) }),
    ...(bubbleSizes === undefined ? {} : { bubbleSizes: adapt(bubbleSizes) }),
  });
  const title = chart.properties[titleFormula];
  return {
    ...chart,
    series: chart.series.map(adaptSeries),
    properties: {
      ...chart.properties,
      ...(typeof title === "string" ? { [titleFormula]: `=${adapt(title.slice(1))}` } : {}),
    },
  };
}

/** The id that the engine gives a chart's copy on a copied sheet. */
export const copiedId = (chartId: string, sheetId: string): string =>
  `${sheetId}??${chartId.split("??").at(-1) ?? chartId}`;

/**
 * The chart as it stands on a copy of its sheet: what it showed of that sheet it shows of the copy.
 * @param before name of the sheet that was copied
 */
export function copyChart(
  chart: ChartFact,
  sheet: { readonly id: string; readonly name: string },
  before: string,
): ChartFact {
  const adapted = adaptChart(chart, (address) => {
    const split = address.lastIndexOf("!");
    const name = address.slice(0, split).replace(/^'|'$/g, "");
    return name === before ? `'${sheet.name}'${address.slice(split)}` : address;
  });
  return { ...adapted, sheetId: sheet.id };
}
