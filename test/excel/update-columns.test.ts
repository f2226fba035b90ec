import type { WrittenSheet } from "../../src/excel/workbook";
import { startWorkbook } from "../support/workbook";
import { newer, plan } from "./support/longer-table";

const session = startWorkbook();
const cashTable = (sheet: WrittenSheet) =>
  session.office.Excel.run(async (context) => {
    const table = context.workbook.worksheets
      .getItem(sheet.sheetName)
      .tables.getItem("UnitEconomicsCash");
    const range = table.getRange().load("address,values");
    table.columns.load("items/name");
    await context.sync();
    return {
      address: range.address,
      headers: table.columns.items.map(({ name }) => name),
      rows: range.values as unknown[][],
    };
  });

test("a table grows by the column that a newer version adds", async () => {
  const sheet = await session.workbook.create(plan, { place: "new-sheet" });
  const before = await cashTable(sheet);
  const after = await cashTable(await session.workbook.update(sheet, newer));
  expect(after.headers).toEqual([...before.headers, "Twice the cash"]);
  for (const row of after.rows.slice(1)) expect(row.at(-1)).toBeCloseTo(2 * Number(row[1]), 6);
  expect(await session.workbook.changes(sheet, newer)).toMatchObject({ formulas: 0, words: 0 });
});

test("what a person wrote beside the table is not written over", async () => {
  const sheet = await session.workbook.create(plan, { place: "new-sheet" });
  const before = await cashTable(sheet);
  const note = await session.office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("UnitEconomicsCash");
    const cell = table.getRange().getLastCell().getOffsetRange(-3, 1);
    cell.values = [["mine"]];
    cell.load("address");
    await context.sync();
    return cell.address;
  });
  await expect(session.workbook.update(sheet, newer)).rejects.toMatchObject({
    reason: "would-overwrite",
    values: { address: note.slice(note.lastIndexOf("!") + 1) },
  });
  expect(await cashTable(sheet)).toEqual(before);
});
