import { createEngine } from "../../../src/workbench/engine";

const sheetId = (engine: ReturnType<typeof createEngine>): string =>
  engine.model.getters.getActiveSheetId();

test("a batch is one undo step and calculates inside itself", () => {
  const engine = createEngine();
  const at = (col: number, row: number) => ({ sheetId: sheetId(engine), col, row });
  engine.batch(() => {
    engine.send("UPDATE_CELL", { ...at(0, 0), content: "2" });
    engine.send("UPDATE_CELL", { ...at(0, 1), content: "=A1*3" });
    expect(engine.evaluated(at(0, 1)).value).toBe(6);
    engine.setFact("properties", "a", 1);
    engine.setFact("settings", "b", 2);
  });
  expect(engine.facts.properties).toEqual({ a: 1 });
  engine.undo();
  expect(engine.evaluated(at(0, 1)).value).toBeNull();
  expect(engine.facts.properties).toEqual({});
  engine.redo();
  expect(engine.evaluated(at(0, 1)).value).toBe(6);
  expect(engine.facts.properties).toEqual({ a: 1 });
  expect(engine.facts.settings).toEqual({ b: 2 });
  const again = createEngine(engine.export());
  expect(again.facts.properties).toEqual({ a: 1 });
});

test("settings alone make no undo step", () => {
  const engine = createEngine();
  const position = { sheetId: sheetId(engine), col: 0, row: 0 };
  engine.send("UPDATE_CELL", { ...position, content: "1" });
  engine.batch(() => {
    engine.setFact("settings", "draft", "x");
  });
  engine.undo();
  expect(engine.evaluated(position).value).toBeNull();
  expect(engine.facts.settings).toEqual({ draft: "x" });
});

describe("a sheet that one batch adds and deletes", () => {
  const add = { name: "Trial", position: 1, sheetId: "trial" };
  const remove = { sheetId: "trial", sheetName: "Trial" };
  const first = (engine: ReturnType<typeof createEngine>) => ({
    sheetId: sheetId(engine),
    col: 0,
    row: 0,
  });

  test("is no step to undo", () => {
    const engine = createEngine();
    engine.send("UPDATE_CELL", { ...first(engine), content: "1" });
    engine.batch(() => {
      engine.send("CREATE_SHEET", add);
      engine.setFact("sheets", "trial", { name: "'Trial'" });
      engine.send("UPDATE_CELL", { sheetId: "trial", col: 3, row: 9, content: "=1+1" });
      expect(engine.evaluated({ sheetId: "trial", col: 3, row: 9 }).value).toBe(2);
      engine.send("DELETE_SHEET", remove);
    });
    engine.undo();
    expect(engine.evaluated(first(engine)).value).toBeNull();
    engine.redo();
    expect(engine.evaluated(first(engine)).value).toBe(1);
    expect(engine.model.getters.getSheetIds()).toHaveLength(1);
  });

  test("is one where a cell elsewhere was written with it", () => {
    const engine = createEngine();
    engine.batch(() => {
      engine.send("CREATE_SHEET", add);
      engine.send("UPDATE_CELL", { ...first(engine), content: "1" });
      engine.send("DELETE_SHEET", remove);
    });
    engine.undo();
    expect(engine.evaluated(first(engine)).value).toBeNull();
  });
});

describe("what 19.3.7 gets wrong, and the engine goes around", () => {
  test("sums that grow from row to row in one batch, and their export", () => {
    const engine = createEngine();
    const at = (row: number) => ({ sheetId: sheetId(engine), col: 2, row });
    engine.batch(() => {
      for (let row = 0; row < 3; row++) {
        engine.send("UPDATE_CELL", { ...at(row), col: 1, content: "1" });
        engine.send("UPDATE_CELL", { ...at(row), content: `=SUM(B$1:B${String(row + 1)})` });
      }
    });
    const again = createEngine(engine.export());
    for (const one of [engine, again]) {
      expect([0, 1, 2].map((row) => one.evaluated(at(row)).value)).toEqual([1, 2, 3]);
    }
    engine.undo();
    engine.redo();
    expect(engine.evaluated(at(2)).value).toBe(3);
  });

  test("an error within a batch leaves the model usable", () => {
    const engine = createEngine();
    const position = { sheetId: sheetId(engine), col: 0, row: 0 };
    expect(() => {
      engine.batch(() => {
        engine.send("UPDATE_CELL", { ...position, content: "1" });
        throw new Error("stop");
      });
    }).toThrow("stop");
    engine.send("UPDATE_CELL", { ...position, col: 1, content: "=A1+1" });
    expect(engine.evaluated({ ...position, col: 1 }).value).toBe(2);
  });

  test("a command that the engine refuses says so; one that changes nothing is none", () => {
    const engine = createEngine();
    expect(() => {
      engine.send("UPDATE_CELL", { sheetId: "none", col: 0, row: 0, content: "1" });
    }).toThrow(/InvalidSheetId/);
    expect(() => {
      engine.send("UPDATE_CELL", { sheetId: sheetId(engine), col: 0, row: 0, content: "" });
    }).not.toThrow();
  });
});
