import type { WorkbookData } from "@odoo/o-spreadsheet";
import { toEngineSheetName, type Json, type Turn } from "../../engine";
import { FileError, type OpenedWorkbook } from "../outcome";
import type { CustomNames } from "./formula-text";
import { readHash } from "./protection-words";
import { readSharedStrings } from "./read/cells";
import { readDrawings } from "./read/charts";
import { readCustomXml } from "./read/custom-xml";
import { readDifferentialFormats } from "./read/differential-formats";
import { importByEngine } from "./read/engine-import";
import { readLooks } from "./read/import-cells";
import { readNames } from "./read/names";
import { readProperties } from "./read/properties";
import { splitRows } from "./read/row-parts";
import { type ReadSheet, readSheet, type WorkbookParts } from "./read/sheet";
import { readStyles } from "./read/styles";
import { readTheme } from "./read/theme";
import { readView } from "./read/view";
import { warningNotes } from "./read/warnings";
import { readWebExtension } from "./read/web-extension";
import { resolve } from "./resolve";
import { SourcePackage } from "./source";
import { unpack } from "./unpack";
import { isOn } from "./words";
import { findWorkbook } from "./workbook-path";
import { child, children } from "./xml";

/**
 * Reads an .xlsx file: the engine imports what it knows, and we read beside it what it loses.
 * @param customNames upper-case names of the add-in's cell functions, as a user types them
 * @param turn asked between two steps of a large file
 * @throws (rejects) FileError with the reason when it is none that can be read, and what `turn` throws
 */
export async function openXlsx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  customNames: CustomNames,
  turn: Turn,
): Promise<OpenedWorkbook> {
  const source = new SourcePackage(unpack(file.bytes, file.name));
  const workbookPath = findWorkbook(source, file.name);
  let end: unknown;
  const turnOrEnd: Turn = (share) => {
    try {
      return turn(share);
    } catch (error) {
      end = error;
      throw error;
    }
  };
  try {
    return await read(source, workbookPath, customNames, turnOrEnd);
  } catch (error) {
    if (error instanceof FileError || error === end) throw error;
    throw new FileError("damaged", { name: file.name }, { cause: error });
  }
}

async function read(
  source: SourcePackage,
  workbookPath: string,
  customNames: CustomNames,
  turn: Turn,
): Promise<OpenedWorkbook> {
  const workbook = source.root(workbookPath);
  if (!workbook) throw new Error("the workbook part is missing");
  const first = (type: string): Element | undefined => {
    const path = source.related(workbookPath, type)[0];
    return path === undefined ? undefined : source.root(path);
  };
  const list = listedSheets(source, workbook, workbookPath);
  const ids = list.map(({ id }) => id);
  const rows = takeRows(
    source,
    list.map(({ path }) => path),
  );
  const theme = readTheme(first("theme"));
  const drawings = readDrawings(source, list, theme);
  const { data, warnings } = importByEngine(source, drawings.rest);
  await turn(0);
  const notes = warningNotes(warnings);
  if (source.hasComments) notes.push({ kind: "comments-left-out", values: {} });
  if (source.hasMacros) notes.push({ kind: "macros-left-out", values: {} });
  // The import sorts sheets by their parts' names; Excel's order is that of the workbook.
  data.sheets.sort((a, b) => ids.indexOf(a.name) - ids.indexOf(b.name));
  const names = readNames(workbook, ids, customNames);
  const allNames = [
    ...Object.keys(names.ranges),
    ...Object.values(names.facts).map((one) => one.name),
  ];
  const parts = {
    source,
    customNames,
    names,
    definedNames: new Set(allNames.map((name) => name.toLowerCase())),
    strings: readSharedStrings(first("sharedStrings")),
    looks: readLooks(first("styles")),
    look: readDifferentialFormats(first("styles"), theme),
    drawings,
    rows,
  };
  const styles = readStyles(source, source.related(workbookPath, "styles")[0], data);
  const sheets = await readSheets(list, data, parts, turn);
  const all = sheets.map(([, sheet]) => sheet);
  const excel = {
    ...factsOfWorkbook(source, workbook, workbookPath),
    ...factsOfSheets(sheets),
    names: names.facts,
    styles,
    formulas: [],
  };
  const view = readView(
    workbook,
    list.map(({ id, path }) => ({ id, root: source.root(path) })),
  );
  const toEngine = inEngineNames(ids);
  const criteria = data.sheets.flatMap((sheet) => sheet.dataValidationRules);
  for (const { criterion } of criteria) criterion.values = criterion.values.map(toEngine);
  const ranges = Object.entries(names.ranges).map(([name, range]) => [name, toEngine(range)]);
  const namedRanges = { ...data.namedRanges, ...(Object.fromEntries(ranges) as object) };
  const complete = { ...data, namedRanges, excel, ...(view ? { view } : {}) };
  if (all.some(({ left }) => left > 0)) notes.push({ kind: "rules-left-out", values: {} });
  const specials = all.flatMap((one) => one.specials);
  const formats = all.flatMap((one) => one.formats);
  return { data: resolve(complete, specials, formats, notes), notes };
}

interface ListedSheet {
  readonly element: Element;
  /** Its name: that is what the import takes for a sheet's id. */
  readonly id: string;
  readonly path: string;
}

/** The sheets in Excel's order. */
const listedSheets = (
  source: SourcePackage,
  workbook: Element,
  workbookPath: string,
): readonly ListedSheet[] =>
  children(workbook, "sheets")
    .flatMap((one) => children(one, "sheet"))
    .map((element) => ({
      element,
      id: element.getAttribute("name") ?? "",
      path: source.target(workbookPath, element.getAttribute("r:id")) ?? "",
    }));

type ReadSheets = readonly (readonly [id: string, sheet: ReadSheet])[];

/** Reads one sheet after the other; `turn` hears the share of all that is done. */
async function readSheets(
  list: readonly ListedSheet[],
  data: WorkbookData,
  parts: WorkbookParts,
  turn: Turn,
): Promise<ReadSheets> {
  const sheets: (readonly [string, ReadSheet])[] = [];
  for (const [index, { element, id, path }] of list.entries()) {
    const sheet = data.sheets.find((one) => one.id === id);
    const root = parts.source.root(path);
    if (!sheet || !root) continue;
    const turnOfSheet: Turn = (share = 0) => turn((index + share) / list.length);
    sheets.push([id, await readSheet(sheet, element, path, root, parts, turnOfSheet)]);
  }
  return sheets;
}

/** What Excel knows of the workbook as a whole. */
function factsOfWorkbook(source: SourcePackage, workbook: Element, workbookPath: string) {
  const extension = readWebExtension(source);
  return {
    customXmlParts: readCustomXml(source, workbookPath),
    properties: readProperties(source) as Record<string, Json>,
    settings: extension.settings,
    workbook: {
      ...readProtection(workbook),
      ...(extension.source ? { extension: extension.source } : {}),
    },
  };
}

/** What Excel knows of the sheets and what stands on them. */
function factsOfSheets(sheets: ReadSheets) {
  const all = sheets.map(([, sheet]) => sheet);
  return {
    sheets: Object.fromEntries(sheets.map(([id, { facts }]) => [id, facts])),
    tables: all.flatMap(({ tables }) => tables),
    validations: Object.assign({}, ...all.map(({ validations }) => validations)) as object,
    charts: Object.assign({}, ...all.map(({ charts }) => charts)) as object,
  };
}

/** Takes the rows of long sheets out of the file, by the paths of their parts: they are read in slices. */
function takeRows(
  source: SourcePackage,
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const taken = new Map<string, readonly string[]>();
  for (const path of paths) {
    const parts = splitRows(source.text(path) ?? "");
    if (!parts) continue;
    source.replace(path, parts.frame);
    taken.set(path, parts.rows);
  }
  return taken;
}

/** Says references to sheets with an apostrophe in their names as the engine names them. */
function inEngineNames(sheetNames: readonly string[]): (text: string) => string {
  const apart = sheetNames.filter((name) => toEngineSheetName(name) !== name);
  return (text) =>
    apart.reduce(
      (said, name) =>
        said.replaceAll(`'${name.replaceAll("'", "''")}'!`, `'${toEngineSheetName(name)}'!`),
      text,
    );
}

/** Whether the workbook's structure is protected; its password is stored as a hash alone. */
function readProtection(workbook: Element): Record<string, Json> {
  const element = child(workbook, "workbookProtection");
  if (!element || !isOn(element.getAttribute("lockStructure"))) return {};
  const hash = readHash(element);
  return { protected: true, ...(hash ? { hash } : {}) };
}
