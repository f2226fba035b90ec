import type { Position } from "../plan/address";
import { areaAddress, parseArea } from "../plan/address";
import { layOut, type Layout } from "../plan/layout";
import { withLinks } from "../plan/linked";
import type { SheetPlan } from "../plan/sheet-plan";
import { checkSources } from "./check-sources";
import { packedContents } from "./contents";
import { freeName, freeSheetName } from "./free-names";
import { namedAreas } from "./named-areas";
import { nextTurn } from "./next-turn";
import { largestRequest, requestBytes } from "./request-size";
import { keptTexts } from "./sharing/kept-parts";
import { planSpellings } from "./sharing/plan-spellings";
import { loadSnapshot, type Snapshot, snapshotOf } from "./snapshot";
import { type Attempt, takeBack } from "./take-back";
import { asWorkbookError, type ExcelApi, run } from "./run";
import { anchorName, newId, type SheetState, writeState } from "./sheet-state";
import { stateOf } from "./state-of";
import { type CreateOptions, WorkbookError, type WrittenSheet } from "./workbook";
import { type SheetNames, writeSheet } from "./write-sheet";

/** What the workbook holds before, as far as the new sheet has to keep clear of it. */
interface Before {
  readonly sheetNames: readonly string[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
  readonly styles: readonly string[];
  readonly target: { readonly sheetName: string; readonly origin: Position } | undefined;
}

export interface Created {
  readonly sheet: WrittenSheet;
  readonly snapshot: Snapshot;
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
    await nextTurn();
    stopIfAborted(signal);
    const layout = layOut(plan, before.target?.origin);
    const spelling = { spelling: plan.spelling, namespace };
    const contents = packedContents(layout, spelling);
    const id = newId(new Date());
    const ownsSheet = !before.target;
    const names = chooseNames(plan, layout, before, id);
    const state = stateOf(plan, layout, {
      id,
      createdAt: new Date().toISOString(),
      ownsSheet,
      names,
      contents: contents.rows,
    });
    const parts = [
      ...keptTexts(id, planSpellings(plan, layout, names.sheet, namespace)),
      // Last: where it stands, everything before it stands too.
      writeState(state),
    ];
    if (requestBytes(layout, plan, contents, parts) > largestRequest) {
      throw new WorkbookError("request-too-large");
    }
    await nextTurn();
    stopIfAborted(signal);
    const { styles } = before;
    const writing = { plan, layout, contents, names, spelling, ownsSheet, parts, styles };
    const addedStyles = new Set<string>();
    let all: Excel.Range;
    let of: Snapshot["of"];
    try {
      all = writeSheet(context, writing, addedStyles);
      of = loadSnapshot(all, layout.area);
      await context.sync();
    } catch (error) {
      const attempt = { sheetId: id, layout, names, addedStyles, isOwnSheet: ownsSheet };
      await takeBackAfter(error, excel, attempt);
      throw asWorkbookError(error);
    }
    onProgress?.(2, 2);
    const sheet = written(state, names.sheet, areaAddress(layout.area));
    return { sheet, snapshot: snapshotOf(all, of) };
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
function chooseNames(plan: SheetPlan, layout: Layout, before: Before, id: string): SheetNames {
  const taken = [...before.names, ...before.tables];
  const choose = (wanted: string): [string, string] => {
    const name = freeName(wanted, taken);
    taken.push(name);
    return [wanted, name];
  };
  return {
    sheet: before.target?.sheetName ?? freeSheetName(plan.sheetName, before.sheetNames),
    anchor: anchorName(id),
    areas: new Map(namedAreas(layout).map(({ name }) => choose(name))),
    tables: new Map(layout.tables.map(({ block }) => choose(block.name))),
  };
}
