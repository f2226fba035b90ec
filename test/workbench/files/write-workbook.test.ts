import { createEngine, type Engine } from "../../../src/workbench/engine";
import { writeXlsx } from "../../../src/workbench/files";
import {
  addStyle,
  addTable,
  attributes,
  elements,
  engineWith,
  partOf,
  partsOf,
  rangeOf,
  reopened,
  cellByExcelJs,
  readByExcelJs,
  sheetPart,
} from "./book";
import { problemsOf } from "./check-package";

/** A workbook with everything that a sheet of ours has. */
function fullWorkbook(): { engine: Engine; sheetId: string } {
  const { engine, sheetId } = engineWith({
    A1: "Name",
    B1: "Price",
    C1: "Share",
    A2: "Ada",
    B2: "100",
    C2: "0.2",
    A3: "Bo",
    B3: "200",
    C3: "0.3",
    D2: "=ROI_SHARE(B2,C2)",
    D3: "=ROI_SHARE(B3,C3)",
    F1: "=SEQUENCE(3)",
  });
  engine.batch(() => {
    addTable(engine, sheetId, "A1:D3");
    engine.send("ADD_MERGE", { sheetId, target: [{ left: 5, right: 6, top: 8, bottom: 8 }] });
    engine.send("FREEZE_ROWS", { sheetId, quantity: 1 });
    engine.send("FREEZE_COLUMNS", { sheetId, quantity: 2 });
    engine.send("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements: [0], size: 210 });
    addStyle(
      engine,
      sheetId,
      "B2:B3",
      { bold: true, fillColor: "#FFF2CC", textColor: "#1F4E79" },
      "#,##0.00",
    );
    addValidation(engine, sheetId, "A10", {
      type: "isValueInRange",
      values: ["A2:A3"],
      displayStyle: "arrow",
    });
    engine.send("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      ranges: [rangeOf(engine, sheetId, "B2:B3")],
      cf: {
        id: "c1",
        rule: {
          type: "CellIsRule",
          operator: "isGreaterThan",
          values: ["150"],
          style: { textColor: "#FF0000" },
        },
      },
    });
    engine.send("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      ranges: [rangeOf(engine, sheetId, "C2:C3")],
      cf: {
        id: "c2",
        rule: {
          type: "CellIsRule",
          operator: "customFormula",
          values: ["=C2>0.25"],
          style: { bold: true },
        },
      },
    });
    addChart(engine, sheetId, "bar", { stacked: true });
    addChart(engine, sheetId, "line");
    addChart(engine, sheetId, "pie");
    addChart(engine, sheetId, "scatter");
    engine.setFact(
      "customXmlParts",
      "{11111111-1111-4111-8111-111111111111}",
      '<a xmlns="urn:a"/>',
    );
    engine.setFact("sheets", sheetId, {
      page: { orientation: "Landscape", paperSize: "A4", printArea: "A1:D3", titleRows: "$1:$1" },
      protection: { options: { allowFormatCells: true } },
    });
    engine.setFact("properties", "Title", "Worked deal");
    engine.send("CREATE_SHEET", {
      sheetId: "second",
      name: "Price list",
      position: 1,
      cols: 10,
      rows: 10,
    });
    engine.send("CREATE_NAMED_RANGE", {
      name: "price",
      ranges: [rangeOf(engine, sheetId, "B2:B3")],
    });
  });
  return { engine, sheetId };
}

function addValidation(
  engine: Engine,
  sheetId: string,
  zone: string,
  criterion: object,
  id = "v1",
): void {
  engine.send("ADD_DATA_VALIDATION_RULE", {
    sheetId,
    ranges: [rangeOf(engine, sheetId, zone)],
    rule: { id, isBlocking: true, criterion },
  });
}

let charts = 0;

function addChart(engine: Engine, sheetId: string, type: string, more: object = {}): void {
  const id = `chart${String(++charts)}`;
  engine.send("CREATE_CHART", {
    sheetId,
    figureId: `figure-${id}`,
    chartId: id,
    col: 8,
    row: 1,
    offset: { x: 0, y: 0 },
    size: { width: 400, height: 250 },
    definition: {
      type,
      title: { text: type },
      legendPosition: "bottom",
      dataSource: {
        type: "range",
        dataSetsHaveTitle: true,
        dataSets: [
          { dataSetId: "d0", dataRange: "B1:B3" },
          { dataSetId: "d1", dataRange: "C1:C3" },
        ],
        labelRange: "A1:A3",
      },
      dataSetStyles: { d0: { backgroundColor: "#FFFFFF00" }, d1: { backgroundColor: "#336699" } },
      ...more,
    },
  });
}

describe("the file", () => {
  it("has nothing that Excel would repair", async () => {
    expect(problemsOf(await writeXlsx(fullWorkbook().engine))).toEqual([]);
  });

  it("is read by an independent reader as it was meant", async () => {
    const { engine } = fullWorkbook();
    const book = await readByExcelJs(await writeXlsx(engine));
    const [sheet, second] = book.worksheets;
    expect(second?.name).toBe("Price list");
    expect(sheet?.getCell("D2").value).toMatchObject({ result: 20 });
    expect(sheet?.getCell("B2").font).toMatchObject({
      bold: true,
      color: { argb: "FF1F4E79" },
      name: "Calibri",
    });
    expect(sheet?.getCell("B2").numFmt).toBe("#,##0.00");
    expect(sheet?.getCell("B2").fill).toMatchObject({
      pattern: "solid",
      fgColor: { argb: "FFFFF2CC" },
    });
    expect(sheet?.getColumn(1).width).toBeCloseTo(210 / 7, 0);
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1 });
    expect(sheet?.getCell("A10").dataValidation).toMatchObject({
      type: "list",
      formulae: ["$A$2:$A$3"],
    });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      printArea: "A1:D3",
    });
    expect(book.definedNames.getRanges("price").ranges).toEqual(["Sheet1!$B$2:$B$3"]);
    expect(book.title).toBe("Worked deal");
  });

  it("keeps the order of elements that the schemas ask for", async () => {
    const parts = partsOf(await writeXlsx(fullWorkbook().engine));
    const names = (path: string): string[] => [
      ...new Set(Array.from(parts.get(path)!.documentElement.children, (one) => one.localName)),
    ];
    expect(names(sheetPart)).toEqual([
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "pageMargins",
      "pageSetup",
      "drawing",
      "tableParts",
    ]);
    expect(names("xl/workbook.xml")).toEqual(["bookViews", "sheets", "definedNames", "calcPr"]);
    expect(names("xl/styles.xml")).toEqual([
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
      "cellStyles",
      "dxfs",
    ]);
    const series = elements(parts.get("xl/charts/chart1.xml")!.documentElement, "ser")[0]!;
    expect(Array.from(series.children, (one) => one.localName)).toEqual([
      "idx",
      "order",
      "tx",
      "spPr",
      "dLbls",
      "cat",
      "val",
    ]);
  });
});

describe("charts", () => {
  it("an invisible base stays invisible", async () => {
    const { engine } = fullWorkbook();
    const chart = await partOf(engine, "xl/charts/chart1.xml");
    const fills = elements(chart, "ser").map((one) => {
      const properties = Array.from(one.children).find(({ localName }) => localName === "spPr")!;
      return properties.firstElementChild?.localName;
    });
    expect(fills).toEqual(["noFill", "solidFill"]);
    const colors = elements(chart, "srgbClr").map((one) => one.getAttribute("val"));
    expect(colors.every((one) => /^[\dA-F]{6}$/i.test(one ?? ""))).toBe(true);
  });

  it("a colour that lets half through says so", async () => {
    const { engine, sheetId } = engineWith({ A1: "x", B1: "y", B2: "1", B3: "2" });
    addChart(engine, sheetId, "bar", { dataSetStyles: { d0: { backgroundColor: "#33669980" } } });
    const chart = await partOf(engine, "xl/charts/chart1.xml");
    const color = elements(chart, "srgbClr").find((one) => one.getAttribute("val") === "336699");
    expect(Number(elements(color!, "alpha")[0]?.getAttribute("val"))).toBeCloseTo(50_196, 0);
  });

  it("is drawn as Excel was told: lines with dashes, a second axis, scales, and its name", async () => {
    const { engine, sheetId } = engineWith({
      A1: "x",
      A2: "y",
      B1: "1",
      B2: "2",
      C1: "3",
      C2: "4",
    });
    addChart(engine, sheetId, "line");
    const [id = ""] = engine.model.getters.getChartIds(sheetId);
    engine.setFact("charts", id, {
      name: "Payout",
      sheetId,
      chartType: "Line",
      series: [
        {
          id: "s1",
          name: "Floor",
          values: "Sheet1!B1:B2",
          xValues: "Sheet1!A1:A2",
          properties: {
            "Format/Line/Color": "#CC79A7",
            "Format/Line/Weight": 1.5,
            "Format/Line/LineStyle": "Dash",
          },
        },
        {
          id: "s2",
          name: "=Sheet1!$A$1",
          values: "Sheet1!C1:C2",
          xValues: "Sheet1!A1:A2",
          properties: {
            ChartType: "ColumnStacked",
            AxisGroup: "Secondary",
            "Format/Fill/Cleared": true,
          },
        },
      ],
      properties: {
        "Axes/ValueAxis/Minimum": 0,
        "Axes/ValueAxis/ScaleType": "Logarithmic",
        "Axes/ValueAxis/NumberFormat": "#,##0,",
        "Axes/CategoryAxis/TickLabelSpacing": 4,
        "Axes/CategoryAxis/Title/Text": "Gain",
        "Legend/LegendEntries/1/Visible": false,
      },
    });
    const bytes = await writeXlsx(engine);
    const chart = partsOf(bytes).get("xl/charts/chart1.xml")!.documentElement;
    const one = (name: string, parent: Element = chart) => elements(parent, name)[0]!;
    const [line, columns] = [one("lineChart"), one("barChart")];
    expect(attributes(one("ln", line))).toMatchObject({ w: "19050" });
    expect(attributes(one("prstDash", line))).toEqual({ val: "dash" });
    expect(one("symbol", line).getAttribute("val")).toBe("none");
    expect(one("cat", line).textContent).toBe("Sheet1!$A$1:$A$2xy");
    expect(one("val", line).textContent).toBe("Sheet1!$B$1:$B$2General12");
    expect(one("tx", line).textContent).toBe("Floor");
    expect(one("tx", columns).textContent).toBe("Sheet1!$A$1x");
    expect(one("spPr", columns).firstElementChild?.localName).toBe("noFill");
    expect(
      elements(chart, "valAx").map((axis) => one("crosses", axis).getAttribute("val")),
    ).toEqual(["autoZero", "max"]);
    const axis = one("valAx");
    expect(one("logBase", axis).getAttribute("val")).toBe("10");
    expect(one("min", axis).getAttribute("val")).toBe("0");
    expect(one("numFmt", axis).getAttribute("formatCode")).toBe("#,##0,");
    expect(one("tickLblSkip").getAttribute("val")).toBe("4");
    expect(one("t", one("catAx")).textContent).toBe("Gain");
    expect(one("dispBlanksAs").getAttribute("val")).toBe("gap");
    const entries = elements(chart, "legendEntry");
    expect(entries.map((entry) => one("idx", entry).getAttribute("val"))).toEqual(["1"]);
    expect(one("delete", entries[0]).getAttribute("val")).toBe("1");
    const drawing = partsOf(bytes).get("xl/drawings/drawing0.xml")!.documentElement;
    expect(one("cNvPr", drawing).getAttribute("name")).toBe("Payout");
    expect(problemsOf(bytes)).toEqual([]);
  });

  it("the frame is light", async () => {
    const chart = await partOf(fullWorkbook().engine, "xl/charts/chart1.xml");
    const frame = Array.from(chart.children).find(({ localName }) => localName === "spPr")!;
    const line = elements(frame, "ln")[0]!;
    expect(elements(line, "srgbClr")[0]?.getAttribute("val")).toBe("D9D9D9");
  });

  it("a pie is no ring", async () => {
    const { engine } = fullWorkbook();
    const chart = await partOf(engine, "xl/charts/chart3.xml");
    expect(elements(chart, "pieChart")).toHaveLength(1);
    expect(elements(chart, "holeSize")).toHaveLength(0);
  });
});

describe("defined names", () => {
  it("a hidden range down to a sheet's last row is no whole column", async () => {
    const { engine, sheetId } = engineWith({ A1: "1" });
    const last = engine.model.getters.getNumberRows(sheetId);
    const zone = `A1:B${String(last)}`;
    const formula = `=Sheet1!$A$1:$B$${String(last)}`;
    engine.batch(() => {
      engine.send("CREATE_NAMED_RANGE", { name: "all", ranges: [rangeOf(engine, sheetId, zone)] });
      engine.setFact("names", "all", { name: "all", formula, visible: false });
    });
    const workbook = await partOf(engine, "xl/workbook.xml");
    expect(elements(workbook, "definedName")[0]?.textContent).toBe(formula.slice(1));
    expect(Object.values((await reopened(engine)).facts.names)).toMatchObject([{ formula }]);
  });

  it("ranges, formulas, a sheet's own, hidden ones, print areas and titles", async () => {
    const { engine, sheetId } = engineWith({ A1: "1" });
    engine.batch(() => {
      engine.send("RENAME_SHEET", { sheetId, oldName: "Sheet1", newName: "Price list" });
      engine.send("CREATE_NAMED_RANGE", {
        name: "price",
        ranges: [rangeOf(engine, sheetId, "A1:A2")],
      });
      engine.setFact("names", "price", {
        name: "price",
        formula: "='Price list'!$A$1:$A$2",
        comment: "of a unit",
      });
      engine.setFact("names", "rate", {
        name: "rate",
        formula: "=LTV(1,0.1)*0.25",
        visible: false,
      });
      engine.setFact("names", `${sheetId}!own`, { name: "own", formula: "=5", sheetId });
      engine.setFact("sheets", sheetId, {
        page: { printArea: "A1:D7", titleRows: "$1:$2", titleColumns: "$A:$B" },
      });
    });
    const workbook = await partOf(engine, "xl/workbook.xml");
    expect(
      elements(workbook, "definedName").map((one) => ({ ...attributes(one), is: one.textContent })),
    ).toEqual([
      { name: "_xlnm.Print_Area", localSheetId: "0", is: "'Price list'!$A$1:$D$7" },
      {
        name: "_xlnm.Print_Titles",
        localSheetId: "0",
        is: "'Price list'!$A:$B,'Price list'!$1:$2",
      },
      { name: "own", localSheetId: "0", is: "5" },
      { name: "price", comment: "of a unit", is: "'Price list'!$A$1:$A$2" },
      { name: "rate", hidden: "1", is: "_xldudf_LTV(1,0.1)*0.25" },
    ]);
  });

  it.each([
    ["Deals", "Deals!$A$1"],
    ["Price list", "'Price list'!$A$1"],
    ["2024", "'2024'!$A$1"],
    ["AB12", "'AB12'!$A$1"],
    ["R1C1", "'R1C1'!$A$1"],
    ["价格", "价格!$A$1"],
  ])("a sheet named %s is referred to as %s", async (newName, content) => {
    const { engine, sheetId } = engineWith({ A1: "1" });
    engine.batch(() => {
      engine.send("RENAME_SHEET", { sheetId, oldName: "Sheet1", newName });
      engine.send("CREATE_NAMED_RANGE", {
        name: "price",
        ranges: [rangeOf(engine, sheetId, "A1")],
      });
    });
    const workbook = await partOf(engine, "xl/workbook.xml");
    expect(elements(workbook, "definedName")[0]?.textContent).toBe(content);
  });
});

describe("data validation", () => {
  async function written(
    fact: object,
    criterion: object = { type: "customFormula", values: ["=TRUE"] },
  ) {
    const { engine, sheetId } = engineWith({ A1: "1" });
    engine.batch(() => {
      addValidation(engine, sheetId, "B1:B3", criterion);
      engine.setFact("validations", "v1", { ignoreBlanks: true, rule: {}, ...fact });
    });
    const element = elements(await partOf(engine, sheetPart), "dataValidation")[0]!;
    return {
      ...attributes(element),
      formulas: Array.from(element.children, (one) => one.textContent),
    };
  }

  it("a stopping rule has no empty errorStyle", async () => {
    const { engine, sheetId } = engineWith({ A1: "1" });
    addValidation(engine, sheetId, "B1", { type: "isBetween", values: ["1", "2"] });
    const element = elements(await partOf(engine, sheetPart), "dataValidation")[0];
    expect(element?.hasAttribute("errorStyle")).toBe(false);
  });

  it.each([
    [
      { wholeNumber: { operator: "Between", formula1: 1, formula2: "=A1" } },
      { type: "whole", operator: "between", formulas: ["1", "A1"] },
    ],
    [
      { textLength: { operator: "LessThanOrEqualTo", formula1: 10 } },
      { type: "textLength", operator: "lessThanOrEqual", formulas: ["10"] },
    ],
    [
      { date: { operator: "GreaterThan", formula1: "2024-03-15" } },
      { type: "date", operator: "greaterThan", formulas: ["45366"] },
    ],
    [
      { custom: { formula: "=LTV(A1,0.1)>0" } },
      { type: "custom", formulas: ["_xldudf_LTV(A1,0.1)>0"] },
    ],
    [{ list: { source: 'Yes,"No"' } }, { type: "list", formulas: ['"Yes,""No"""'] }],
    [
      { list: { source: "=$A$1:$A$9", inCellDropDown: false } },
      { type: "list", showDropDown: "1", formulas: ["$A$1:$A$9"] },
    ],
  ])("%j", async (rule, expected) => {
    expect(await written({ rule })).toMatchObject(expected);
  });

  it("carries its messages, cut to Excel's lengths", async () => {
    const fact = {
      ignoreBlanks: false,
      errorAlert: { showAlert: true, style: "Warning", title: "t".repeat(40), message: "Use 15%." },
      prompt: { showPrompt: false, title: "Share", message: "of the gain" },
    };
    expect(await written(fact)).toMatchObject({
      allowBlank: "0",
      errorStyle: "warning",
      errorTitle: "t".repeat(32),
      error: "Use 15%.",
      showErrorMessage: "1",
      showInputMessage: "0",
      promptTitle: "Share",
      prompt: "of the gain",
    });
  });
});

it("conditional formats have priorities of their own", async () => {
  const { engine } = fullWorkbook();
  const rules = elements(await partOf(engine, sheetPart), "cfRule");
  expect(rules.map((one) => one.getAttribute("priority"))).toEqual(["1", "2"]);
});

describe("styles", () => {
  it("cells keep Excel's number format, indent, font, locks and named style", async () => {
    const { engine, sheetId } = engineWith({ A1: "-5" });
    const excelFormat = "#,##0.00_);[Red](#,##0.00)";
    addStyle(
      engine,
      sheetId,
      "A1",
      {
        excelFormat,
        excelFormatFor: "#,##0.00",
        excelIndent: 2,
        excelFontName: "Arial",
        excelLocked: false,
        excelFormulaHidden: true,
        excelStyle: "Input",
        excelHorizontal: "CenterAcrossSelection",
        align: "center",
        underline: true,
        excelUnderline: "Double",
      },
      "#,##0.00",
    );
    const a1 = await cellByExcelJs(engine, "A1");
    expect(a1.numFmt).toBe(excelFormat);
    expect(a1.alignment).toMatchObject({ horizontal: "centerContinuous", indent: 2 });
    expect(a1.font).toMatchObject({ name: "Arial", size: 11, underline: "double" });
    expect(a1.protection).toEqual({ locked: false, hidden: true });
    const styles = await partOf(engine, "xl/styles.xml");
    const names = elements(styles, "cellStyle").map((one) => attributes(one));
    expect(names).toEqual([
      { name: "Normal", xfId: "0", builtinId: "0" },
      { name: "Input", xfId: "1", builtinId: "20" },
    ]);
  });

  it("Excel's format steps back when the user chose another in the grid", async () => {
    const { engine, sheetId } = engineWith({ A1: "5" });
    addStyle(engine, sheetId, "A1", { excelFormat: "0.00E+00", excelFormatFor: "0.00" }, "0%");
    const a1 = await cellByExcelJs(engine, "A1");
    expect(a1.numFmt).toBe("0%");
  });

  it("a formula shows the format of its arguments, as when it is typed in Excel", async () => {
    const { engine, sheetId } = engineWith({ A1: "0.2", A2: "=A1" });
    addStyle(engine, sheetId, "A1", {}, "0.0%");
    const sheet = (await readByExcelJs(await writeXlsx(engine))).worksheets[0]!;
    expect(sheet.getCell("A2").numFmt).toBe("0.0%");
  });

  it("the workbook's own styles are defined", async () => {
    const { engine } = engineWith({ A1: "5" });
    engine.setFact("styles", "Value input", {
      "Font/Bold": true,
      "Font/Color": "#1F4E79",
      "Fill/Color": "#FFF2CC",
      NumberFormat: "0.0%",
      "Protection/Locked": false,
      "Borders/EdgeTop/Style": "Continuous",
      "Borders/EdgeTop/Weight": "Thin",
      "Borders/EdgeTop/Color": "#7F7F7F",
    });
    const styles = await partOf(engine, "xl/styles.xml");
    const xf = elements(elements(styles, "cellStyleXfs")[0]!, "xf")[1]!;
    const entry = (list: string, id: string) =>
      Array.from(elements(styles, list)[0]!.children)[Number(xf.getAttribute(id))]!;
    const colorOf = (parent: Element, name: string) =>
      elements(parent, name)[0]?.getAttribute("rgb");
    expect(elements(entry("fonts", "fontId"), "b")).toHaveLength(1);
    expect(colorOf(entry("fonts", "fontId"), "color")).toBe("FF1F4E79");
    expect(colorOf(entry("fills", "fillId"), "fgColor")).toBe("FFFFF2CC");
    expect(colorOf(entry("borders", "borderId"), "color")).toBe("FF7F7F7F");
    expect(attributes(elements(xf, "protection")[0])).toEqual({ locked: "0" });
  });

  it("colours have eight digits", async () => {
    const { engine } = fullWorkbook();
    const styles = await partOf(engine, "xl/styles.xml");
    const colors = [...styles.outerHTML.matchAll(/rgb="([^"]*)"/g)].map(([, color]) => color);
    expect(colors.length).toBeGreaterThan(3);
    expect(colors.filter((color) => !/^[\dA-F]{8}$/.test(color ?? ""))).toEqual([]);
  });
});

describe("page and protection", () => {
  it("writes what Office.js was told", async () => {
    const { engine, sheetId } = engineWith({ A1: "1" });
    engine.setFact("sheets", sheetId, {
      page: {
        orientation: "Landscape",
        paperSize: "A3",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        printGridlines: true,
        margins: { left: 36 },
        rowBreaks: [20, 40],
        columnBreaks: [5],
        headersFooters: { leftHeader: "&F", centerFooter: "Page &P of &N", rightFooter: " a & b" },
      },
      protection: { options: { allowFormatCells: true, selectionMode: "Unlocked" } },
    });
    const sheet = await partOf(engine, sheetPart);
    const of = (name: string) => attributes(elements(sheet, name)[0]);
    expect(of("pageSetUpPr")).toEqual({ fitToPage: "1" });
    expect(of("printOptions")).toEqual({ horizontalCentered: "1", gridLines: "1" });
    expect(of("pageMargins")).toMatchObject({
      left: "0.5",
      right: "0.7",
      top: "0.75",
      header: "0.3",
    });
    expect(elements(sheet, "brk").map((one) => attributes(one))).toEqual([
      { id: "20", max: "16383", man: "1" },
      { id: "40", max: "16383", man: "1" },
      { id: "5", max: "1048575", man: "1" },
    ]);
    expect(of("pageSetup")).toEqual({
      paperSize: "8",
      fitToWidth: "1",
      fitToHeight: "0",
      orientation: "landscape",
    });
    expect(elements(sheet, "oddHeader")[0]?.textContent).toBe("&L&F");
    expect(elements(sheet, "oddFooter")[0]?.textContent).toBe("&CPage &P of &N&R a & b");
    expect(of("sheetProtection")).toEqual({
      sheet: "1",
      objects: "1",
      scenarios: "1",
      formatCells: "0",
      selectLockedCells: "1",
    });
  });

  it("keeps hidden and very hidden sheets, the sheet in view and a protected structure", async () => {
    const { engine, sheetId } = engineWith({ A1: "1" });
    engine.batch(() => {
      engine.send("CREATE_SHEET", { sheetId: "b", name: "B", position: 1, cols: 5, rows: 5 });
      engine.send("CREATE_SHEET", { sheetId: "c", name: "C", position: 2, cols: 5, rows: 5 });
      engine.send("HIDE_SHEET", { sheetId: "b" });
      engine.setFact("sheets", "b", { veryHidden: true });
      engine.send("ACTIVATE_SHEET", { sheetIdFrom: sheetId, sheetIdTo: "c" });
      engine.setFact("workbook", "protected", true);
    });
    const workbook = await partOf(engine, "xl/workbook.xml");
    expect(elements(workbook, "sheet").map((one) => one.getAttribute("state"))).toEqual([
      "visible",
      "veryHidden",
      "visible",
    ]);
    expect(attributes(elements(workbook, "workbookView")[0])).toEqual({ activeTab: "2" });
    expect(attributes(elements(workbook, "workbookProtection")[0])).toEqual({ lockStructure: "1" });
  });

  it("does not make Excel calculate, which would turn our stored values to #NAME? without the add-in", async () => {
    const workbook = await partOf(createEngine(), "xl/workbook.xml");
    expect(attributes(elements(workbook, "calcPr")[0])).toEqual({ calcId: "191029" });
  });
});

it("custom XML parts have ids, namespaces and relationships", async () => {
  const { engine } = engineWith({ A1: "1" });
  engine.setFact(
    "customXmlParts",
    "{ABCDEF01-1111-4111-8111-111111111111}",
    '<a xmlns="urn:a">1 &lt; 2</a>',
  );
  engine.setFact("customXmlParts", "part2", "<b/>");
  const bytes = await writeXlsx(engine);
  const parts = partsOf(bytes);
  expect(parts.get("customXml/item1.xml")?.documentElement.outerHTML).toBe(
    '<a xmlns="urn:a">1 &lt; 2</a>',
  );
  const properties = parts.get("customXml/itemProps1.xml")!.documentElement;
  expect(properties.getAttribute("ds:itemID")).toBe("{ABCDEF01-1111-4111-8111-111111111111}");
  expect(elements(properties, "schemaRef")[0]?.getAttribute("ds:uri")).toBe("urn:a");
  expect(parts.get("customXml/itemProps2.xml")!.documentElement.getAttribute("ds:itemID")).toMatch(
    /^\{[\dA-F-]{36}\}$/,
  );
  expect(problemsOf(bytes)).toEqual([]);
});

test("rows that fit their texts by themselves get the height that they have, and stay free to grow", async () => {
  const { engine, sheetId } = engineWith({ A1: "one line", A2: "several lines", A3: "chosen" });
  engine.send("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "ROW", elements: [2], size: 60 });
  const { getters } = engine.model;
  const { getRowSize } = getters;
  // Node has no canvas to measure texts on.
  jest
    .spyOn(getters, "getRowSize")
    .mockImplementation((id, row) => (row === 1 ? 57 : getRowSize(id, row)));
  const rows = elements(await partOf(engine, sheetPart), "row").map(attributes);
  expect(rows.slice(0, 3)).toEqual([
    { r: "1" },
    { r: "2", ht: "42.75" },
    { r: "3", ht: "45", customHeight: "1" },
  ]);
});
