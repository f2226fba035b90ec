import { isAbsolute, movedReference, readReference } from "../../../src/excel/sharing/references";

test.each([
  ["B7:D9", { sheet: undefined, area: { row: 6, column: 1, rows: 3, columns: 3 } }],
  ["'My ''x'''!$B$7", { sheet: "My 'x'", area: { row: 6, column: 1, rows: 1, columns: 1 } }],
  ["$A:C", { sheet: undefined, area: { row: 0, column: 0, rows: 1_048_576, columns: 3 } }],
  ["S!3:4", { sheet: "S", area: { row: 2, column: 0, rows: 2, columns: 16_384 } }],
  ["Sheet1:Sheet3!A1", undefined],
  ["[Book.xlsx]S!A1", undefined],
  ["A1.:.B5", undefined],
  ["#REF!", undefined],
  ["Rate", undefined],
])("%s is read", (text, expected) => {
  expect(readReference(text)).toEqual(expected);
});

test.each([
  ["$B7", { row: 9, column: 2, rows: 1, columns: 1 }, "Own", "$C10"],
  ["B2:A1", { row: 0, column: 0, rows: 2, columns: 2 }, "Own", "B2:A1"],
  ["Own!A1", { row: 0, column: 0, rows: 1, columns: 1 }, "Own", "Own!A1"],
  ["A:$B", { row: 0, column: 3, rows: 1_048_576, columns: 2 }, "Other", "'Other'!D:$E"],
  ["'Old'!$3:3", { row: 4, column: 0, rows: 1, columns: 16_384 }, "It's", "'It''s'!$5:5"],
])("%s, moved", (text, area, sheet, expected) => {
  expect(movedReference(text, { sheet, area }, "Own")).toBe(expected);
});

test.each([
  ["=$A$1*Sheet1!$B:$B", true],
  ["=0.25", true],
  ["=A$1", false],
  ["=SUM($3:4)", false],
])("%s reads the same cells wherever it stands: %s", (formula, expected) => {
  expect(isAbsolute(formula)).toBe(expected);
});
