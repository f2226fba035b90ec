import { pane as words } from "../../../src/locales/en-US/pane";
import type { LineField } from "../../../src/taskpane/entry/read-entry";
import { takeCell, takeRows } from "../../../src/taskpane/form/take";

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

describe("rows", () => {
  const columns = [text("item"), field("price", "money")];
  const take = (values: readonly (readonly Cell[])[]) =>
    takeRows({ address: "D!A1:B9", values }, columns, ["Item", "Price"], "en-US", words);
  const cells = (outcome: ReturnType<typeof take>) =>
    "taken" in outcome ? outcome.taken.map((row) => row.cells) : outcome;

  test("a header and empty rows are left out, numbers and text keep their columns", () => {
    expect(
      cells(
        take([
          ["Item", "Price"],
          ["A", 1000],
          ["", ""],
          ["B", ""],
        ]),
      ),
    ).toEqual([
      { item: "A", price: "1,000" },
      { item: "B", price: "" },
    ]);
  });

  test("a first row with numbers is no header", () => {
    expect(cells(take([["A", 5]]))).toEqual([{ item: "A", price: "5" }]);
  });

  test("too few columns and no values are refused with the remedy", () => {
    expect(take([["A"]])).toEqual({
      refusal:
        "The selection D!A1:B9 is 1 wide, and 2 columns are needed: Item, Price. Select them side by side.",
    });
    expect(take([["", ""]])).toEqual({
      refusal: "The selection D!A1:B9 has no rows with values. Select the rows to take.",
    });
  });
});
