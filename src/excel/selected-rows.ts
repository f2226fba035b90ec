import { asWorkbookError } from "./run";
import { cellValue } from "./selected-values";
import { type SelectedRows, WorkbookError } from "./workbook";

/** More rows than any form takes; a longer selection is a mistake, and would take long to read. */
const mostRows = 20_000;

/**
 * The selected rows, with what a person sees of them and their values do not tell: the headers of their table, hidden
 * rows, merged cells. In a table the selection stands for its rows; a single cell stands for the whole table.
 */
export async function readSelectedRows(context: Excel.RequestContext): Promise<SelectedRows> {
  const selected = context.workbook.getSelectedRange();
  const tables = selected.getTables(false);
  selected.load("address,cellCount");
  tables.load("items/showHeaders");
  await context.sync();
  const { items } = tables;
  const [table, another] = items;
  const body = table && !another ? table.getDataBodyRange() : undefined;
  const part = body && selected.cellCount !== 1 ? selected.getIntersectionOrNullObject(body) : body;
  const used = (part ?? selected).getUsedRangeOrNullObject(true);
  used.load("address,rowCount,rowHidden");
  await context.sync();
  if (used.isNullObject) return { address: selected.address, values: [], hiddenRows: [] };
  if (used.rowCount > mostRows)
    throw new WorkbookError("selection-too-large", { address: used.address });
  const header =
    body && table?.showHeaders
      ? table.getHeaderRowRange().getIntersection(used.getEntireColumn())
      : undefined;
  used.load("values");
  header?.load("values");
  await context.sync();
  const hasMerged = await holdsMerged(context, used);
  return {
    address: used.address,
    values: cells(used.values),
    hiddenRows: await hiddenIn(context, used),
    ...(header && { headers: cells(header.values)[0]?.map(String) ?? [] }),
    ...(hasMerged && { hasMerged }),
  };
}

function cells(values: readonly (readonly unknown[])[]): SelectedRows["values"] {
  return values.map((row) => row.map(cellValue));
}

/** Rows that are hidden or filtered out, from 0: Excel says null of a block with both, and its rows are then asked one by one. */
async function hiddenIn(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<readonly number[]> {
  const { rowHidden, rowCount } = range as { rowHidden: boolean | null; rowCount: number };
  if (rowHidden === false) return [];
  const all = Array.from({ length: rowCount }, (_, index) => index);
  if (rowHidden === true) return all;
  const rows = all.map((index) => {
    const row = range.getRow(index);
    row.load("rowHidden");
    return row;
  });
  await context.sync();
  return all.filter((index) => rows[index]?.rowHidden === true);
}

/** Whether cells are merged; an Excel older than ExcelApi 1.13 cannot tell. */
async function holdsMerged(context: Excel.RequestContext, range: Excel.Range): Promise<boolean> {
  try {
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
    return !merged.isNullObject;
  } catch (error) {
    if (asWorkbookError(error).reason === "not-supported") return false;
    throw error;
  }
}
