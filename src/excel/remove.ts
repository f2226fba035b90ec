import { parseArea, type Area } from "../plan/address";
import { erase } from "./erase";
import { type FoundSheet, findSheet } from "./find-sheets";
import { type ExcelApi, run } from "./run";
import { deletePartOf } from "./sharing/kept-parts";
import { anchorName } from "./sheet-state";
import { isUnchanged, type Snapshot } from "./snapshot";
import { WorkbookError, type WrittenSheet } from "./workbook";
import { rangeOf } from "./write-cells";

/** Takes a sheet of ours back, unless a person has worked on it since the snapshot. */
export async function removeSheet(
  excel: ExcelApi,
  sheet: WrittenSheet,
  snapshot: Snapshot | undefined,
): Promise<void> {
  await run(excel, async (context) => {
    const found = await findSheet(context, sheet);
    const changed = new WorkbookError("sheet-changed", { sheet: found.sheet.sheetName });
    if (!snapshot) throw changed;
    await removeFound(context, found, snapshot, changed);
  });
}

async function removeFound(
  context: Excel.RequestContext,
  { state, part, sheet: where, area }: FoundSheet,
  snapshot: Snapshot,
  changed: WorkbookError,
): Promise<void> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(where.sheetName);
  const range = rangeOf(sheet, area);
  range.load(snapshot.of);
  const used = sheet.getUsedRange(true);
  used.load("address");
  const { charts } = sheet;
  charts.load("items/name");
  const tables = state.tables.map((name) => workbook.tables.getItemOrNullObject(name));
  workbook.worksheets.load("items/name");
  const named = [...Object.values(state.names), anchorName(state.id)].map((name) =>
    workbook.names.getItemOrNullObject(name),
  );
  for (const one of [...tables, ...named]) one.load("name");
  await context.sync();
  const usedArea = parseArea(used.address);
  const isOwnSheet = state.ownsSheet;
  if (!isUnchanged(range, snapshot)) throw changed;
  if (isOwnSheet && usedArea && !encloses(area, usedArea)) throw changed;
  await deletePartOf(context, state.id);
  part.delete();
  for (const one of named) if (!one.isNullObject) one.delete();
  if (isOwnSheet) {
    // A workbook keeps at least one sheet.
    if (workbook.worksheets.items.length === 1) workbook.worksheets.add();
    sheet.delete();
  } else {
    const anchor = anchorName(state.id);
    erase({
      sheet,
      area,
      charts: charts.items,
      tables: tables.filter((table) => !table.isNullObject),
      anchor,
    });
  }
  await context.sync();
}

function encloses(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
