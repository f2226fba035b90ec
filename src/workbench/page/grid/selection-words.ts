import { type CellPosition, type Getters, helpers } from "@odoo/o-spreadsheet";
import { fill } from "../../../locales/fill";
import { type Engine, formulaAt } from "../../engine";
import type { WorkbenchWords } from "../words";

type Words = WorkbenchWords["selection"];

/**
 * What a person who does not see the grid should hear of its selection: where it is, and what the active cell holds.
 * @param words for all that is no content of a cell
 */
export function describeSelection(
  { model: { getters } }: Pick<Engine, "model">,
  words: Words,
): string {
  const { sheetId, col, row } = getters.getActivePosition();
  const zones = getters.getSelectedZones();
  const zone = getters.getSelectedZone();
  const active = getters.zoneToXC(sheetId, helpers.positionToZone({ col, row }));
  const cell = [active, ...contentOf(getters, { sheetId, col, row }, words)].join(words.comma);
  if (zones.length === 1 && getters.isSingleCellOrMerge(sheetId, zone)) return cell;
  const range = fill(words.range, {
    address: getters.zoneToXC(sheetId, zone),
    rows: String(zone.bottom - zone.top + 1),
    columns: String(zone.right - zone.left + 1),
  });
  const others = zones.length > 1 ? [fill(words.others, { count: String(zones.length - 1) })] : [];
  return [range, ...others, cell].join(words.semicolon);
}

/** What a cell shows, and what stands behind it. */
function contentOf(getters: Getters, position: CellPosition, words: Words): readonly string[] {
  const { message } = getters.getEvaluatedCell(position);
  const text = getters.getCellText(position);
  const formula = formulaAt(getters, position);
  const rule = getters.getValidationRuleForCell(position);
  const isList =
    rule?.criterion.type === "isValueInRange" || rule?.criterion.type === "isValueInList";
  return [
    text === "" ? words.empty : text,
    ...(message ? [message] : []),
    ...(formula === undefined ? [] : [fill(words.formula, { formula })]),
    ...(isList ? [words.list] : []),
  ];
}
