import type { Layout, PlacedCell } from "../plan/layout";
import type { Condition, SheetPlan, Validation } from "../plan/sheet-plan";
import { spellBest, type SpellOptions } from "../plan/spell";
import { listName } from "./named-areas";
import { rectangles } from "./rectangles";
import { rangeOf } from "./write-cells";

type Rule = Pick<Excel.DataValidation, "rule"> & Partial<Pick<Excel.DataValidation, "errorAlert">>;

/**
 * What may be entered: lists come from cells, so that a list can grow and be translated.
 * @param names in the workbook, by the plan's own
 */
export function writeValidation(
  sheet: Excel.Worksheet,
  layout: Layout,
  title: string,
  names: ReadonlyMap<string, string>,
): void {
  const kinds = new Map<string, { rule: Rule; cells: PlacedCell[] }>();
  for (const placed of layout.cells) {
    const { validation } = placed.cell;
    const rule = validation && ruleOf(validation, layout, names);
    if (!rule) continue;
    const message = validation.alert?.text;
    const alert = message !== undefined && {
      errorAlert: { message, title, showAlert: true, style: "Stop" as const },
    };
    const kind = JSON.stringify({ rule, alert });
    const same = kinds.get(kind);
    if (same) same.cells.push(placed);
    else kinds.set(kind, { rule: { rule, ...alert }, cells: [placed] });
  }
  for (const { rule, cells } of kinds.values()) {
    for (const part of rectangles(cells)) rangeOf(sheet, part).dataValidation.set(rule);
  }
}

function ruleOf(
  validation: Validation,
  layout: Layout,
  names: ReadonlyMap<string, string>,
): Excel.DataValidationRule | undefined {
  switch (validation.kind) {
    case "list": {
      const name = listName(layout, validation);
      return { list: { inCellDropDown: true, source: `=${names.get(name) ?? name}` } };
    }
    case "decimal":
    case "whole": {
      const limits = between(validation.min, validation.max);
      if (!limits) return undefined;
      return validation.kind === "decimal" ? { decimal: limits } : { wholeNumber: limits };
    }
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThan" } };
  }
}

function between(min?: number, max?: number): Excel.BasicDataValidation | undefined {
  if (min !== undefined && max !== undefined) {
    return { formula1: min, formula2: max, operator: "Between" };
  }
  if (min !== undefined) return { formula1: min, operator: "GreaterThanOrEqualTo" };
  return max === undefined ? undefined : { formula1: max, operator: "LessThanOrEqualTo" };
}

/** Colours that readers with any colour vision tell apart; the words carry the meaning. */
const tones: Readonly<
  Record<Condition["tone"], { readonly font: string; readonly fill?: string }>
> = {
  good: { font: "#00703C" },
  warning: { font: "#8A5300", fill: "#FFF2CC" },
  bad: { font: "#9C0006", fill: "#FBE5E1" },
  hidden: { font: "#FFFFFF" },
};

export function writeConditions(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  layout: Layout,
  spelling: Pick<SpellOptions, "spelling" | "namespace">,
): void {
  // Each new format goes before those that are there: the plan's first is added last.
  for (const { on, when, tone } of [...plan.conditions].reverse()) {
    const area =
      "cell" in on
        ? { ...layout.cell(on.cell), rows: 1, columns: 1 }
        : layout.column(on.table, on.column);
    const at = { ...area, ...("table" in on && { table: on.table }) };
    const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
    custom.rule.formula = spellBest(when, { ...spelling, places: layout, at });
    const { font, fill } = tones[tone];
    custom.format.font.color = font;
    // A sentence runs on over the cells at its right, which its own cell's fill would not reach.
    if (fill !== undefined && "table" in on) custom.format.fill.color = fill;
  }
}
