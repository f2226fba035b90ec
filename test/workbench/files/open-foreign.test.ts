import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createEngine, readFormula } from "../../../src/workbench/engine";
import { openFile } from "../../../src/workbench/files";
import { valuesOf } from "./book";

/** A workbook as another program writes it, changed part by part. */
async function foreign(
  fill: (book: ExcelJS.Workbook) => void,
  change: (path: string, text: string) => string = (_path, text) => text,
) {
  const book = new ExcelJS.Workbook();
  fill(book);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const changed = Object.fromEntries(
    Object.entries(parts).map(([path, data]) => [
      path,
      /\.(?:xml|rels)$/.test(path) ? strToU8(change(path, strFromU8(data))) : data,
    ]),
  );
  const { data, notes } = await openFile({ name: "foreign.xlsx", bytes: zipSync(changed) });
  const engine = createEngine(data);
  const { getters } = engine.model;
  const sheetIds = getters.getSheetIds();
  return {
    engine,
    notes,
    sheetNames: sheetIds.map((id) => getters.getSheetName(id)),
    values: (zone: string) => valuesOf(engine, zone),
    at: (col: number, row: number) => ({ sheetId: sheetIds[0]!, col, row }),
  };
}

const oneSheet =
  (cells: Record<string, ExcelJS.CellValue>, format: Record<string, string> = {}) =>
  (book: ExcelJS.Workbook): void => {
    const sheet = book.addWorksheet("Deals");
    for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
    for (const [address, numFmt] of Object.entries(format)) sheet.getCell(address).numFmt = numFmt;
  };

it("reads numbers, texts, dates, logical values and formulas", async () => {
  const { values } = await foreign(
    oneSheet({
      A1: 1.5,
      B1: "text",
      C1: true,
      D1: new Date(Date.UTC(2024, 2, 15)),
      E1: { formula: "A1*2", result: 3 },
      F1: { richText: [{ text: "two " }, { text: "runs", font: { bold: true } }] },
    }),
  );
  expect(values("A1:F1")).toEqual([[1.5, "text", true, 45366, 3, "two runs"]]);
});

it("texts are texts, whatever they look like", async () => {
  const texts = ["007", "=1+1", "TRUE", "2024-01-05", "+49", "12%", "#N/A"];
  const { values, engine, at } = await foreign(
    oneSheet(Object.fromEntries(texts.map((text, i) => [`A${String(i + 1)}`, text]))),
  );
  expect(values("A1:A7")).toEqual(texts.map((text) => [text]));
  expect(engine.model.getters.getCell(at(0, 1))?.isFormula).toBe(false);
});

it("reads texts that stand in their cells (inlineStr)", async () => {
  const { values } = await foreign(oneSheet({ A1: 1 }), (path, text) =>
    path === "xl/worksheets/sheet1.xml"
      ? text.replace(/<c r="A1".*?<\/c>/, '<c r="A1" t="inlineStr"><is><t>=in place</t></is></c>')
      : text,
  );
  expect(values("A1:A1")).toEqual([["=in place"]]);
});

it("reads relationships with absolute paths", async () => {
  const { values } = await foreign(oneSheet({ A1: 7 }), (path, text) =>
    path.endsWith("workbook.xml.rels") ? text.replace(/Target="/g, 'Target="/xl/') : text,
  );
  expect(values("A1:A1")).toEqual([[7]]);
});

it("keeps the workbook's order of sheets", async () => {
  const { sheetNames } = await foreign(
    (book) => {
      for (const name of ["One", "Two", "Three"]) book.addWorksheet(name);
    },
    (path, text) =>
      path === "xl/workbook.xml"
        ? text.replace(/(<sheet [^>]*>)(<sheet [^>]*>)(<sheet [^>]*>)/, "$3$1$2")
        : text,
  );
  expect(sheetNames).toEqual(["Three", "One", "Two"]);
});

it("knows the add-in's functions by Excel's names, with and without the add-in's prefix for newer ones", async () => {
  const { values, engine, at } = await foreign(
    oneSheet({
      A1: { formula: "_xldudf_ROI_SHARE(100,0.2)", result: 20 },
      A2: { formula: 'IF(1,_xlfn.TEXTJOIN("-",TRUE,_xlfn.UNIQUE({"a";"b"})),"")', result: "a-b" },
    }),
  );
  expect(values("A1:A2")).toEqual([[20], ["a-b"]]);
  expect(readFormula(engine, at(0, 0))).toBe("=ROI_SHARE(100,0.2)");
});

it("reads shared formulas", async () => {
  const { values } = await foreign((book) => {
    const sheet = book.addWorksheet("Deals");
    for (let row = 1; row <= 3; row++) sheet.getCell(row, 1).value = row;
    sheet.fillFormula("B1:B3", "A1*10", [10, 20, 30]);
  });
  expect(values("B1:B3")).toEqual([[10], [20], [30]]);
});

it.each([
  ["#,##0.00_);[Red](#,##0.00)", "(1,234.50)"],
  ['#,##0.0 "€/unit"', "-1,234.5 €/unit"],
  ["0.00E+00", undefined],
])("keeps the number format %s and shows the nearest that the grid has", async (format, shown) => {
  const { engine, at } = await foreign(oneSheet({ A1: -1234.5 }, { A1: format }));
  expect(engine.numberFormat(at(0, 0))).toBe(format);
  const { type, formattedValue } = engine.evaluated(at(0, 0));
  expect(type).toBe("number");
  if (shown !== undefined) expect(formattedValue).toBe(shown);
});

it("reads names: ranges, formulas, a sheet's own", async () => {
  const { engine, values } = await foreign(
    (book) => {
      oneSheet({ A1: 4, B1: { formula: "price*rate*own", result: 0 } })(book);
      book.definedNames.add("Deals!$A$1", "price");
    },
    (path, text) =>
      path === "xl/workbook.xml"
        ? text.replace(
            "</definedNames>",
            '<definedName name="rate" comment="a year">0.25</definedName><definedName name="own" localSheetId="0">Deals!$A$1*2</definedName><definedName name="link">[1]Other!$A$1</definedName></definedNames>',
          )
        : text,
  );
  expect(engine.model.getters.getNamedRanges().map(({ name }) => name)).toEqual(["price"]);
  expect(Object.values(engine.facts.names)).toEqual([
    { name: "rate", formula: "=0.25", comment: "a year" },
    { name: "own", formula: "=Deals!$A$1*2", sheetId: "Deals" },
  ]);
  expect(values("B1:B1")).toEqual([[4 * 0.25 * 8]]);
});

it("reads validation of every kind", async () => {
  const { engine, at } = await foreign((book) => {
    const sheet = book.addWorksheet("Deals");
    const common = {
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: "Price",
      error: "Above 0.",
    };
    sheet.getCell("A1").dataValidation = {
      ...common,
      type: "whole",
      operator: "between",
      formulae: [1, 9],
    };
    sheet.getCell("A2").dataValidation = { ...common, type: "list", formulae: ['"Yes,No"'] };
    sheet.getCell("A3").dataValidation = {
      ...common,
      type: "textLength",
      operator: "lessThan",
      formulae: [3],
    };
    sheet.getCell("A4").dataValidation = {
      ...common,
      type: "decimal",
      operator: "greaterThan",
      formulae: [0],
    };
  });
  expect(Object.values(engine.facts.validations).map(({ rule }) => rule)).toEqual([
    { wholeNumber: { operator: "Between", formula1: 1, formula2: 9 } },
    { list: { source: "Yes,No", inCellDropDown: true } },
    { textLength: { operator: "LessThan", formula1: 3 } },
    { decimal: { operator: "GreaterThan", formula1: 0 } },
  ]);
  const isInvalid = (row: number, content: string): boolean => {
    engine.send("UPDATE_CELL", { ...at(0, row), content });
    return engine.model.getters.isDataValidationInvalid(at(0, row));
  };
  expect([isInvalid(0, "5"), isInvalid(0, "5.5"), isInvalid(0, "10")]).toEqual([false, true, true]);
  expect([isInvalid(2, "ab"), isInvalid(2, "abc")]).toEqual([false, true]);
  expect([isInvalid(3, "1"), isInvalid(3, "-1")]).toEqual([false, true]);
});

it("reads a table's name and style", async () => {
  const { engine } = await foreign((book) => {
    book.addWorksheet("Deals").addTable({
      name: "Offers",
      ref: "A1",
      headerRow: true,
      style: { theme: "TableStyleDark3", showRowStripes: true },
      columns: [{ name: "Price" }, { name: "Share" }],
      rows: [[1, 0.2]],
    });
  });
  expect(Object.values(engine.facts.tables)).toEqual([
    { name: "Offers", style: "TableStyleDark3" },
  ]);
});

it("says what it had to leave out, without what it read itself", async () => {
  const { notes } = await foreign((book) => {
    const sheet = book.addWorksheet("Deals");
    const cell = sheet.getCell("A1");
    cell.value = 1;
    cell.font = { name: "Comic Sans MS" };
    cell.numFmt = "[Red]0.0";
    cell.fill = { type: "pattern", pattern: "darkTrellis", fgColor: { argb: "FFFF0000" } };
  });
  expect(notes).toEqual([{ kind: "looks-simplified", values: {} }]);
});

it("keeps a formula that it cannot read as a text, and says where", async () => {
  const { values, notes } = await foreign(
    oneSheet({ A1: { formula: "SUM(Missing[Price])", result: 1 } }),
  );
  expect(values("A1:A1")).toEqual([["=SUM(Missing[Price])"]]);
  expect(notes).toEqual([
    { kind: "formula-as-text", values: { cell: "Deals!A1", formula: "=SUM(Missing[Price])" } },
  ]);
});

test("comments are told to be left out, for a download has none", async () => {
  const { notes, values } = await foreign((book) => {
    const cell = book.addWorksheet("Deals").getCell("A1");
    cell.value = "Price";
    cell.note = "Who agreed to this?";
  });
  expect(values("A1")).toEqual([["Price"]]);
  expect(notes).toEqual([{ kind: "comments-left-out", values: {} }]);
});

it("rows fit their texts again where nobody chose their height, and keep a chosen one", async () => {
  const { engine, at } = await foreign(
    (book) => {
      const sheet = book.addWorksheet("Heights");
      sheet.getCell("A1").value = "measured by Excel";
      sheet.getCell("A2").value = "chosen";
      sheet.getRow(1).height = 60;
      sheet.getRow(2).height = 60;
    },
    (path, text) =>
      path === "xl/worksheets/sheet1.xml"
        ? text.replace(/(<row r="1"[^>]*?) customHeight="1"/, "$1")
        : text,
  );
  const { getters } = engine.model;
  const heightOf = (row: number) => getters.getRowSize(at(0, row).sheetId, row);
  expect([heightOf(0), heightOf(1), heightOf(2)]).toEqual([23, 80, 23]);
  const { sheetId } = at(0, 0);
  expect([0, 1].map((row) => getters.getUserRowSize(sheetId, row))).toEqual([undefined, 80]);
});
