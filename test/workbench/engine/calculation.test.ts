import { type Engine, createEngine, spillOf } from "../../../src/workbench/engine";

const sheetNamed = (engine: Engine, name: string): string => {
  const id = engine.model.getters.getSheetIdByName(name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
};

/** "Sheet1!B2" as the engine wants it; columns A to Z. */
function at(engine: Engine, address: string) {
  const [, name = "", column = "A", row = "1"] = /^(.+)!([A-Z])(\d+)$/.exec(address) ?? [];
  return {
    sheetId: sheetNamed(engine, name),
    col: column.charCodeAt(0) - 65,
    row: Number(row) - 1,
  };
}

const write = (engine: Engine, address: string, content: string): void => {
  engine.send("UPDATE_CELL", { ...at(engine, address), content });
};
const value = (engine: Engine, address: string) => engine.evaluated(at(engine, address)).value;

const addSheet = (engine: Engine, name: string): void => {
  engine.send("CREATE_SHEET", { sheetId: `id-${name}`, name, position: 1, cols: 26, rows: 10 });
};

function addName(engine: Engine, name: string, address: string): void {
  const { sheetId, col, row } = at(engine, address);
  const xc = `${String.fromCharCode(65 + col)}${String(row + 1)}`;
  const ranges = [engine.model.getters.getRangeDataFromXc(sheetId, xc)];
  engine.send("CREATE_NAMED_RANGE", { sheetId, name, ranges });
}

const valuesOf = ({ model: { getters } }: Engine) =>
  getters
    .getSheetIds()
    .map((id) => getters.getEvaluatedCells(id).map(({ value: one, position }) => [position, one]));

/** What the workbook comes to must not depend on how it came about. */
function expectAsCalculatedAnew(engine: Engine): void {
  expect(valuesOf(engine)).toEqual(valuesOf(createEngine(engine.export())));
}

function workbook(): Engine {
  const engine = createEngine();
  write(engine, "Sheet1!A1", "7");
  write(engine, "Sheet1!A2", "=A1*2");
  return engine;
}

describe("what a new sheet, a name and more rows leave alone is not calculated again", () => {
  const changes: readonly [string, (engine: Engine) => void][] = [
    ["a new sheet", (engine) => addSheet(engine, "New")],
    ["a name", (engine) => addName(engine, "total", "Sheet1!A2")],
    ["rows at the end", (engine) => engine.ensureSize(at(engine, "Sheet1!A1").sheetId, bottom)],
  ];
  const bottom = { right: 0, bottom: 5000 };

  test.each(changes)("%s", (_, change) => {
    const engine = workbook();
    write(engine, "Sheet1!B1", "=RAND()");
    const before = value(engine, "Sheet1!B1");
    engine.batch(() => {
      change(engine);
    });
    expect(value(engine, "Sheet1!B1")).toBe(before);
    engine.undo();
    expect(value(engine, "Sheet1!A2")).toBe(14);
  });
});

test("undo and redo of an edit calculate its cells and what reads them", () => {
  const engine = workbook();
  write(engine, "Sheet1!B1", "=RAND()");
  write(engine, "Sheet1!C1", "=SEQUENCE(A1)");
  const before = value(engine, "Sheet1!B1");
  write(engine, "Sheet1!A1", "=1+1");
  expect([value(engine, "Sheet1!A2"), value(engine, "Sheet1!C3")]).toEqual([4, null]);
  engine.undo();
  expect([value(engine, "Sheet1!A2"), value(engine, "Sheet1!C7")]).toEqual([14, 7]);
  engine.redo();
  expect([value(engine, "Sheet1!A2"), value(engine, "Sheet1!C7")]).toEqual([4, null]);
  expect(value(engine, "Sheet1!B1")).toBe(before);
  write(engine, "Sheet1!D1", "=A2*10");
  engine.undo();
  expect(value(engine, "Sheet1!D1")).toBeNull();
  engine.redo();
  write(engine, "Sheet1!A1", "5");
  expect(value(engine, "Sheet1!D1")).toBe(100);
});

test("a new sheet calculates from what changes along with it, forth and back", () => {
  const engine = workbook();
  engine.batch(() => {
    addSheet(engine, "New");
    write(engine, "New!A1", "=Sheet1!A2+B1");
    write(engine, "New!B1", "1");
    write(engine, "Sheet1!A1", "10");
    write(engine, "Sheet1!C1", "=New!A1*2");
    expect(value(engine, "Sheet1!C1")).toBe(42);
    write(engine, "New!B1", "2");
  });
  expect([value(engine, "New!A1"), value(engine, "Sheet1!C1")]).toEqual([22, 44]);
  expectAsCalculatedAnew(engine);
  write(engine, "Sheet1!A1", "1");
  expect([value(engine, "New!A1"), value(engine, "Sheet1!C1")]).toEqual([4, 8]);
  engine.undo();
  engine.undo();
  expect(value(engine, "Sheet1!C1")).toBeNull();
  engine.redo();
  expect([value(engine, "New!A1"), value(engine, "Sheet1!C1")]).toEqual([22, 44]);
});

test("a formula that waited for its name has its value with it", () => {
  const engine = workbook();
  write(engine, "Sheet1!B1", "=Total+1");
  expect(value(engine, "Sheet1!B1")).not.toBe(15);
  addName(engine, "total", "Sheet1!A2");
  expect(value(engine, "Sheet1!B1")).toBe(15);
  expectAsCalculatedAnew(engine);
});

test("a result that had no room has it with new rows, and what reads it follows", () => {
  const engine = workbook();
  write(engine, "Sheet1!B1", "=SEQUENCE(300)");
  write(engine, "Sheet1!C1", "=SUM(B1:B2)");
  expect(value(engine, "Sheet1!B1")).toBe("#SPILL!");
  const position = at(engine, "Sheet1!B1");
  engine.ensureSize(position.sheetId, spillOf(engine.structure, position));
  expect([value(engine, "Sheet1!B300"), value(engine, "Sheet1!C1")]).toEqual([300, 3]);
  expectAsCalculatedAnew(engine);
});

test("a new sheet's spill stops at what the sheet holds", () => {
  const engine = workbook();
  engine.batch(() => {
    addSheet(engine, "New");
    write(engine, "New!A1", "=SEQUENCE(3)");
    write(engine, "New!A3", "taken");
    write(engine, "New!B1", "=SEQUENCE(3)");
  });
  expect([value(engine, "New!A1"), value(engine, "New!B3")]).toEqual(["#SPILL!", 3]);
  write(engine, "New!A3", "");
  expect(value(engine, "New!A3")).toBe(3);
  expectAsCalculatedAnew(engine);
});

test("all that is pending is calculated when the engine is told to", () => {
  const engine = workbook();
  engine.batch(() => {
    addSheet(engine, "New");
    write(engine, "New!A1", "=Sheet1!A2");
    engine.send("EVALUATE_CELLS");
    expect(value(engine, "New!A1")).toBe(14);
  });
  expectAsCalculatedAnew(engine);
});

test("a sheet that comes and goes in one batch leaves nothing behind", () => {
  const engine = workbook();
  engine.batch(() => {
    addSheet(engine, "New");
    write(engine, "New!A1", "=Sheet1!A1");
    engine.send("DELETE_SHEET", { sheetId: "id-New", sheetName: "New" });
  });
  expect(engine.model.getters.getSheetIds()).toHaveLength(1);
  expectAsCalculatedAnew(engine);
});

test("new rows do not take the format of the last one, which keeps its own", () => {
  const engine = workbook();
  const { sheetId } = at(engine, "Sheet1!A1");
  const last = engine.model.getters.getSheetZone(sheetId).bottom;
  const target = [{ left: 0, right: 1, top: last, bottom: last }];
  engine.send("SET_FORMATTING", { sheetId, target, style: { bold: true }, format: "0.00" });
  engine.ensureSize(sheetId, { right: 0, bottom: last + 50 });
  const cellAt = (row: number) => engine.cell({ sheetId, col: 1, row });
  expect(cellAt(last)).toMatchObject({ style: { bold: true }, format: "0.00" });
  expect(cellAt(last + 1)).toBeUndefined();
});
