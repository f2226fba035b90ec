import type { Area } from "../plan/address";
import { rangeOf } from "./write-cells";

/** What stands on a sheet that also holds a person's own cells. The collections are loaded by name. */
export interface Erasable {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
  /** Charts of the sheet begin with it. */
  readonly anchor: string;
}

/** Takes what the add-in wrote out of a sheet, and nothing else. */
export function erase({ sheet, area, charts, tables, anchor }: Erasable): void {
  for (const chart of charts) if (chart.name.startsWith(anchor)) chart.delete();
  for (const table of tables) table.convertToRange();
  const range = rangeOf(sheet, area);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear();
}
