import { isError } from "../plan/cell-error";
import { styleName } from "./cell-styles";
import { type FoundSheet, findSheets } from "./find-sheets";
import { addHandlers } from "./handlers";
import { asTheyStand } from "./live-regions";
import { type ExcelApi, run } from "./run";
import { cellValue } from "./selected-values";
import { type StateLink, type StateRegion, writeState } from "./sheet-state";
import { type LinkListener, type LostLink, WorkbookError } from "./workbook";
import { rangeOf } from "./write-cells";

/** Changes come in bursts: one look after the last of them. */
const quiet = 400;

/** Looks after the links of all sheets of ours: at once, and after every edit and every deleted sheet. */
export async function keepLinks(
  excel: ExcelApi,
  { lost, failed }: LinkListener,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = Promise.resolve();
  const closed = new Set<string>();
  const look = (): void => {
    // One after the other: two at once would tell of the same loss twice.
    looking = looking
      .then(() => run(excel, settleLinks))
      .then(({ links, barred }) => {
        if (links.length > 0) lost(links);
        for (const sheet of barred) {
          // Told once: every edit anywhere in the workbook looks again.
          if (!closed.has(sheet)) failed(new WorkbookError("sheet-protected", { sheet }));
        }
        closed.clear();
        for (const sheet of barred) closed.add(sheet);
      })
      .catch(failed);
  };
  const heard = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(look, quiet);
    return Promise.resolve();
  };
  const stop = await addHandlers(excel, (worksheets) => [
    worksheets.onChanged.add(heard),
    worksheets.onDeleted.add(heard),
  ]);
  look();
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

interface LinkedCell {
  readonly found: FoundSheet;
  readonly key: string;
  readonly link: StateLink;
  readonly range: Excel.Range;
  readonly worksheet: Excel.Worksheet;
}

interface Settled {
  readonly links: readonly LostLink[];
  /** Protected sheets with cells that cannot be given their last values. */
  readonly barred: readonly string[];
}

/**
 * Remembers what linked inputs show. Where what they read is gone (a sheet, a name, the row that was looked up) their
 * cells get the last values; where a person typed over the formula the link ends.
 */
async function settleLinks(context: Excel.RequestContext): Promise<Settled> {
  const sheets = (await findSheets(context)).filter(({ state }) => state.links);
  const standing = await asTheyStand(context, sheets);
  const cells = sheets.flatMap((found, index) =>
    linkedCells(context, found, (standing[index] ?? found).state.regions),
  );
  const nothing = { links: [], barred: [] };
  if (cells.length === 0) return nothing;
  await context.sync();
  const barred = new Set<string>();
  const outcomes = cells.map((cell) => {
    const next = settled(cell);
    const isBarred = next?.isLost && next !== cell.link && cell.worksheet.protection.protected;
    if (isBarred) barred.add(cell.found.sheet.sheetName);
    return { cell, next: isBarred ? cell.link : next };
  });
  const changed = outcomes.filter(({ cell, next }) => next !== cell.link);
  if (changed.length === 0) return { ...nothing, barred: [...barred] };
  const lost = changed.filter(({ next }) => next?.isLost === true).map(({ cell }) => cell);
  for (const { range, link } of lost) {
    // What follows an apostrophe stays text, be it =1+1 or 012.
    range.values = [[typeof link.value === "string" ? `'${link.value}` : link.value]];
    range.style = styleName("input");
  }
  keepStates(outcomes);
  await context.sync();
  const links = lost.map(({ found, key, link }) => ({
    sheet: found.sheet,
    key,
    formula: link.formula,
  }));
  return { links, barred: [...barred] };
}

function linkedCells(
  context: Excel.RequestContext,
  found: FoundSheet,
  regions: readonly StateRegion[],
): readonly LinkedCell[] {
  const { state, area, sheet } = found;
  return Object.entries(state.links ?? {}).flatMap(([key, link]) => {
    const region = regions.find((one) => one.key === key)?.area;
    if (!region) return [];
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetName);
    const at = { ...region, row: region.row + area.row, column: region.column + area.column };
    const range = rangeOf(worksheet, at);
    range.load("formulas,values");
    worksheet.load("protection/protected");
    return [{ found, key, link, range, worksheet }];
  });
}

/** The link as it is now: itself where nothing changed, undefined where it ended. */
function settled({ link, range }: LinkedCell): StateLink | undefined {
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const values: readonly (readonly unknown[])[] = range.values;
  const [text, value] = [String(formulas[0]?.[0]), cellValue(values[0]?.[0])];
  if (link.isLost) return value === link.value ? link : undefined;
  if (!text.startsWith("=")) return undefined;
  // Other errors come from the figures that it reads, and go with them.
  const isRowGone = value === "#N/A" && /\bMATCH\(/i.test(text);
  if (isRowGone || value === "#REF!" || value === "#NAME?") return { ...link, isLost: true };
  return isError(value) || value === link.value ? link : { ...link, value };
}

/** Queues. */
function keepStates(
  outcomes: readonly { readonly cell: LinkedCell; readonly next: StateLink | undefined }[],
): void {
  const sheets = new Set(outcomes.map(({ cell }) => cell.found));
  for (const found of sheets) {
    const own = outcomes.filter(({ cell }) => cell.found === found);
    if (own.every(({ cell, next }) => next === cell.link)) continue;
    const links = Object.fromEntries(
      own.flatMap(({ cell, next }) => (next ? [[cell.key, next]] : [])),
    );
    found.part.setXml(writeState({ ...found.state, links }));
  }
}
