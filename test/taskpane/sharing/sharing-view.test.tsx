/** @jest-environment jsdom */
import { WorkbookError } from "../../../src/excel/workbook";
import { showApp } from "../support/app";
import { MemorySharing } from "../support/memory-sharing";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, clear, click, hasButton, text, told } from "../support/page";

afterEach(clear);

const native = [{ where: "Pricing!B7", calls: ["VALUE_PRICE", "VALUE_PRICE"] as const }];
const values = [
  { where: "Survey!A1", calls: ["VW_RANGE"] as const, why: "no-twin" as const },
  { where: "Survey!B1", calls: ["VALUE_PRICE"] as const, why: "list" as const },
];

async function open(sharing: MemorySharing): Promise<void> {
  await showApp(new MemoryWorkbook(), { sharing });
  await click(button("Share"));
}

test("report first, then the copy, then the way back", async () => {
  const sharing = new MemorySharing();
  sharing.now = { ...sharing.now, native, values };
  await open(sharing);
  expect(hasButton("Make it safe to send")).toBe(false);
  await click(button("Check the workbook"));
  await told("1 formula becomes plain Excel and keeps calculating");
  expect(text()).toContain("Pricing!B7: VALUE_PRICE");
  expect(text()).toContain("2 formulas become their values and no longer recalculate");
  expect(text()).toContain("Survey!A1: VW_RANGE. No plain form for this function");
  await click(button("Make it safe to send"));
  await told("3 formulas were replaced. Their originals are kept in the workbook.");
  sharing.result = { restored: 2, left: ["Survey!A1"] };
  await click(button("Restore 3 formulas"));
  await told("2 formulas are back. 1 was changed since and stays as it is: Survey!A1");
  expect(hasButton("Restore 1 formula")).toBe(true);
});

test("a workbook without our functions needs no copy", async () => {
  await open(new MemorySharing());
  await click(button("Check the workbook"));
  await told("It can be sent as it is.");
  expect(hasButton("Make it safe to send")).toBe(false);
});

test("a refusal is told, and the check can be run again", async () => {
  const sharing = new MemorySharing();
  sharing.failure = new WorkbookError("not-calculated", { address: "Survey!A1" });
  await open(sharing);
  await click(button("Check the workbook"));
  await told("The formula in Survey!A1 has no value yet.");
  sharing.failure = undefined;
  await click(button("Check the workbook"));
  await told("It can be sent as it is.");
});

test.each([
  [{ cells: 1234, largest: 0, unlike: [], notCompared: 0 }, "Largest difference 0 in 1,234 cells."],
  [
    { cells: 2, largest: 3e-12, largestAt: "A!B1", unlike: ["A!B2"], notCompared: 1 },
    "Largest difference 3E-12 in 2 cells, at A!B1.1 differs in kind: A!B21 formula has no plain form",
  ],
  [{ cells: 0, largest: 0, unlike: [], notCompared: 3 }, "There is nothing to compare"],
])("the comparison in words: %j", async (comparison, sentence) => {
  const sharing = new MemorySharing();
  sharing.comparison = comparison;
  await open(sharing);
  await click(button("Compare"));
  await told(sentence);
});

test("formulas that show #NAME? are offered to be entered again", async () => {
  const sharing = new MemorySharing();
  sharing.unknown = ["Pricing!B7", "Pricing!B8"];
  await showApp(new MemoryWorkbook(), { sharing });
  await told("2 cells show #NAME? because they were opened before the add-in was there.");
  await click(button("Enter them again"));
  await told("2 formulas were entered again.");
});

test("names are added and removed", async () => {
  await open(new MemorySharing());
  await click(button("Add the names"));
  await told("9 names were added.");
  await click(button("Remove the names"));
  await told("9 names were removed.");
});
