import type { WorkbookData } from "@odoo/o-spreadsheet";
import { type ChartFact, toEngineSheetName } from "../../../engine";
import { formatZone, parseAddress } from "../../../host/address";
import { engineChart } from "../../../host/chart-drawing";
import type { SourcePackage } from "../source";
import { child, descendants, serializeXml } from "../xml";
import { placeOf } from "./anchors";
import { type ReadChart, readChart } from "./chart-fact";
import type { ReadAddress } from "./chart-series";
import type { ThemeColors } from "./theme";

type SheetData = WorkbookData["sheets"][number];

interface FoundChart extends ReadChart {
  readonly id: string;
  readonly anchor: Element;
}

export interface ReadDrawings {
  /** The drawings without the charts that were read, for the engine to import what is left. */
  readonly rest: ReadonlyMap<string, string>;
  /** Puts a sheet's charts on the engine's sheet; returns what Excel knows of them, by their ids. */
  readonly place: (sheet: SheetData, sheetPath: string) => Record<string, ChartFact>;
}

/**
 * Reads the charts of a workbook: the engine's own import knows neither dashes nor axis formats nor any of
 * a combined chart's second axis, and leaves out the whole drawing where it does not know one chart.
 * @param sheets paths of the sheets' parts, with the sheets' ids
 */
export function readDrawings(
  source: SourcePackage,
  sheets: readonly { readonly path: string; readonly id: string }[],
  theme: ThemeColors,
): ReadDrawings {
  const rest = new Map<string, string>();
  const found = new Map<string, readonly FoundChart[]>();
  const addressOf = readAddress(sheets.map(({ id }) => id));
  for (const { path, id: sheetId } of sheets) {
    const drawingPath = source.related(path, "drawing")[0];
    const drawing = drawingPath === undefined ? undefined : source.root(drawingPath);
    if (drawingPath === undefined || !drawing) continue;
    const charts = Array.from(drawing.children).flatMap((anchor, i) => {
      const frame = child(anchor, "graphicFrame");
      const chart = frame && descendants(frame, "chart")[0];
      const part = source.target(drawingPath, chart?.getAttribute("r:id") ?? null);
      const root = part === undefined ? undefined : source.root(part);
      if (!frame || !root) return [];
      const name = descendants(frame, "cNvPr")[0]?.getAttribute("name");
      const id = `chart-${sheetId}-${String(i + 1)}`;
      const owner = { name: name ?? `Chart ${String(i + 1)}`, sheetId };
      const read = readChart(root, owner, theme, addressOf);
      return read ? [{ ...read, id, anchor }] : [];
    });
    found.set(path, charts);
    if (charts.length > 0) rest.set(drawingPath, textWithout(drawing, charts));
  }
  return {
    rest,
    place: (sheet, sheetPath) =>
      Object.fromEntries((found.get(sheetPath) ?? []).map((one) => [one.id, put(one, sheet)])),
  };
}

/** The drawing as text without these charts; the document itself stays, for it is read again. */
function textWithout(drawing: Element, charts: readonly FoundChart[]): string {
  const copy = drawing.ownerDocument.cloneNode(true) as Document;
  const all = Array.from(drawing.children);
  const anchors = Array.from(copy.documentElement.children);
  for (const { anchor } of charts) anchors[all.indexOf(anchor)]?.remove();
  return serializeXml(copy);
}

function put({ id, anchor, fact, labels }: FoundChart, sheet: SheetData): ChartFact {
  const { col, row, offset, width, height } = placeOf(anchor, sheet);
  const definition = engineChart(fact, (series) => labels[fact.series.indexOf(series)] ?? "");
  sheet.figures.push({
    id: `figure-${id}`,
    tag: "chart",
    col,
    row,
    offset,
    width,
    height,
    data: { ...definition, chartId: id },
  });
  return fact;
}

/** A reference to one block of cells of one of the workbook's sheets, in the engine's spelling. */
function readAddress(sheetNames: readonly string[]): ReadAddress {
  return (reference) => {
    const { sheetName, zone } = parseAddress(reference) ?? {};
    if (sheetName === undefined || !zone || !sheetNames.includes(sheetName)) return undefined;
    return `'${toEngineSheetName(sheetName)}'!${formatZone(zone)}`;
  };
}
