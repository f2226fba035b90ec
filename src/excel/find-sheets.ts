import { contains, parseArea, type Area, type Position } from "../plan/address";
import { written } from "./create";
import { asTheyStand } from "./live-regions";
import { rectangles } from "./rectangles";
import { cellValue } from "./selected-values";
import {
  anchorName,
  readState,
  type SheetState,
  type StateRegion,
  stateNamespace,
} from "./sheet-state";
import { type CellValue, type Selection, WorkbookError, type WrittenSheet } from "./workbook";
import { rangeOf } from "./write-cells";

export interface FoundSheet {
  readonly sheet: WrittenSheet;
  readonly state: SheetState;
  readonly area: Area;
  /** Where its state is kept, and as what. */
  readonly part: Excel.CustomXmlPart;
  readonly xml: string;
}

/**
 * The sheets of ours that the workbook still holds, newest first. Their anchors, hidden names, follow them when a
 * person renames the sheet or moves its cells; an anchor without cells is a sheet that was deleted.
 */
export async function findSheets(context: Excel.RequestContext): Promise<readonly FoundSheet[]> {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace);
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, text: part.getXml() }));
  await context.sync();
  const anchors = texts.flatMap(({ part, text: { value: xml } }) => {
    const state = readState(xml);
    if (!state) return [];
    const range = workbook.names.getItemOrNullObject(anchorName(state.id)).getRangeOrNullObject();
    range.load("address,worksheet/name");
    return [{ state, part, xml, range }];
  });
  await context.sync();
  return anchors
    .flatMap(({ state, part, xml, range }) => {
      const area = range.isNullObject ? undefined : parseArea(range.address);
      if (!area) return [];
      const address = range.address.slice(range.address.lastIndexOf("!") + 1);
      return [{ state, part, xml, area, sheet: written(state, range.worksheet.name, address) }];
    })
    .sort((a, b) => b.state.createdAt.localeCompare(a.state.createdAt));
}

/** One of them, wherever it stands now. */
export async function findSheet(
  context: Excel.RequestContext,
  { id, sheetName }: WrittenSheet,
): Promise<FoundSheet> {
  const found = (await findSheets(context)).find(({ sheet }) => sheet.id === id);
  if (!found) throw new WorkbookError("sheet-gone", { sheet: sheetName });
  return found;
}

/** Where the selection stands, and what its first cell is to the plan. */
export async function selectionIn(context: Excel.RequestContext): Promise<Selection> {
  const selected = context.workbook.getSelectedRange();
  selected.load("address,worksheet/name");
  const { charts } = context.workbook.worksheets.getActiveWorksheet();
  charts.load("items/name");
  const sheets = await findSheets(context);
  const { address, worksheet } = selected;
  const at = parseArea(address);
  const found =
    at &&
    sheets.find(({ sheet, area }) => sheet.sheetName === worksheet.name && contains(area, at));
  const [standing] = await asTheyStand(context, found ? [found] : []);
  if (!at || !standing) {
    const original = originalOf(worksheet.name, charts, sheets);
    return { address, ...(original && { copyOf: original }) };
  }
  const key = keyAt(standing, at);
  return {
    address,
    sheet: standing.sheet,
    ...(await inputsAndChecks(context, standing)),
    rowsAdded: found ? rowsAdded(found, standing) : {},
    ...(key !== undefined && { cellKey: key }),
  };
}

/** The sheet of which a worksheet is a copy: the charts of a copy keep their names, which tell whose they were. */
function originalOf(
  worksheetName: string,
  { items }: Excel.ChartCollection,
  sheets: readonly FoundSheet[],
): WrittenSheet | undefined {
  return sheets.find(
    ({ sheet, state }) =>
      sheet.sheetName !== worksheetName &&
      items.some(({ name }) => name.startsWith(`${anchorName(state.id)} `)),
  )?.sheet;
}

function rowsAdded(
  { state: written }: FoundSheet,
  { state: now }: FoundSheet,
): NonNullable<Selection["rowsAdded"]> {
  return Object.fromEntries(
    now.regions.flatMap(({ key, area: { rows }, isInput }, index) => {
      const added = rows - (written.regions[index]?.area.rows ?? rows);
      return isInput && added !== 0 ? [[key, added]] : [];
    }),
  );
}

async function inputsAndChecks(
  context: Excel.RequestContext,
  found: FoundSheet,
): Promise<Required<Pick<Selection, "inputCells" | "checks">>> {
  const { regions } = found.state;
  const checks = regions.filter(({ isCheck }) => isCheck);
  const cells = await singleCells(context, found, ({ isInput, isCheck }) => isInput ?? isCheck);
  const said = new Set(checks.map(({ key }) => key));
  return {
    inputCells: Object.fromEntries(Object.entries(cells).filter(([key]) => !said.has(key))),
    checks: checks.map(({ key }) => ({ key, text: String(cells[key] ?? "") })),
  };
}

/** The single input cells of a sheet, by key. */
export async function inputCells(
  context: Excel.RequestContext,
  found: FoundSheet,
): Promise<NonNullable<Selection["inputCells"]>> {
  const [standing = found] = await asTheyStand(context, [found]);
  return singleCells(context, standing, ({ isInput }) => isInput);
}

/** Reads runs of cells, not the whole area: a long table would be read at every move of the selection. */
async function singleCells(
  context: Excel.RequestContext,
  { state, area, sheet }: FoundSheet,
  isWanted: (region: StateRegion) => boolean | undefined,
): Promise<Readonly<Record<string, CellValue>>> {
  const inputs = state.regions.filter((region) => isWanted(region) && region.area.rows === 1);
  const worksheet = context.workbook.worksheets.getItem(sheet.sheetName);
  const parts = rectangles(inputs.map((input) => input.area)).map((part) => {
    const range = rangeOf(worksheet, {
      ...part,
      row: part.row + area.row,
      column: part.column + area.column,
    });
    range.load("values");
    return { part, range };
  });
  await context.sync();
  return Object.fromEntries(
    inputs.flatMap(({ key, area: { row, column } }) => {
      const found = parts.find(({ part }) => contains(part, { row, column }));
      if (!found) return [];
      const values: readonly (readonly unknown[])[] = found.range.values;
      return [[key, cellValue(values[row - found.part.row]?.[column - found.part.column])]];
    }),
  );
}

function keyAt({ state, area }: FoundSheet, { row, column }: Position): string | undefined {
  const inside = { row: row - area.row, column: column - area.column };
  return state.regions.find((region) => contains(region.area, inside))?.key;
}
