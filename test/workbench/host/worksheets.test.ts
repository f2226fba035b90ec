import { useOffice } from "../../support/use-office";

const office = useOffice();

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run(work);

const names = (): string[] =>
  office.engine.model.getters
    .getSheetIds()
    .map((id) => office.engine.model.getters.getSheetName(id));

test("adds, finds, renames, moves, colours and deletes sheets", async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Price");
    worksheets.add();
    sheet.name = "Fee";
    sheet.position = 0;
    sheet.tabColor = "#00FF00";
    sheet.showGridlines = false;
    worksheets.load("items/name");
    sheet.load("name,position,tabColor,showGridlines,visibility,id");
    const again = worksheets.getItem("FEE").load("id");
    const none = worksheets.getItemOrNullObject("None");
    const count = worksheets.getCount();
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Fee", "Sheet1", "Sheet3"]);
    expect(sheet.toJSON()).toMatchObject({
      name: "Fee",
      position: 0,
      tabColor: "#00FF00",
      showGridlines: false,
      visibility: "Visible",
    });
    expect(again.id).toBe(sheet.id);
    expect(none.isNullObject).toBe(true);
    expect(count.value).toBe(3);
    sheet.delete();
    await context.sync();
  });
  expect(names()).toEqual(["Sheet1", "Sheet3"]);
});

test("activates, hides and shows sheets", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Price");
    sheet.activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(active.name).toBe("Price");
    sheet.visibility = "VeryHidden";
    sheet.load("visibility");
    const next = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(sheet.visibility).toBe("VeryHidden");
    expect(next.name).toBe("Sheet1");
    next.visibility = "Hidden";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("a hidden sheet can be deleted beside the only visible one, a very hidden one cannot", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Price");
    sheet.visibility = "VeryHidden";
    await context.sync();
    sheet.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    sheet.visibility = "Hidden";
    sheet.delete();
    await context.sync();
  });
  expect(names()).toEqual(["Sheet1"]);
});

test.each([
  ["", "InvalidArgument", "x".repeat(32)],
  ["", "InvalidArgument", "a:b"],
  ["", "InvalidArgument", "a/b"],
  ["", "InvalidArgument", "[a]"],
  ["", "InvalidArgument", "'a"],
  ["", "InvalidArgument", "History"],
  ["", "ItemAlreadyExists", "SHEET1"],
])("refuses a bad name %s with %s: %s", async (_blank, code, name) => {
  await expect(
    run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
  expect(names()).toEqual(["Sheet1"]);
});

test("keeps an apostrophe in a name, which the grid itself forbids", async () => {
  await run(async (context) => {
    context.workbook.worksheets.add("Bob's deal").getRange("A1").values = [[7]];
    const other = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    other.formulas = [["='Bob''s deal'!A1*2"]];
    other.load("values,formulas");
    await context.sync();
    expect(other.values).toEqual([[14]]);
    expect(other.formulas).toEqual([["='Bob''s deal'!A1*2"]]);
  });
});

test("finds no sheet that is not there", async () => {
  await expect(
    run(async (context) => {
      context.workbook.worksheets.getItem("None").load("name");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("the last visible sheet stays", async () => {
  await expect(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().delete();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
});

test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | undefined]>([
  [
    "rows",
    (panes) => {
      panes.freezeRows(2);
    },
    "Sheet1!1:2",
  ],
  [
    "columns",
    (panes) => {
      panes.freezeColumns(1);
    },
    "Sheet1!A:A",
  ],
  [
    "a block",
    (panes) => {
      panes.freezeAt("A1:B3");
    },
    "Sheet1!A1:B3",
  ],
  [
    "nothing",
    (panes) => {
      panes.freezeRows(2);
      panes.unfreeze();
    },
    undefined,
  ],
])("freezes %s", async (_what, freeze, address) => {
  await run(async (context) => {
    const panes = context.workbook.worksheets.getActiveWorksheet().freezePanes;
    freeze(panes);
    const location = panes.getLocationOrNullObject().load("address");
    await context.sync();
    if (address === undefined) expect(location.isNullObject).toBe(true);
    else expect(location.address).toBe(address);
  });
});

test("gives the used range, with and without formats", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const none = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("C4").formulas = [["=SEQUENCE(3)"]];
    sheet.getRange("E9").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    await context.sync();
    expect(all.address).toBe("Sheet1!B2:E9");
    expect(values.address).toBe("Sheet1!B2:C6");
  });
});

test("one request is one undo step, and an unmodelled operation is an error that names it", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Price");
    sheet.getRange("A1:A2").values = [[1], [2]];
    await context.sync();
  });
  office.engine.undo();
  expect(names()).toEqual(["Sheet1"]);
  await expect(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().copy();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotImplemented", message: "NotImplemented: Worksheet.copy" });
});

test("what came before a failing operation stays; failAt forces it", async () => {
  office.host.failAt(3);
  await expect(
    run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.name = "Kept";
      sheet.tabColor = "#FF0000";
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "GeneralException" });
  expect(names()).toEqual(["Sheet1"]);
});

test("a call beyond the manifest's requirement sets throws", async () => {
  await office.restart({ requirementSets: { ExcelApi: "1.9" } });
  await expect(
    office.Excel.run((context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1")
        .getSpillingToRangeOrNullObject();
      return context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
});
