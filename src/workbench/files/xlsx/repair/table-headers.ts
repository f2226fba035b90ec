import { helpers } from "@odoo/o-spreadsheet";
import type { Engine } from "../../../engine";
import { append, child, children } from "../xml";
import type { ExportedSheet } from "./context";

/**
 * The texts of a sheet's table headers by address. Excel wants every header to be a text, not empty, and
 * unlike its neighbours'; what is not gets what Excel itself would put there.
 */
export function tableHeaders(engine: Engine, sheetId: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { range, config } of engine.model.getters.getCoreTables(sheetId)) {
    if (config.numberOfHeaders === 0) continue;
    const { left, right, top } = range.zone;
    const taken = new Set<string>();
    for (let col = left; col <= right; col++) {
      const text =
        engine.evaluated({ sheetId, col, row: top }).formattedValue ||
        `Column${String(col - left + 1)}`;
      let name = text;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = text + String(n);
      taken.add(name.toLowerCase());
      headers.set(helpers.toXC(col, top), name);
    }
  }
  return headers;
}

/** The cell's element, made at its place when the export left it out as empty. */
export function ensureCell(sheet: ExportedSheet, address: string): Element {
  const { col, row } = helpers.toCartesian(address);
  const data = child(sheet.root, "sheetData");
  if (!data) throw new Error(`${sheet.path} has no sheetData`);
  const number = String(row + 1);
  const line = insertBefore(data, "row", number, (one) => Number(one.getAttribute("r")) - 1 - row);
  return insertBefore(
    line,
    "c",
    address,
    (one) => helpers.toCartesian(one.getAttribute("r") ?? "A1").col - col,
  );
}

/** The child that stands at 0, or a new one before the first beyond. */
function insertBefore(
  parent: Element,
  name: string,
  r: string,
  compare: (one: Element) => number,
): Element {
  const next = children(parent, name).find((one) => compare(one) >= 0);
  if (next && compare(next) === 0) return next;
  const made = append(parent, name, { r });
  if (next) parent.insertBefore(made, next);
  return made;
}
