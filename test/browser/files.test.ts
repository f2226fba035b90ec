import {
  closeBrowser,
  goToCell,
  openWorkbench,
  type OpenWorkbench,
  sheetNames,
  typeInCell,
  valueAt,
} from "./support";

let open: OpenWorkbench;
beforeEach(async () => {
  open = await openWorkbench();
});
afterEach(async () => {
  await open.close();
  expect(open.wrongs).toEqual([]);
});
afterAll(closeBrowser);

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
  await page.evaluate(() => {
    if (!window.workbench) throw new Error("the workbench has not started");
    const { engine } = window.workbench;
    const sheetId = engine.model.getters.getActiveSheetId();
    engine.batch(() => {
      ["Value", "10", "20"].forEach((content, i) => {
        engine.send("UPDATE_CELL", { sheetId, col: 1, row: 29 + i, content });
      });
      engine.send("CREATE_TABLE", {
        sheetId,
        ranges: [engine.model.getters.getRangeDataFromXc(sheetId, "B30:B32")],
        tableType: "static",
        config: {
          hasFilters: false,
          totalRow: false,
          firstColumn: false,
          lastColumn: false,
          numberOfHeaders: 1,
          bandedRows: true,
          bandedColumns: false,
          styleId: "TableStyleMedium2",
        },
      });
    });
  });
  await typeInCell(page, "D30", "=SUM(Table1[Value])");
  expect(await valueAt(page, "Welcome", "D30")).toBe(30);
  await goToCell(page, "D30");
  await shownInFormulaBar("=SUM(Table1[Value])");
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
