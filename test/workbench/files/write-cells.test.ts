import { createEngine } from "../../../src/workbench/engine";
import { writeXlsx } from "../../../src/workbench/files";
import {
  addTable,
  attributes,
  cellOf,
  elements,
  engineWith,
  partOf,
  readByExcelJs,
  sheetPart,
} from "./book";

/** A cell's type, formula and value, as they stand in the file. */
async function stored(contents: Record<string, string>, address = "A1") {
  const { engine } = engineWith(contents);
  const cell = await cellOf(engine, address);
  const f = elements(cell, "f")[0];
  return {
    t: cell.getAttribute("t"),
    cm: cell.getAttribute("cm"),
    f: f?.textContent,
    ...(f ? { array: f.getAttribute("ref") } : {}),
    v: elements(cell, "v")[0]?.textContent,
  };
}

describe("formulas", () => {
  it.each([
    ["a number", "=1+2", { t: null, v: "3" }],
    ["a text", '="a"&"b"', { t: "str", v: "ab" }],
    ["a logical value", "=1<2", { t: "b", v: "1" }],
    ["an error", "=1/0", { t: "e", v: "#DIV/0!" }],
    ["an empty text", '=""', { t: "str", v: "" }],
  ])(
    "%s is stored with its type and value, and is no dynamic array",
    async (_name, formula, expected) => {
      expect(await stored({ A1: formula })).toEqual({
        cm: null,
        array: null,
        f: formula.slice(1),
        ...expected,
      });
    },
  );

  it("an error that files do not know is stored as #VALUE!", async () => {
    const { t, v } = await stored({ A1: "=SEQUENCE(3)", A2: "in the way" });
    expect([t, v]).toEqual(["e", "#VALUE!"]);
  });

  it("a spill is a dynamic array with all its values", async () => {
    const { engine } = engineWith({ A1: "=SEQUENCE(3)", C1: '=UNIQUE({"x";"y"})', B1: "=A1#" });
    const sheet = await partOf(engine, sheetPart);
    const cells = Object.fromEntries(
      elements(sheet, "c").map((one) => [one.getAttribute("r") ?? "", one.textContent.trim()]),
    );
    expect(cells).toEqual({
      A1: "_xlfn.SEQUENCE(3)1",
      A2: "2",
      A3: "3",
      B1: "_xlfn.ANCHORARRAY(A1)1",
      B2: "2",
      B3: "3",
      C1: '_xlfn.UNIQUE({"x";"y"})x',
      C2: "y",
    });
    expect(attributes(elements(sheet, "f")[0])).toEqual({ t: "array", ref: "A1:A3" });
    expect((await cellOf(engine, "C2")).getAttribute("t")).toBe("str");
  });

  it("a call of ours is spelled so that Excel knows the add-in's function, with its value", async () => {
    expect(await stored({ A1: "=ROI_SHARE(100,0.2)+1" })).toEqual({
      t: null,
      cm: null,
      array: null,
      f: "_xldudf_ROI_SHARE(100,0.2)+1",
      v: "21",
    });
  });

  it("an error of ours keeps its code", async () => {
    const { t, v } = await stored({ A1: '=VALUE_PRICE("x",1,0.5)' });
    expect([t, v]).toEqual(["e", "#VALUE!"]);
  });
});

describe("texts", () => {
  it.each([
    ["digits", "'007", "007"],
    ["a formula", "'=1+1", "=1+1"],
    ["an apostrophe", "''quoted", "'quoted"],
    ["blanks at the ends", "  x ", "  x "],
    ["two lines", "a\nb", "a\nb"],
    ["markup", "<b>&amp;</b>", "<b>&amp;</b>"],
    ["Chinese", "价值定价", "价值定价"],
    ["what looks like an escape", "_x0041_", "_x0041_"],
  ])("%s", async (_name, content, text) => {
    const { engine } = engineWith({ A1: content });
    const book = await readByExcelJs(await writeXlsx(engine));
    expect(book.worksheets[0]?.getCell("A1").value).toBe(text);
  });

  it("each text is kept once", async () => {
    const { engine } = engineWith({ A1: "x", A2: "x", A3: "y" });
    const table = await partOf(engine, "xl/sharedStrings.xml");
    expect(attributes(table)).toMatchObject({ count: "3", uniqueCount: "2" });
  });
});

it("an empty workbook is a file, too", async () => {
  const book = await readByExcelJs(await writeXlsx(createEngine()));
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

describe("tables", () => {
  async function headersOf(contents: Record<string, string>, zone: string, config = {}) {
    const { engine, sheetId } = engineWith(contents);
    addTable(engine, sheetId, zone, config);
    const table = await partOf(engine, "xl/tables/table1.xml");
    const book = await readByExcelJs(await writeXlsx(engine));
    const row = book.worksheets[0]?.getRow(1).values as unknown[];
    return {
      columns: elements(table, "tableColumn").map((one) => one.getAttribute("name")),
      cells: row.slice(1),
      table,
      engine,
      sheetId,
    };
  }

  it("headers are texts, filled and told apart in the table and in the cells", async () => {
    const { columns, cells } = await headersOf(
      { A1: "Price", B1: "2024", C1: "price", D2: "1" },
      "A1:D3",
    );
    expect(columns).toEqual(["Price", "2024", "price2", "Column4"]);
    expect(cells).toEqual(columns);
  });

  it("carry their name and style", async () => {
    const { engine, sheetId } = engineWith({ A1: "Price", A2: "1" });
    const id = addTable(engine, sheetId, "A1:A3");
    engine.setFact("tables", id, { name: "Deals", style: "TableStyleLight9" });
    const table = await partOf(engine, "xl/tables/table1.xml");
    expect(attributes(table)).toMatchObject({ name: "Deals", displayName: "Deals" });
    expect(elements(table, "tableStyleInfo")[0]?.getAttribute("name")).toBe("TableStyleLight9");
  });

  it("the filter ends above the totals", async () => {
    const { table } = await headersOf(
      { A1: "Price", A2: "1", A3: "2", A4: "=SUM(A2:A3)" },
      "A1:A4",
      {
        totalRow: true,
      },
    );
    expect(elements(table, "autoFilter")[0]?.getAttribute("ref")).toBe("A1:A3");
  });
});
