import { goToCell, paneFrame, useWorkbench, sheetNames, typeInCell, valueAt } from "./support";

const open = useWorkbench();

/** The bar is drawn a moment after the selection has moved. */
const shownInFormulaBar = (text: string): Promise<void> =>
  open.page
    .locator(".o-topbar-composer .o-composer, .o-composer")
    .filter({ hasText: text })
    .first()
    .waitFor();

test("a .csv in Windows-1252 keeps its euro signs and quotation marks", async () => {
  // By the browser's decoder; Node 20's takes 0x80 to 0x9F for control characters (nodejs/node#56542), so
  // that no test in Node could show it.
  const { page } = open;
  const bytes = Buffer.from("name;note\nM\u00fcller;\u00e9\n", "latin1");
  const buffer = Buffer.concat([
    bytes,
    Buffer.from([0x93, 0x61, 0x94, 0x3b, 0x80, 0x20, 0x61, 0x0a]),
  ]);
  await page
    .locator("[data-testid=file]")
    .setInputFiles({ name: "prices.csv", mimeType: "text/csv", buffer });
  await page.getByText("Opened prices").waitFor();
  const [sheet = ""] = await sheetNames(page);
  expect(await valueAt(page, sheet, "A2")).toBe("M\u00fcller");
  expect(await valueAt(page, sheet, "A3")).toBe("\u201ca\u201d");
  expect(await valueAt(page, sheet, "B3")).toBe("\u20ac a");
});

test("a formula that names a table's column is calculated, and shown as it was typed", async () => {
  const { page } = open;
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B30:B32").values = [["Value"], [10], [20]];
      sheet.tables.add("B30:B32", true).name = "Gains";
      await context.sync();
    }),
  );
  await typeInCell(page, "D30", "=SUM(Gains[Value])");
  expect(await valueAt(page, "Welcome", "D30")).toBe(30);
  await goToCell(page, "D30");
  await shownInFormulaBar("=SUM(Gains[Value])");
});

test("a function chosen with Tab shows its arguments at once", async () => {
  const { page } = open;
  await goToCell(page, "D30");
  await page.keyboard.type("=roi_s", { delay: 20 });
  await page.locator(".o-autocomplete-value").first().waitFor();
  await page.keyboard.press("Tab");
  await page.locator(".o-formula-assistant").getByText("gain").first().waitFor();
  await page.keyboard.type("100,0.2)", { delay: 20 });
  await page.keyboard.press("Enter");
  expect(await valueAt(page, "Welcome", "D30")).toBe(20);
});
