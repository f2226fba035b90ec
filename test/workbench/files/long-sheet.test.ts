import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createEngine } from "../../../src/workbench/engine";
import { FileError, openFile } from "../../../src/workbench/files";
import "./dom";

const count = 6000;
const part = "xl/worksheets/sheet1.xml";

/** A sheet of some 30,000 cells of every kind. */
async function longSheet(): Promise<Record<string, Uint8Array>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Long");
  for (let row = 1; row <= count; row++) {
    const at = sheet.getRow(row);
    at.getCell(1).value = row / 4;
    at.getCell(2).value = `customer ${String(row % 50)}`;
    at.getCell(3).value = row % 2 === 0;
    at.getCell(4).value = new Date(Date.UTC(2024, 0, 1 + (row % 300)));
    at.getCell(5).value = { formula: `A${String(row)}*2`, result: row / 2 };
    // Its types know no first cell of a block.
    const first = { formula: "$A2+A$1", shareType: "shared", ref: `F2:F${String(count)}` };
    if (row > 1) at.getCell(6).value = row === 2 ? first : { sharedFormula: "F2" };
    at.getCell(1).numFmt = "#,##0.00";
    if (row % 7 === 0) at.getCell(2).font = { bold: true };
    if (row % 11 === 0) at.getCell(7).border = { top: { style: "thin" } };
  }
  sheet.getRow(9).hidden = true;
  sheet.getRow(10).height = 40;
  sheet.getCell("H5").value = { error: "#N/A" };
  sheet.getCell("I5").value = "=text";
  return unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
}

const change = (parts: Record<string, Uint8Array>, by: (text: string) => string) =>
  zipSync({ ...parts, [part]: strToU8(by(strFromU8(parts[part]!))) }, { level: 1 });
const read = (bytes: Uint8Array, turn?: Parameters<typeof openFile>[1]) =>
  openFile({ name: "long.xlsx", bytes }, turn);

let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  parts = await longSheet();
});

test("a long sheet, read in parts, is what it is when read in one go", async () => {
  const turn = jest.fn();
  const inParts = await read(change(parts, String), turn);
  expect(turn.mock.calls.length).toBeGreaterThan(4);
  // With a comment in it, which may hold anything, a sheet is not taken apart.
  const whole = await read(
    change(parts, (text) => text.replace("<sheetData>", "<!-- whole --><sheetData>")),
  );
  expect(inParts).toEqual(whole);
  const engine = createEngine(inParts.data);
  const [sheetId = ""] = engine.model.getters.getSheetIds();
  const last = { sheetId, col: 5, row: count - 1 };
  expect(engine.evaluated(last).value).toBe(count / 4 + 1 / 4);
});

test("what an array formula fills is its result, not cells of their own", async () => {
  const { data } = await read(
    change(parts, (text) =>
      text
        .replace("</row>", '<c r="K1"><f t="array" ref="K1:K2">A1:A2*2</f><v>0.5</v></c></row>')
        .replace(/(<row r="2".*?)<\/row>/, '$1<c r="K2"><v>1</v></c></row>'),
    ),
  );
  const [sheet] = (data as { sheets: { cells: Record<string, string> }[] }).sheets;
  expect(sheet?.cells.K1).toBe("=A1:A2*2");
  expect(sheet?.cells.K2).toBeUndefined();
});

test("what stops the reading is no damage of the file, and damage within is", async () => {
  const stop = new Error("stopped");
  const stopping = read(change(parts, String), () => {
    throw stop;
  });
  await expect(stopping).rejects.toBe(stop);
  const damaged = read(change(parts, (text) => text.replace('<c r="B400"', '<c r="B400" <')));
  await expect(damaged).rejects.toEqual(new FileError("damaged", { name: "long.xlsx" }));
});
