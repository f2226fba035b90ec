import { areaAddress, cellAddress, type Area } from "../../plan/address";
import type { PlacedCell } from "../../plan/layout";
import { addStyles } from "../cell-styles";
import { written } from "../create";
import { largestRequest } from "../request-size";
import { freeName } from "../free-names";
import { rectangles } from "../rectangles";
import { anchorName, readState, stateNamespace, writeState } from "../sheet-state";
import { stateOf } from "../state-of";
import { WorkbookError, type WrittenSheet } from "../workbook";
import { dressCells, rangeOf, writeHeights } from "../write-cells";
import { writeCharts } from "../write-charts";
import { writeConditions, writeValidation } from "../write-rules";
import type { Prepared } from "./prepare";

/** Writes a prepared update as one request. */
export async function apply(
  context: Excel.RequestContext,
  namespace: string,
  prepared: Prepared,
): Promise<WrittenSheet> {
  const { found, plan, layout, contents, cells, worksheet } = prepared;
  if (JSON.stringify(contents).length > largestRequest) {
    throw new WorkbookError("request-too-large");
  }
  await checkRoom(context, prepared);
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace);
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  const own = texts.find(({ xml }) => readState(xml.value)?.id === found.state.id)?.part;
  if (!own) throw new WorkbookError("sheet-gone", { sheet: found.sheet.sheetName });

  moveRows(prepared);
  const names = writeNames(context, prepared);
  addStyles(workbook, [...new Set(cells.fresh.map(({ cell }) => cell.role))], prepared.styles);
  const fresh = { ...layout, cells: cells.fresh };
  dressCells(worksheet, fresh);
  writeHeights(worksheet, fresh);
  writeContents(prepared, cells.written);
  const spelling = { spelling: plan.spelling, namespace };
  writeTables(prepared, names.tables);
  // A list is a range of the sheet: where rows moved, its cells are told again where it stands.
  const isListed = ({ cell }: PlacedCell): boolean => cell.validation?.kind === "list";
  const listed = prepared.steps.length > 0 ? layout.cells.filter(isListed) : [];
  const ruled = [...new Set([...cells.fresh, ...listed])];
  writeValidation(worksheet, { ...layout, cells: ruled }, plan.title.text);
  const added = addedKeys(prepared);
  const conditions = plan.conditions.filter(({ on }) =>
    "table" in on ? added.has(on.table) : cells.fresh.some(({ cell }) => cell.key === on.cell),
  );
  writeConditions(worksheet, { ...plan, conditions }, layout, spelling);
  const charts = layout.charts.filter(({ block }) => added.has(block.key));
  const anchor = anchorName(found.state.id);
  writeCharts(worksheet, { ...layout, charts }, anchor);
  workbook.names.getItem(anchor).delete();
  workbook.names.add(anchor, rangeOf(worksheet, layout.area)).visible = false;
  if (found.state.ownsSheet) {
    worksheet.pageLayout.setPrintArea(rangeOf(worksheet, layout.printed));
  }
  const { id, createdAt, ownsSheet } = found.state;
  const state = stateOf(plan, layout, { id, createdAt, ownsSheet, names, contents });
  own.setXml(writeState(state));
  await context.sync();
  return written(state, found.sheet.sheetName, areaAddress(layout.area));
}

/** Columns at the right of the old area may hold what a person wrote. */
async function checkRoom(
  context: Excel.RequestContext,
  { found: { area }, layout, worksheet }: Prepared,
): Promise<void> {
  const columns = layout.area.columns - area.columns;
  if (columns <= 0) return;
  const right = { ...area, column: area.column + area.columns, columns };
  const used = rangeOf(worksheet, right).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  if (!used.isNullObject) throw new WorkbookError("would-overwrite", { address: used.address });
}

/** Whole rows on a sheet of our own; beside a person's cells only the sheet's own columns. */
function moveRows({ found: { area, state }, layout, steps, worksheet }: Prepared): void {
  const columns = Math.max(area.columns, layout.area.columns);
  for (const { kind, at, count } of steps) {
    const rows: Area = { row: area.row + at, column: area.column, rows: count, columns };
    const range = rangeOf(worksheet, rows);
    const moved = state.ownsSheet ? range.getEntireRow() : range;
    if (kind === "insert") moved.insert("Down");
    else moved.delete("Up");
  }
}

function addedKeys({ live, layout }: Prepared): ReadonlySet<string> {
  const known = new Set(live.map(({ part }) => part.key));
  return new Set(layout.parts.map(({ key }) => key).filter((key) => !known.has(key)));
}

interface Names {
  readonly cells: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/** Names that the sheet has stay; new cells get new ones. */
function writeNames(context: Excel.RequestContext, prepared: Prepared): Names {
  const { found, layout, live, worksheet } = prepared;
  const taken = [...prepared.taken];
  const known = new Map(Object.entries(found.state.names));
  const cells = new Map<string, string>();
  for (const placed of layout.cells) {
    const { name } = placed.cell;
    if (name === undefined) continue;
    const given = known.get(name) ?? freeName(name, taken);
    cells.set(name, given);
    if (known.has(name)) continue;
    taken.push(given);
    context.workbook.names.add(given, worksheet.getRange(cellAddress(placed)));
  }
  const tables = new Map<string, string>();
  for (const { key, table } of layout.parts) {
    if (!table) continue;
    const old = live.find(({ part }) => part.key === key)?.part.table;
    const given = old ?? freeName(table.block.name, taken);
    taken.push(given);
    tables.set(table.block.name, given);
  }
  return { cells, tables };
}

function writeTables(
  { layout, live, worksheet }: Prepared,
  names: ReadonlyMap<string, string>,
): void {
  for (const { key, table } of layout.parts) {
    if (!table) continue;
    const name = names.get(table.block.name) ?? table.block.name;
    if (live.some(({ part }) => part.key === key)) continue;
    const made = worksheet.tables.add(rangeOf(worksheet, table.area), true);
    made.name = name;
    made.style = "TableStyleLight1";
    made.showBandedRows = false;
    made.showFilterButton = false;
  }
}

function writeContents(
  { layout, contents, worksheet }: Prepared,
  cells: readonly PlacedCell[],
): void {
  const { area } = layout;
  for (const part of rectangles(cells)) {
    const top = part.row - area.row;
    const left = part.column - area.column;
    rangeOf(worksheet, part).formulas = contents
      .slice(top, top + part.rows)
      .map((row) => row.slice(left, left + part.columns));
  }
}
