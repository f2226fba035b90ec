import type { Area } from "../../plan/address";
import { rangeOf } from "../write-cells";

/** What may be entered in the cells of an area that share one rule. */
export interface CellRule {
  readonly area: Area;
  readonly validation: Excel.DataValidation;
}

/** Reads the rules of areas: a column at a time, and cell by cell where a column has several. */
export async function readRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<readonly CellRule[]> {
  const columns = await read(context, sheet, areas.flatMap(columnsOf));
  const isMixed = ({ validation: { type } }: CellRule): boolean =>
    type === "MixedCriteria" || type === "Inconsistent";
  const cells = columns.filter(isMixed).flatMap(({ area }) => cellsOf(area));
  return [...columns.filter((rule) => !isMixed(rule)), ...(await read(context, sheet, cells))];
}

async function read(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<readonly CellRule[]> {
  const rules = areas.map((area) => {
    const validation = rangeOf(sheet, area).dataValidation;
    validation.load("type,rule,errorAlert,ignoreBlanks");
    return { area, validation };
  });
  if (rules.length > 0) await context.sync();
  return rules;
}

/** Queues the rules again. */
export function writeRules(sheet: Excel.Worksheet, rules: readonly CellRule[]): void {
  for (const { area, validation } of rules) {
    const now = rangeOf(sheet, area).dataValidation;
    now.clear();
    if (validation.type === "None") continue;
    const { rule, errorAlert, ignoreBlanks } = validation;
    now.set({ rule, errorAlert, ignoreBlanks });
  }
}

function columnsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.columns }, (_, offset) => ({
    ...area,
    column: area.column + offset,
    columns: 1,
  }));
}

function cellsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rows }, (_, offset) => ({
    ...area,
    row: area.row + offset,
    rows: 1,
  }));
}
