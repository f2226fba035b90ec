import type { WorkbookData } from "@odoo/o-spreadsheet";
import { manyRows } from "../../limits";
import { isOn } from "../words";
import { child, descendants } from "../xml";

/**
 * Lets rows fit their texts again where nobody chose their height: the engine's import takes each height for a chosen
 * one. A file's heights are those that Excel measured last; of a long sheet they stay, as measuring all takes long.
 */
export function fitRows({ rows, rowNumber }: WorkbookData["sheets"][number], root: Element): void {
  const format = child(root, "sheetFormatPr");
  const isChosen = format !== undefined && isOn(format.getAttribute("customHeight"));
  if (isChosen || rowNumber >= manyRows) return;
  const chosen = new Set(
    descendants(root, "row")
      .filter((row) => isOn(row.getAttribute("customHeight")))
      .map((row) => Number(row.getAttribute("r")) - 1),
  );
  for (const [index, row] of Object.entries(rows))
    if (!chosen.has(Number(index))) Reflect.deleteProperty(row, "size");
}
