import { format as formatted } from "numfmt";
import type { ChartFact, Json, SeriesFact } from "./facts";

/** A label of Excel's that stands at one point of a chart. */
export interface DirectLabel {
  readonly dataset: number;
  readonly point: number;
  readonly text: string;
  /** Excel.ChartDataLabelPosition. */
  readonly position: string;
  readonly color: string;
}

interface Dataset {
  readonly data: readonly unknown[];
  readonly label?: string;
}

type Properties = Readonly<Record<string, Json>>;

/** The labels that Excel shows of these series, by the texts they have now. */
export function directLabels(
  { series }: ChartFact,
  datasets: readonly Dataset[],
  categories: readonly string[],
): readonly DirectLabel[] {
  return datasets.flatMap(({ data, label = "" }, dataset) => {
    const properties = series[dataset]?.properties ?? {};
    return data.flatMap((value, point) => {
      const path = labelPath(properties, point);
      const y = numberIn(value, "y");
      if (path === undefined || y === undefined) return [];
      const x = numberIn(value, "x");
      const text = labelText(properties, path, {
        name: label,
        category: x ?? categories[point] ?? "",
        value: y,
      });
      const position = textIn(properties[`${path}/Position`]) ?? "Automatic";
      const color = textIn(properties[`${path}/Format/Font/Color`]) ?? "#404040";
      return text === "" ? [] : [{ dataset, point, text, position, color }];
    });
  });
}

/** Whether Excel writes anything at this series' points. */
export const hasLabels = ({ properties }: SeriesFact): boolean =>
  properties.HasDataLabels === true ||
  Object.entries(properties).some(
    ([key, on]) => /^Points\/\d+\/HasDataLabel$/.test(key) && on === true,
  );

/** Where the members of a point's label are kept: its own, else those of its series. */
function labelPath(properties: Properties, point: number): string | undefined {
  const own = `Points/${String(point)}`;
  if (properties[`${own}/HasDataLabel`] === true) return `${own}/DataLabel`;
  return properties.HasDataLabels === true ? "DataLabels" : undefined;
}

function labelText(
  properties: Properties,
  path: string,
  shown: { readonly name: string; readonly category: number | string; readonly value: number },
): string {
  const code = textIn(properties[`${path}/NumberFormat`]) ?? "General";
  const isOn = (member: string, usual: boolean): boolean =>
    (properties[`${path}/${member}`] ?? usual) === true;
  const asText = (one: number | string): string =>
    typeof one === "number" ? formatted(code, one) : one;
  return [
    ...(isOn("ShowSeriesName", false) ? [shown.name] : []),
    ...(isOn("ShowCategoryName", false) ? [asText(shown.category)] : []),
    ...(isOn("ShowValue", true) ? [asText(shown.value)] : []),
  ]
    .filter((part) => part !== "")
    .join(textIn(properties[`${path}/Separator`]) ?? ", ");
}

/** Points are numbers, or pairs in a scatter. */
function numberIn(value: unknown, key: "x" | "y"): number | undefined {
  const one =
    typeof value === "object" && value !== null
      ? (value as { x?: unknown; y?: unknown })[key]
      : key === "y"
        ? value
        : undefined;
  return typeof one === "number" && Number.isFinite(one) ? one : undefined;
}

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** What of a drawn chart the labels need (Chart.js, `Chart`). */
interface DrawnChart {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly options: { readonly indexAxis?: string };
  getDatasetMeta(dataset: number): {
    readonly hidden?: boolean | null;
    readonly data: readonly (Box | undefined)[];
  };
}

/** A point, or the end of a bar that began at `base`. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
}

const size = 11;
const gap = 4;

/** Draws the labels over the finished chart: a plugin of Chart.js whose options are the labels. */
export const directLabelsPlugin = {
  id: "excelLabels",
  afterDatasetsDraw(
    chart: DrawnChart,
    _args: unknown,
    { labels = [] }: { readonly labels?: readonly DirectLabel[] },
  ): void {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `${String(size)}px Arial, sans-serif`;
    ctx.textBaseline = "middle";
    ctx.textAlign = "left";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3;
    ctx.strokeStyle = "#FFFFFF";
    for (const { dataset, point, text, position, color } of labels) {
      const meta = chart.getDatasetMeta(dataset);
      const box = meta.data[point];
      if (!box || meta.hidden === true) continue;
      const width = ctx.measureText(text).width;
      const { x, y, isInside } = placed(box, position, width, chart.options.indexAxis === "y");
      // As Excel does, within the chart.
      const left = Math.max(2, Math.min(x, chart.width - width - 2));
      if (!isInside) ctx.strokeText(text, left, y);
      ctx.fillStyle = color;
      ctx.fillText(text, left, y);
    }
    ctx.restore();
  },
};

interface Place {
  readonly x: number;
  readonly y: number;
  readonly isInside: boolean;
}

/** The left middle of a label: inside or at the end of a bar, around a point. */
function placed(box: Box, position: string, width: number, isHorizontal: boolean): Place {
  const { x, y, base } = box;
  if (base === undefined) return { ...around(box, position, width), isInside: false };
  const isCentred = position === "Center";
  if (isHorizontal) {
    if (isCentred) return { x: (x + base) / 2 - width / 2, y, isInside: true };
    const toEnd = Math.sign(x - base) || 1;
    const isInside = position === "InsideEnd" && Math.abs(x - base) > width + 2 * gap;
    const isLeft = isInside === toEnd > 0;
    return { x: isLeft ? x - width - gap : x + gap, y, isInside };
  }
  if (isCentred) return { x: x - width / 2, y: (y + base) / 2, isInside: true };
  // A bar that hangs from zero ends below.
  return { ...around(box, y > base ? "Bottom" : "Top", width), isInside: false };
}

function around({ x, y }: Box, position: string, width: number): { x: number; y: number } {
  switch (position) {
    case "Left":
      return { x: x - width - gap, y };
    case "Right":
      return { x: x + gap, y };
    case "Center":
      return { x: x - width / 2, y };
    case "Bottom":
      return { x: x - width / 2, y: y + size / 2 + gap };
    default:
      return { x: x - width / 2, y: y - size / 2 - gap };
  }
}
