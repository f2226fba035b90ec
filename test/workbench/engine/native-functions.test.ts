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

describe("percentiles of numbers in any order", () => {
  const cells = [[5], [1], ["text"], [4], [""], [2], [3]].flat();
  test.each([
    ["=PERCENTILE(A1:A7,0.25)", 2],
    ["=PERCENTILE(A1:A7,0.1)", 1.4],
    ["=PERCENTILE.INC(A1:A7,1)", 5],
    ["=PERCENTILE(A1:B7,0)", "#DIV/0!"],
    ["=PERCENTILE(A1:A7,2)", "#VALUE!"],
    ["=PERCENTILE(A3,0.5)", "#VALUE!"],
  ])("%s is %s", (content, expected) => {
    const engine = createEngine();
    const sheetId = engine.model.getters.getActiveSheetId();
    cells.forEach((cell, row) => {
      engine.send("UPDATE_CELL", { sheetId, col: 0, row, content: String(cell) });
    });
    engine.send("UPDATE_CELL", { sheetId, col: 1, row: 2, content: "=1/0" });
    engine.send("UPDATE_CELL", { sheetId, col: 2, row: 0, content });
    expect(engine.evaluated({ sheetId, col: 2, row: 0 }).value).toBe(expected);
  });

  test("100,000 of them take no seconds", () => {
    const engine = createEngine();
    const sheetId = engine.model.getters.getActiveSheetId();
    const started = process.cpuUsage();
    const content = "=PERCENTILE(MOD(SEQUENCE(100000)*7919,100003),0.5)";
    engine.send("UPDATE_CELL", { sheetId, col: 0, row: 0, content });
    const { user } = process.cpuUsage(started);
    expect(engine.evaluated({ sheetId, col: 0, row: 0 }).type).toBe("number");
    expect(user / 1e6).toBeLessThan(2);
  });
});
