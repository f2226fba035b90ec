import { type Area, areaAddress } from "../../plan/address";
import { readFormulas } from "../read-formulas";
import { rectangles } from "../rectangles";
import { type ExcelApi, run } from "../run";
import { addPart, readParts, replaceEntries } from "../sharing/kept-parts";
import { anchorName } from "../sheet-state";
import { rangeOf } from "../write-cells";
import { addTable } from "../write-table";
import { areasOf, type Before } from "./before";
import { writeLooks } from "./cell-looks";
import { writeRules } from "./cell-rules";
import { readConditions, writeConditionsBack } from "./conditions";
import { moveBack, stepsSetting } from "./move-rows";
import type { Prepared } from "./prepare";
import { restoreCharts } from "./restore-charts";
import { writeSizesBack } from "./sizes";

/**
 * A failed request has done what came before the failure (learn.microsoft.com, "Error handling with the
 * application-specific JavaScript APIs"): brings the sheet back to what it was. In a run of its own, since the failed
 * one's ranges may be gone.
 */
export async function restore(excel: ExcelApi, failed: Prepared, before: Before): Promise<void> {
  await run(excel, async (context) => {
    const { workbook } = context;
    const worksheet = workbook.worksheets.getItem(failed.found.sheet.sheetName);
    const prepared = { ...failed, worksheet };
    await removeAdded(context, prepared);
    await backInRows(context, prepared, before);
    await backInCells(context, prepared, before);
    await restoreCharts(context, prepared, before.charts);
    const conditions = await readConditions(context, worksheet, prepared.found.area);
    writeConditionsBack(worksheet, before.conditions, conditions);
    await backInParts(context, prepared, before);
    await context.sync();
  });
}

/** Names, tables and styles that came with the update; rows go with what stands in them. */
async function removeAdded(
  { workbook }: Excel.RequestContext,
  { names, tables, styles, worksheet }: Prepared,
): Promise<void> {
  workbook.names.load("items/name");
  worksheet.tables.load("items/name");
  workbook.styles.load("items/name");
  await workbook.context.sync();
  for (const one of workbook.names.items) if (!names.includes(one.name)) one.delete();
  for (const one of worksheet.tables.items) if (!tables.includes(one.name)) one.convertToRange();
  for (const one of workbook.styles.items) if (!styles.includes(one.name)) one.delete();
}

/** Rows, names and tables where they were. */
async function backInRows(
  context: Excel.RequestContext,
  prepared: Prepared,
  before: Before,
): Promise<void> {
  const { found, names, worksheet } = prepared;
  const { workbook } = context;
  const counted = workbook.settings.getItemOrNullObject(stepsSetting);
  counted.load("value");
  const written = { xml: workbook.customXmlParts.getItem(found.part.id).getXml() };
  await context.sync();
  // The count goes once all is written; then the sheet's state is a new one.
  const isWritten = written.xml.value !== found.xml;
  const none = isWritten ? prepared.steps.length : 0;
  moveBack(counted.isNullObject ? none : Number(counted.value), prepared);
  if (!counted.isNullObject) counted.delete();
  const known = [...before.tables.keys()].map((name) => {
    const table = workbook.tables.getItemOrNullObject(name);
    const range = table.getRange();
    range.load("address");
    return { name, table, range };
  });
  const named = Object.values(found.state.names)
    .filter((name) => names.includes(name))
    .map((name) => {
      const item = workbook.names.getItemOrNullObject(name);
      const range = item.getRangeOrNullObject();
      range.load("address");
      return { name, item, range };
    });
  const anchor = workbook.names.getItemOrNullObject(anchorName(found.state.id));
  await context.sync();
  const tablesNow = areasOf(known);
  for (const { name, table } of known) {
    const area = before.tables.get(name);
    if (!area) continue;
    if (table.isNullObject) addTable(worksheet, area, name);
    else shrinkTable(table, area, tablesNow.get(name));
  }
  const namesNow = areasOf(named);
  for (const { name, item } of named) {
    const area = before.named.get(name);
    if (!area || isSame(area, namesNow.get(name))) continue;
    if (!item.isNullObject) item.delete();
    workbook.names.add(name, rangeOf(worksheet, area));
  }
  if (!anchor.isNullObject) anchor.delete();
  workbook.names.add(anchorName(found.state.id), rangeOf(worksheet, found.area)).visible = false;
}

/** Takes away the columns that the update appended. Its rows are back with those of the sheet. */
function shrinkTable(table: Excel.Table, { columns }: Area, now: Area | undefined): void {
  for (let last = (now?.columns ?? 0) - 1; last >= columns; last--) {
    table.columns.getItemAt(last).delete();
  }
}

/** Looks, rules and contents of the cells; of contents only what is another now. */
async function backInCells(
  context: Excel.RequestContext,
  { found: { area }, present, worksheet }: Prepared,
  { looks, rules, sizes, values }: Before,
): Promise<void> {
  writeSizesBack(worksheet, sizes);
  for (const look of looks) writeLooks(worksheet, look);
  writeRules(worksheet, rules);
  const now = await readFormulas(context, worksheet, area);
  const changed = present.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell === now[row]?.[column] ? [] : [{ row: area.row + row, column: area.column + column }],
    ),
  );
  for (const part of rectangles(changed)) {
    rangeOf(worksheet, part).formulas = present
      .slice(part.row - area.row, part.row - area.row + part.rows)
      .map((line) =>
        line
          .slice(part.column - area.column)
          .slice(0, part.columns)
          .map(asWritten),
      );
  }
  // A text that begins as a formula does is its own value.
  for (const { area: part, range } of values) {
    const texts: readonly (readonly unknown[])[] = range.values;
    const formulas: readonly (readonly unknown[])[] = range.formulas;
    rangeOf(worksheet, part).formulas = formulas.map((line, row) =>
      line.map((cell, column) =>
        cell === texts[row]?.[column] && cell !== "" ? asText(cell) : asWritten(cell),
      ),
    );
  }
}

const asText = (cell: unknown): unknown => (typeof cell === "string" ? `'${cell}` : cell);

const asWritten = (cell: unknown): unknown =>
  typeof cell === "string" && cell !== "" && !cell.startsWith("=") ? asText(cell) : cell;

async function backInParts(
  context: Excel.RequestContext,
  { found: { part, state, xml }, worksheet }: Prepared,
  { kept, printed }: Before,
): Promise<void> {
  if (!printed.isNullObject) {
    // A sheet's name may hold commas; what follows the last "!" of each area does not.
    const areas = [...printed.address.matchAll(/!([$A-Z0-9:]+)(?=,|$)/g)].map(([, own]) => own);
    worksheet.pageLayout.setPrintArea(worksheet.getRanges(areas.join(",")));
  }
  const { customXmlParts } = context.workbook;
  customXmlParts.getItem(part.id).setXml(xml);
  const own = (await readParts(context)).find(({ sheetId }) => sheetId === state.id);
  const entries = kept?.entries ?? [];
  if (own) replaceEntries(own, entries);
  else addPart(context, { sheetId: state.id, entries });
}

function isSame(one: Area, other: Area | undefined): boolean {
  return areaAddress(one) === (other && areaAddress(other));
}
