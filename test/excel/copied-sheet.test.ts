import { words } from "../../src/locales/en-US";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();
const pricingWords = words.templates["pricing-sheet"];
const plan = pricingSheet.plan(pricingSheet.sample(pricingWords), pricingWords);

test("a copy of a sheet tells its original; outside of both there is none", async () => {
  const original = await session.workbook.create(plan, { place: "new-sheet" });
  const { engine } = session.office;
  const { getters } = engine.model;
  const sheetId = getters.getSheetIdByName(original.sheetName) ?? "";
  engine.send("DUPLICATE_SHEET", { sheetId, sheetIdTo: "copy", sheetNameTo: "Second" });
  engine.send("ACTIVATE_SHEET", { sheetIdFrom: sheetId, sheetIdTo: "copy" });
  const inCopy = await session.workbook.atSelection();
  expect(inCopy.sheet).toBeUndefined();
  expect(inCopy.copyOf).toMatchObject({ id: original.id, sheetName: "Pricing" });

  await session.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(original.sheetName).getRange("A900").select();
    await context.sync();
  });
  const below = await session.workbook.atSelection();
  expect(below).toMatchObject({ address: "Pricing!A900" });
  expect(below.copyOf).toBeUndefined();
});
