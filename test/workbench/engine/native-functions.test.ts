import { createEngine } from "../../../src/workbench/engine";

test.each([
  ["=FIXED(1234567.891,1)", "1,234,567.9"],
  ["=FIXED(1234.567)", "1,234.57"],
  ["=FIXED(1234.567,-1)", "1,230"],
  ["=FIXED(-1234.567,-1,TRUE)", "-1230"],
  ["=FIXED(44.332,0)", "44"],
  ["=FIXED(0,0)", "0"],
])("%s is %s", (content, expected) => {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  engine.send("UPDATE_CELL", { sheetId, col: 0, row: 0, content });
  expect(engine.evaluated({ sheetId, col: 0, row: 0 }).value).toBe(expected);
});
