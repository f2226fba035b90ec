import { useOffice } from "../../support/use-office";

const office = useOffice();

test("writes and reads values, formulas, texts and types", async () => {
  await office.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C2");
    range.values = [
      [1.5, "text", true],
      ["=A1*2", "", "'012"],
    ];
    range.load("values,formulas,text,valueTypes");
    await context.sync();
    expect(range.values).toEqual([
      [1.5, "text", true],
      [3, "", "012"],
    ]);
    expect(range.formulas).toEqual([
      [1.5, "text", true],
      ["=A1*2", "", "012"],
    ]);
    expect(range.text).toEqual([
      ["1.5", "text", "TRUE"],
      ["3", "", "012"],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "String", "Boolean"],
      ["Double", "Empty", "String"],
    ]);
  });
});

test.each([
  [1e21, 1e21],
  [1e-7, 1e-7],
  [0.1, 0.1],
  [-3, -3],
  [123456789.123456, 123456789.123456],
  ["12", 12],
  ["15%", 0.15],
  ["'=A1", "=A1"],
  ["a\nb", "a\nb"],
  [false, false],
  ["=1/0", "#DIV/0!"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=NA()", "#N/A"],
  ['="x"+1', "#VALUE!"],
  ["=SUM(1,2)", 3],
  ['="a""b"', 'a"b'],
  ['="c:\\"&""""', 'c:\\"'],
  ["中文", "中文"],
])("a cell given %p holds %p", async (given, held) => {
  await office.onSheet(async (sheet, context) => {
    const cell = sheet.getRange("B2");
    cell.values = [[given]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[held]]);
  });
});

test("one value fills a block, null leaves a cell alone", async () => {
  await office.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.values = 5 as unknown as number[][];
    range.values = [[null, 6]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[5, 6]]);
  });
});

test.each([
  ["=A1+$A$1+$A1+A$1", "=C6+$A$1+$A6+C$1"],
  ["=SUM(A:A,$A:B,1:2,$1:2)", "=SUM(C:C,$A:D,6:7,$1:7)"],
  ['=B2&"A1"&Sheet1!B2', '=D7&"A1"&Sheet1!D7'],
  ["=SUM($A$1:B2)-2", "=SUM($A$1:D7)-2"],
  ["=A1048576", "=#REF!"],
])("one formula for a block, %s, moves along as Excel fills it: %s", async (given, held) => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("D3:F8").formulas = given as unknown as string[][];
    const [first, last] = [sheet.getRange("D3"), sheet.getRange("F8")];
    for (const cell of [first, last]) cell.load("formulas");
    await context.sync();
    expect(first.formulas).toEqual([[given]]);
    expect(last.formulas).toEqual([[held]]);
  });
});

test("a spill is read like values", async () => {
  await office.onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.formulas = [["=SEQUENCE(2,2)"]];
    const range = sheet.getRange("A1:B2").load("values,formulas");
    const spill = cell.getSpillingToRangeOrNullObject().load("address");
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(range.formulas).toEqual([
      ["=SEQUENCE(2,2)", 2],
      [3, 4],
    ]);
    expect(spill.address).toBe("Sheet1!A1:B2");
  });
});

test("a spill finds room beyond the grid's size, but not over other cells", async () => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("B5").values = [["here"]];
    sheet.getRange("A1:B1").formulas = [["=SEQUENCE(3000)", "=SEQUENCE(10)"]];
    await context.sync();
    const last = sheet.getRange("A3000").load("values");
    const blocked = sheet.getRange("B1").load("values");
    await context.sync();
    expect([last.values, blocked.values]).toEqual([[[3000]], [["#SPILL!"]]]);
  });
});

test("formulas read back as they were written", async () => {
  const formulas = [["=SUM(B$1:B1)"], ["=sum( 1 , 2 )"], ['=$A$1&"x"'], ["=IF(A1>0,1,)"]];
  await office.onSheet(async (sheet, context) => {
    const range = sheet.getRange("D1:D4");
    range.formulas = formulas;
    range.load("formulas");
    await context.sync();
    expect(range.formulas).toEqual(formulas);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  [
    "rows that do not fit",
    (s) => {
      s.getRange("A1:B2").values = [[1, 2]];
    },
    "InvalidArgument",
  ],
  [
    "a formula that cannot be read",
    (s) => {
      s.getRange("A1").formulas = [["=SUM(("]];
    },
    "InvalidArgument",
  ],
  [
    "too long a text",
    (s) => {
      s.getRange("A1").values = [["x".repeat(32_768)]];
    },
    "InvalidArgument",
  ],
  [
    "too long a formula",
    (s) => {
      s.getRange("A1").formulas = [[`=${"1+".repeat(4_100)}1`]];
    },
    "InvalidArgument",
  ],
  [
    "an address beyond the sheet",
    (s) => {
      s.getRange("A1048577").values = [[1]];
    },
    "InvalidArgument",
  ],
  [
    "cells before the sheet",
    (s) => {
      s.getRange("A1").getOffsetRange(-1, 0).values = [[1]];
    },
    "InvalidArgument",
  ],
  [
    "a name that is not there",
    (s) => {
      s.getRange("NoSuchName").values = [[1]];
    },
    "InvalidArgument",
  ],
  [
    "ranges that do not meet",
    (s) => {
      s.getRange("A1").getIntersection("B2").values = [[1]];
    },
    "ItemNotFound",
  ],
])("refuses %s", async (_what, work, code) => {
  await expect(
    office.onSheet(async (sheet, context) => {
      work(sheet);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test.each([
  ["x", 200],
  // Three bytes a character.
  ["价", 70],
])("a request over 5 MB of %s is refused whole", async (character, rows) => {
  const write = (count: number): Promise<void> =>
    office.onSheet(async (sheet, context) => {
      const values = Array.from({ length: count }, () => [character.repeat(30_000)]);
      sheet.getRange(`A1:A${count}`).values = values;
      await context.sync();
    });
  await expect(write(rows)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(
    office.engine.model.getters.getCells(office.engine.model.getters.getActiveSheetId()),
  ).toEqual([]);
  await write(Math.floor(rows / 2));
});

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
  ["getRange", (s) => s.getRange("B2:C3"), "B2:C3"],
  ["getRange whole column", (s) => s.getRange("B:C"), "B:C"],
  ["getRangeByIndexes", (s) => s.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ["worksheet.getCell", (s) => s.getCell(1, 2), "C2"],
  ["getCell", (s) => s.getRange("B2:C3").getCell(1, 0), "B3"],
  ["getRow", (s) => s.getRange("B2:C3").getRow(1), "B3:C3"],
  ["getColumn", (s) => s.getRange("B2:C3").getColumn(1), "C2:C3"],
  ["getLastRow", (s) => s.getRange("B2:C3").getLastRow(), "B3:C3"],
  ["getLastColumn", (s) => s.getRange("B2:C3").getLastColumn(), "C2:C3"],
  ["getLastCell", (s) => s.getRange("B2:C3").getLastCell(), "C3"],
  ["getEntireRow", (s) => s.getRange("B2:C3").getEntireRow(), "2:3"],
  ["getEntireColumn", (s) => s.getRange("B2:C3").getEntireColumn(), "B:C"],
  ["getOffsetRange", (s) => s.getRange("B2:C3").getOffsetRange(1, -1), "A3:B4"],
  ["getResizedRange", (s) => s.getRange("B2:C3").getResizedRange(1, 2), "B2:E4"],
  ["getAbsoluteResizedRange", (s) => s.getRange("B2:C3").getAbsoluteResizedRange(1, 1), "B2"],
  ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect("D5"), "B2:D5"],
  ["getIntersection", (s) => s.getRange("B2:C3").getIntersectionOrNullObject("C3:D9"), "C3"],
  ["getRowsBelow", (s) => s.getRange("B2:C3").getRowsBelow(2), "B4:C5"],
  ["getRowsAbove", (s) => s.getRange("B2:C3").getRowsAbove(1), "B1:C1"],
  ["getColumnsAfter", (s) => s.getRange("B2:C3").getColumnsAfter(1), "D2:D3"],
  ["getColumnsBefore", (s) => s.getRange("B2:C3").getColumnsBefore(1), "A2:A3"],
])("%s", async (_what, find, address) => {
  await office.onSheet(async (sheet, context) => {
    const found = find(sheet).load("address");
    await context.sync();
    expect(found.address).toBe(`Sheet1!${address}`);
  });
});

test("ranges on another sheet, and what stays null", async () => {
  await office.onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("Other one");
    const other = sheet.getRange("'Other one'!B2").load("address,rowIndex,columnIndex");
    const apart = sheet.getRange("A1").getIntersectionOrNullObject("B2");
    await context.sync();
    expect(other.address).toBe("'Other one'!B2");
    expect([other.rowIndex, other.columnIndex]).toEqual([1, 1]);
    expect(apart.isNullObject).toBe(true);
  });
});

test("selects, and reads the selection back", async () => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("C3:D4").select();
    await context.sync();
    const range = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!C3:D4");
    expect(cell.address).toBe("Sheet1!C3");
  });
});

test.each<[Excel.ClearApplyTo | "All" | "Contents" | "Formats", unknown, boolean]>([
  ["All", "", false],
  ["Contents", "", true],
  ["Formats", 1, false],
])("clear %s", async (applyTo, value, bold) => {
  await office.onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [[1]];
    cell.format.font.bold = true;
    cell.clear(applyTo);
    cell.load("values,format/font/bold");
    await context.sync();
    expect(cell.values).toEqual([[value]]);
    expect(cell.format.font.bold).toBe(bold);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void, unknown[][]]>([
  [
    "inserts rows",
    (s) => {
      s.getRange("2:2").insert("Down");
    },
    [[1], [""], [2], [3]],
  ],
  [
    "deletes rows",
    (s) => {
      s.getRange("1:1").delete("Up");
    },
    [[2], [3], [""], [""]],
  ],
  [
    "inserts cells",
    (s) => {
      s.getRange("A1").insert("Down");
    },
    [[""], [1], [2], [3]],
  ],
  [
    "deletes cells",
    (s) => {
      s.getRange("A2").delete("Up");
    },
    [[1], [3], [""], [""]],
  ],
])("%s", async (_what, edit, values) => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    edit(sheet);
    const range = sheet.getRange("A1:A4").load("values");
    await context.sync();
    expect(range.values).toEqual(values);
  });
});

test("merges and unmerges", async () => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").merge();
    const merged = sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
    await context.sync();
    expect(merged.address).toBe("Sheet1!A1:B2");
    sheet.getRange("A1:B2").unmerge();
    const none = sheet.getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("hides rows and columns", async () => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const rows = sheet.getRange("A2:A3").load("rowHidden,hidden");
    const mixed = sheet.getRange("A1:A2").load("rowHidden");
    const column = sheet.getRange("B1").load("columnHidden");
    await context.sync();
    expect([rows.rowHidden, rows.hidden]).toEqual([true, true]);
    expect(mixed.rowHidden).toBeNull();
    expect(column.columnHidden).toBe(true);
  });
});

test("tells which cells spill, and which are saved as arrays: those, and formulas that take a list cell by cell", async () => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const cells = { C1: "=A1:A3*2", D1: "=SUM(IF(A1:A3>1,A1:A3))", E1: "=SUM(A1:A3)", F1: "text" };
    for (const [at, content] of Object.entries(cells)) sheet.getRange(at).formulas = [[content]];
    const told = ["C1", "C3", "D1", "E1", "F1", "C1:C3", "D1:E1"].map((at) => {
      const range = sheet.getRange(at);
      range.load("savedAsArray,hasSpill");
      return range;
    });
    await context.sync();
    expect(told.map(({ savedAsArray }) => savedAsArray)).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      null,
    ]);
    const spilling = told.map(({ hasSpill }) => hasSpill);
    expect(spilling).toEqual([true, true, false, false, false, true, false]);
  });
});
