import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { callsIn } from "../../src/excel/sharing/formula-tokens";
import { difference } from "../../src/excel/sharing/same-value";
import { wordsFor } from "../../src/locales";
import { wordsIn } from "../../src/workbench/page/words";
import { cellsOf, createSample, useWorkbench, typeInCell } from "./support";

const open = useWorkbench();

const { pane: say, sharing: words } = wordsFor("en-US");

/** Every formula of the workbook, by sheet and cell. */
function formulasOf(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    if (!window.workbench) throw new Error("the workbench has not started");
    const { getters } = window.workbench.engine.model;
    const formulas = getters.getSheetIds().flatMap((sheetId) =>
      getters.getEvaluatedCellsPositions(sheetId).flatMap(({ row, col }) => {
        const content = getters.getCellText({ sheetId, row, col }, { showFormula: true });
        const at = `${getters.getSheetName(sheetId)} ${row}:${col}`;
        return content.startsWith("=") ? [[at, content] as const] : [];
      }),
    );
    return Object.fromEntries(formulas);
  });
}

const withOurs = (formulas: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(formulas).filter((at) => callsIn(formulas[at] ?? "", "").length > 0);

/** The pricing sheet of the sample deal. Its name. */
async function pricingSheet(): Promise<string> {
  await open.page.locator("[data-testid=new-pricing-sheet]").click();
  return createSample(open);
}

const button = (name: string | RegExp) => open.pane.getByRole("button", { name });
const said = (text: string | RegExp) => open.pane.getByText(text).first().waitFor();
/** "{count} formulas were replaced.…" whatever the count. */
const anyCount = (sentence: string): RegExp =>
  new RegExp(sentence.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{count}", "\\d+"));

test("a share copy has no function of ours and the same values; restoring brings every formula back", async () => {
  const { page, pane } = open;
  const made = await pricingSheet();
  await page.locator(".o-sheet .o-sheet-name", { hasText: "Welcome" }).click();
  await typeInCell(page, "C40", '=IF(VALUE_PRICE(3000000,10%)>0,"LTV("&ROI_SHARE(500,10%),"")');
  await typeInCell(page, "C41", "=VALUE_SIMULATE(1,2,3,0.5)");
  const formulas = await formulasOf(page);
  const shown = async () => [...(await cellsOf(page, "Welcome")), ...(await cellsOf(page, made))];
  const values = await shown();
  expect(withOurs(formulas)).toEqual(expect.arrayContaining(["Welcome 39:2"]));
  await pane.getByRole("navigation").getByRole("button", { name: say.places.sharing }).click();
  await button(words.check).click();
  await said(anyCount(words.native.other));
  await pane.getByText(words.values.one).click();
  await said("Welcome!C41: VALUE_SIMULATE. " + words.why["no-twin"]);
  expect(await formulasOf(page)).toEqual(formulas);
  await button(words.share).click();
  await said(anyCount(words.shared.other));
  const shared = await formulasOf(page);
  expect(withOurs(shared)).toEqual([]);
  expect(shared["Welcome 39:2"]).toContain('"LTV("&');
  expect(shared["Welcome 40:2"]).toBeUndefined();
  const unlike = (await shown()).filter(({ address, value }, at) => {
    const before = values[at];
    return typeof value === "number" && typeof before?.value === "number"
      ? address !== before.address || difference(value, before.value) > 0
      : value !== before?.value;
  });
  expect(unlike).toEqual([]);
  await button(anyCount(words.restore.other)).click();
  await said(anyCount(words.restored.other));
  expect(await formulasOf(page)).toEqual(formulas);
  expect(await shown()).toEqual(values);
});

test("a sheet is switched to plain Excel and back, and one undo takes a switch back", async () => {
  const { page, pane } = open;
  const made = await pricingSheet();
  await button(say.done.goTo).click();
  const formulas = await formulasOf(page);
  expect(withOurs(formulas).some((at) => at.startsWith(made))).toBe(true);
  await pane.getByRole("navigation").getByRole("button", { name: say.places.thisSheet }).click();
  const choose = async (name: string): Promise<void> => {
    await pane.locator(".vp-spelling label", { hasText: name }).last().click();
    await said(anyCount(words.switched.other));
    await pane.getByRole("radio", { name, checked: true }).waitFor();
  };
  await choose(words.plain);
  const plain = await formulasOf(page);
  expect(withOurs(plain).filter((at) => at.startsWith(made))).toEqual([]);
  await choose(words.functions);
  expect(await formulasOf(page)).toEqual(formulas);
  await choose(words.plain);
  expect(await formulasOf(page)).toEqual(plain);
  await page.locator("[data-testid=undo]").click();
  expect(await formulasOf(page)).toEqual(formulas);
});

test("a formula that shows #NAME? is offered by itself, and one button enters it again", async () => {
  const { page } = open;
  await typeInCell(page, "C40", "=_xldudf_VALUE_PRICE(3000000,10%)");
  await said(words.stale["unknown-name"].one.replace("{places}", "Welcome!C40"));
  await button(words.refresh).click();
  await said(words.refreshed.one);
  expect((await formulasOf(page))["Welcome 39:2"]).toBe("=VALUE_PRICE(3000000,10%)");
});

test("saving asks who will open the file; a copy to send has no function of ours, and the workbook stays as it is", async () => {
  const { page } = open;
  const made = await pricingSheet();
  const formulas = await formulasOf(page);
  const { copy } = wordsIn("en-US");
  const saved = async (answer: "yes" | "other") => {
    await page.locator("[data-testid=download]").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`[data-testid=${answer}]`).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.read(await download.createReadStream());
    const ours: string[] = [];
    book.getWorksheet(made)?.eachRow((row) => {
      row.eachCell(({ address, formula }) => {
        if (formula && callsIn(`=${formula}`, "").length > 0) ours.push(address);
      });
    });
    return { ours, name: download.suggestedFilename(), sheets: book.worksheets.length };
  };
  const asItIs = await saved("yes");
  expect(asItIs.ours).not.toEqual([]);
  const toSend = await saved("other");
  expect(toSend.ours).toEqual([]);
  expect(toSend.sheets).toBe(asItIs.sheets);
  expect(toSend.name).toContain("(copy to send)");
  await page.getByText(anyCount(copy.native.other)).waitFor();
  expect(await formulasOf(page)).toEqual(formulas);
  await page.locator("[data-testid=undo]").click();
  await page.locator(".o-sheet .o-sheet-name", { hasText: made }).waitFor({ state: "detached" });
});
