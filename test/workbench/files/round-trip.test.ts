import { readFormula, writeFormula } from "../../../src/workbench/engine";
import { writeXlsx } from "../../../src/workbench/files";
import {
  cellByExcelJs,
  addStyle,
  addTable,
  engineWith,
  partsOf,
  rangeOf,
  reopened,
  valuesOf,
} from "./book";

describe("what we write we read", () => {
  it.each([
    "=SUM(B$1:B1)",
    "=ROI_SHARE(100,B1)",
    '=IF(B1>1,"ab",LTV(10,0.1,1))',
    "=SUM(Deals[Price])",
    "=Deals[[#Totals],[Price]]",
    "=price*2",
    "=rate*2",
    "='Sheet1'!B1",
    "=F1#",
    "=XLOOKUP(1,B1:B3,B1:B3)",
    "=1/0",
  ])("%s", async (formula) => {
    const { engine, sheetId } = engineWith({
      B1: "1",
      B2: "2",
      B3: "3",
      F1: "=SEQUENCE(2)",
      H1: "Price",
      H2: "10",
      H3: "20",
      H4: "=SUM(H2:H3)",
    });
    const position = { sheetId, col: 0, row: 5 };
    engine.batch(() => {
      const id = addTable(engine, sheetId, "H1:H4", { totalRow: true });
      engine.setFact("tables", id, { name: "Deals" });
      engine.send("CREATE_NAMED_RANGE", {
        name: "price",
        ranges: [rangeOf(engine, sheetId, "B2")],
      });
      engine.setFact("names", "rate", { name: "rate", formula: "=0.25" });
      writeFormula(engine, position, formula);
    });
    const again = await reopened(engine);
    const there = { ...position, sheetId: again.model.getters.getSheetIds()[0]! };
    expect(readFormula(again, there)).toBe(formula);
    expect(again.evaluated(there).value).toEqual(engine.evaluated(position).value);
  });

  it("[@Price] in a table's column", async () => {
    const { engine, sheetId } = engineWith({ A1: "Price", B1: "Total", A2: "10", A3: "20" });
    engine.batch(() => {
      engine.setFact("tables", addTable(engine, sheetId, "A1:B3"), { name: "Deals" });
      for (const row of [1, 2]) writeFormula(engine, { sheetId, col: 1, row }, "=[@Price]*2");
    });
    const again = await reopened(engine);
    expect(valuesOf(again, "B2:B3")).toEqual([[20], [40]]);
    const first = { sheetId: again.model.getters.getSheetIds()[0]!, col: 1, row: 1 };
    expect(readFormula(again, first)).toBe("=[@Price]*2");
  });

  it("texts that look like something else stay texts", async () => {
    const texts = [
      "'007",
      "'=1+1",
      "'TRUE",
      "'2024-01-05",
      "'1e5",
      "' 5",
      "'#N/A",
      "''x",
      "Zoë",
      "'-",
    ];
    const { engine } = engineWith(
      Object.fromEntries(texts.map((text, i) => [`A${String(i + 1)}`, text])),
    );
    const zone = `A1:A${String(texts.length)}`;
    expect(valuesOf(await reopened(engine), zone)).toEqual(valuesOf(engine, zone));
  });

  it("facts and styles stay as they were", async () => {
    const { engine, sheetId } = engineWith({ A1: "0.5", A2: "x" });
    const style = {
      bold: true,
      excelFormat: "0.0%_)",
      excelFormatFor: "0.0%",
      excelIndent: 1,
      excelLocked: false,
      excelStyle: "Our input",
      excelFontName: "Arial",
    };
    engine.batch(() => {
      addStyle(engine, sheetId, "A1", style, "0.0%");
      engine.send("ADD_DATA_VALIDATION_RULE", {
        sheetId,
        ranges: [rangeOf(engine, sheetId, "A1:A2")],
        rule: {
          id: "v1",
          isBlocking: true,
          criterion: { type: "customFormula", values: ["=A1>0"] },
        },
      });
      engine.setFact("validations", "v1", {
        rule: { wholeNumber: { operator: "GreaterThan", formula1: 0 } },
        errorAlert: { showAlert: true, style: "Stop", title: "Price", message: "Above 0." },
        prompt: { showPrompt: true, title: "", message: "" },
        ignoreBlanks: true,
      });
      engine.setFact(
        "customXmlParts",
        "{11111111-1111-4111-8111-111111111111}",
        '<a xmlns="urn:a">é</a>',
      );
      engine.setFact("names", "rate", {
        name: "rate",
        formula: "=0.25",
        comment: "a year",
        visible: false,
      });
      engine.setFact("names", `Sheet1!own`, { name: "own", formula: "=5", sheetId });
      engine.setFact("styles", "Our input", { "Fill/Color": "#FFF2CC", "Font/Bold": true });
      engine.setFact("properties", "Title", "Worked deal");
      engine.setFact("workbook", "protected", true);
      engine.setFact("sheets", sheetId, {
        page: {
          orientation: "Landscape",
          paperSize: "A4",
          zoom: { horizontalFitToPages: 1 },
          margins: { left: 36, right: 36, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
          headersFooters: { centerFooter: "Page &P" },
          printArea: "A1:B9",
          titleRows: "$1:$2",
          titleColumns: "$A:$A",
          rowBreaks: [4],
        },
        protection: { options: { allowFormatCells: true, selectionMode: "Unlocked" } },
      });
    });
    const again = await reopened(engine);
    const before = engine.facts;
    const after = again.facts;
    expect(after.customXmlParts).toEqual(before.customXmlParts);
    expect(after.properties).toEqual(before.properties);
    expect(after.workbook).toEqual(before.workbook);
    expect(after.styles).toEqual(before.styles);
    expect(Object.values(after.sheets)).toEqual(Object.values(before.sheets));
    expect(Object.values(after.names).map(({ name, formula }) => [name, formula])).toEqual([
      ["own", "=5"],
      ["rate", "=0.25"],
    ]);
    expect(Object.values(after.validations)).toEqual(Object.values(before.validations));
    const cell = { sheetId: again.model.getters.getSheetIds()[0]!, col: 0, row: 0 };
    expect(again.excelStyle(cell)).toMatchObject(style);
    expect(again.numberFormat(cell)).toBe("0.0%_)");
    expect(again.evaluated(cell).formattedValue).toBe("50.0% ");
  });

  it.each([
    ["text", "x", "Left", "left"],
    ["text", "x", "Center", "center"],
    ["a number", "5", "Right", "right"],
    ["a number", "5", "Left", "left"],
  ])(
    "%s (%s) aligned %s with an indent stays so",
    async (_what, content, excelHorizontal, align) => {
      const { engine, sheetId } = engineWith({ A1: content });
      addStyle(engine, sheetId, "A1", { align, excelHorizontal, excelIndent: 1 });
      const a1 = await cellByExcelJs(await reopened(await reopened(engine)), "A1");
      expect(a1).toMatchObject({ alignment: { horizontal: align, indent: 1 } });
    },
  );

  it("a second writing gives the same file", async () => {
    const { engine, sheetId } = engineWith({
      A1: "Price",
      A2: "10",
      B2: "=A2*2",
      C2: "=SEQUENCE(2)",
    });
    addTable(engine, sheetId, "A1:A3");
    addStyle(engine, sheetId, "B2", { bold: true }, "0.00");
    const first = partsOf(await writeXlsx(await reopened(engine)));
    const second = partsOf(await writeXlsx(await reopened(await reopened(engine))));
    const text = (parts: Map<string, Document>): Record<string, string> =>
      Object.fromEntries([...parts].map(([path, one]) => [path, one.documentElement.outerHTML]));
    expect(text(second)).toEqual(text(first));
  });
});
