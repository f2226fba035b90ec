import { parseArea, areaAddress, type Position } from "../plan/address";
import { createSheet } from "./create";
import { draftKeys, readDraft, writeDraft } from "./drafts";
import { readFailedCell } from "./failed-cell";
import { findSheet, findSheets, selectionIn } from "./find-sheets";
import { inTurn } from "./in-turn";
import { inputsOf } from "./inputs-of";
import { keepLinks } from "./keep-links";
import { listen } from "./listen";
import { asTheyStand } from "./live-regions";
import { readable } from "./readable";
import { removeSheet } from "./remove";
import { type ExcelApi, run } from "./run";
import { readSelectedRows } from "./selected-rows";
import { readSelection } from "./selected-values";
import type { Snapshot } from "./snapshot";
import { changesOf, updateSheet } from "./update";
import type { Workbook, WrittenSheet } from "./workbook";

/** Namespace of the functions in this build, "" for none: a build setting. */
declare const FUNCTION_NAMESPACE: string;

export interface ConnectOptions {
  /** Excel's global object; another than the page's own where several run at once. */
  readonly excel?: ExcelApi;
  readonly namespace?: string;
}

/** Excel through Office.js. Call it once Office is ready. */
export function connectWorkbook(options: ConnectOptions = {}): Workbook {
  const { excel = Excel, namespace = FUNCTION_NAMESPACE } = options;
  /** Of the sheets created in this session. */
  const asCreated = new Map<string, Snapshot>();
  /** A draft is written in two steps: what is asked after it comes after it. */
  const draftsInTurn = inTurn();
  return {
    async create(plan, createOptions) {
      const { sheet, snapshot } = await createSheet(excel, namespace, plan, createOptions);
      asCreated.set(sheet.id, snapshot);
      return sheet;
    },
    atSelection: () => run(excel, selectionIn),
    onChange: (listener) => listen(excel, listener),
    written: () =>
      run(excel, async (context) => (await findSheets(context)).map(({ sheet }) => sheet)),
    inputsOf: (sheet) => run(excel, (context) => inputsOf(context, sheet)),
    changes: (sheet, plan) => changesOf(excel, namespace, sheet, plan),
    update: (sheet, plan, rewritten = []) => updateSheet(excel, namespace, sheet, plan, rewritten),
    goTo: (sheet, cell) => run(excel, (context) => goTo(context, sheet, cell)),
    remove: (sheet) => removeSheet(excel, sheet, asCreated.get(sheet.id)),
    selectedValues: () => run(excel, readSelection),
    failedCell: () => run(excel, (context) => readFailedCell(context, namespace)),
    selectedRows: () => run(excel, readSelectedRows),
    readable: (query) => run(excel, (context) => readable(context, query)),
    keepLinks: (listener) => keepLinks(excel, listener),
    draftKeys: () => draftsInTurn(() => run(excel, draftKeys)),
    readDraft: (key) => draftsInTurn(() => run(excel, (context) => readDraft(context, key))),
    writeDraft: (key, text) =>
      draftsInTurn(() => run(excel, (context) => writeDraft(context, key, text))),
  };
}

/** @param cell key of the plan's cell, or an address on the sheet; without it the sheet's first cell */
async function goTo(
  context: Excel.RequestContext,
  wanted: WrittenSheet,
  cell: string | undefined,
): Promise<void> {
  const found = await findSheet(context, wanted);
  const [{ area, state, sheet } = found] = await asTheyStand(context, [found]);
  const region = state.regions.find(({ key }) => key === cell)?.area;
  const inside = (at: Position): Position => ({
    row: at.row + area.row,
    column: at.column + area.column,
  });
  const target = region
    ? { ...region, ...inside(region) }
    : ((cell === undefined ? undefined : parseArea(cell)) ?? { ...area, rows: 1, columns: 1 });
  const worksheet = context.workbook.worksheets.getItem(sheet.sheetName);
  worksheet.activate();
  worksheet.getRange(areaAddress(target)).select();
  await context.sync();
}
