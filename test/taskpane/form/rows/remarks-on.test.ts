import { pane as words } from "../../../../src/locales/en-US/pane";
import { rowOf, type RowEntry } from "../../../../src/taskpane/form/entries";
import { columnsOf } from "../../../../src/taskpane/form/read-row";
import { remarksOn, shortened } from "../../../../src/taskpane/form/rows/remarks-on";
import type { Field } from "../../../../src/templates/template";

const table: Field<string> = {
  key: "rows",
  required: true,
  type: {
    kind: "rows",
    maxRows: 9,
    columns: [
      { key: "name", required: true, type: { kind: "text", maxLength: 40 } },
      { key: "price", required: false, type: { kind: "money" }, domain: { min: 0 } },
      { key: "day", required: false, type: { kind: "date" } },
      { key: "kind", required: false, type: { kind: "choice", options: ["a", "b"] } },
    ],
  },
};
const remarks = (rows: readonly RowEntry[], before: readonly RowEntry[] = [], hasMerged = false) =>
  remarksOn(
    {
      rows,
      all: [...before, ...rows],
      columns: columnsOf(table),
      labelOf: (key) => key.toUpperCase(),
      locale: "en-US",
      hasMerged,
    },
    words,
  );
const fine = { name: "Ada", price: "1", day: "2026-11-22", kind: "a" };

test("rows that are right need no remark", () => {
  expect(remarks([rowOf(fine)])).toEqual([]);
});

test.each([
  [{ price: "#N/A" }, "1 cell shows an error: #N/A in row 1, “PRICE”. Type the value"],
  [{ name: "#REF!" }, "1 cell shows an error: #REF! in row 1, “NAME”. Type the value"],
  [{ price: "n/a" }, "1 cell holds text where a number belongs: “n/a” in row 1, “PRICE”."],
  [{ name: "" }, "1 cell is empty that must be filled: row 1, “NAME”."],
  [{ day: "1/2/26" }, "1 cell holds no date: “1/2/26” in row 1, “DAY”."],
  [{ kind: "c" }, "1 cell is not among the choices of “KIND”: “c” in row 1."],
  [{ name: "x".repeat(300) }, `1 text is too long: “${"x".repeat(30)}…” in row 1, “NAME”.`],
  [{ price: "-1" }, "1 number is outside its limits: -1 in row 1, “PRICE”."],
  [{ name: "=HYPERLINK(1)" }, "1 text begins with =, +, - or @. It is written as text"],
])("%j is told", (cells, sentence) => {
  expect(remarks([rowOf({ ...fine, ...cells })])).toEqual([expect.stringContaining(sentence)]);
});

test("many of a kind are one sentence, with the first place among all rows", () => {
  const bad = ["x", "y", "z"].map((price, index) => rowOf({ ...fine, name: `N${index}`, price }));
  expect(remarks(bad, [rowOf({ ...fine, name: "Before" })])).toEqual([
    "3 cells hold text where a number belongs. The first is “x” in row 2, “PRICE”.",
  ]);
});

test("names that stand twice are told once, whatever their case", () => {
  const rows = ["ADA", "Bo", " ada "].map((name) => rowOf({ ...fine, name }));
  expect(remarks(rows)).toEqual(["1 row repeats a “NAME” that stands above: “ ada ” in row 3."]);
  expect(remarks(rows, [rowOf(fine)])).toEqual([
    "2 rows repeat a “NAME” that stands above. The first is “ADA” in row 2.",
  ]);
});

test("merged cells are told", () => {
  expect(remarks([rowOf(fine)], [], true)).toEqual([words.takeRows.merged]);
});

test("a long text is cut between the characters that a person sees, and keeps its direction", () => {
  expect(shortened("👩‍👩‍👧".repeat(31))).toBe(`${"👩‍👩‍👧".repeat(30)}…`);
  expect(shortened("שלום")).toBe("\u2068שלום\u2069");
});
