import type { ConditionalFormatFact, ExcelFacts, Json } from "../../engine";
import { helpers } from "@odoo/o-spreadsheet";
import { maxRows } from "../limits";
import { FileError, type OpenedWorkbook } from "../outcome";
import type { CustomNames } from "./formula-text";
import { readDrawings } from "./read/charts";
import { readCells, readSharedStrings } from "./read/cells";
import { readConditionalFormats } from "./read/conditional-formats";
import { readCustomXml } from "./read/custom-xml";
import { readDifferentialFormats } from "./read/differential-formats";
import { importByEngine } from "./read/engine-import";
import { warningNotes } from "./read/warnings";
import { readNames } from "./read/names";
import { readProperties } from "./read/properties";
import { readSheetFacts } from "./read/sheet-facts";
import { readStyles } from "./read/styles";
import { readTables, type StoredTable } from "./read/tables";
import { readTheme } from "./read/theme";
import { readValidation } from "./read/validation";
import { resolve, type SpecialFormula } from "./resolve";
import { SourcePackage } from "./source";
import { unpack } from "./unpack";
import { findWorkbook } from "./workbook-path";
import { children } from "./xml";

/** Empty rows kept below a sheet's last one. */
const spareRows = 50;

/**
 * Reads an .xlsx file: the engine imports what it knows, and we read beside it what it loses.
 * @param customNames upper-case names of the add-in's cell functions, as a user types them
 * @throws FileError with the reason when it is none that can be read
 */
export function openXlsx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  customNames: CustomNames,
): OpenedWorkbook {
  const source = new SourcePackage(unpack(file.bytes, file.name));
  const workbookPath = findWorkbook(source, file.name);
  try {
    return read(source, workbookPath, customNames);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("damaged", { name: file.name }, { cause: error });
  }
}

function read(
  source: SourcePackage,
  workbookPath: string,
  customNames: CustomNames,
): OpenedWorkbook {
  const workbook = source.root(workbookPath);
  if (!workbook) throw new Error("the workbook part is missing");
  const list = children(workbook, "sheets").flatMap((one) => children(one, "sheet"));
  const names = list.map((one) => one.getAttribute("name") ?? "");
  const paths = list.map((one) => source.target(workbookPath, one.getAttribute("r:id")) ?? "");
  // The import takes a sheet's name for its id.
  const places = names.map((id, i) => ({ id, path: paths[i] ?? "" }));
  const theme = readTheme(first(source, workbookPath, "theme"));
  const drawings = readDrawings(source, places, theme);
  const { data, warnings } = importByEngine(source, drawings.rest);
  const notes = warningNotes(warnings);
  if (source.hasMacros) notes.push({ kind: "macros-left-out", values: {} });
  // The import sorts sheets by their parts' names; Excel's order is that of the workbook.
  data.sheets.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const defined = readNames(workbook, names, customNames);
  const definedNames = new Set(
    [...Object.keys(defined.ranges), ...Object.values(defined.facts).map(({ name }) => name)].map(
      (name) => name.toLowerCase(),
    ),
  );
  const strings = readSharedStrings(first(source, workbookPath, "sharedStrings"));
  const styles = readStyles(source, source.related(workbookPath, "styles")[0], data);
  const look = readDifferentialFormats(first(source, workbookPath, "styles"), theme);
  const sheets: Record<string, ExcelFacts["sheets"][string]> = {};
  const tables: StoredTable[] = [];
  const specials: SpecialFormula[] = [];
  const validations: Record<string, ExcelFacts["validations"][string]> = {};
  const charts: Record<string, ExcelFacts["charts"][string]> = {};
  const formats: ConditionalFormatFact[] = [];
  let left = 0;
  for (const [i, element] of list.entries()) {
    const path = paths[i] ?? "";
    const sheet = data.sheets.find((one) => one.name === element.getAttribute("name"));
    const root = source.root(path);
    if (!sheet || !root) continue;
    Object.assign(charts, drawings.place(sheet, path));
    const own = readTables(source, path, root, sheet.id);
    tables.push(...own);
    const special = readCells(
      root,
      sheet.cells,
      strings,
      customNames,
      definedNames,
      tableAtOf(own),
    );
    for (const [address, formula] of Object.entries(special)) {
      specials.push({ sheetId: sheet.id, address, formula });
    }
    const checks = readValidation(
      root,
      sheet.id,
      sheet.dataValidationRules,
      defined.ranges,
      customNames,
    );
    sheet.dataValidationRules = [...checks.rules];
    Object.assign(validations, checks.facts);
    const conditional = readConditionalFormats(root, sheet.id, look, customNames);
    sheet.conditionalFormats = [];
    formats.push(...conditional.formats);
    left += conditional.left;
    const facts = readSheetFacts(root, defined.pages[sheet.name]);
    const veryHidden = element.getAttribute("state") === "veryHidden";
    // A range down to a sheet's last row would become a whole column to the engine, whose sheets end.
    sheet.rowNumber = Math.min(sheet.rowNumber + spareRows, maxRows);
    sheets[sheet.id] = { ...facts, ...(veryHidden ? { veryHidden } : {}) };
  }
  const excel = {
    names: defined.facts,
    customXmlParts: readCustomXml(source, workbookPath),
    properties: readProperties(source) as Record<string, Json>,
    styles,
    sheets,
    tables,
    validations,
    charts,
    workbook: readProtection(workbook),
    formulas: [],
  };
  const complete = { ...data, namedRanges: { ...data.namedRanges, ...defined.ranges }, excel };
  if (left > 0) notes.push({ kind: "rules-left-out", values: {} });
  return { data: resolve(complete, specials, formats, notes), notes };
}

/** Name of the table in which an address stands. */
function tableAtOf(tables: readonly StoredTable[]): (address: string) => string | undefined {
  const zones = tables.map(({ name, range }) => ({ name, zone: helpers.toZone(range) }));
  return (address) => {
    if (zones.length === 0) return undefined;
    const { col, row } = helpers.toCartesian(address);
    return zones.find(({ zone }) => helpers.isInside(col, row, zone))?.name;
  };
}

function first(source: SourcePackage, from: string, type: string): Element | undefined {
  const path = source.related(from, type)[0];
  return path === undefined ? undefined : source.root(path);
}

/** Whether the workbook's structure is protected; its password is stored as a hash alone. */
function readProtection(workbook: Element): Record<string, Json> {
  const lock = children(workbook, "workbookProtection")[0]?.getAttribute("lockStructure");
  return lock === "1" || lock === "true" ? { protected: true } : {};
}
