import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { createEngine, type Engine } from "../../../src/workbench/engine";
import { openFile, writeXlsx } from "../../../src/workbench/files";
import { passwordHash } from "../../../src/workbench/host/password-hash";
import { webExtension } from "../../../src/workbench/files/xlsx/web-extension";
import { attributes, elements, engineWith, partOf, partsOf, readByExcelJs, reopened } from "./book";
import { problemsOf } from "./check-package";

async function opened(book: ExcelJS.Workbook): Promise<Engine> {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return createEngine((await openFile({ name: "foreign.xlsx", bytes })).data);
}

describe("the add-in's settings", () => {
  const settings = {
    "ValuePricingDraft:pricing-sheet": '{"customer":"R&D \\"A\\"","fee":0.2}',
    language: "zh-CN",
    seen: { first: true, times: 3, names: ["a", null] },
  };

  function withSettings(): Engine {
    const { engine } = engineWith({ A1: "x" });
    for (const [key, value] of Object.entries(settings)) engine.setFact("settings", key, value);
    return engine;
  }

  it("outlive a file, in the parts in which Excel keeps them", async () => {
    const bytes = await writeXlsx(withSettings());
    expect(problemsOf(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const extension = parts.get("xl/webextensions/webextension1.xml")!.documentElement;
    expect(attributes(elements(extension, "reference")[0])).toEqual({
      id: webExtension.addinId,
      version: "0.1.0.0",
      store: "developer",
      storeType: "Registry",
    });
    expect(elements(extension, "property").map(attributes)).toContainEqual({
      name: "language",
      value: '"zh-CN"',
    });
    const pane = elements(parts.get("xl/webextensions/taskpanes.xml")!.documentElement, "taskpane");
    expect(pane.map((one) => one.getAttribute("visibility"))).toEqual(["0"]);
    expect((await reopened(withSettings())).facts.settings).toEqual(settings);
  });

  it("are those of the manifest's add-in", () => {
    const manifest = new DOMParser().parseFromString(
      readFileSync("manifest.xml", "utf8"),
      "text/xml",
    );
    expect(elements(manifest.documentElement, "Id")[0]?.textContent).toBe(webExtension.addinId);
  });

  it("keep the place that Excel says the add-in came from", async () => {
    const engine = withSettings();
    const source = { version: "1.2.0.0", store: "EXCatalog", storeType: "EXCatalog" };
    engine.setFact("workbook", "extension", source);
    const again = await reopened(await reopened(engine));
    expect(again.facts.workbook.extension).toEqual(source);
    expect(again.facts.settings).toEqual(settings);
  });

  it("without settings there is no such part", async () => {
    const parts = partsOf(await writeXlsx(engineWith({ A1: "x" }).engine));
    expect([...parts.keys()].filter((path) => path.includes("webextension"))).toEqual([]);
  });
});

describe("protection", () => {
  it.each([
    ["password", "83AF"],
    ["test", "CBEB"],
    ["secret", "DAA7"],
  ])("Excel's hash of %s is %s", (password, hash) => {
    expect(passwordHash(password)).toBe(hash);
  });

  it("passwords given here are in the file as hashes, and still open what they close", async () => {
    const { engine, sheetId } = engineWith({ A1: "x" });
    engine.setFact("sheets", sheetId, { protection: { options: {}, password: "secret" } });
    engine.setFact("workbook", "protected", true);
    engine.setFact("workbook", "password", "test");
    const sheet = await partOf(engine, "xl/worksheets/sheet0.xml");
    expect(elements(sheet, "sheetProtection")[0]?.getAttribute("password")).toBe("DAA7");
    const workbook = await partOf(engine, "xl/workbook.xml");
    expect(attributes(elements(workbook, "workbookProtection")[0])).toEqual({
      workbookPassword: "CBEB",
      lockStructure: "1",
    });
    const { facts } = await reopened(engine);
    expect(facts.sheets.Sheet1?.protection).toEqual({ options: {}, hash: { password: "DAA7" } });
    expect(facts.workbook.hash).toEqual({ workbookPassword: "CBEB" });
  });

  it("hashes that another program wrote stay as they were", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Deals");
    await sheet.protect("secret", { formatCells: true, spinCount: 1000 });
    const engine = await opened(book);
    const { hash } = engine.facts.sheets.Deals!.protection!;
    expect(hash).toMatchObject({ algorithmName: "SHA-512", spinCount: "1000" });
    expect(hash?.hashValue).toHaveLength(88);
    const [before, after] = [
      partsOf(new Uint8Array(await book.xlsx.writeBuffer())).get("xl/worksheets/sheet1.xml")!,
      partsOf(await writeXlsx(engine)).get("xl/worksheets/sheet0.xml")!,
    ].map((part) => attributes(elements(part.documentElement, "sheetProtection")[0]));
    for (const name of ["algorithmName", "hashValue", "saltValue", "spinCount", "sheet"])
      expect([name, after?.[name]]).toEqual([name, before?.[name]]);
  });
});

it("on a protected sheet of a file the unlocked cells can be changed, and the add-in can read", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Deals");
  sheet.getCell("A1").value = 1;
  sheet.getCell("B1").value = 2;
  sheet.getCell("B1").protection = { locked: false };
  await sheet.protect("secret", { spinCount: 1000 });
  const engine = await opened(book);
  const type = (col: number): boolean =>
    engine.model.dispatch("UPDATE_CELL", { sheetId: "Deals", col, row: 0, content: "9" })
      .isSuccessful;
  expect([type(0), type(1)]).toEqual([false, true]);
  expect(engine.batch(() => engine.evaluated({ sheetId: "Deals", col: 1, row: 0 }).value)).toBe(9);
});

it("a sheet that the grid's menu locked does not stop the add-in from reading it", () => {
  const { engine, sheetId } = engineWith({ A1: "5" });
  engine.send("LOCK_SHEET", { sheetId });
  expect(engine.batch(() => engine.evaluated({ sheetId, col: 0, row: 0 }).value)).toBe(5);
  const write = (): void => {
    engine.batch(() => {
      engine.send("UPDATE_CELL", { sheetId, col: 0, row: 0, content: "6" });
    });
  };
  expect(write).toThrow("SheetLocked");
  expect(engine.evaluated({ sheetId, col: 0, row: 0 }).value).toBe(5);
});

describe("how the workbook was left", () => {
  async function foreign(): Promise<Engine> {
    const book = new ExcelJS.Workbook();
    const first = book.addWorksheet("Bob's list", {
      properties: { tabColor: { argb: "FF0072B2" } },
    });
    first.getCell("A1").value = 1;
    first.views = [
      {
        state: "frozen",
        xSplit: 1,
        ySplit: 2,
        zoomScale: 85,
        showGridLines: false,
        activeCell: "C4",
      },
    ];
    first.getColumn(2).width = 30;
    first.getRow(3).height = 40;
    first.pageSetup = { ...first.pageSetup, pageOrder: "overThenDown", blackAndWhite: true };
    book.definedNames.add("'Bob''s list'!$A$1", "first");
    const second = book.addWorksheet("Total");
    second.getCell("A2").value = { formula: "first*3", result: 3 };
    second.getCell("A3").dataValidation = {
      type: "list",
      formulae: ["'Bob''s list'!$A$1:$A$2"],
    };
    second.getCell("A1").value = { formula: "'Bob''s list'!A1*2", result: 2 };
    second.views = [
      {
        state: "normal",
        activeCell: "B3",
        rightToLeft: true,
        showRowColHeaders: false,
      },
    ];
    book.addWorksheet("Hidden", { state: "hidden" });
    book.views = [
      { activeTab: 1, x: 0, y: 0, width: 1, height: 1, firstSheet: 0, visibility: "visible" },
    ];
    return opened(book);
  }

  it("the sheet in view and the cell on it", async () => {
    const { getters } = (await foreign()).model;
    expect(getters.getActiveSheetId()).toBe("Total");
    expect(getters.getActivePosition()).toMatchObject({ col: 1, row: 2 });
    expect(getters.getSheetPosition(getters.getSheetIds()[0]!)).toMatchObject({ col: 2, row: 3 });
  });

  it("is so again in our file", async () => {
    const bytes = await writeXlsx(await foreign());
    expect(problemsOf(bytes)).toEqual([]);
    const book = await readByExcelJs(bytes);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Bob's list", "visible"],
      ["Total", "visible"],
      ["Hidden", "hidden"],
    ]);
    const [first, second] = book.worksheets;
    expect(first!.views[0]).toMatchObject({
      state: "frozen",
      xSplit: 1,
      ySplit: 2,
      zoomScale: 85,
      showGridLines: false,
      activeCell: "C4",
    });
    expect(first!.getColumn(2).width).toBeCloseTo(30, 0);
    expect(first!.getRow(3).height).toBeCloseTo(40, 0);
    expect(first!.properties.tabColor).toEqual({ argb: "FF0072B2" });
    expect(first!.pageSetup).toMatchObject({ pageOrder: "overThenDown", blackAndWhite: true });
    expect(second!.views[0]).toMatchObject({
      activeCell: "B3",
      rightToLeft: true,
      showRowColHeaders: false,
    });
    expect(second!.getCell("A1").value).toMatchObject({ formula: "'Bob''s list'!A1*2", result: 2 });
    expect(book.views[0]?.activeTab).toBe(1);
  });

  it("a sheet with an apostrophe in its name is found by formulas, names and lists", async () => {
    const engine = await foreign();
    const position = { sheetId: "Total", col: 0, row: 1 };
    expect(engine.evaluated(position).value).toBe(3);
    engine.send("UPDATE_CELL", { ...position, row: 2, content: "1" });
    expect(engine.model.getters.isDataValidationInvalid({ ...position, row: 2 })).toBe(false);
    engine.send("UPDATE_CELL", { ...position, row: 2, content: "2" });
    expect(engine.model.getters.isDataValidationInvalid({ ...position, row: 2 })).toBe(true);
    const workbook = await partOf(engine, "xl/workbook.xml");
    expect(elements(workbook, "definedName")[0]?.textContent).toBe("'Bob''s list'!$A$1");
  });

  it("and after the page was reloaded", async () => {
    const engine = await foreign();
    engine.model.selection.selectZone({
      cell: { col: 2, row: 4 },
      zone: { left: 2, right: 4, top: 4, bottom: 6 },
    });
    const { getters } = createEngine(JSON.parse(JSON.stringify(engine.export())) as object).model;
    expect(getters.getActiveSheetId()).toBe("Total");
    expect(getters.getSelectedZone()).toEqual({ left: 2, right: 4, top: 4, bottom: 6 });
    expect(getters.canUndo()).toBe(false);
  });
});
