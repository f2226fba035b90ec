import type { Zone } from "@odoo/o-spreadsheet";
import { type ConditionalFormatFact, type Engine, toEngineFormula } from "../engine";
import { parseAddress } from "./address";
import { engineRule } from "./conditional-rules";

/** The blocks of cells that a format applies to. */
export function zonesOf({ range }: Pick<ConditionalFormatFact, "range">): Zone[] {
  return range.split(",").flatMap((address) => parseAddress(address)?.zone ?? []);
}

/**
 * Gives the engine a conditional format as Excel describes it, and keeps the description. A rule that lacks
 * its parts, or that the engine cannot draw, is kept alone.
 * @returns whether the grid shows it
 */
export function drawFormat(engine: Engine, id: string, fact: ConditionalFormatFact): boolean {
  const { sheetId } = fact;
  const getters = engine.structure;
  const zones = zonesOf(fact);
  const isDrawn = getters.getConditionalFormats(sheetId).some((one) => one.id === id);
  const rule = engineRule(fact, (operand) => {
    const [first] = zones;
    if (!first || !operand.startsWith("=")) return operand;
    // A rule's formula is said for the first of its cells.
    const position = { sheetId, col: first.left, row: first.top };
    return toEngineFormula(operand, { getters, facts: engine.facts, position });
  });
  if (rule) {
    for (const zone of zones) engine.ensureSize(sheetId, zone);
    engine.send("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      ranges: zones.map((zone) => getters.getRangeDataFromZone(sheetId, zone)),
      cf: { id, rule, stopIfTrue: fact.stopIfTrue },
    });
    if (!isDrawn) place(engine, id, fact);
  } else if (isDrawn) {
    engine.send("REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
  }
  // Last, for a rule that the grid's user changes loses what Excel said of it.
  engine.setFact("conditionalFormats", id, fact);
  return rule !== undefined;
}

/** Moves a format that the engine has just put last to where its priority is. */
function place(engine: Engine, cfId: string, { sheetId, priority }: ConditionalFormatFact): void {
  const { conditionalFormats } = engine.facts;
  const delta = engine.structure
    .getConditionalFormats(sheetId)
    .filter(({ id }) => id !== cfId && (conditionalFormats[id]?.priority ?? 0) > priority).length;
  if (delta > 0) engine.send("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId, cfId, delta });
}
