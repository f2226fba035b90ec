import { type CellPosition, type EvaluatedCell, helpers, type Zone } from "@odoo/o-spreadsheet";
import { readFormula } from "../../../engine";
import { isArrayFormula } from "../array-formula";
import { toFileFormula } from "../formula-text";
import { append, descendants, setAttributes } from "../xml";
import type { ExportedSheet, RepairContext } from "./context";
import { SharedStrings, writeText } from "./shared-strings";
import { ensureCell, tableHeaders } from "./table-headers";

/** The error values that a cell in a file can hold (ST_CellErrorType); newer ones are stored as #VALUE!. */
const fileErrors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/** Names of the errors that only the engine has. */
const engineErrors: Readonly<Record<string, string>> = {
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#REF!",
  "#ERROR": "#VALUE!",
};

/**
 * Writes each cell's formula, type and value anew. The export marks every formula as a dynamic array,
 * types errors as texts, keeps the apostrophe of texts like '007 and loses the values of a spill.
 */
export function repairCells(context: RepairContext): void {
  const strings = new SharedStrings();
  for (const sheet of context.sheets) {
    const tables = tablesOf(context, sheet);
    const headers = tableHeaders(context.engine, sheet.id);
    for (const address of headers.keys()) ensureCell(sheet, address);
    for (const cell of descendants(sheet.root, "c")) {
      clear(cell);
      const address = cell.getAttribute("r") ?? "A1";
      const header = headers.get(address);
      if (header === undefined) {
        const position = { sheetId: sheet.id, ...helpers.toCartesian(address) };
        writeCell(cell, position, context, strings, tableAt(tables, position));
      } else writeShared(cell, header, strings);
    }
  }
  strings.write(context.parts.root("xl/sharedStrings.xml"));
}

function writeCell(
  element: Element,
  position: CellPosition,
  context: RepairContext,
  strings: SharedStrings,
  table: string | undefined,
): void {
  const { engine, customNames } = context;
  const evaluated = engine.evaluated(position);
  const formula = readFormula(engine, position);
  if (formula === undefined) {
    const spilled = engine.model.getters.getArrayFormulaSpreadingOn(position) !== undefined;
    writeValue(element, evaluated, spilled ? undefined : strings);
    return;
  }
  const f = append(element, "f");
  const spill = engine.model.getters.getSpreadZone(position);
  if (spill && isArray(spill)) {
    // cm points to the "dynamic array" entry of metadata.xml. A call of ours that fills one cell is left
    // unmarked, although Excel then shows it as `=@LTV(…)`: readers without the add-in calculate arrays
    // anew and would show #NAME? in place of the stored value.
    element.setAttribute("cm", "1");
    setAttributes(f, { t: "array", ref: zoneText(spill) });
  } else if (isArrayFormula(formula)) {
    setAttributes(f, { t: "array", ref: helpers.toXC(position.col, position.row) });
  }
  writeText(f, toFileFormula(formula, customNames, table));
  writeValue(element, evaluated, undefined);
}

/** Without `strings` a text stands in the cell itself, as the result of a formula does. */
function writeValue(
  element: Element,
  { value }: EvaluatedCell,
  strings: SharedStrings | undefined,
): void {
  if (value === null) return;
  if (typeof value === "number") {
    append(element, "v").textContent = String(value);
  } else if (typeof value === "boolean") {
    element.setAttribute("t", "b");
    append(element, "v").textContent = value ? "1" : "0";
  } else if (helpers.isEvaluationError(value)) {
    element.setAttribute("t", "e");
    const name = engineErrors[value] ?? value;
    append(element, "v").textContent = fileErrors.has(name) ? name : "#VALUE!";
  } else if (strings) {
    writeShared(element, value, strings);
  } else {
    element.setAttribute("t", "str");
    writeText(append(element, "v"), value);
  }
}

function writeShared(element: Element, text: string, strings: SharedStrings): void {
  element.setAttribute("t", "s");
  append(element, "v").textContent = String(strings.index(text));
}

function clear(element: Element): void {
  element.replaceChildren();
  element.removeAttribute("t");
  element.removeAttribute("cm");
}

function isArray(zone: Zone): boolean {
  return zone.left < zone.right || zone.top < zone.bottom;
}

function zoneText(zone: Zone): string {
  return `${helpers.toXC(zone.left, zone.top)}:${helpers.toXC(zone.right, zone.bottom)}`;
}

interface NamedZone {
  readonly zone: Zone;
  readonly name: string | undefined;
}

function tablesOf({ engine }: RepairContext, sheet: ExportedSheet): NamedZone[] {
  return engine.model.getters
    .getCoreTables(sheet.id)
    .map(({ id, range }) => ({ zone: range.zone, name: engine.facts.tables[id]?.name }));
}

function tableAt(tables: readonly NamedZone[], { col, row }: CellPosition): string | undefined {
  return tables.find(({ zone }) => helpers.isInside(col, row, zone))?.name;
}
