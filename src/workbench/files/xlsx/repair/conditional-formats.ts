import { helpers } from "@odoo/o-spreadsheet";
import type { ConditionalFormatFact, Engine } from "../../../engine";
import { zonesOf } from "../../../host/conditional-draw";
import { toFileFormula } from "../formula-text";
import { append, children, descendants } from "../xml";
import { writeRule } from "./conditional-rule";
import { type ExportedSheet, type RepairContext, stylesPath } from "./context";
import { differentialFormat } from "./differential-formats";
import { StyleTable } from "./style-table";

/**
 * Conditional formats as Excel describes them, where it does; the export knows fewer kinds, gives every rule
 * priority 1, so that Excel could not tell which goes first, and writes formulas as cells show them.
 */
export function repairConditionalFormats(context: RepairContext): void {
  const { engine, sheets, customNames, parts } = context;
  const table = new StyleTable(parts.root(stylesPath));
  for (const sheet of sheets) {
    let priority = 0;
    for (const one of inOrder(engine, sheet)) {
      if ("fact" in one) {
        write(one.fact, ++priority, sheet, table, context);
        continue;
      }
      for (const element of one.elements) {
        // In the order of their priorities.
        sheet.root.append(element);
        for (const rule of children(element, "cfRule")) {
          rule.setAttribute("priority", String(++priority));
          for (const formula of descendants(rule, "formula"))
            formula.textContent = toFileFormula(formula.textContent, customNames);
        }
      }
    }
  }
  table.finish();
}

/** A format as Excel describes it, or as the export wrote it. */
type Format = { readonly fact: ConditionalFormatFact } | { readonly elements: readonly Element[] };

/** A sheet's formats, first things first; what the export wrote of those that Excel describes is taken out. */
function inOrder({ facts, model }: Engine, sheet: ExportedSheet): Format[] {
  const exported = children(sheet.root, "conditionalFormatting");
  const formats: Format[] = [];
  const left = new Map(
    Object.entries(facts.conditionalFormats).filter(([, fact]) => fact.sheetId === sheet.id),
  );
  for (const format of model.getters.getConditionalFormats(sheet.id)) {
    const elements = exported.splice(0, exportedCount(format));
    const fact = left.get(format.id);
    if (!fact) {
      formats.push({ elements });
      continue;
    }
    for (const element of elements) element.remove();
    left.delete(format.id);
    formats.push({ fact });
  }
  // Those that the grid does not draw stand where their priority puts them.
  for (const fact of left.values()) {
    const next = formats.findIndex((one) => "fact" in one && one.fact.priority > fact.priority);
    formats.splice(next < 0 ? formats.length : next, 0, { fact });
  }
  return formats;
}

type EngineFormat = ReturnType<Engine["model"]["getters"]["getConditionalFormats"]>[number];

/** How many elements the export makes of a format: scales and icons one for each block, and none with formulas. */
function exportedCount({ rule, ranges }: EngineFormat): number {
  switch (rule.type) {
    case "CellIsRule":
    case "DataBarRule":
      return 1;
    case "ColorScaleRule":
      return [rule.minimum, rule.midpoint, rule.maximum].some((one) => one?.type === "formula")
        ? 0
        : ranges.length;
    case "IconSetRule":
      return [rule.lowerInflectionPoint, rule.upperInflectionPoint].some(
        ({ type }) => type === "formula",
      )
        ? 0
        : ranges.length;
  }
}

function write(
  fact: ConditionalFormatFact,
  priority: number,
  { root }: ExportedSheet,
  table: StyleTable,
  { customNames }: RepairContext,
): void {
  const [first] = zonesOf(fact);
  // Its cells were deleted.
  if (!first) return;
  const block = append(root, "conditionalFormatting", { sqref: fact.range.replaceAll(",", " ") });
  const rule = append(block, "cfRule", {
    dxfId: differentialFormat(table, fact.details),
    priority,
    stopIfTrue: fact.stopIfTrue ? 1 : undefined,
  });
  const isWritten = writeRule(rule, fact, helpers.toXC(first.left, first.top), (formula) =>
    toFileFormula(formula, customNames),
  );
  // A rule that Excel was told only half of is none.
  if (!isWritten) block.remove();
}
