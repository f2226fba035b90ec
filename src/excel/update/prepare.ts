import type { Area } from "../../plan/address";
import { parseArea } from "../../plan/address";
import { layOut, type Layout } from "../../plan/layout";
import { withLinks } from "../../plan/linked";
import type { SheetPlan } from "../../plan/sheet-plan";
import { contents, type Written } from "../contents";
import { type FoundSheet, findSheet } from "../find-sheets";
import { readFormulas } from "../read-formulas";
import { callsIn } from "../sharing/formula-tokens";
import type { StatePart } from "../sheet-state";
import { WorkbookError, type WrittenSheet } from "../workbook";
import { chooseCells, type ChosenCells } from "./choose-cells";
import { locate, type LivePart } from "./locate";
import { PrintedRows } from "./printed-rows";
import { afterSteps, rowSteps, type RowStep } from "./row-steps";
import { statePartsOf } from "./state-parts";

export interface Prepared {
  readonly found: FoundSheet;
  readonly worksheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  readonly layout: Layout;
  readonly contents: readonly (readonly Written[])[];
  /** The formulas of the sheet's area before the update. */
  readonly present: Cells;
  readonly live: readonly LivePart[];
  readonly steps: readonly RowStep[];
  readonly cells: ChosenCells;
  /** What the workbook holds. */
  readonly names: readonly string[];
  readonly tables: readonly string[];
  readonly styles: readonly string[];
}

type Cells = readonly (readonly unknown[])[];

/** Reads a sheet of ours and works out what a newer plan changes in it. */
export async function prepare(
  context: Excel.RequestContext,
  namespace: string,
  sheet: WrittenSheet,
  described: SheetPlan,
  rewritten: readonly string[],
): Promise<Prepared> {
  const found = await findSheet(context, sheet);
  const { state, area } = found;
  const { sheetName } = found.sheet;
  const { workbook } = context;
  const worksheet = workbook.worksheets.getItem(sheetName);
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
  const [present] = await Promise.all([readFormulas(context, worksheet, area), context.sync()]);
  if (worksheet.protection.protected) {
    throw new WorkbookError("sheet-protected", { sheet: sheetName });
  }
  const areas = new Map(
    tables.flatMap(({ name, table, where }) => {
      const at = table.isNullObject ? undefined : parseArea(where.address);
      return at ? [[name, inside(at, area)] as const] : [];
    }),
  );
  const plan = asSpelled(withLinks(described, linksIn(state.links ?? {})), present, namespace);
  const layout = layOut(plan, area);
  const planned = contents(layout, { spelling: plan.spelling, namespace });
  const parts = state.parts ?? supposedParts(layout, planned, state.tables);
  const live = locate(parts, new PrintedRows(present), areas);
  if (!live) throw new WorkbookError("sheet-taken-apart", { sheet: sheetName });
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
    present,
    live,
    steps,
    cells,
    names: workbook.names.items.map(({ name }) => name),
    tables: workbook.tables.items.map(({ name }) => name),
    styles: workbook.styles.items.map(({ name }) => name),
  };
}

function inside(area: Area, whole: Area): Area {
  return { ...area, row: area.row - whole.row, column: area.column - whole.column };
}

function linksIn(links: NonNullable<FoundSheet["state"]["links"]>) {
  return Object.fromEntries(Object.entries(links).filter(([, { isLost }]) => isLost !== true));
}

/** The plan spelled as the sheet is now: in plain Excel where nothing of ours is left of what it has of ours. */
function asSpelled(plan: SheetPlan, present: Cells, namespace: string): SheetPlan {
  if (callsOurs(present, namespace)) return { ...plan, spelling: "functions" };
  const ours = contents(layOut(plan), { spelling: "functions", namespace });
  return callsOurs(ours, namespace) ? { ...plan, spelling: "native" } : plan;
}

function callsOurs(cells: Cells, namespace: string): boolean {
  return cells.some((row) =>
    row.some(
      (cell) =>
        typeof cell === "string" && cell.startsWith("=") && callsIn(cell, namespace).length > 0,
    ),
  );
}

/** Sheets of early builds do not say what they were written as: as the plan has them, if they still look so. */
function supposedParts(
  layout: Layout,
  planned: readonly (readonly Written[])[],
  tables: readonly string[],
): readonly StatePart[] {
  const given = new Map(
    layout.tables.flatMap(({ block: { name } }) => {
      const own = tables.find((one) => one === name || one.startsWith(`${name}_`));
      return own === undefined ? [] : [[name, own] as const];
    }),
  );
  return statePartsOf(layout, planned, given);
}
