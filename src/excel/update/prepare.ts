import type { Area } from "../../plan/address";
import { parseArea } from "../../plan/address";
import { layOut, type Layout } from "../../plan/layout";
import { withLinks } from "../../plan/linked";
import type { SheetPlan } from "../../plan/sheet-plan";
import { type FoundSheet, findSheets } from "../find-sheets";
import { WorkbookError, type WrittenSheet } from "../workbook";
import { contents, type Written } from "../contents";
import { rangeOf } from "../write-cells";
import { chooseCells, type ChosenCells } from "./choose-cells";
import { locate, type LivePart } from "./locate";
import { afterSteps, rowSteps, type RowStep } from "./row-steps";

export interface Prepared {
  readonly found: FoundSheet;
  readonly worksheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  readonly layout: Layout;
  readonly contents: readonly (readonly Written[])[];
  readonly live: readonly LivePart[];
  readonly steps: readonly RowStep[];
  readonly cells: ChosenCells;
  /** Names and tables that the workbook holds. */
  readonly taken: readonly string[];
  readonly styles: readonly string[];
}

/** Reads a sheet of ours and works out what a newer plan changes in it. */
export async function prepare(
  context: Excel.RequestContext,
  namespace: string,
  { id, sheetName }: WrittenSheet,
  described: SheetPlan,
  rewritten: readonly string[],
): Promise<Prepared> {
  const found = (await findSheets(context)).find(({ sheet }) => sheet.id === id);
  if (!found) throw new WorkbookError("sheet-gone", { sheet: sheetName });
  const { state, area, sheet } = found;
  const { workbook } = context;
  const worksheet = workbook.worksheets.getItem(sheet.sheetName);
  const range = rangeOf(worksheet, area);
  range.load("formulas");
  worksheet.load("protection/protected");
  workbook.names.load("items/name");
  workbook.tables.load("items/name");
  workbook.styles.load("items/name");
  const tables = state.tables.map((name) => {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load("name");
    const where = table.getRange();
    where.load("address");
    return { name, table, where };
  });
  await context.sync();
  if (worksheet.protection.protected) {
    throw new WorkbookError("sheet-protected", { sheet: sheet.sheetName });
  }
  const present: readonly (readonly unknown[])[] = range.formulas;
  const areas = new Map(
    tables.flatMap(({ name, table, where }) => {
      const at = table.isNullObject ? undefined : parseArea(where.address);
      return at ? [[name, inside(at, area)] as const] : [];
    }),
  );
  const live = state.parts && locate(state.parts, present, areas);
  if (!live) throw new WorkbookError("sheet-taken-apart", { sheet: sheet.sheetName });
  const plan = withLinks(described, linksIn(state.links ?? {}));
  const layout = layOut(plan, area);
  const planned = contents(layout, { spelling: plan.spelling, namespace });
  const steps = rowSteps(live, layout, area.rows);
  const cells = chooseCells({
    layout,
    live,
    contents: planned,
    present: afterSteps(present, steps),
    rewritten: new Set(rewritten),
  });
  return {
    found,
    worksheet,
    plan,
    layout,
    contents: planned,
    live,
    steps,
    cells,
    taken: [...workbook.names.items, ...workbook.tables.items].map(({ name }) => name),
    styles: workbook.styles.items.map(({ name }) => name),
  };
}

function inside(area: Area, whole: Area): Area {
  return { ...area, row: area.row - whole.row, column: area.column - whole.column };
}

function linksIn(links: NonNullable<FoundSheet["state"]["links"]>) {
  return Object.fromEntries(Object.entries(links).filter(([, { isLost }]) => isLost !== true));
}
