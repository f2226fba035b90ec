import { useOffice } from "../../support/use-office";

const office = useOffice();

/** A table of two columns and three rows at A1:B4, named Deals. */
const withTable = <T>(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  office.Excel.run((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = [
      ["Name", "Price [€]"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ];
    const table = sheet.tables.add("A1:B4", true);
    table.name = "Deals";
    return work(table, sheet, context);
  });

test("collections tell their count, alone and with their items", async () => {
  await withTable(async ({ columns, rows }, sheet, context) => {
    columns.load("count");
    rows.load("count,items/values");
    sheet.tables.load();
    await context.sync();
    expect([columns.count, rows.count, sheet.tables.count]).toEqual([2, 3, 1]);
    expect(rows.items.map(({ values }) => values[0])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    expect(sheet.tables.items.map(({ name }) => name)).toEqual(["Deals"]);
  });
});

test("a table has a name, a style and its options", async () => {
  await withTable(async (table, sheet, context) => {
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.showFilterButton = false;
    table.load("name,style,showBandedRows,showFilterButton,showTotals,showHeaders");
    sheet.tables.load("items/name");
    const found = context.workbook.tables.getItemOrNullObject("deals").load("id");
    const none = context.workbook.tables.getItemOrNullObject("other");
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: "Deals",
      style: "TableStyleLight9",
      showBandedRows: false,
      showFilterButton: false,
      showTotals: false,
      showHeaders: true,
    });
    expect(sheet.tables.items.map(({ name }) => name)).toEqual(["Deals"]);
    expect([found.isNullObject, none.isNullObject]).toEqual([false, true]);
  });
});

test("its parts are ranges", async () => {
  await withTable(async (table, sheet, context) => {
    const column = table.columns.getItem("price [€]");
    const found = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      column.getRange(),
      column.getDataBodyRange(),
      column.getHeaderRowRange(),
      table.rows.getItemAt(1).getRange(),
    ].map((range) => range.load("address"));
    table.columns.load("items/name,items/index");
    table.rows.load("items/values");
    const tables = sheet.getRange("B2").getTables().load("items/name");
    const missing = table.columns.getItemOrNullObject("none");
    await context.sync();
    expect(found.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
      "A1:B4",
      "A1:B1",
      "A2:B4",
      "B1:B4",
      "B2:B4",
      "B1",
      "A3:B3",
    ]);
    expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ["Name", 0],
      ["Price [€]", 1],
    ]);
    expect(table.rows.items.map(({ values }) => values[0])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    expect(tables.items.map(({ name }) => name)).toEqual(["Deals"]);
    expect(missing.isNullObject).toBe(true);
  });
});

test.each([
  ["=SUM(Deals[Price '[€']])", 6],
  ["=ROWS(Deals)", 3],
  ["=ROWS(Deals[#All])", 4],
  ["=COLUMNS(Deals[[Name]:[Price '[€']]])", 2],
  ["=INDEX(Deals[#Headers],1,1)", "Name"],
  ["=COUNTA(Deals[[#All],[Name]])", 4],
])("structured references calculate and read back: %s", async (formula, value) => {
  await withTable(async (_table, sheet, context) => {
    const cell = sheet.getRange("E7");
    cell.formulas = [[formula]];
    cell.load("values,formulas");
    await context.sync();
    expect(cell.values).toEqual([[value]]);
    expect(cell.formulas).toEqual([[formula]]);
  });
});

test("this row, from within the table and beside it", async () => {
  await withTable(async (table, sheet, context) => {
    sheet.getRange("B2:B4").formulas = [
      ["=LEN([@Name])"],
      ["=LEN(Deals[@Name])+1"],
      ["=ROW(Deals[[#This Row],[Name]])"],
    ];
    const range = table.columns.getItem("Price [€]").getDataBodyRange().load("values");
    await context.sync();
    expect(range.values).toEqual([[1], [2], [4]]);
  });
});

test("rows are added at the end and within, deleted, and references follow", async () => {
  await withTable(async (table, sheet, context) => {
    const sum = sheet.getRange("E1");
    sum.formulas = [["=SUM(Deals[Price '[€']])"]];
    table.rows.add(undefined, [["d", 10]]);
    table.rows.add(0, [["z", 100]]);
    const range = table.getRange().load("values,address");
    sum.load("values,formulas");
    await context.sync();
    expect(range.values.slice(1)).toEqual([
      ["z", 100],
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["d", 10],
    ]);
    expect(sum.values).toEqual([[116]]);
    expect(sum.formulas).toEqual([["=SUM(Deals[Price '[€']])"]]);
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(0).delete();
    const after = table.getDataBodyRange().load("values");
    sum.load("values");
    await context.sync();
    expect(after.values).toEqual([
      ["c", 3],
      ["d", 10],
    ]);
    expect(sum.values).toEqual([[13]]);
  });
});

test("what stands below a table moves down when rows are added", async () => {
  await withTable(async (table, sheet, context) => {
    sheet.getRange("A6").values = [["below"]];
    table.rows.add(undefined, [["d", 10]]);
    const moved = sheet.getRange("A5:A7").load("values");
    await context.sync();
    expect(moved.values).toEqual([["d"], [""], ["below"]]);
  });
});

test("a table's new name stands in the formulas that name it", async () => {
  await withTable(async (table, sheet, context) => {
    const cell = sheet.getRange("E1");
    cell.formulas = [["=ROWS(Deals[Name])"]];
    table.name = "Offers";
    cell.load("formulas,values");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=ROWS(Offers[Name])"]], [[3]]]);
  });
});

test("totals come and go", async () => {
  await withTable(async (table, _sheet, context) => {
    table.showTotals = true;
    const total = table.getTotalRowRange().load("address,values");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    expect([total.address, body.address]).toEqual(["Sheet1!A5:B5", "Sheet1!A2:B4"]);
    table.showTotals = false;
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:B4");
  });
});

test("is resized, turned into a range, deleted; goes and comes with undo", async () => {
  await withTable(async (table, sheet, context) => {
    table.resize("A1:B9");
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:B9");
    table.convertToRange();
    const kept = sheet.getRange("A2").load("values");
    const count = sheet.tables.getCount();
    await context.sync();
    expect([kept.values, count.value]).toEqual([[["a"]], 0]);
  });
  office.engine.undo();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Deals");
    table.delete();
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A2").load("values");
    await context.sync();
    expect(cell.values).toEqual([[""]]);
  });
});

test("a table without headers gets them, and moves its cells down", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B2", false);
    const range = table.getRange().load("values");
    table.load("name");
    await context.sync();
    expect(table.name).toBe("Table1");
    expect(range.values).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
  });
});

test("a write below a table leaves it as it is", async () => {
  await withTable(async (table, sheet, context) => {
    sheet.getRange("A5").values = [["apart"]];
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:B4");
  });
});

test.each<[string, (sheet: Excel.Worksheet, table: Excel.Table) => void, string]>([
  [
    "a table over a table",
    (s) => {
      s.tables.add("B2:C3", true);
    },
    "InvalidOperation",
  ],
  [
    "a column that is not there",
    (_s, t) => {
      t.columns.getItem("none").load("name");
    },
    "ItemNotFound",
  ],
  [
    "a formula that names no table",
    (s) => {
      s.getRange("E1").formulas = [["=SUM(None[x])"]];
    },
    "InvalidArgument",
  ],
  [
    "a formula that names no column",
    (s) => {
      s.getRange("E1").formulas = [["=SUM(Deals[x])"]];
    },
    "InvalidArgument",
  ],
  [
    "a name that is taken",
    (s) => {
      s.getRange("G1").values = [["x"]];
      const other = s.tables.add("G1:G2", true);
      other.name = "deals";
    },
    "ItemAlreadyExists",
  ],
  [
    "rows that are not there",
    (_s, t) => {
      t.rows.getItemAt(9).delete();
    },
    "ItemNotFound",
  ],
  [
    "values of rows that are not there",
    (_s, t) => {
      t.rows.getItemAt(3).load("values");
    },
    "ItemNotFound",
  ],
  [
    "to move part of a table",
    (s) => {
      s.getRange("A2").insert("Down");
    },
    "InvalidOperation",
  ],
])("refuses %s", async (_what, work, code) => {
  await expect(
    withTable(async (table, sheet, context) => {
      work(sheet, table);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("a column is appended and taken away again; what stands at the right moves along", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["Plan", "Price"],
      ["S", 10],
      ["M", 20],
    ];
    sheet.getRange("C2").values = [["beside"]];
    const table = sheet.tables.add("A1:B3", true);
    const added = table.columns.add(undefined, undefined, "Twice");
    added.getDataBodyRange().formulas = [["=2*B2"], ["=2*B3"]];
    const grown = table.getRange().load("address,values");
    const beside = sheet.getRange("D2").load("values");
    await context.sync();
    expect([grown.address, grown.values[2], beside.values]).toEqual([
      "Sheet1!A1:C3",
      ["M", 20, 40],
      [["beside"]],
    ]);
    added.delete();
    const again = table.getRange().load("address,values");
    const back = sheet.getRange("C2").load("values");
    await context.sync();
    expect([again.address, again.values[0], back.values]).toEqual([
      "Sheet1!A1:B3",
      ["Plan", "Price"],
      [["beside"]],
    ]);
  });
});
