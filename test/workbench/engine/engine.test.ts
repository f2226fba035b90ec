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
    engine.setFact("settings", "a", 1);
  });
  expect(engine.facts.settings).toEqual({ a: 1 });
  engine.undo();
  expect(engine.evaluated(at(0, 1)).value).toBeNull();
  expect(engine.facts.settings).toEqual({});
  engine.redo();
  expect(engine.evaluated(at(0, 1)).value).toBe(6);
  expect(engine.facts.settings).toEqual({ a: 1 });
  const again = createEngine(engine.export());
  expect(again.facts.settings).toEqual({ a: 1 });
});
