/** @jest-environment jsdom */
import { WorkbookError } from "../../src/excel/workbook";
import { showApp } from "./support/app";
import { MemoryWorkbook } from "./support/memory-workbook";
import {
  choose,
  button,
  clear,
  focused,
  click,
  happen,
  hasButton,
  input,
  press,
  text,
  told,
  type,
  wait,
} from "./support/page";

let workbook: MemoryWorkbook;

beforeEach(() => {
  workbook = new MemoryWorkbook();
});
afterEach(clear);

async function openSample(): Promise<void> {
  await showApp(workbook);
  await click(button("Start with the sample deal"));
}

async function openBlank(): Promise<void> {
  await showApp(workbook);
  await click(document.querySelector(".vp-card")!);
}

/** Longer than the pause after which a draft is written. */
const DRAFT_MS = 500;

test("the sample deal previews price and fee, and becomes a sheet", async () => {
  await openSample();
  await told("Recommended price 300,000 · Fee at target 420,000 · Customer keeps 2,580,000");
  await click(button("Create sheet"));
  expect(workbook.sheets).toHaveLength(1);
  expect(workbook.places).toEqual(["new-sheet"]);
  await told("“Pricing” is in the workbook");
  await click(button("Go to sheet"));
  expect(workbook.visits).toEqual([{ sheet: "Pricing", cell: undefined }]);
});

test("from the finished sheet a person goes on to its inputs and checks", async () => {
  await openSample();
  await click(button("Create sheet"));
  await told("“Pricing” is in the workbook");
  const [sheet] = workbook.sheets;
  workbook.select({ address: "Pricing!A1", ...(sheet && { sheet }), checks: [] });
  await click(button("Show inputs and checks"));
  await told("All checks pass");
  expect(workbook.visits).toEqual([{ sheet: "Pricing", cell: undefined }]);
});

test("answers that stand in the workbook ask for no rows, and are previewed by the sheet alone", async () => {
  await showApp(workbook, { request: { templateId: "price-sensitivity", sample: false } });
  await told("Fill in the fields marked * to see the result.");
  expect(document.getElementById("field-responses")).not.toBeNull();
  await type(input("field-product"), "Tool");
  await type(input("field-responsesRange"), "Survey!A2:D90");
  await told("All that is needed is there. The sheet shows the result.");
  expect(document.getElementById("field-responses")).toBeNull();
});

test("the preview follows the typing", async () => {
  await openSample();
  await type(input("field-share"), "20");
  await told("Recommended price 600,000");
});

test("an entry is rewritten as it was understood, and a fraction is pointed out", async () => {
  await openSample();
  await type(input("field-value"), "1.5m");
  expect(input("field-value").value).toBe("1,500,000");
  await type(input("field-share"), "0.5");
  expect(input("field-share").value).toBe("50%");
  await told("Taken as 50%. For 0.5%, type 0.5%.");
  // The trap of a rate between 0 and 1: all of it, or a hundredth?
  await type(input("field-share"), "1");
  expect(input("field-share").value).toBe("1%");
  await told("Taken as 1%. For 100%, type 100%.");
});

test("a problem is told on leaving the field, with the argument and the remedy", async () => {
  await openSample();
  await type(input("field-share"), "1500%");
  await told("“Share of value” must be between 0% and 100%. You entered 1,500%.");
  await type(input("field-costToServe"), "lots");
  await told("“lots” is not a number. Type one like 1,234.5.");
  await click(button("Create sheet"));
  expect(workbook.sheets).toHaveLength(0);
  await focused("field-share");
  await told("2 things to settle");
});

test("nothing complains before it is left or creation is tried; then the first gap gets the focus", async () => {
  await openBlank();
  expect(text()).not.toContain("Enter “Customer”");
  await click(button("Create sheet"));
  await told("Enter “Customer”: the sheet needs it.");
  await focused("field-customer");
});

test("Enter goes from input to input, past the buttons between them; Ctrl+Enter creates", async () => {
  await openSample();
  input("field-customer").focus();
  await press("Enter");
  await focused("field-currency");
  // It opens the list of choices there.
  await press("Enter");
  await focused("field-currency");
  input("field-startDate").focus();
  await press("Enter");
  await focused("field-term");
  await press("Enter", { shiftKey: true });
  await focused("field-startDate");
  await press("Enter", { isComposing: true });
  await focused("field-startDate");
  expect(workbook.sheets).toHaveLength(0);
  await press("Enter", { ctrlKey: true });
  await told("is in the workbook");
  expect(workbook.places).toEqual(["new-sheet"]);
});

test("fields of another type of contract are hidden, and keep what was typed", async () => {
  await openSample();
  expect(document.getElementById("field-baseFee")).not.toBeNull();
  expect(document.getElementById("field-winFee")).toBeNull();
  await choose("field-contractType", "Win fee");
  expect(document.getElementById("field-cap")).toBeNull();
  expect(input("field-winFee").value).toBe("600,000");
  await choose("field-contractType", "Base and outcome share");
  expect(input("field-cap").value).toBe("600,000");
});

test("a sheet can be made at the selected cell", async () => {
  await openSample();
  await click(button("At selected cell"));
  expect(workbook.places).toEqual(["selection"]);
});

test("what was typed survives closing the pane", async () => {
  await openBlank();
  await type(input("field-customer"), "Acme");
  await wait(DRAFT_MS);
  clear();
  await openBlank();
  expect(input("field-customer").value).toBe("Acme");
});

test("what was typed is kept at once when the pane is hidden", async () => {
  await openBlank();
  await type(input("field-customer"), "Acme");
  await happen(() => document.dispatchEvent(new Event("visibilitychange")));
  expect(workbook.drafts.get("form:pricing-sheet")).toContain("Acme");
});

test("the sample does not lose what was typed: it can be brought back", async () => {
  await openBlank();
  await type(input("field-customer"), "Acme");
  await click(button("Use the sample"));
  expect(input("field-customer").value).not.toBe("Acme");
  await click(button("Bring back my entries"));
  expect(input("field-customer").value).toBe("Acme");
  expect(hasButton("Bring back my entries")).toBe(false);
});

test("a draft that another program damaged is said to be unreadable", async () => {
  workbook.drafts.set("form:pricing-sheet", "{broken");
  await openBlank();
  await told("Earlier entries could not be read.");
  expect(input("field-customer").value).toBe("");
});

test("a workbook that keeps no draft is told once, and the form goes on", async () => {
  workbook.failures.set("writeDraft", new WorkbookError("workbook-protected"));
  await openBlank();
  await type(input("field-customer"), "Acme");
  await wait(DRAFT_MS);
  await told("Your entries could not be kept in the workbook.");
  expect(input("field-customer").value).toBe("Acme");
});

test("a failure is a sentence with a remedy, and the entries stay", async () => {
  workbook.failures.set("create", new WorkbookError("would-overwrite", { address: "B2:H60" }));
  await openSample();
  await click(button("Create sheet"));
  await told("There are values in B2:H60. Select a cell with enough free space");
  expect(input("field-value").value).toBe("3,000,000");
  workbook.failures.clear();
  await click(button("Create sheet"));
  await told("is in the workbook");
});

test("a fault of ours is told with its message and a way on", async () => {
  workbook.failures.set("create", new Error("x is undefined."));
  await openSample();
  await click(button("Create sheet"));
  await told("Reload the pane and try again. (x is undefined.)");
  expect(hasButton("Reload the pane")).toBe(true);
});

test("undo takes the sheet back and returns to the form as it was", async () => {
  await openSample();
  await click(button("Create sheet"));
  await click(button("Undo"));
  expect(workbook.sheets).toHaveLength(0);
  await told("“Pricing” was taken back. Your entries are still here.");
  expect(input("field-value").value).toBe("3,000,000");
});

test("a sheet that was changed since stays, and the pane says why", async () => {
  await openSample();
  await click(button("Create sheet"));
  workbook.failures.set("remove", new WorkbookError("sheet-changed", { sheet: "Pricing" }));
  await click(button("Undo"));
  await told("“Pricing” was changed since it was made, so it stays.");
  expect(workbook.sheets).toHaveLength(1);
});

test("work over a second shows how far it is and can be cancelled", async () => {
  workbook.slowly = { done: 3, all: 12 };
  await openSample();
  await click(button("Create sheet"));
  expect(text()).not.toContain("3 of 12");
  await wait(1100);
  await told("3 of 12");
  await click(button("Cancel"));
  await told("Cancelled. Nothing was written.");
  expect(workbook.sheets).toHaveLength(0);
  expect(input("field-value").value).toBe("3,000,000");
});

test("from the workbook: the selected cell fills the field and its address is shown", async () => {
  workbook.range = { address: "Deals!B2", values: [[0.25]] };
  await openSample();
  await click(button("Take “Share of value” from the selected cell"));
  expect(input("field-share").value).toBe("25%");
  await told("From Deals!B2");
  await type(input("field-share"), "30%");
  expect(text()).not.toContain("From Deals!B2");
});

test("from the workbook: an empty cell is refused with its address", async () => {
  await openSample();
  await click(button("Take “Share of value” from the selected cell"));
  await told("The selected cell Deals!B2 is empty.");
  expect(input("field-share").value).toBe("10%");
});
