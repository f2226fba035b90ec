/** @jest-environment jsdom */
import { act } from "react-dom/test-utils";
import type { StaleCell } from "../../../src/excel/sharing/sharing";
import { WorkbookError } from "../../../src/excel/workbook";
import { showApp } from "../support/app";
import { MemorySharing } from "../support/memory-sharing";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, clear, click, focused, hasButton, text, told } from "../support/page";

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

test("the focus stays on what is to be done next", async () => {
  const sharing = new MemorySharing();
  sharing.now = { ...sharing.now, native, values };
  await open(sharing);
  button("Check the workbook").focus();
  await click(button("Check the workbook"));
  await told("1 formula becomes plain Excel");
  await focused("share-action");
  expect(document.activeElement?.textContent).toBe("Make it safe to send");
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

const stale = (at: string, shows: StaleCell["shows"]): StaleCell => ({
  ...{ sheetId: "1", sheet: "Pricing", at, row: 0, column: 0 },
  formula: "=LTV(A1,A2,A3)",
  shows,
});

test("formulas that show #NAME? or old values are offered to be entered again, whenever they are found", async () => {
  const sharing = new MemorySharing();
  await showApp(new MemoryWorkbook(), { sharing });
  expect(hasButton("Enter them again")).toBe(false);
  const focused = document.activeElement;
  act(() =>
    sharing.listener?.found([
      stale("B7", "unknown-name"),
      stale("B8", "old-value"),
      stale("B9", "old-value"),
    ]),
  );
  await told("1 formula shows #NAME?, because the workbook was opened before the add-in was there");
  await told("2 formulas show old values");
  await told("Pricing!B8, Pricing!B9");
  expect(document.activeElement).toBe(focused);
  await click(button("Enter them again"));
  await told("3 formulas were entered again.");
  expect(hasButton("Enter them again")).toBe(false);
});

test("what does not change by being entered again is told once and not offered again", async () => {
  const sharing = new MemorySharing();
  sharing.stale = [stale("B7", "unknown-name")];
  await showApp(new MemoryWorkbook(), { sharing });
  await click(button("Enter them again"));
  act(() => sharing.listener?.found([stale("B7", "unknown-name")]));
  await told("1 formula was entered again and shows the same as before: Pricing!B7.");
  expect(hasButton("Enter them again")).toBe(false);
  act(() => sharing.listener?.found([stale("B7", "unknown-name"), stale("B8", "old-value")]));
  await told("1 formula shows an old value");
  expect(text()).not.toContain("1 formula shows #NAME?");
});

test("dismissed until others are found; those on protected sheets are named", async () => {
  const sharing = new MemorySharing();
  sharing.stale = [stale("B7", "old-value")];
  await showApp(new MemoryWorkbook(), { sharing });
  await click(button("Dismiss"));
  expect(hasButton("Enter them again")).toBe(false);
  act(() => sharing.listener?.found([stale("B7", "old-value"), stale("B8", "old-value")]));
  await told("Pricing!B8");
  sharing.closed = ["Pricing!B8"];
  await click(button("Enter them again"));
  await told(
    "1 stands on a protected sheet and stays as it is: Pricing!B8. Take the protection off",
  );
});

test("names are added and removed", async () => {
  await open(new MemorySharing());
  await click(button("Add the names"));
  await told("9 names were added.");
  await click(button("Remove the names"));
  await told("9 names were removed.");
});

test("names that stand for something else are told with the remedy", async () => {
  const sharing = new MemorySharing();
  sharing.takenNames = ["VP_LTV"];
  await open(sharing);
  await click(button("Add the names"));
  await told(
    "9 names were added. 1 name stands for something else in this workbook and stays: VP_LTV.",
  );
});
