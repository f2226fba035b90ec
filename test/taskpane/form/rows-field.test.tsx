/** @jest-environment jsdom */
import * as React from "react";
import { pane as words } from "../../../src/locales/en-US/pane";
import {
  entriesOf,
  NO_ENTRIES,
  rowOf,
  withEntry,
  type Entries,
} from "../../../src/taskpane/form/entries";
import { registerPaneIcons } from "../../../src/taskpane/icons";
import { PaneContext, type Message, type Pane } from "../../../src/taskpane/pane";
import { SheetForm } from "../../../src/taskpane/views/SheetForm";
import type { Template } from "../../../src/templates/template";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, clear, focused, click, show, text, told, type } from "../support/page";
import { tiny, tinyWords } from "../support/tiny-template";

registerPaneIcons();

const messages: (Message | undefined)[] = [];
let workbook: MemoryWorkbook;

/** A form of the tiny template with these rows. */
async function showRows(template: Template, entries: Entries): Promise<void> {
  const pane: Pane = {
    workbook,
    templates: [template],
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
        template={template}
        start={{ entries, kept: true }}
        before={null}
        onMade={() => undefined}
      />
    </PaneContext.Provider>,
  );
}

beforeEach(async () => {
  workbook = new MemoryWorkbook();
  messages.length = 0;
  await showRows(tiny, entriesOf(tiny, tiny.sample(tinyWords), "en-US"));
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
  expect(text()).toContain("Price (EUR)");
});

test("rows are added with the focus in their first cell, moved and removed", async () => {
  await click(button("Add a row"));
  await focused(cellAt(1, 0).id);
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
  await focused(button("Add a row").id);
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
  await focused("field-bonus");
  expect(text()).toContain("1 thing to settle");
});

describe("a long, wide table", () => {
  const extra = ["a", "b"].map((key) => ({
    key,
    required: false,
    type: { kind: "money" as const },
  }));
  const wide: Template = {
    ...tiny,
    groups: tiny.groups.map((group) => ({
      ...group,
      fields: group.fields.map((field) =>
        field.type.kind === "rows"
          ? {
              ...field,
              type: { ...field.type, columns: [...field.type.columns, ...extra], maxRows: 2000 },
            }
          : field,
      ),
    })),
  };
  const lines = (count: number, last = "1") =>
    Array.from({ length: count }, (_row, index) => ({
      item: `Line ${index + 1}`,
      price: index === count - 1 ? last : "1",
    })).map(rowOf);

  beforeEach(clear);

  test("shows a page at a time, each row folded into its name", async () => {
    await showRows(wide, withEntry(NO_ENTRIES, "lines", lines(45)));
    await told("1 to 20 of 45");
    expect(document.querySelectorAll(".vp-row")).toHaveLength(20);
    expect(document.querySelectorAll(".vp-row input")).toHaveLength(0);
    await click(button("Next"));
    await click(button("Next"));
    await told("41 to 45 of 45");
    await click(button("45 Line 45 · 1"));
    expect(table().at(-1)).toEqual(["Line 45", "1", "", "", ""]);
    expect(button("Next").disabled).toBe(true);
  });

  test("goes to the row with the first problem, and opens it", async () => {
    await showRows(
      wide,
      withEntry(withEntry(NO_ENTRIES, "kind", "plain"), "lines", lines(45, "-1")),
    );
    await click(button("Create sheet"));
    await told("41 to 45 of 45");
    await focused(document.querySelectorAll<HTMLInputElement>(".vp-row input")[1]!.id);
    await told("“Price” must be at least 0. You entered -1.");
  });

  test("2,000 rows are typed in without a pause", async () => {
    await showRows(wide, withEntry(NO_ENTRIES, "lines", lines(2000)));
    await click(button("1 Line 1 · 1"));
    const began = performance.now();
    await type(cellAt(0, 0), "Renamed");
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
