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
