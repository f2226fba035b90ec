import { areaAddress } from "../../plan/address";
import type { PlacedCell } from "../../plan/layout";
import { addStyles } from "../cell-styles";
import { written } from "../create";
import { largestRequest, requestBytes } from "../request-size";
import { asWorkbookError, type ExcelApi } from "../run";
import { anchorName, type SheetState, writeState } from "../sheet-state";
import { stateOf } from "../state-of";
import { type UpdatedSheet, WorkbookError } from "../workbook";
import { dressCells, rangeOf, writeHeights } from "../write-cells";
import { writeCharts } from "../write-charts";
import { writePrintArea } from "../write-page";
import { writeConditions, writeValidation } from "../write-rules";
import { addTable } from "../write-table";
import { type Before, keepBefore } from "./before";
import { blocksOf, writeBlocks } from "./blocks";
import { finishCharts } from "./finish-charts";
import { moveRows, stepsSetting } from "./move-rows";
import type { Prepared } from "./prepare";
import { restore } from "./restore";
import { renewSpellings } from "./spellings";
import { enlarge } from "./sizes";
import { goneRows, takenByTables } from "./touched";
import { goneCharts, renewCharts } from "./update-charts";
import { chooseNames, writeNames } from "./write-names";

/** Writes a prepared update as one request; what Excel refuses midway is taken back. */
export async function apply(
  excel: ExcelApi,
  context: Excel.RequestContext,
  namespace: string,
  prepared: Prepared,
): Promise<UpdatedSheet> {
  const [full, before] = await Promise.all([
    takenRoom(context, prepared),
    keepBefore(context, prepared),
  ]);
  if (full !== undefined) throw new WorkbookError("would-overwrite", { address: full });
  const { found, layout } = prepared;
  const { state, text } = write(context, namespace, prepared, before);
  let chartsLeft: readonly string[] = [];
  try {
    await context.sync();
  } catch (error) {
    chartsLeft = await afterRefusal(error, excel, prepared, before, text);
  }
  return { ...written(state, found.sheet.sheetName, areaAddress(layout.area)), chartsLeft };
}

/** Takes everything back and throws, unless only charts were left to delete; where that fails too, both errors are told. */
async function afterRefusal(
  error: unknown,
  excel: ExcelApi,
  prepared: Prepared,
  before: Before,
  text: string,
): Promise<readonly string[]> {
  try {
    const left = await finishCharts(excel, prepared, before.charts, text);
    if (left) return left;
    await restore(excel, prepared, before);
  } catch (second) {
    const { reason, values } = asWorkbookError(error);
    throw new WorkbookError(reason, values, { cause: new AggregateError([error, second]) });
  }
  throw error;
}

/** Queues everything; the caller sends it. */
function write(
  context: Excel.RequestContext,
  namespace: string,
  prepared: Prepared,
  before: Before,
): { readonly state: SheetState; readonly text: string } {
  const { found, plan, layout, contents, cells, styles, worksheet } = prepared;
  const { id, createdAt, ownsSheet } = found.state;
  const { workbook } = context;
  const spelling = { spelling: plan.spelling, namespace };
  const blocks = blocksOf(prepared);
  const fresh = { ...layout, cells: cells.fresh };
  const added = addedKeys(prepared);
  const charts = layout.charts.filter(({ block }) => added.has(block.key));
  // A list of choices is told again where its rows moved.
  const isListed = ({ cell }: PlacedCell): boolean => cell.validation?.kind === "list";
  const hasMoved = prepared.steps.length > 0;
  const listed = layout.cells.filter((placed) => hasMoved && isListed(placed));
  const ruled = { ...layout, cells: [...new Set([...cells.fresh, ...listed])] };
  const names = chooseNames(prepared);
  const state = stateOf(plan, layout, { id, createdAt, ownsSheet, names, contents });
  const text = writeState(state);
  const bytes = requestBytes({ ...ruled, charts }, plan, blocks, [text]);
  if (bytes > largestRequest) throw new WorkbookError("request-too-large");

  moveRows(context, prepared);
  growTables(prepared);
  writeNames(context, prepared, names);
  addStyles(workbook, [...new Set(cells.fresh.map(({ cell }) => cell.role))], styles);
  dressCells(worksheet, fresh);
  writeHeights(worksheet, fresh);
  enlarge(worksheet, before.sizes);
  writeBlocks(worksheet, blocks);
  writeTables(prepared, names.tables);
  writeValidation(worksheet, ruled, plan.title.text, names.areas);
  const conditions = plan.conditions.filter(({ on }) =>
    "table" in on ? added.has(on.table) : cells.fresh.some(({ cell }) => cell.key === on.cell),
  );
  writeConditions(worksheet, { ...plan, conditions }, layout, spelling);
  renewCharts(prepared, before.charts);
  const anchor = anchorName(id);
  writeCharts(worksheet, { ...layout, charts }, { sheet: found.sheet.sheetName, anchor });
  workbook.names.getItem(anchor).delete();
  workbook.names.add(anchor, rangeOf(worksheet, layout.area)).visible = false;
  if (ownsSheet) writePrintArea(worksheet, layout);
  renewSpellings(context, namespace, prepared, before.kept);
  // Where it stands, and the steps are no longer counted, everything before it stands too.
  found.part.setXml(text);
  if (hasMoved) workbook.settings.getItem(stepsSetting).delete();
  // Last: what is deleted cannot be brought back.
  for (const { item } of goneCharts(prepared, before.charts)) item.delete();
  return { state, text };
}

/** Columns at the right of the old area, and rows that go as a whole, may hold what a person wrote: where they do. */
async function takenRoom(
  context: Excel.RequestContext,
  prepared: Prepared,
): Promise<string | undefined> {
  const { found, layout, worksheet } = prepared;
  const { area, state } = found;
  const columns = layout.area.columns - area.columns;
  const right = { ...area, column: area.column + area.columns, columns };
  const beside = goneRows(prepared).map((rows) => {
    const column = rows.column + rows.columns;
    return { ...rows, column, columns: sheetColumns - column };
  });
  const areas = [...(columns > 0 ? [right] : []), ...(state.ownsSheet ? beside : [])];
  const used = areas.map((one) => rangeOf(worksheet, one).getUsedRangeOrNullObject(true));
  for (const range of used) range.load("address");
  await context.sync();
  const full = used.find((range) => !range.isNullObject);
  if (full) return full.address;
  const [taken] = takenByTables(prepared);
  return taken && areaAddress(taken);
}

const sheetColumns = 16_384;

function addedKeys({ live, layout }: Prepared): ReadonlySet<string> {
  const known = new Set(live.map(({ part }) => part.key));
  return new Set(layout.parts.map(({ key }) => key).filter((key) => !known.has(key)));
}

/** Columns that a newer version appends; Table.resize would need ExcelApi 1.13. */
function growTables({ layout, live, worksheet }: Prepared): void {
  for (const { key, table } of layout.parts) {
    const old = live.find(({ part }) => part.key === key);
    if (!table || old?.part.table === undefined) continue;
    const { columns } = worksheet.tables.getItem(old.part.table);
    for (const { header } of table.block.columns.slice(old.area.columns)) {
      columns.add(undefined, undefined, header.text);
    }
  }
}

function writeTables(
  { layout, live, worksheet }: Prepared,
  names: ReadonlyMap<string, string>,
): void {
  for (const { key, table } of layout.parts) {
    if (!table) continue;
    const name = names.get(table.block.name) ?? table.block.name;
    if (!live.some(({ part }) => part.key === key)) addTable(worksheet, table.area, name);
  }
}
