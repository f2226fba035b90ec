import { helpers } from "@odoo/o-spreadsheet";
import { encodeXstring } from "../xstring";
import { child, children, setAttributes } from "../xml";
import type { ExportedSheet, RepairContext } from "./context";
import { tableHeaders } from "./table-headers";

/**
 * Gives tables their names, styles and headers. Excel wants ids and names unique, and each column's name
 * to be exactly the text of its header cell, unlike its neighbours'; else it "repairs" the file.
 */
export function repairTables(context: RepairContext): void {
  for (const sheet of context.sheets) {
    const headers = tableHeaders(context.engine, sheet.id);
    const list = child(sheet.root, "tableParts");
    for (const part of list ? children(list, "tablePart") : []) {
      const path = context.parts.target(sheet.path, part.getAttribute("r:id") ?? "");
      repairTable(context.parts.root(path), sheet, headers, context);
    }
  }
}

function repairTable(
  root: Element,
  sheet: ExportedSheet,
  headers: ReadonlyMap<string, string>,
  { engine }: RepairContext,
): void {
  const { getters } = engine.model;
  const ref = root.getAttribute("ref") ?? "";
  const table = getters
    .getCoreTables(sheet.id)
    .find(({ range }) => getters.getRangeString(range, sheet.id) === ref);
  const fact = table && engine.facts.tables[table.id];
  if (fact) setAttributes(root, { name: fact.name, displayName: fact.name });
  // Excel has one header row or none; 1 and 0 are the defaults that it leaves unsaid.
  const hasHeader = root.getAttribute("headerRowCount") !== "0";
  if (hasHeader) root.removeAttribute("headerRowCount");
  const hasTotals = root.getAttribute("totalsRowCount") === "1";
  if (!hasTotals) root.removeAttribute("totalsRowCount");
  const filter = child(root, "autoFilter");
  const zone = helpers.toZone(ref);
  if (filter && !hasHeader) filter.remove();
  if (filter && hasTotals) {
    // The filter ends above the totals.
    const last = helpers.toXC(zone.right, zone.bottom - 1);
    filter.setAttribute("ref", `${helpers.toXC(zone.left, zone.top)}:${last}`);
  }
  const columns = child(root, "tableColumns");
  (columns ? children(columns, "tableColumn") : []).forEach((column, i) => {
    const header = headers.get(helpers.toXC(zone.left + i, zone.top));
    column.setAttribute("name", encodeXstring(header ?? `Column${String(i + 1)}`));
  });
  const style = child(root, "tableStyleInfo");
  if (fact?.style === "") style?.remove();
  else if (fact?.style !== undefined) style?.setAttribute("name", fact.style);
}
