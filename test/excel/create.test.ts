import { connectWorkbook } from "../../src/excel";
import type { Workbook } from "../../src/excel/workbook";
import { pricingSheet as words } from "../../src/locales/en-US/pricing-sheet";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { type OfficeSession, startOffice } from "../support/office";

let office: OfficeSession;
let workbook: Workbook;
beforeEach(async () => {
  office = await startOffice();
  workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
});
afterEach(() => {
  office.stop();
});

const plan = pricingSheet.plan(pricingSheet.sample(words), words);

test("a plan stands in the workbook, calculated", async () => {
  const sheet = await workbook.create(plan, { place: "new-sheet" });
  expect(sheet).toMatchObject({ sheetName: "Pricing", templateId: "pricing-sheet" });
  const found = await workbook.written();
  expect(found).toEqual([sheet]);
});
