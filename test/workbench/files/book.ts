import { helpers } from "@odoo/o-spreadsheet";
import { strFromU8, unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { createEngine, type Engine, writeFormula } from "../../../src/workbench/engine";
import { openFile, writeXlsx } from "../../../src/workbench/files";
import "./dom";

/** What a test writes: cell contents by address; those with "=" are formulas. */
export type Contents = Readonly<Record<string, string>>;

export function engineWith(contents: Contents): { engine: Engine; sheetId: string } {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  engine.batch(() => {
    for (const [address, content] of Object.entries(contents)) {
      const position = { sheetId, ...helpers.toCartesian(address) };
      if (content.startsWith("=")) writeFormula(engine, position, content);
      else engine.send("UPDATE_CELL", { ...position, content });
    }
  });
  return { engine, sheetId };
}

/** A range in the form that the engine's commands take. */
export function rangeOf(engine: Engine, sheetId: string, zone: string): unknown {
  return engine.model.getters.getRangeDataFromXc(sheetId, zone);
}

export function addTable(
  engine: Engine,
  sheetId: string,
  zone: string,
  config: object = {},
): string {
  engine.send("CREATE_TABLE", {
    sheetId,
    ranges: [rangeOf(engine, sheetId, zone)],
    tableType: "static",
    config: {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      styleId: "TableStyleMedium2",
      automaticAutofill: false,
      ...config,
    },
  });
  const table = engine.model.getters.getCoreTables(sheetId).at(-1);
  if (!table) throw new Error("no table was made");
  return table.id;
}

export function addStyle(
  engine: Engine,
  sheetId: string,
  zone: string,
  style: object,
  format?: string,
): void {
  engine.send("SET_FORMATTING", {
    sheetId,
    target: [helpers.toZone(zone)],
    style,
    ...(format === undefined ? {} : { format }),
  });
}

/** The parts of a file as documents, by path. */
export function partsOf(bytes: Uint8Array): Map<string, Document> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return new Map(
    files.map(([path, data]) => [
      path,
      new DOMParser().parseFromString(strFromU8(data), "text/xml"),
    ]),
  );
}

export async function partOf(engine: Engine, path: string): Promise<Element> {
  const part = partsOf(await writeXlsx(engine)).get(path);
  if (!part) throw new Error(`no part ${path}`);
  return part.documentElement;
}

export const sheetPart = "xl/worksheets/sheet0.xml";

/** The cell's element in the first sheet. */
export async function cellOf(engine: Engine, address: string): Promise<Element> {
  const sheet = await partOf(engine, sheetPart);
  const cell = elements(sheet, "c").find((one) => one.getAttribute("r") === address);
  if (!cell) throw new Error(`no cell ${address}`);
  return cell;
}

export function elements(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS("*", name));
}

export function attributes(element: Element | undefined): Record<string, string> {
  return Object.fromEntries(
    Array.from(element?.attributes ?? [], ({ name, value }) => [name, value]),
  );
}

/** An independent reader's view of the file. */
export async function readByExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** A cell of the first sheet, as an independent reader sees it. */
export async function cellByExcelJs(engine: Engine, address: string): Promise<ExcelJS.Cell> {
  const [sheet] = (await readByExcelJs(await writeXlsx(engine))).worksheets;
  if (!sheet) throw new Error("the file has no sheet");
  return sheet.getCell(address);
}

/** Writes the workbook and opens what was written. */
export async function reopened(engine: Engine): Promise<Engine> {
  const bytes = await writeXlsx(engine);
  const { data } = await openFile({ name: "again.xlsx", bytes });
  return createEngine(data);
}

/** Calculated values by row. */
export function valuesOf(engine: Engine, zone: string): unknown[][] {
  const sheetId = engine.model.getters.getSheetIds()[0] ?? "";
  const { left, right, top, bottom } = helpers.toZone(zone);
  return Array.from({ length: bottom - top + 1 }, (_row, r) =>
    Array.from(
      { length: right - left + 1 },
      (_col, c) => engine.evaluated({ sheetId, col: left + c, row: top + r }).value,
    ),
  );
}
