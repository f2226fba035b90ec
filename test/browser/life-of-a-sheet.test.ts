import type { FrameLocator } from "playwright-core";
import { count, fill, wordsFor } from "../../src/locales";
import { customerTiers } from "../../src/locales/en-US/customer-tiers";
import { pricingSheet } from "../../src/locales/en-US/pricing-sheet";
import { valueMap } from "../../src/locales/en-US/value-map";
import {
  besideLabel,
  cellsOf,
  createSample,
  createSheet,
  goToCell,
  useWorkbench,
  sheetNames,
  typeInCell,
  valueAt,
} from "./support";

const open = useWorkbench();

const { pane: say, templates } = wordsFor("en-US");

const place = (pane: FrameLocator, name: string) =>
  pane.getByRole("navigation").getByRole("button", { name, exact: true }).click();

async function openForm(pane: FrameLocator, templateId: keyof typeof templates): Promise<void> {
  await place(pane, say.places.sheets);
  const back = pane.getByRole("button", { name: say.form.back });
  if (await back.isVisible()) await back.click();
  await pane.locator(".vp-card", { hasText: templates[templateId].purpose }).click();
}

async function sampleSheet(templateId: keyof typeof templates): Promise<string> {
  await openForm(open.pane, templateId);
  return createSample(open);
}

/** Brings another sheet to the front, as a click on its tab does. */
const goToSheet = (name: string) =>
  open.page.locator(".o-sheet", { hasText: name }).first().click();

/** The address where the row that begins with a text and the column under a header meet. */
async function addressOf(sheet: string, rowText: string, header: string): Promise<string> {
  const cells = await cellsOf(open.page, sheet);
  const row = cells.find(({ value }) => value === rowText)?.address.replace(/^[A-Z]+/, "");
  const column = cells.find(({ value }) => value === header)?.address.replace(/\d+$/, "");
  if (row === undefined || column === undefined)
    throw new Error(`"${sheet}" has no row "${rowText}" or no column "${header}"`);
  return column + row;
}

/** A command of a sheet's own menu, as the arrow on its tab opens it. */
async function sheetCommand(sheet: string, name: string): Promise<void> {
  const { page } = open;
  await page.locator(".o-sheet", { hasText: sheet }).first().click({ button: "right" });
  await page.locator(".o-menu-item", { hasText: name }).first().click();
}

test("a pricing sheet follows the value map through an edit and a new name, and keeps the last value when the map goes", async () => {
  const { page, pane } = open;
  const map = await sampleSheet("value-map");
  await openForm(pane, "pricing-sheet");
  await pane.getByRole("button", { name: say.form.useSample }).click();
  const offer = fill(say.links.offer, { sheet: map, value: "4,000,000" });
  await pane.getByText(offer).first().click();
  const priced = await createSheet(open);
  const value = await besideLabel(page, priced, pricingSheet.fields.value.label);
  expect(value.value).toBe(4_000_000);

  await goToSheet(map);
  const baseline = await addressOf(map, "V1", valueMap.fields.baseline.label);
  await typeInCell(page, baseline, "0.2");
  const followed = await valueAt(page, priced, value.address);
  expect(followed).toBeGreaterThan(4_000_000);

  await sheetCommand(map, "Rename");
  await page.locator(".o-sheet-name-editable:focus").waitFor();
  await page.keyboard.type("Gains of Northwind");
  await page.keyboard.press("Enter");
  expect(await sheetNames(page)).toContain("Gains of Northwind");
  expect(await valueAt(page, priced, value.address)).toBe(followed);

  await sheetCommand("Gains of Northwind", "Delete");
  await page.getByTestId("yes").click();
  await goToSheet(priced);
  await pane.getByText("which is gone").first().waitFor();
  expect(await valueAt(page, priced, value.address)).toBe(followed);
});

test("customers are taken from a file by their headers, and the sheet scores them", async () => {
  const { page, pane } = open;
  await page.locator("[data-testid=file]").setInputFiles({
    name: "clients.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "Client name,Sector,Annual contract,Churn probability,Value created\n" +
        "Ada GmbH,Retail,120000,5%,900000\n=SUM(1;2) Ltd,Food,80000,20%,300000\nشركة النور,Energy,n/a,10%,450000\n",
    ),
  });
  await page.getByText("Opened clients").waitFor();
  await goToCell(page, "A1:E4");
  await openForm(pane, "customer-tiers");
  await pane.getByRole("button", { name: say.form.rowsFromWorkbook }).click();
  await pane.getByRole("button", { name: count(say.takeRows.take, 3) }).click();
  await pane.getByText("1 cell holds text where a number belongs: “n/a” in row 3").waitFor();
  await pane
    .getByRole("textbox", { name: new RegExp(customerTiers.fields.acv.label) })
    .last()
    .fill("40,000");
  const made = await createSheet(open);
  const shown = (await cellsOf(page, made)).map(({ value }) => value);
  expect(shown).toEqual(expect.arrayContaining(["Ada GmbH", "=SUM(1;2) Ltd", "شركة النور"]));
  expect(shown.filter((value) => /^#(?!N\/A)[A-Z]/.test(String(value)))).toEqual([]);
  const tier = await addressOf(made, "Ada GmbH", customerTiers.fields.tierByScore.label);
  expect(await valueAt(page, made, tier)).toBe("Core");
});

test("an update speaks the chosen language, keeps inputs and what a person wrote over, and is one undo step", async () => {
  const { page, pane } = open;
  const made = await sampleSheet("pricing-sheet");
  const share = await besideLabel(page, made, pricingSheet.fields.share.label);
  await typeInCell(page, share.address, "20%");
  const label = share.address.replace(/^[A-Z]+/, "A");
  await typeInCell(page, label, "Our part");
  const price = await besideLabel(page, made, pricingSheet.sheet["answer.price"]);
  expect(price.value).toBe(600_000);

  await place(pane, say.places.settings);
  await pane.getByRole("combobox", { name: say.settings.language }).click();
  await pane.getByRole("option", { name: "简体中文" }).click();
  const chinese = wordsFor("zh-CN").pane;
  await place(pane, chinese.places.thisSheet);
  await pane.getByRole("button", { name: chinese.update.check }).click();
  await pane.getByText(count(chinese.update.kept, 1)).waitFor();
  await pane.getByRole("button", { name: chinese.update.apply, exact: true }).click();
  await pane.getByText(fill(chinese.update.done, { sheet: made })).waitFor();

  const words = wordsFor("zh-CN").templates["pricing-sheet"];
  expect((await besideLabel(page, made, words.sheet["answer.price"])).value).toBe(600_000);
  expect(await valueAt(page, made, label)).toBe("Our part");
  expect(await valueAt(page, made, share.address)).toBe(0.2);
  await page.locator("[data-testid=undo]").click();
  expect((await besideLabel(page, made, pricingSheet.sheet["answer.price"])).value).toBe(600_000);
});

test("a row removed in the pane leaves the sheet, and its value the total; undo brings it back", async () => {
  const { page, pane } = open;
  const map = await sampleSheet("value-map");
  const before = await besideLabel(page, map, valueMap.fields.yearlyValue.label);
  await place(pane, say.places.thisSheet);
  const edit = fill(say.update.edit, { label: valueMap.fields.drivers.label });
  await pane.getByRole("button", { name: edit }).click();
  await pane.getByRole("button", { name: fill(say.form.removeRow, { number: 1 }) }).click();
  await pane.getByRole("button", { name: say.update.applyRows }).click();
  await pane
    .getByText(fill(say.update.rowsDone, { label: valueMap.fields.drivers.label }))
    .waitFor();
  expect((await cellsOf(page, map)).map(({ value }) => value)).not.toContain("V1");
  const after = await besideLabel(page, map, valueMap.fields.yearlyValue.label);
  expect(after.value).toBeLessThan(before.value as number);
  await page.locator("[data-testid=undo]").click();
  expect((await besideLabel(page, map, valueMap.fields.yearlyValue.label)).value).toBe(
    before.value,
  );
});
