import { createEngine } from "../../../src/workbench/engine";
import { newest, startOffice } from "../../support/office";
import { useOffice } from "../../support/use-office";

const office = useOffice();

test("custom XML parts are kept by id and found by namespace", async () => {
  const id = await office.onSheet(async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<?xml version="1.0"?><deal xmlns="urn:ours" id="1"/>');
    customXmlParts.add("<other/>");
    part.load("id,namespaceUri");
    const xml = part.getXml();
    const ours = customXmlParts.getByNamespace("urn:ours");
    ours.load("items/id");
    const only = ours.getOnlyItemOrNullObject().load("id");
    const count = customXmlParts.getCount();
    await context.sync();
    expect(part.namespaceUri).toBe("urn:ours");
    expect(xml.value).toContain("<deal");
    expect(ours.items.map((one) => one.id)).toEqual([part.id]);
    expect([only.id, count.value]).toEqual([part.id, 2]);
    return part.id;
  });
  await office.onSheet(async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.getItem(id);
    part.setXml('<deal xmlns="urn:ours" id="2"/>');
    const xml = part.getXml();
    await context.sync();
    expect(xml.value).toContain('id="2"');
    part.delete();
    const gone = customXmlParts.getItemOrNullObject(id);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  await expect(
    office.onSheet(async (_sheet, context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add("<open>");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("settings keep values of any shape, as Office's own settings do", async () => {
  await office.onSheet(async (_sheet, context) => {
    const { settings } = context.workbook;
    settings.add("deal", { share: 0.3, list: [1, 2] });
    const setting = settings.getItem("deal").load("key,value");
    const none = settings.getItemOrNullObject("none");
    await context.sync();
    expect([setting.key, setting.value]).toEqual(["deal", { share: 0.3, list: [1, 2] }]);
    expect(none.isNullObject).toBe(true);
    setting.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("properties, application and culture", async () => {
  await office.onSheet(async (_sheet, context) => {
    const { workbook } = context;
    workbook.properties.title = "Prices";
    workbook.properties.load("title,author");
    workbook.load("name");
    workbook.application.load("calculationMode");
    workbook.application.cultureInfo.load("name");
    workbook.application.calculate("Full");
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    expect([workbook.properties.title, workbook.name]).toEqual(["Prices", "Book1.xlsx"]);
    expect(workbook.application.calculationMode).toBe("Automatic");
    expect(workbook.application.cultureInfo.name).toBe("en-US");
  });
});

test("a sheet is printed in several parts, which move with their cells", async () => {
  await office.onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(sheet.getRanges("A1:F9,A11:C20"));
    const areas = pageLayout.getPrintAreaOrNullObject().load("address,areaCount");
    await context.sync();
    expect([areas.address, areas.areaCount]).toEqual(["Sheet1!A1:F9,Sheet1!A11:C20", 2]);
    sheet.getRange("5:5").insert("Down");
    pageLayout.setPrintTitleRows("1:2");
    const moved = pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    expect(moved.address).toBe("Sheet1!A1:F10,Sheet1!A12:C21");
  });
});

test("page layout keeps how a sheet is printed", async () => {
  await office.onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.setPrintMargins("Inches", { top: 1 });
    pageLayout.setPrintArea("A1:M218");
    pageLayout.setPrintTitleRows(sheet.getRange("A1:B3"));
    pageLayout.setPrintTitleColumns("$A:$B");
    pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
    sheet.horizontalPageBreaks.add("A40");
    sheet.horizontalPageBreaks.add(sheet.getRange("A20"));
    sheet.horizontalPageBreaks.load("items/rowIndex");
    pageLayout.load(
      "orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin,bottomMargin",
    );
    pageLayout.headersFooters.defaultForAllPages.load("leftFooter,rightFooter");
    const places = [
      pageLayout.getPrintAreaOrNullObject(),
      pageLayout.getPrintTitleRowsOrNullObject(),
      pageLayout.getPrintTitleColumnsOrNullObject(),
    ].map((one) => one.load("address"));
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A3",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
      leftMargin: 36,
      topMargin: 72,
      bottomMargin: 54,
    });
    expect(places.map(({ address }) => address)).toEqual([
      "Sheet1!A1:M218",
      "Sheet1!1:3",
      "Sheet1!A:B",
    ]);
    const { leftFooter, rightFooter } = pageLayout.headersFooters.defaultForAllPages;
    expect([leftFooter, rightFooter]).toEqual(["&A", ""]);
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([19, 39]);
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.getRange("1:1").insert("Down");
    const count = sheet.horizontalPageBreaks.getCount();
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    expect([count.value, area.address]).toEqual([0, "Sheet1!A2:M219"]);
  });
});

test("a protected sheet keeps its locked cells, from the add-in and from the user", async () => {
  await office.onSheet(async (sheet, context) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: false }, "pw");
    sheet.protection.load("protected,options");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options.allowInsertRows).toBe(false);
    sheet.getRange("B1").values = [[1]];
    const open = sheet.getRange("B1").load("values");
    await context.sync();
    expect(open.values).toEqual([[1]]);
  });
  const attempts: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => {
      sheet.getRange("A1").values = [[1]];
    },
    (sheet) => {
      sheet.getRange("B1").format.font.bold = true;
    },
    (sheet) => {
      sheet.getRange("1:1").insert("Down");
    },
    (sheet) => {
      sheet.getRange("B:B").format.columnWidth = 90;
    },
    (sheet) => {
      sheet.tables.add("A1:B2", true);
    },
  ];
  for (const attempt of attempts) {
    await expect(
      office.onSheet(async (sheet, context) => {
        attempt(sheet);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  }
  const { model } = office.engine;
  const at = { sheetId: model.getters.getActiveSheetId(), col: 0, row: 0 };
  expect(model.dispatch("UPDATE_CELL", { ...at, content: "typed" }).isSuccessful).toBe(false);
  await office.onSheet(async (sheet, context) => {
    sheet.protection.unprotect("pw");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(office.engine.evaluated(at).value).toBe(1);
});

test("a protected workbook keeps its sheets", async () => {
  await office.onSheet(async (_sheet, context) => {
    const { protection } = context.workbook;
    protection.protect();
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
  });
  await expect(
    office.onSheet(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.add("New");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(
    office.onSheet((_sheet, context) => {
      context.workbook.protection.protect("another");
      return context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  await office.onSheet(async (_sheet, context) => {
    const { protection, worksheets } = context.workbook;
    protection.unprotect();
    worksheets.add("New");
    await context.sync();
  });
});

test("all that Excel knows survives being exported and opened again", async () => {
  await office.onSheet(async (sheet, context) => {
    const { workbook } = context;
    sheet.getRange("A1:B3").values = [
      ["x", "y"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B3", true).name = "Points";
    sheet.getRange("D1").formulas = [["=SUM(Points[x])"]];
    sheet.getRange("D1").numberFormat = [["[Red]0.0"]];
    sheet.getRange("D1").format.font.name = "Arial";
    sheet.getRange("E1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns").name = "chart";
    workbook.names.add("rate", "=0.2");
    workbook.customXmlParts.add("<deal/>");
    await context.sync();
  });
  const again = await startOffice({
    data: JSON.parse(JSON.stringify(office.engine.export())) as object,
    requirementSets: newest,
  });
  await again.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("D1").load("formulas,values,numberFormat,format/font/name");
    const table = workbook.tables.getItem("Points").getRange().load("address");
    const { dataValidation } = sheet.getRange("E1").load("dataValidation/type");
    const chart = sheet.charts.getItem("chart").load("chartType");
    const parts = workbook.customXmlParts.getCount();
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=SUM(Points[x])"]], [[4]]]);
    expect([cell.numberFormat, cell.format.font.name]).toEqual([[["[Red]0.0"]], "Arial"]);
    expect(table.address).toBe("Sheet1!A1:B3");
    expect([dataValidation.type, chart.chartType, parts.value]).toEqual(["List", "Line", 1]);
  });
  again.stop();
  expect(createEngine(again.engine.export()).facts).toEqual(again.engine.facts);
});
