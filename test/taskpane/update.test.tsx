/** @jest-environment jsdom */
import { pricingSheet as words } from "../../src/locales/en-US/pricing-sheet";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { rowsIn } from "../../src/templates/field-findings";
import type { FormValues } from "../../src/templates/template";
import { WorkbookError } from "../../src/excel/workbook";
import { showApp } from "./support/app";
import { MemoryWorkbook } from "./support/memory-workbook";
import { button, clear, click, hasButton, text, told, wait } from "./support/page";

afterEach(clear);

/** Some frames: the focus moves with the one after the drawing. */
const FOCUS_MS = 100;

const sample = pricingSheet.sample(words);
const sheet = {
  id: "1",
  sheetName: "Pricing",
  templateId: pricingSheet.id,
  templateVersion: pricingSheet.version - 1,
  inputs: JSON.stringify(sample),
  address: "A1:M240",
};

async function open(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  workbook.select({ address: "Pricing!A1", sheet, inputCells: { share: 0.2 } });
  await showApp(workbook);
  await told("Update from the template");
  return workbook;
}

const inputsOf = (workbook: MemoryWorkbook, index = 0) =>
  JSON.parse(workbook.updates[index]?.plan.inputs ?? "") as FormValues;

test("an update shows what would change, keeps the inputs of the cells, and is written on demand", async () => {
  const workbook = await open();
  expect(text()).toContain("A newer version of this template is there.");
  workbook.inputs = {
    cells: { share: 0.25 },
    tables: [{ uses: [7, "", 9, ""], activeSeats: [1, 2, "", ""] }],
  };
  workbook.changed = { added: ["Price metric"], removed: 1, formulas: 2, words: 3, kept: 1 };
  await click(button("Update from the template…"));
  for (const line of [
    "New block: Price metric",
    "1 block that the template no longer has goes",
    "2 formulas",
    "3 labels and sentences",
    "1 cell that you wrote over stays as it is",
    "All inputs stay as they stand in the cells.",
  ])
    expect(text()).toContain(line);
  expect(workbook.updates).toEqual([]);
  await click(button("Update"));
  const written = inputsOf(workbook);
  expect(written).toMatchObject({ ...sample, share: 0.25, usage: expect.anything() as unknown });
  expect(rowsIn(written, "usage")).toEqual([
    { uses: 7, activeSeats: 1 },
    { uses: null, activeSeats: 2 },
    { uses: 9, activeSeats: null },
  ]);
  await told("“Pricing” is updated.");
});

test("charts that Excel would not delete are named", async () => {
  const workbook = await open();
  workbook.chartsLeft = ["Old chart", "Older chart"];
  await click(button("Update from the template…"));
  await click(button("Update"));
  await told(
    "“Pricing” is updated, but Excel would not delete old charts: Old chart, Older chart.",
  );
});

test("an update that is refused says why, and one that is cancelled writes nothing", async () => {
  const workbook = await open();
  await click(button("Update from the template…"));
  await wait(FOCUS_MS);
  expect(document.activeElement?.id).toBe("update");
  await click(button("Cancel"));
  expect(workbook.updates).toEqual([]);
  await wait(FOCUS_MS);
  expect(document.activeElement).toBe(button("Update from the template…"));
  workbook.failures.set("changes", new WorkbookError("sheet-taken-apart", { sheet: "Pricing" }));
  await click(button("Update from the template…"));
  await told("Blocks of “Pricing” are gone or taken apart");
});

test("rows of a sheet are edited as a form and written in one step", async () => {
  const workbook = await open();
  workbook.inputs = { cells: {}, tables: [{ uses: [7, 8], activeSeats: [1, 2] }] };
  await click(button("Edit rows: Use, month by month"));
  await wait(FOCUS_MS);
  expect(document.activeElement?.id).toBe("field-usage");
  await click(button("Move row 2 up"));
  await click(button("Apply to the sheet"));
  expect(workbook.updates[0]?.rewritten).toEqual(["activeSeats", "uses"]);
  expect(rowsIn(inputsOf(workbook), "usage")).toEqual([
    { uses: 8, activeSeats: 2 },
    { uses: 7, activeSeats: 1 },
  ]);
  await told("The rows of “Use, month by month” are in the sheet.");
  expect(hasButton("Apply to the sheet")).toBe(false);
  await wait(FOCUS_MS);
  expect(document.activeElement).toBe(button("Edit rows: Use, month by month"));
  expect(workbook.drafts.size).toBe(0);
});
