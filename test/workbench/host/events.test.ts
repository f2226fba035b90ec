import { newest } from "../../support/office";
import { useOffice } from "../../support/use-office";

const office = useOffice();

/** Lets what the host sends arrive. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const sheetId = (): string => office.engine.model.getters.getActiveSheetId();

/** What the user does in the grid. */
const type = (col: number, row: number, content: string): void => {
  office.engine.send("UPDATE_CELL", { sheetId: sheetId(), col, row, content });
};

test("edits in the grid reach onChanged, of one sheet and of all", async () => {
  const seen: string[] = [];
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getActiveWorksheet().onChanged.add((event) => {
      seen.push(`sheet ${event.changeType} ${event.address}`);
      return Promise.resolve();
    });
    worksheets.onChanged.add((event) => {
      seen.push(`all ${event.worksheetId} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  type(1, 2, "7");
  await settle();
  expect(seen.sort()).toEqual([`all ${sheetId()} B3`, "sheet RangeEdited B3"]);
});

test("undo, inserted rows and the add-in's own writes are changes too", async () => {
  const seen: string[] = [];
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add((event) => {
      seen.push(`${event.changeType} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A1:B3").values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    await context.sync();
  });
  office.engine.undo();
  office.engine.undo();
  await settle();
  expect(seen).toEqual([
    "RangeEdited A1:B3",
    "RowInserted 2:3",
    "RowDeleted 2:3",
    "RangeEdited A1:B3",
  ]);
});

test("rows that the user adds below another are a change, also when they go again; room at the edge is none", async () => {
  const seen: string[] = [];
  await office.onSheet(async (sheet, context) => {
    sheet.onChanged.add((event) => {
      seen.push(`${event.changeType} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  const { engine } = office;
  const add = { sheetId: sheetId(), sheetName: "Sheet1", dimension: "ROW" } as const;
  const last = engine.model.getters.getNumberRows(sheetId()) - 1;
  engine.send("ADD_COLUMNS_ROWS", { ...add, position: "after", base: 4, quantity: 2 });
  engine.undo();
  engine.send("ADD_COLUMNS_ROWS", { ...add, position: "after", base: last, quantity: 9 });
  engine.undo();
  engine.send("REMOVE_COLUMNS_ROWS", { ...add, elements: [1, 2] });
  engine.undo();
  await settle();
  // The cells that come back are told as well.
  const lines = seen.filter((one) => !one.startsWith("RangeEdited"));
  expect(lines).toEqual(["RowInserted 6:7", "RowDeleted 6:7", "RowDeleted 2:3", "RowInserted 2:3"]);
});

test("a sheet that undo takes away is deleted, one that it brings back is added", async () => {
  const seen: string[] = [];
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [name, event] of [
      ["added", worksheets.onAdded],
      ["deleted", worksheets.onDeleted],
    ] as const) {
      event.add(({ worksheetId }: { worksheetId: string }) => {
        seen.push(`${name} ${worksheetId}`);
        return Promise.resolve();
      });
    }
    await context.sync();
  });
  office.engine.send("CREATE_SHEET", { sheetId: "made", name: "Made", position: 1 });
  office.engine.undo();
  office.engine.redo();
  office.engine.send("DELETE_SHEET", { sheetId: "made", sheetName: "Made" });
  office.engine.undo();
  await settle();
  expect(seen).toEqual(["added made", "deleted made", "added made", "deleted made", "added made"]);
});

test("selections in the grid reach the workbook's, the sheet's and the table's handlers", async () => {
  const seen: string[] = [];
  await office.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add("A1:B3", true);
    workbook.onSelectionChanged.add(() => {
      seen.push("workbook");
      return Promise.resolve();
    });
    sheet.onSelectionChanged.add((event) => {
      seen.push(`sheet ${event.address}`);
      return Promise.resolve();
    });
    table.onSelectionChanged.add((event) => {
      seen.push(`table ${String(event.isInsideTable)}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  office.Office.context.document.addHandlerAsync(
    office.Office.EventType.DocumentSelectionChanged,
    () => seen.push("document"),
  );
  const zone = { left: 1, right: 2, top: 1, bottom: 4 };
  office.engine.model.selection.selectZone({ cell: { col: 1, row: 1 }, zone });
  await settle();
  expect(seen.sort()).toEqual(["document", "sheet B2:C5", "table true", "workbook"]);
});

test("sheets added, activated and deleted, and changed tables", async () => {
  const seen: string[] = [];
  await office.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const note = (word: string) => (): Promise<void> => {
      seen.push(word);
      return Promise.resolve();
    };
    worksheets.onAdded.add(note("added"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeactivated.add(note("deactivated"));
    worksheets.onDeleted.add(note("deleted"));
    tables.onChanged.add(note("table"));
    const table = worksheets.getActiveWorksheet().tables.add("A1:B3", true);
    table.onChanged.add(note("own table"));
    await context.sync();
    const sheet = worksheets.add("New");
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
    await settle();
    expect(seen.splice(0)).toEqual([
      "added",
      "deactivated",
      "activated",
      "deactivated",
      "activated",
      "deleted",
    ]);
  });
  type(0, 1, "x");
  await settle();
  expect(seen.sort()).toEqual(["own table", "table"]);
});

test("a handler that was removed hears nothing more", async () => {
  let count = 0;
  const handler = await office.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(() => {
      count += 1;
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  type(0, 0, "1");
  await settle();
  handler.remove();
  await handler.context.sync();
  type(0, 0, "2");
  await settle();
  expect(count).toBe(1);
});

test("a ribbon command calls its handler, which shows the pane", async () => {
  const shown: boolean[] = [];
  await office.restart({ onPane: (visible) => shown.push(visible) });
  const calls: unknown[] = [];
  office.Office.actions.associate("newSheet", (event: unknown) => {
    calls.push(event);
    void office.Office.addin.showAsTaskpane().then(() => office.Office.addin.hide());
  });
  office.host.fireCommand("newSheet");
  office.host.fireCommand("newSheet", { source: { id: "button" } });
  await settle();
  expect(calls).toEqual([null, { source: { id: "button" } }]);
  expect(shown).toEqual([true, true, false, false]);
});

test("an event that the host does not send is refused", async () => {
  await expect(
    office.Excel.run(async (context) => {
      context.workbook.worksheets.onFormatChanged.add(() => Promise.resolve());
      await context.sync();
    }),
  ).rejects.toMatchObject({ message: /_RegisterCalculatedEvent/ });
});

test("a sheet's new name reaches onNameChanged, in the grid, by the add-in and by undo", async () => {
  // Excel has it since ExcelApi 1.17; the office.js of npm knows it as a part of Excel on the web.
  await office.restart({ requirementSets: { ...newest, ExcelApiOnline: "1.1" } });
  const seen: string[] = [];
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onNameChanged.add(({ nameBefore, nameAfter, worksheetId }) => {
      seen.push(`${nameBefore} > ${nameAfter}`);
      expect(worksheetId).toBe(sheetId());
      return Promise.resolve();
    });
    await context.sync();
    worksheets.getActiveWorksheet().name = "Bob's";
    await context.sync();
  });
  const rename = { sheetId: sheetId(), oldName: "Bob\u2019s", newName: "Deals" };
  office.engine.send("RENAME_SHEET", rename);
  office.engine.undo();
  await settle();
  expect(seen).toEqual(["Sheet1 > Bob's", "Bob's > Deals", "Deals > Bob's"]);
});

test("edits tell each sheet that it was calculated", async () => {
  const seen: string[] = [];
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Other");
    await context.sync();
    worksheets.onCalculated.add(({ worksheetId }) => {
      seen.push(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
  });
  await settle();
  expect(seen).toEqual([]);
  type(1, 2, "7");
  await settle();
  expect(seen.sort()).toEqual([...office.engine.model.getters.getSheetIds()].sort());
});
