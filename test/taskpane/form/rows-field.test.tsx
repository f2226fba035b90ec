/** @jest-environment jsdom */
import * as React from "react";
import { pane as words } from "../../../src/locales/en-US/pane";
import { sharing as sharingWords } from "../../../src/locales/en-US/sharing";
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
import type { SelectedRows } from "../../../src/excel/workbook";
import type { FormValues, Template } from "../../../src/templates/template";
import { MemorySharing } from "../support/memory-sharing";
import { MemoryWorkbook } from "../support/memory-workbook";
import {
  button,
  choose,
  clear,
  click,
  focused,
  happen,
  hasButton,
  paste,
  show,
  text,
  told,
  type,
  wait,
} from "../support/page";
import { tiny, tinyWords } from "../support/tiny-template";

registerPaneIcons();

const messages: (Message | undefined)[] = [];
let workbook: MemoryWorkbook;

/** A form of the tiny template with these rows. */
async function showRows(template: Template, entries: Entries): Promise<void> {
  const pane: Pane = {
    workbook,
    sharing: new MemorySharing(),
    templates: [template],
    words,
    sharingWords,
    language: "en-US",
    locale: "en-US",
    currency: "EUR",
    spelling: "functions",
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
  await told("2 rows taken from D!A1:C3.");
  expect(hasButton("Show the first")).toBe(false);
});

describe("a table is pasted", () => {
  test("into a new row: its headers are known, and the empty row gives way", async () => {
    await click(button("Add a row"));
    const isTaken = await paste(cellAt(1, 0), "Price\tItem\tShare\r\n$1,200\tX\t7%\r\n8\tY\t\r\n");
    expect(isTaken).toBe(true);
    await told("2 rows taken from the clipboard.");
    expect(table()).toEqual([
      ["A", "1,000", "15%"],
      ["X", "1,200", "7%"],
      ["Y", "8", ""],
    ]);
    expect(text()).not.toContain("is not a number");
    await focused(button("Take rows from the selection").id);
  });

  test("with quotation marks around what holds a line break, and with those that are none", async () => {
    await paste(cellAt(0, 0), '"two\nlines"\t5\t1%');
    await told("1 row taken from the clipboard.");
    await paste(cellAt(0, 0), '"19 inch\t6\t2%');
    await told("1 row taken from the clipboard.");
    expect(table().slice(1)).toEqual([
      ["two lines", "5", "1%"],
      ['"19 inch', "6", "2%"],
    ]);
  });

  test("with columns that are a guess: they are shown first", async () => {
    await paste(document.getElementById("field-lines")!, "X\nY");
    await told("Rows from the clipboard");
    expect(table()).toHaveLength(1);
    await click(button("Take 2 rows"));
    expect(
      table()
        .slice(1)
        .map(([item]) => item),
    ).toEqual(["X", "Y"]);
  });

  test("one value goes into the entry, as always", async () => {
    expect(await paste(cellAt(0, 1), "1,200\r\n")).toBe(false);
    expect(await paste(document.getElementById("field-lines")!, " ")).toBe(false);
    expect(table()).toHaveLength(1);
  });

  test("without rows below its headers it is refused", async () => {
    await paste(cellAt(0, 0), "Item\tPrice\tShare");
    expect(messages.at(-1)?.text).toBe(
      "What was pasted holds headers only. Copy the rows below them too.",
    );
    expect(table()).toHaveLength(1);
  });
});

test("what is typed while the selection is read stays", async () => {
  let arrive: (rows: SelectedRows) => void = () => undefined;
  workbook.selectedRows = () => new Promise((resolve) => (arrive = resolve));
  await click(button("Take rows from the selection"));
  await type(cellAt(0, 0), "Renamed");
  await happen(() => arrive({ address: "D!A1:C1", values: [["X", 7, 0.5]], hiddenRows: [] }));
  expect(table()).toEqual([
    ["Renamed", "1,000", "15%"],
    ["X", "7", "50%"],
  ]);
});

test("a selection without rows is refused", async () => {
  workbook.range = { address: "D!A1:C1", values: [["Item", "Price", "Share"]] };
  await click(button("Take rows from the selection"));
  expect(messages.at(-1)?.text).toBe(
    "The selection D!A1:C1 holds headers only. Select the rows below them too.",
  );
  workbook.range = { address: "D!A1", values: [] };
  await click(button("Take rows from the selection"));
  expect(messages.at(-1)?.text).toMatch(/^The selection D!A1 has no rows/);
  expect(table()).toHaveLength(1);
});

test("columns that are a guess are shown, corrected and taken; what is wrong in them is told", async () => {
  workbook.range = {
    address: "D!B1:D4",
    values: [
      ["Thing", "Pricing", "Note"],
      ["X", "n/a", "late"],
      ["Y", 8, ""],
      ["A", 9, ""],
    ],
  };
  workbook.rowFacts = { hiddenRows: [2] };
  await click(button("Take rows from the selection"));
  await told("Rows from D!B1:D4");
  expect(document.activeElement?.textContent).toBe("Rows from D!B1:D4");
  expect(text()).toContain("A guess. Check it.");
  expect(text()).toContain("“Item” is needed. Choose its column, or type it in the rows.");
  expect(text()).toContain("2 columns are not taken: B · Thing, D · Note.");
  await choose("vp-match-item", "B · Thing");
  expect(text()).not.toContain("is needed");
  expect(text()).toContain("X · Y · A");
  await click(document.querySelector(".vp-match input:not(:checked)")!);
  await click(button("Take 3 rows"));
  expect(table()).toEqual([
    ["A", "1,000", "15%"],
    ["X", "n/a", ""],
    ["Y", "8", ""],
    ["A", "9", ""],
  ]);
  await told("1 cell holds text where a number belongs: “n/a” in row 2, “Price”.");
  expect(text()).toContain("1 row repeats a “Item” that stands above: “A” in row 4.");
  await told("“n/a” is not a number.");
  await click(button("Show the first"));
  await focused(cellAt(1, 1).id);
  await click(button("Dismiss"));
  expect(text()).not.toContain("repeats");
});

test("a proposal can be left without taking anything", async () => {
  workbook.range = {
    address: "D!A1:B2",
    values: [
      ["A1", "Retail"],
      ["A2", "Food"],
    ],
  };
  await click(button("Take rows from the selection"));
  await click(button("Cancel"));
  expect(text()).not.toContain("Rows from");
  await focused(button("Take rows from the selection").id);
  expect(table()).toHaveLength(1);
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

  test("typing in 2,000 rows asks the template once, after a pause; creating asks it at once", async () => {
    const check = jest.fn((values: FormValues) => wide.check(values));
    await showRows(
      { ...wide, check },
      withEntry(withEntry(NO_ENTRIES, "kind", "plain"), "lines", lines(2000)),
    );
    await click(button("1 Line 1 · 1"));
    check.mockClear();
    await type(cellAt(0, 0), "Renamed");
    expect(check).not.toHaveBeenCalled();
    await wait(400);
    expect(check).toHaveBeenCalledTimes(1);
    await type(cellAt(0, 1), "-5");
    await click(button("Create sheet"));
    expect(check).toHaveBeenCalledTimes(2);
    expect(workbook.sheets).toEqual([]);
  });

  test("all rows are removed at once, and can be brought back", async () => {
    await showRows(wide, withEntry(NO_ENTRIES, "lines", lines(45)));
    await click(button("Remove all rows"));
    await told("No rows yet.");
    await click(button("Bring back my entries"));
    await told("1 to 20 of 45");
  });
});
