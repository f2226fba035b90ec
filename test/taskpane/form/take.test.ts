import { pane as words } from "../../../src/locales/en-US/pane";
import type { LineField } from "../../../src/taskpane/entry/read-entry";
import { takeAddress, takeCell } from "../../../src/taskpane/form/take";

const field = (key: string, kind: "money" | "percent" | "date" | "number"): LineField => ({
  key,
  required: false,
  type: { kind },
});
const text = (key: string): LineField => ({
  key,
  required: false,
  type: { kind: "text", maxLength: 99 },
});
type Cell = number | string | boolean;
const cell = (value: Cell, of: LineField, locale = "en-US") =>
  takeCell({ address: "D!B2", values: [[value]] }, of, locale, words);

test.each<readonly [Cell, LineField, string, string]>([
  [1234567.5, field("f", "money"), "en-US", "1,234,567.5"],
  [1234567.5, field("f", "money"), "de-DE", "1.234.567,5"],
  [0.15, field("f", "percent"), "en-US", "15%"],
  ["15%", field("f", "percent"), "en-US", "15%"],
  [46348, field("f", "date"), "en-US", "2026-11-22"],
  [46348.75, field("f", "date"), "en-US", "2026-11-22"],
  ["=SUM(A1)", text("f"), "en-US", "=SUM(A1)"],
  [42, text("f"), "en-US", "42"],
])("%s fills a field as %j", (value, of, locale, expected) => {
  expect(cell(value, of, locale)).toEqual({ taken: expected });
});

test("what is no single value is refused with its address", () => {
  const money = field("f", "money");
  expect(cell("", money)).toEqual({
    refusal: "The selected cell D!B2 is empty. Select a cell with a value.",
  });
  expect(cell("#REF!", money)).toEqual({
    refusal: "The selected cell D!B2 shows #REF!. Select a cell with a value.",
  });
  expect(takeCell({ address: "D!B2:C2", values: [[1, 2]] }, money, "en-US", words)).toEqual({
    refusal: "2 cells are selected. Select one cell.",
  });
});

const address = (of: string, values: readonly (readonly Cell[])[]) =>
  takeAddress({ address: of, values }, words);

test.each<readonly [string, readonly (readonly Cell[])[], string]>([
  [
    "Survey!B1:C3",
    [
      ["Cheap", "Dear"],
      [1, 2],
      [3, 4],
    ],
    "Survey!B2:C3",
  ],
  [
    "'My survey'!B2:C3",
    [
      [1, 2],
      [3, 4],
    ],
    "'My survey'!B2:C3",
  ],
  ["Survey!B2:B3", [["Large"], ["Small"]], "Survey!B2:B3"],
  [
    "Survey!B2:C3",
    [
      ["#N/A", 2],
      [3, 4],
    ],
    "Survey!B2:C3",
  ],
])("the address of %s is taken without its headers", (of, values, expected) => {
  expect(address(of, values)).toEqual({ taken: expected });
});

test("the address of empty cells is refused", () => {
  expect(address("Survey!B2", [[""]])).toEqual({
    refusal: "The selection Survey!B2 is empty. Select the cells that hold the values.",
  });
});
