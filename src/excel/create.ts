import type { Position } from "../plan/address";
import { areaAddress, cellAddress, parseArea } from "../plan/address";
import { layOut, type Layout } from "../plan/layout";
import { withLinks } from "../plan/linked";
import type { SheetPlan } from "../plan/sheet-plan";
import { checkSources } from "./check-sources";
import { addStyles } from "./cell-styles";
import { freeName, freeSheetName } from "./free-names";
import { addPart } from "./sharing/kept-parts";
import { planSpellings } from "./sharing/plan-spellings";
import { type Attempt, takeBack } from "./take-back";
import { asWorkbookError, type ExcelApi, run } from "./run";
import { anchorName, newId, type SheetState, writeState } from "./sheet-state";
import { stateOf } from "./state-of";
import { type CreateOptions, WorkbookError, type WrittenSheet } from "./workbook";
import { contents, rangeOf, writeCells, writeSizes } from "./write-cells";
import { writeCharts } from "./write-charts";
import { writePage } from "./write-page";
import { writeConditions, writeValidation } from "./write-rules";

/** Excel takes 5 MB a request; the formats and rules around the cells need their part of it. */
export const largestRequest = 4_000_000;

/** What the workbook holds before, as far as the new sheet has to keep clear of it. */
interface Before {
  readonly sheetNames: readonly string[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
  readonly styles: readonly string[];
  readonly target: { readonly sheetName: string; readonly origin: Position } | undefined;
}

interface Names {
  readonly sheet: string;
  readonly anchor: string;
  readonly cells: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

export interface Created {
  readonly sheet: WrittenSheet;
  /** The area's formulas as Excel shows them right after: tells later whether a person changed something. */
  readonly formulas: readonly (readonly unknown[])[];
}

/** One request that looks, one that writes everything; whatever that one refuses is taken back. */
export async function createSheet(
  excel: ExcelApi,
  namespace: string,
  described: SheetPlan,
  { place, links = {}, onProgress, signal }: CreateOptions,
): Promise<Created> {
  const plan = withLinks(described, links);
  const size = layOut(plan).area;
  return run(excel, async (context) => {
    stopIfAborted(signal);
    const before = await look(context, size, place === "selection");
    checkSources(plan.links ?? {}, before);
    onProgress?.(1, 2);
    stopIfAborted(signal);
    const layout = layOut(plan, before.target?.origin);
    const spelling = { spelling: plan.spelling, namespace };
    const cells = contents(layout, spelling);
    if (JSON.stringify(cells).length > largestRequest) {
      throw new WorkbookError("request-too-large");
    }
    const id = newId(new Date());
    const names = chooseNames(plan, layout, before, id);
    const state = stateOf(plan, layout, {
      id,
      createdAt: new Date().toISOString(),
      ownsSheet: !before.target,
      names,
      contents: cells,
    });
    let formulas: Excel.Range;
    const addedStyles = new Set<string>();
    try {
      formulas = write(context, { plan, layout, before, names, spelling, state }, addedStyles);
      await context.sync();
    } catch (error) {
      await takeBackAfter(error, excel, {
        sheetId: id,
        layout,
        names,
        addedStyles,
        isOwnSheet: !before.target,
      });
      throw asWorkbookError(error);
    }
    onProgress?.(2, 2);
    return {
      sheet: written(state, names.sheet, areaAddress(layout.area)),
      formulas: formulas.formulas,
    };
  });
}

/** Where taking back fails too, both errors are told. */
async function takeBackAfter(first: unknown, excel: ExcelApi, attempt: Attempt): Promise<void> {
  try {
    await takeBack(excel, attempt);
  } catch (second) {
    const { reason, values } = asWorkbookError(first);
    throw new WorkbookError(reason, values, { cause: new AggregateError([first, second]) });
  }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled");
}

export function written(state: SheetState, sheetName: string, address: string): WrittenSheet {
  const { id, templateId, templateVersion, inputs, links } = state;
  return { id, sheetName, templateId, templateVersion, inputs, address, ...(links && { links }) };
}

async function look(
  context: Excel.RequestContext,
  size: { readonly rows: number; readonly columns: number },
  atSelection: boolean,
): Promise<Before> {
  const { workbook } = context;
  const { worksheets, names, tables, styles, protection } = workbook;
  worksheets.load("items/name");
  names.load("items/name");
  tables.load("items/name");
  styles.load("items/name");
  protection.load("protected");
  const start = atSelection ? workbook.getSelectedRange().getCell(0, 0) : undefined;
  const taken = start
    ?.getResizedRange(size.rows - 1, size.columns - 1)
    .getUsedRangeOrNullObject(true);
  start?.load("address,worksheet/name,worksheet/protection/protected");
  taken?.load("address");
  await context.sync();
  if (!atSelection && protection.protected) throw new WorkbookError("workbook-protected");
  if (start?.worksheet.protection.protected) {
    throw new WorkbookError("sheet-protected", { sheet: start.worksheet.name });
  }
  if (taken && !taken.isNullObject) {
    throw new WorkbookError("would-overwrite", { address: taken.address });
  }
  const origin = start && parseArea(start.address);
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
    tables: tables.items.map(({ name }) => name),
    styles: styles.items.map(({ name }) => name),
    target: start && origin && { sheetName: start.worksheet.name, origin },
  };
}

/** Names of ranges and tables share one space in Excel. */
function chooseNames(plan: SheetPlan, layout: Layout, before: Before, id: string): Names {
  const taken = [...before.names, ...before.tables];
  const choose = (wanted: string): [string, string] => {
    const name = freeName(wanted, taken);
    taken.push(name);
    return [wanted, name];
  };
  return {
    sheet: before.target?.sheetName ?? freeSheetName(plan.sheetName, before.sheetNames),
    anchor: anchorName(id),
    cells: new Map(
      layout.cells.flatMap(({ cell: { name } }) => (name === undefined ? [] : [choose(name)])),
    ),
    tables: new Map(layout.tables.map(({ block }) => choose(block.name))),
  };
}

interface Writing {
  readonly plan: SheetPlan;
  readonly layout: Layout;
  readonly before: Before;
  readonly names: Names;
  readonly spelling: { readonly spelling: SheetPlan["spelling"]; readonly namespace: string };
  readonly state: SheetState;
}

/** Queues everything; the caller sends it. */
function write(
  context: Excel.RequestContext,
  { plan, layout, before, names, spelling, state }: Writing,
  addedStyles: Set<string>,
): Excel.Range {
  const { workbook } = context;
  const roles = [...new Set(layout.cells.map(({ cell }) => cell.role))];
  for (const style of addStyles(workbook, roles, before.styles)) addedStyles.add(style);
  const sheet = before.target
    ? workbook.worksheets.getItem(names.sheet)
    : workbook.worksheets.add(names.sheet);
  writeCells(sheet, layout, spelling);
  writeSizes(sheet, layout);
  for (const { block, area } of layout.tables) {
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = names.tables.get(block.name) ?? block.name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    table.showFilterButton = false;
  }
  for (const placed of layout.cells) {
    const { name } = placed.cell;
    if (name === undefined) continue;
    workbook.names.add(names.cells.get(name) ?? name, sheet.getRange(cellAddress(placed)));
  }
  workbook.names.add(names.anchor, rangeOf(sheet, layout.area)).visible = false;
  writeValidation(sheet, layout, plan.title.text);
  writeConditions(sheet, plan, layout, spelling);
  writeCharts(sheet, layout, names.anchor);
  if (!before.target) writePage(sheet, plan, layout);
  sheet.activate();
  sheet.getRange(cellAddress(layout.area)).select();
  const all = rangeOf(sheet, layout.area);
  all.load("formulas");
  addPart(context, {
    sheetId: state.id,
    entries: planSpellings(plan, layout, names.sheet, spelling.namespace),
  });
  // Last: where it stands, everything before it stands too.
  workbook.customXmlParts.add(writeState(state));
  return all;
}
