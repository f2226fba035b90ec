import type { Layout } from "../plan/layout";
import type { SheetPlan } from "../plan/sheet-plan";
import { namedAreas } from "./named-areas";
import { looksOf } from "./write-cells";

/** Excel takes 5 MB a request on the web (learn.microsoft.com, "Resource limits and performance optimization"). */
export const largestRequest = 4_000_000;

/**
 * What office.js sends for one operation on a range, at most, in bytes: a path to the range, one to what is set on it,
 * and the actions that make, keep and set them. Measured on the requests of every template.
 */
export const operationBytes = 650;
/** A series with its values, labels, colour and line; axes, titles and legend come once a chart. */
const seriesBytes = 3_500;
const chartBytes = 6_000;
/** Styles, page and what else every sheet has. */
const sheetBytes = 30_000;

/** As they are sent: columns that one formula fills, and all else. */
interface Contents {
  readonly fills: readonly unknown[];
  readonly blocks?: readonly unknown[];
}

/**
 * Size of the request that writes a sheet, estimated from above: what its cells and parts hold is counted as it is
 * sent, the operations around it at the most that one takes.
 * @param parts custom XML parts that go with the sheet
 */
export function requestBytes(
  layout: Layout,
  plan: SheetPlan,
  contents: Contents,
  parts: readonly string[],
): number {
  const { cells, charts, heights, tables, widths } = layout;
  const ruled = new Set(cells.flatMap(({ cell, column }) => (cell.validation ? [column] : [])));
  const validated = cells.filter(({ cell, table }) => cell.validation && table === undefined);
  const operations =
    looksOf(layout).length +
    widths.length +
    heights.size +
    namedAreas(layout).length +
    contents.fills.length +
    (contents.blocks?.length ?? 0) +
    2 * (ruled.size + validated.length) +
    3 * (tables.length + plan.conditions.length);
  const drawn = charts.reduce(
    (sum, { block }) => sum + chartBytes + block.series.length * seriesBytes,
    0,
  );
  const text = JSON.stringify([contents, parts]);
  return sheetBytes + operations * operationBytes + drawn + new TextEncoder().encode(text).length;
}
