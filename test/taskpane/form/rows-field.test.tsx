/** @jest-environment jsdom */
import * as React from "react";
import { pane as words } from "../../../src/locales/en-US/pane";
import { entriesOf } from "../../../src/taskpane/form/entries";
import { registerPaneIcons } from "../../../src/taskpane/icons";
import { PaneContext, type Message, type Pane } from "../../../src/taskpane/pane";
import { SheetForm } from "../../../src/taskpane/views/SheetForm";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, clear, click, show, text, told, type } from "../support/page";
import { tiny, tinyWords } from "../support/tiny-template";

registerPaneIcons();

const messages: (Message | undefined)[] = [];
let workbook: MemoryWorkbook;

beforeEach(async () => {
  workbook = new MemoryWorkbook();
  messages.length = 0;
  const pane: Pane = {
    workbook,
    templates: [tiny],
    words,
    language: "en-US",
    locale: "en-US",
    currency: "EUR",
    templateWords: () => tinyWords,
    tell: (message) => messages.push(message),
    fail: (failure) => {
      throw failure;
    },
  };
  await show(
    <PaneContext.Provider value={pane}>
      <SheetForm
        template={tiny}
        start={{ entries: entriesOf(tiny, tiny.sample(tinyWords), "en-US"), kept: true }}
        before={null}
        onMade={() => undefined}
      />
    </PaneContext.Provider>,
  );
});
afterEach(clear);

/** What stands in the table, row by row. */
function table(): readonly (readonly string[])[] {
  return [...document.querySelectorAll(".vp-row")].map((row) =>
    [...row.querySelectorAll("input")].map((cell) => cell.value),
  );
}

const cellAt = (row: number, column: number) =>
  document.querySelectorAll(".vp-row")[row]!.querySelectorAll("input")[column]!;

test("a sample's rows stand in the table, with the currency of the settings", () => {
  expect(table()).toEqual([["A", "1,000", "15%"]]);
  expect(text()).toContain("EUR");
});

test("rows are added with the focus in their first cell, moved and removed", async () => {
  await click(button("Add a row"));
  expect(document.activeElement).toBe(cellAt(1, 0));
  await type(cellAt(1, 0), "B");
  await type(cellAt(1, 1), "2k");
  expect(table()).toEqual([
    ["A", "1,000", "15%"],
    ["B", "2,000", ""],
  ]);
  expect(button("Move row 1 up").disabled).toBe(true);
  expect(button("Move row 2 down").disabled).toBe(true);
  await click(button("Move row 2 up"));
  expect(table().map(([item]) => item)).toEqual(["B", "A"]);
  await click(button("Remove row 1"));
  expect(table()).toEqual([["A", "1,000", "15%"]]);
  expect(document.activeElement).toBe(button("Add a row"));
});

test("a cell complains on leaving it", async () => {
  await type(cellAt(0, 1), "-5");
  await told("“Price” must be at least 0. You entered -5.");
});

test("too many rows are told when creation is tried", async () => {
  for (let n = 0; n < 3; n += 1) await click(button("Add a row"));
  await click(button("Create sheet"));
  await told("“Lines” holds at most 3 rows. There are 4.");
});

test("rows come from the selection, below those that are there", async () => {
  workbook.range = {
    address: "D!A1:C3",
    values: [
      ["Item", "Price", "Share"],
      ["X", 7, 0.5],
      ["Y", 8, ""],
    ],
  };
  await click(button("Take rows from the selection"));
  expect(table()).toEqual([
    ["A", "1,000", "15%"],
    ["X", "7", "50%"],
    ["Y", "8", ""],
  ]);
  expect(messages.at(-1)?.text).toBe("2 rows taken from D!A1:C3.");
});

test("a finding of the template stands at its field, and stops creation", async () => {
  await type(document.getElementById("field-bonus") as HTMLInputElement, "13");
  await told("1,313 is unlucky.");
  await click(button("Create sheet"));
  expect(document.activeElement?.id).toBe("field-bonus");
  expect(text()).toContain("1 thing to settle");
});
