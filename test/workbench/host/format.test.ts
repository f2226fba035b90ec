import { useOffice } from "../../support/use-office";

const office = useOffice();

test("fonts, fills, alignments and locks are kept", async () => {
  await office.onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    format.font.bold = true;
    format.font.italic = true;
    format.font.strikethrough = true;
    format.font.color = "#0072b2";
    format.font.size = 14;
    format.font.name = "Arial";
    format.font.underline = "Double";
    format.fill.color = "yellow";
    format.horizontalAlignment = "CenterAcrossSelection";
    format.verticalAlignment = "Center";
    format.wrapText = true;
    format.indentLevel = 2;
    format.textOrientation = 45;
    format.protection.locked = false;
    format.protection.formulaHidden = true;
    format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation");
    format.font.load();
    format.fill.load("color");
    format.protection.load();
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Center",
      wrapText: true,
      indentLevel: 2,
      textOrientation: 45,
      fill: { color: "#FFFF00" },
      protection: { locked: false, formulaHidden: true },
      font: {
        bold: true,
        italic: true,
        strikethrough: true,
        color: "#0072B2",
        size: 14,
        name: "Arial",
        underline: "Double",
      },
    });
    format.fill.clear();
    format.fill.load("color");
    await context.sync();
    expect(format.fill.color).toBe("#FFFFFF");
  });
});

test("an unformatted cell has Excel's defaults, a mixed block null", async () => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    const mixed = sheet.getRange("A1:A2").format.font.load("bold");
    const plain = sheet.getRange("C1").format;
    plain.load("horizontalAlignment,verticalAlignment,wrapText");
    plain.font.load("color,size,bold");
    await context.sync();
    expect(mixed.bold).toBeNull();
    expect(plain.toJSON()).toMatchObject({
      horizontalAlignment: "General",
      verticalAlignment: "Bottom",
      wrapText: false,
      font: { color: "#000000", size: 11, bold: false },
    });
  });
});

test("widths and heights are in points", async () => {
  await office.onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("B2:C3");
    format.columnWidth = 90;
    format.rowHeight = 30;
    format.load("columnWidth,rowHeight");
    const mixed = sheet.getRange("A1:B1").format.load("columnWidth");
    await context.sync();
    expect([format.columnWidth, format.rowHeight]).toEqual([90, 30]);
    expect(mixed.columnWidth).toBeNull();
    sheet.getRange("A1").values = [["a text that is rather long for its column"]];
    const narrow = sheet.getRange("A:A").format;
    narrow.autofitColumns();
    narrow.load("columnWidth");
    await context.sync();
    expect(narrow.columnWidth).toBeGreaterThan(150);
  });
});

test("borders have style, weight and colour on each edge", async () => {
  await office.onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange("B2:C3").format;
    const bottom = borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.weight = "Medium";
    bottom.color = "#FF0000";
    borders.getItem("EdgeTop").style = "Dash";
    borders.getItem("EdgeLeft").style = "Dot";
    borders.getItem("InsideHorizontal").style = "Continuous";
    borders.getItem("EdgeTop").style = "None";
    borders.load("items/sideIndex,items/style,items/weight,items/color");
    await context.sync();
    const found = Object.fromEntries(borders.items.map((one) => [one.sideIndex, one.toJSON()]));
    expect(found).toMatchObject({
      EdgeBottom: { style: "Continuous", weight: "Medium", color: "#FF0000" },
      EdgeTop: { style: "None" },
      EdgeLeft: { style: "Dot" },
      InsideHorizontal: { style: "Continuous", weight: "Thin" },
      InsideVertical: { style: "None" },
    });
  });
});

test.each([
  ["0.00%", 0.125, "12.50%"],
  ["#,##0.00", 1234.5, "1,234.50"],
  ["General", 1234.5, "1234.5"],
  ['#,##0 "€"', 1234, "1,234 €"],
  ["#,##0;[Red]-#,##0", -1234, "-1,234"],
  ["_-* #,##0_-;-* #,##0_-", 1234, "1,234"],
  ["¥#,##0", 1234, "¥1,234"],
  ["yyyy-mm-dd", 45658, "2025-01-01"],
  ["#,##0,", 1_234_567, "1,235"],
])("the number format %s shows %p as %s and reads back", async (format, value, text) => {
  await office.onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [[value]];
    cell.numberFormat = [[format]];
    cell.load("numberFormat,text,values");
    await context.sync();
    expect(cell.numberFormat).toEqual([[format]]);
    expect(cell.values).toEqual([[value]]);
    expect(cell.text[0]![0]!.trim()).toBe(text);
  });
});

test("one number format for a block, and the text format", async () => {
  await office.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.numberFormat = "@" as unknown as string[][];
    range.values = [
      ["=1+1", "007"],
      ["x", 5],
    ];
    range.load("values,numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["@", "@"],
      ["@", "@"],
    ]);
    expect(range.values[0]).toEqual(["=1+1", "007"]);
  });
});

test("named styles format cells, also after they change", async () => {
  await office.onSheet(async (sheet, context) => {
    const { styles } = context.workbook;
    styles.add("Our input");
    const style = styles.getItem("Our input");
    style.font.bold = true;
    style.font.color = "#0000FF";
    style.fill.color = "#FFF2CC";
    style.numberFormat = "0.0%";
    style.horizontalAlignment = "Right";
    style.wrapText = true;
    style.locked = false;
    style.borders.getItem("EdgeBottom").style = "Continuous";
    const range = sheet.getRange("A1:A2");
    range.values = [[0.5], [0.25]];
    range.style = "our input";
    style.font.color = "#FF0000";
    range.load("style,numberFormat,text");
    range.format.font.load("bold,color");
    range.format.fill.load("color");
    const border = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style");
    styles.load("items/name,items/builtIn");
    style.load("name,builtIn,wrapText,locked,horizontalAlignment");
    const none = styles.getItemOrNullObject("None such");
    await context.sync();
    expect(range.style).toBe("Our input");
    expect(range.text).toEqual([["50.0%"], ["25.0%"]]);
    expect([range.format.font.bold, range.format.font.color]).toEqual([true, "#FF0000"]);
    expect(range.format.fill.color).toBe("#FFF2CC");
    expect(border.style).toBe("Continuous");
    expect(style.toJSON()).toMatchObject({
      builtIn: false,
      wrapText: true,
      locked: false,
      horizontalAlignment: "Right",
    });
    expect(styles.items.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Normal", "Our input"]),
    );
    expect(none.isNullObject).toBe(true);
    style.delete();
    const gone = styles.getItemOrNullObject("Our input");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("built-in styles are there", async () => {
  await office.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.style = "Heading 1";
    range.format.font.load("bold,size");
    range.load("style");
    const plain = sheet.getRange("B1").load("style");
    await context.sync();
    expect([range.style, range.format.font.bold, range.format.font.size]).toEqual([
      "Heading 1",
      true,
      15,
    ]);
    expect(plain.style).toBe("Normal");
  });
});

test("a hyperlink names its target", async () => {
  await office.onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "there", screenTip: "go" };
    cell.load("hyperlink,values");
    await context.sync();
    expect(cell.values).toEqual([["there"]]);
    expect(cell.hyperlink).toMatchObject({ documentReference: "Sheet1!B2", screenTip: "go" });
  });
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string]>([
  [
    "a colour",
    (s) => {
      s.getRange("A1").format.fill.color = "no colour";
    },
    "InvalidArgument",
  ],
  [
    "an alignment",
    (s) => {
      s.getRange("A1").format.horizontalAlignment = "Middle" as "Left";
    },
    "InvalidArgument",
  ],
  [
    "a border",
    (s) => {
      s.getRange("A1").format.borders.getItem("Edge" as "EdgeTop").style = "Continuous";
    },
    "ItemNotFound",
  ],
  [
    "a width",
    (s) => {
      s.getRange("A1").format.columnWidth = -1;
    },
    "InvalidArgument",
  ],
  [
    "a style",
    (s) => {
      s.getRange("A1").style = "None such";
    },
    "InvalidArgument",
  ],
  [
    "a second style of a name",
    (_s, c) => {
      c.workbook.styles.add("normal");
    },
    "ItemAlreadyExists",
  ],
])("refuses %s that Excel does not know", async (_what, work, code) => {
  await expect(
    office.onSheet(async (sheet, context) => {
      work(sheet, context);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});
