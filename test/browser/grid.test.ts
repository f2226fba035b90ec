import type { Page } from "playwright-core";
import { goToCell, useWorkbench, paneFrame, selected, typeInCell, valueAt } from "./support";

const open = useWorkbench();

const shown = (page: Page, address: string, value: unknown) =>
  expect(valueAt(page, "Welcome", address)).resolves.toBe(value);
const openFile = (page: Page, name: string, text: string) =>
  page
    .locator("[data-testid=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const rowHeight = (page: Page, row: number) =>
  page.evaluate((index) => {
    const { getters } = window.workbench!.engine.model;
    return getters.getRowSize(getters.getActiveSheetId(), index);
  }, row - 1);

test("a formula that cannot be read is refused with a sentence, and stays in the editor to be mended", async () => {
  const { page } = open;
  await goToCell(page, "F30");
  await page.keyboard.type("=1+");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("This formula cannot be read").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await selected(page, "F31");
  await shown(page, "F30", 3);
});

test("what is typed while the add-in writes for long is entered when it is done", async () => {
  const { page } = open;
  await goToCell(page, "F30");
  const pane = paneFrame(page);
  const written = pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Long").getRangeByIndexes(0, 0, 25_000, 10);
      range.formulas = Array.from({ length: 25_000 }, (_row, row) =>
        Array.from({ length: 10 }, (_cell, column) =>
          column < 8 ? row : `=A${String(row + 1)}*2`,
        ),
      );
      await context.sync();
    }),
  );
  await page.locator("[data-testid=busy] progress").waitFor();
  await page.keyboard.type("meanwhile");
  await page.keyboard.press("Enter");
  await written;
  await selected(page, "F31");
  await shown(page, "F30", "meanwhile");
});

test("Enter after Tab goes below the first cell, Ctrl+Enter fills the selection, F6 walks to the pane and back", async () => {
  const { page } = open;
  await goToCell(page, "F30");
  for (const key of ["1", "Tab", "2", "Tab", "3", "Enter"]) await page.keyboard.press(key);
  await selected(page, "F31");
  await goToCell(page, "F32:F33");
  await page.keyboard.type("=F30+1");
  await page.keyboard.press("Control+Enter");
  await shown(page, "F32", 2);
  await shown(page, "F33", 1);
  const focused = () => page.evaluate(() => document.activeElement?.className.split(" ")[0]);
  expect(await focused()).toBe("o-composer");
  for (const place of ["o-sheet", "wb-pane"]) {
    await page.keyboard.press("F6");
    expect(await focused()).toBe(place);
  }
  for (const place of ["o-sheet", "o-composer"]) {
    await page.keyboard.press("Shift+F6");
    expect(await focused()).toBe(place);
  }
});

test("a large .csv can be stopped while it opens, and a long paste is one step of undo", async () => {
  const { page } = open;
  const rows = Array.from({ length: 300_000 }, (_row, i) => `${String(i)},small,2.5,answer`);
  await openFile(page, "large.csv", rows.join("\n"));
  await page.locator("[data-testid=stop]").click();
  await page.getByText("large.csv was not opened.").waitFor();
  expect(await valueAt(page, "Welcome", "A1")).not.toBe(0);

  const fields = rows.slice(0, 8000).map((row) => row.replaceAll(",", "\t"));
  await goToCell(page, "H2");
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
    document.querySelector(".o-grid .o-composer")!.dispatchEvent(paste);
  }, fields.join("\n"));
  await selected(page, "H2:K8001");
  await shown(page, "H8001", 7999);
  await page.locator("[data-testid=busy]").waitFor({ state: "detached" });
  await page.locator("[data-testid=undo]").click();
  expect(await valueAt(page, "Welcome", "H8001")).toBeUndefined();
});

test("a row with wrapped text fits what is typed into it, and the width of its column", async () => {
  const { page } = open;
  const pane = paneFrame(page);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("F30");
      cell.format.wrapText = true;
      cell.format.columnWidth = 100;
      cell.format.autofitRows();
      await context.sync();
    }),
  );
  const before = await rowHeight(page, 30);
  await typeInCell(page, "F30", "a text that is a good deal longer than its column is wide");
  const grown = await rowHeight(page, 30);
  expect(grown).toBeGreaterThan(before);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("F30").format.columnWidth = 50;
      await context.sync();
    }),
  );
  expect(await rowHeight(page, 30)).toBeGreaterThan(grown);
});

test("Excel's keys for filters, formats, lines and the list of names do what they do in Excel", async () => {
  const { page } = open;
  const text = (row: number) =>
    page.evaluate((index) => {
      const { getters } = window.workbench!.engine.model;
      const at = { sheetId: getters.getActiveSheetId(), col: 5, row: index };
      return getters.getEvaluatedCell(at).formattedValue;
    }, row - 1);
  const filters = () =>
    page.evaluate(() => {
      const { getters } = window.workbench!.engine.model;
      return getters.getTables(getters.getActiveSheetId()).map(({ config }) => config.hasFilters);
    });
  await typeInCell(page, "F30", "Name");
  await typeInCell(page, "F31", "1234.5");
  await goToCell(page, "F30:F31");
  await page.keyboard.press("Control+Shift+L");
  expect(await filters()).toEqual([true]);
  await page.keyboard.press("Control+Shift+L");
  expect(await filters()).toEqual([false]);
  await goToCell(page, "F31");
  for (const [key, shown] of [
    ["Control+Shift+^", "1.23E+03"],
    ["Control+Shift+@", "12:00 PM"],
    ["Control+Shift+~", "1234.5"],
  ] as const) {
    await page.keyboard.press(key);
    expect(await text(31)).toBe(shown);
  }
  await page.keyboard.press("Shift+Space");
  await page.keyboard.press("Control+-");
  expect(await text(31)).toBe("");
  await page.keyboard.press("Control+z");
  expect(await text(31)).toBe("1234.5");
  for (const [key, panel] of [
    ["Control+1", "More formats"],
    ["Control+F3", "Named ranges"],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("region", { name: panel }).waitFor();
  }
});

test("the menu of functions lists Excel's categories, in the language of the page", async () => {
  const { page } = open;
  const categories = async (menu: string, entry: string): Promise<readonly string[]> => {
    await page.getByRole("menubar").getByText(menu).click();
    await page.getByRole("menu").getByText(entry, { exact: true }).hover();
    const list = page.getByRole("menu").nth(1);
    await list.waitFor();
    const names = await list.getByRole("menuitem").allInnerTexts();
    for (let i = 0; i < 2; i++) await page.keyboard.press("Escape");
    return names.slice(6);
  };
  const english = await categories("Insert", "Function");
  expect(english).toHaveLength(12);
  expect(english).toEqual(expect.arrayContaining(["Value-based pricing", "Math & Trig", "Text"]));
  await page.getByTestId("language").selectOption("zh-CN");
  await page.getByRole("menubar").getByText("插入").waitFor();
  expect((await categories("插入", "函数")).filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
});
