import { connectWorkbook } from "../../src/excel";
import type { Workbook } from "../../src/excel/workbook";
import { newest, startOffice, type OfficeSession } from "../support/office";

let office: OfficeSession;
let workbook: Workbook;

async function start(capabilities?: Readonly<Record<string, string>>): Promise<void> {
  office = await startOffice(capabilities ? { capabilities, requirementSets: capabilities } : {});
  workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
}
afterEach(() => office.stop());

/** Works on the first sheet, as a person would. */
async function onSheet(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

const customers = [
  ["Customer", "ACV"],
  ["Ada", 1],
  ["Bo", 2],
  ["Cy", 3],
];

test("a whole column stands for the rows that hold something", async () => {
  await start();
  await onSheet((sheet) => {
    sheet.getRange("B3:C6").values = customers;
    sheet.getRange("B:C").select();
  });
  expect(await workbook.selectedRows()).toEqual({
    address: "Sheet1!B3:C6",
    values: customers,
    hiddenRows: [],
  });
});

test.each(["B4", "B3:C6", "B5:C6", "B:C"])(
  "%s of a table stands for its rows, below its headers",
  async (address) => {
    await start();
    await onSheet((sheet) => {
      sheet.getRange("B1").values = [["A title"]];
      sheet.getRange("B3:C6").values = customers;
      sheet.tables.add("B3:C6", true);
      sheet.getRange(address).select();
    });
    const { headers, values } = await workbook.selectedRows();
    expect(headers).toEqual(["Customer", "ACV"]);
    expect(values).toEqual(customers.slice(address === "B5:C6" ? 2 : 1));
  },
);

test("some columns of a table come with their own headers", async () => {
  await start();
  await onSheet((sheet) => {
    sheet.getRange("B3:C6").values = customers;
    sheet.tables.add("B3:C6", true);
    sheet.getRange("C4:C5").select();
  });
  expect(await workbook.selectedRows()).toMatchObject({
    address: "Sheet1!C4:C5",
    headers: ["ACV"],
    values: [[1], [2]],
  });
});

test("nothing selected is no rows", async () => {
  await start();
  await onSheet((sheet) => sheet.getRange("H9").select());
  expect(await workbook.selectedRows()).toEqual({
    address: "Sheet1!H9",
    values: [],
    hiddenRows: [],
  });
});

test("hidden rows and merged cells are told", async () => {
  await start(newest);
  await onSheet((sheet) => {
    sheet.getRange("B3:C6").values = customers;
    sheet.getRange("B5:B5").rowHidden = true;
    sheet.getRange("C4:C5").merge();
    sheet.getRange("B3:C6").select();
  });
  expect(await workbook.selectedRows()).toMatchObject({ hiddenRows: [2], hasMerged: true });
});

test("an Excel that cannot tell of merged cells gives the rows all the same", async () => {
  await start();
  await onSheet((sheet) => {
    sheet.getRange("B3:C6").values = customers;
    sheet.getRange("C4:C5").merge();
    sheet.getRange("B3:C6").select();
  });
  expect(await workbook.selectedRows()).not.toHaveProperty("hasMerged");
});

test("more rows than any form takes are refused", async () => {
  await start();
  await onSheet((sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A20001").values = [[1]];
    sheet.getRange("A:A").select();
  });
  await expect(workbook.selectedRows()).rejects.toMatchObject({ reason: "selection-too-large" });
});
