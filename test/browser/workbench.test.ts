import { Workbook as ExcelWorkbook } from "exceljs";
import type { Page } from "playwright-core";
import { pricingSheet } from "../../src/locales/en-US/pricing-sheet";
import {
  besideLabel,
  cellsOf,
  createSample,
  goToCell,
  useWorkbench,
  ready,
  selected,
  sheetNames,
  typeInCell,
  valueAt,
} from "./support";

const open = useWorkbench();

const command = (page: Page, testId: string) => page.locator(`[data-testid=${testId}]`).click();
const words = pricingSheet.sheet;

/** The workbook as the browser keeps it, as text. */
const keptWorkbook = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(request.error?.message));
        };
      });
    const storage = await done(indexedDB.open("value-pricing-workbench"));
    const shelf = storage.transaction("workbooks").objectStore("workbooks");
    const workbook: unknown = await done(shelf.get("current"));
    storage.close();
    return JSON.stringify(workbook ?? "");
  });

/** The page saves some time after an edit. */
async function kept(page: Page, text: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await keptWorkbook(page)).includes(text)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`The workbook is not kept with "${text}".`);
}

/** The pricing sheet of the sample deal, made as a person would. Its name. */
async function createPricingSheet(): Promise<string> {
  await command(open.page, "new-pricing-sheet");
  return createSample(open);
}

test("greets with a calculated sheet, without an error and without a request to anywhere else", async () => {
  const { page } = open;
  expect(await sheetNames(page)).toEqual(["Welcome"]);
  const values = (await cellsOf(page, "Welcome")).map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining([300000, 420000, 17500]));
});

test("a function typed in a cell calculates, with help while it is typed", async () => {
  const { page } = open;
  await typeInCell(page, "C30", "=VALUE_PRICE(3000000,10%)");
  expect(await valueAt(page, "Welcome", "C30")).toBe(300000);
  await typeInCell(page, "C31", "=VALUE_PRICE(3000000,15)");
  expect(await valueAt(page, "Welcome", "C31")).toBe("#NUM!");

  await page.keyboard.type("=VALUE_P", { delay: 10 });
  const offered = page.locator(".o-autocomplete-dropdown");
  await offered.filter({ hasText: "VALUE_PRICE", hasNotText: "VALUE_TIER" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("3000000,", { delay: 10 });
  await page.locator(".o-formula-assistant", { hasText: "share" }).first().waitFor();
});

test("the pane previews, builds the pricing sheet, and links to it", async () => {
  const { page, pane } = open;
  await command(page, "new-pricing-sheet");
  await pane.getByRole("button", { name: "Use the sample" }).click();
  const preview = pane.getByRole("status", { name: "Preview" });
  await preview.getByText("Recommended price 300,000").waitFor();
  await pane
    .getByRole("textbox", { name: /Value a year/ })
    .first()
    .fill("4,000,000");
  await preview.getByText("Recommended price 400,000").waitFor();

  await pane.getByRole("button", { name: "Create sheet" }).click();
  await pane.getByRole("button", { name: "Go to sheet" }).click();
  const [, made] = await sheetNames(page);
  expect((await besideLabel(page, made!, words["answer.price"])).value).toBe(400000);
  const shown = (await cellsOf(page, made!)).map(({ value }) => String(value));
  expect(shown.filter((value) => /^#[A-Z]/.test(value))).toEqual([]);
});

test("an edited input changes price and fee; undo brings them back; one more undo takes the sheet away", async () => {
  const { page } = open;
  const made = await createPricingSheet();
  const price = await besideLabel(page, made, words["answer.price"]);
  expect(price.value).toBe(300000);
  const share = await besideLabel(page, made, pricingSheet.fields.share.label);

  await typeInCell(page, share.address, "20%");
  expect(await valueAt(page, made, price.address)).toBe(600000);
  await command(page, "undo");
  expect(await valueAt(page, made, price.address)).toBe(300000);
  await command(page, "undo");
  expect(await sheetNames(page)).not.toContain(made);
  await command(page, "redo");
  expect(await valueAt(page, made, price.address)).toBe(300000);
});

test("the downloaded .xlsx holds formulas, values, names and validation for an independent reader", async () => {
  const { page } = open;
  const made = await createPricingSheet();
  const price = await besideLabel(page, made, words["answer.price"]);
  await command(page, "download");
  const [download] = await Promise.all([page.waitForEvent("download"), command(page, "yes")]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);

  const workbook = new ExcelWorkbook();
  await workbook.xlsx.read(await download.createReadStream());
  const sheet = workbook.getWorksheet(made)!;
  expect(sheet.getCell(price.address).result).toBe(300000);
  const formulas: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.formula) formulas.push(cell.formula);
    });
  });
  expect(formulas.some((formula) => formula.includes("VALUE_PRICE("))).toBe(true);
  expect(formulas.some((formula) => formula.includes("ROI_SHARE("))).toBe(true);
  expect(workbook.definedNames.getRanges("Pricing_RecommendedPrice").ranges).toEqual([
    expect.stringContaining(made),
  ]);
});

test("work and the pane's entries are there again after a reload; starting afresh can be taken back", async () => {
  const { page, pane } = open;
  await typeInCell(page, "C30", "=LTV(500,70%,2%)");
  await command(page, "new-pricing-sheet");
  await pane.getByRole("textbox", { name: /^Customer/ }).fill("Kept & co");
  await pane.getByRole("textbox", { name: /^Customer/ }).blur();
  await kept(page, "Kept & co");
  await page.reload();
  await ready(page);
  expect(await valueAt(page, "Welcome", "C30")).toBe(17500);
  await command(page, "new-pricing-sheet");
  await pane.locator('input[value="Kept & co"]').waitFor();

  await command(page, "start-afresh");
  await page.getByRole("dialog").getByRole("button", { name: "Start afresh" }).click();
  await page.getByText("A new workbook is open.").waitFor();
  expect(await valueAt(page, "Welcome", "C30")).toBeUndefined();
  await command(page, "bring-back");
  await page.getByText("is open again").waitFor();
  expect(await valueAt(page, "Welcome", "C30")).toBe(17500);
});

test("opens a .csv with decimal commas and Chinese headers; a damaged .xlsx leaves everything as it was", async () => {
  const { page } = open;
  const file = page.locator("[data-testid=file]");
  await file.setInputFiles({
    name: "deals.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("\uFEFF客户;年价值\n甲公司;1.234.567,50\n=1+1;2,5\n"),
  });
  await page.getByText("Opened deals").waitFor();
  const [sheet] = await sheetNames(page);
  const cells = await cellsOf(page, sheet!);
  expect(cells.map(({ value }) => value)).toEqual([
    "客户",
    "年价值",
    "甲公司",
    1234567.5,
    "=1+1",
    2.5,
  ]);

  await file.setInputFiles({
    name: "broken.xlsx",
    mimeType: "",
    buffer: Buffer.from("PK\u0003\u0004 not a workbook"),
  });
  await page.getByText("broken.xlsx is damaged").waitFor();
  expect(await cellsOf(page, sheet!)).toEqual(cells);
});

test.each([
  ["survey", "VW_RANGE"],
  ["customers", "LTV"],
  ["deal", "VALUE_PRICE"],
])("the sample %s adds a sheet that calculates", async (sample) => {
  const { page } = open;
  await command(page, "samples");
  await command(page, `sample-${sample}`);
  await page.getByText("was added to the workbook").waitFor();
  const [, added] = await sheetNames(page);
  const values = (await cellsOf(page, added!)).map(({ value }) => String(value));
  expect(values.length).toBeGreaterThan(10);
  expect(values.filter((value) => /^#[A-Z]/.test(value))).toEqual([]);
});

test("Ctrl+End goes to the last used cell, with Shift the selection goes there", async () => {
  const { page } = open;
  await typeInCell(page, "F30", "1,234.50");
  await goToCell(page, "E29");
  await page.keyboard.press("Control+End");
  await selected(page, "F30");
  await goToCell(page, "E29");
  await page.keyboard.press("Control+Shift+End");
  await selected(page, "E29:F30");
});

describe("in a Chinese browser", () => {
  const chinese = useWorkbench({ locale: "zh-CN" });

  test("the page and the pane speak Chinese", async () => {
    await chinese.page.getByRole("button", { name: "新建定价表" }).click();
    await chinese.pane.getByRole("heading", { name: "定价表" }).waitFor();
  });
});
