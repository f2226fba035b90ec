import { children } from "../xml";
import { toFileFormula } from "../formula-text";
import { descendants } from "../xml";
import type { RepairContext } from "./context";

/**
 * Conditional formats: the export gives every rule priority 1, so that Excel could not tell which goes
 * first, and writes their formulas as cells show them.
 */
export function repairConditionalFormats({ sheets, customNames }: RepairContext): void {
  for (const { root } of sheets) {
    const rules = children(root, "conditionalFormatting").flatMap((one) => children(one, "cfRule"));
    rules.forEach((rule, i) => {
      rule.setAttribute("priority", String(i + 1));
      for (const formula of descendants(rule, "formula")) {
        formula.textContent = toFileFormula(formula.textContent, customNames);
      }
    });
  }
}
