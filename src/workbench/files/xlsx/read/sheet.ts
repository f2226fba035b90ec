import { helpers, type WorkbookData } from "@odoo/o-spreadsheet";
import {
  excelLimits,
  type ConditionalFormatFact,
  type ExcelFacts,
  type SheetFacts,
  toEngineSheetName,
  type Turn,
} from "../../../engine";
import type { CustomNames } from "../formula-text";
import type { SpecialFormula } from "../resolve";
import type { SourcePackage } from "../source";
import { parseXml } from "../xml";
import { readCells } from "./cells";
import type { ReadDrawings } from "./charts";
import { CellImport, type CellLook } from "./import-cells";
import { readConditionalFormats } from "./conditional-formats";
import type { ReadDifferential } from "./differential-formats";
import type { ReadNames } from "./names";
import { fitRows } from "./row-heights";
import { readSheetFacts } from "./sheet-facts";
import { readTables, type StoredTable } from "./tables";
import { readValidation } from "./validation";

type SheetData = WorkbookData["sheets"][number];

/** Empty rows kept below a sheet's last one. */
const spareRows = 50;

/** What the workbook says that its sheets are read by. */
export interface WorkbookParts {
  readonly source: SourcePackage;
  readonly customNames: CustomNames;
  readonly names: ReadNames;
  /** The names in lower case. */
  readonly definedNames: ReadonlySet<string>;
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
  readonly look: ReadDifferential;
  readonly drawings: ReadDrawings;
  /** The rows of long sheets, which the engine's import was not given, by the paths of their parts. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

/** What a sheet says beyond the engine's data, which are put right in place. */
export interface ReadSheet {
  readonly facts: SheetFacts;
  readonly tables: readonly StoredTable[];
  readonly validations: ExcelFacts["validations"];
  readonly charts: ExcelFacts["charts"];
  readonly specials: readonly SpecialFormula[];
  readonly formats: readonly ConditionalFormatFact[];
  /** How many conditional formats were left out. */
  readonly left: number;
}

/**
 * Reads what the engine's import loses of a sheet.
 * @param element the sheet's entry in the workbook's list
 * @param path of its part
 * @param turn asked after each part of a long sheet's rows
 */
export async function readSheet(
  sheet: SheetData,
  element: Element,
  path: string,
  root: Element,
  parts: WorkbookParts,
  turn: Turn,
): Promise<ReadSheet> {
  const { source, customNames, names } = parts;
  const { id, name } = sheet;
  // By the heights of the file, which its charts were placed by.
  const charts = parts.drawings.place(sheet, path);
  fitRows(sheet, root);
  const tables = readTables(source, path, root, id);
  const tableAt = tableAtOf(tables);
  const { strings, definedNames } = parts;
  const special = readCells(root, sheet.cells, strings, customNames, definedNames, tableAt);
  const rows = parts.rows.get(path) ?? [];
  const imported = new CellImport(sheet, parts.looks);
  for (const [index, text] of rows.entries()) {
    const part = parseXml(text).documentElement;
    imported.add(part);
    Object.assign(
      special,
      readCells(part, sheet.cells, strings, customNames, definedNames, tableAt),
    );
    await turn(index / rows.length);
  }
  const { rules, facts: validations } = readValidation(
    root,
    id,
    sheet.dataValidationRules,
    names.ranges,
    customNames,
  );
  sheet.dataValidationRules = [...rules];
  const { formats, left } = readConditionalFormats(root, id, parts.look, customNames);
  sheet.conditionalFormats = [];
  // A range down to a sheet's last row would become a whole column to the engine, whose sheets end.
  sheet.rowNumber = Math.min(sheet.rowNumber + spareRows, excelLimits.rows);
  sheet.name = toEngineSheetName(name);
  // The engine's lock is one of whole sheets, which Excel has not: its protection is among the facts.
  sheet.isLocked = false;
  const facts = {
    ...readSheetFacts(root, names.pages[name]),
    ...(sheet.name === name ? {} : { name }),
    ...(element.getAttribute("state") === "veryHidden" ? { veryHidden: true } : {}),
  };
  const specials = Object.entries(special).map(([address, formula]) => ({
    sheetId: id,
    address,
    formula,
  }));
  return { facts, tables, validations, charts, specials, formats, left };
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
