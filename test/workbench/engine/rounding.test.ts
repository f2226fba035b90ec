import { createEngine } from "../../../src/workbench/engine";

// What Excel gives: https://support.microsoft.com/en-us/office/round-function-c018c5d8-40fb-4053-90b1-b3e7f61a213c
// and its siblings; the ties are decimal ones that no double holds.
test.each([
  ["=ROUND(2.15,1)", 2.2],
  ["=ROUND(-1.475,2)", -1.48],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-9910.098877315,8)", -9910.09887732],
  ["=ROUND(626.3,-3)", 1000],
  ["=ROUND(-50.55,-2)", -100],
  ["=ROUND(2.5)", 3],
  ["=ROUND(1E300,2)", 1e300],
  ["=ROUND(1E-300,2)", 0],
  ["=ROUND(2.15,1.9)", 2.2],
  ["=ROUNDUP(0.1+0.2,1)", 0.3],
  ["=ROUNDUP(3.14159,3)", 3.142],
  ["=ROUNDUP(-3.14159,1)", -3.2],
  ["=ROUNDUP(31415.92654,-2)", 31500],
  ["=ROUNDDOWN(4.35,2)", 4.35],
  ["=ROUNDDOWN(-3.14159,1)", -3.1],
  ["=ROUNDDOWN(76.9,0)", 76],
  ["=TRUNC(-8.9)", -8],
  ["=TRUNC(1.15,2)", 1.15],
  ['=ROUND("a",1)', "#VALUE!"],
])("%s is %s", (content, expected) => {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  engine.send("UPDATE_CELL", { sheetId, col: 0, row: 0, content });
  expect(engine.evaluated({ sheetId, col: 0, row: 0 }).value).toBe(expected);
});
