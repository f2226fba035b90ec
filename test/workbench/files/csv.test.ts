import { createEngine } from "../../../src/workbench/engine";
import { openFile } from "../../../src/workbench/files";
import { valuesOf } from "./book";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function open(text: string, name = "data.csv") {
  const { data, notes } = await openFile({ name, bytes: utf8(text) });
  const engine = createEngine(data);
  const sheetId = engine.model.getters.getSheetIds()[0]!;
  return {
    engine,
    notes,
    values: (zone: string) => valuesOf(engine, zone),
    shown: (col: number, row: number) => engine.evaluated({ sheetId, col, row }).formattedValue,
    name: engine.model.getters.getSheetName(sheetId),
  };
}

describe("separators", () => {
  it.each([
    ["comma", "a,b\n1,2\n", "A2:B2", [[1, 2]]],
    ["semicolon", "a;b\n1;2\n", "A2:B2", [[1, 2]]],
    ["tab", "a\tb\n1\t2\n", "A2:B2", [[1, 2]]],
    ["bar", "a|b\n1|2\n", "A2:B2", [[1, 2]]],
    [
      "semicolon beside decimal commas",
      "1,5;2,5\n3,5;4,5\n",
      "A1:B2",
      [
        [1.5, 2.5],
        [3.5, 4.5],
      ],
    ],
    [
      "one that the file declares",
      "sep=|\na|b,c\n1|2\n",
      "A1:B2",
      [
        ["a", "b,c"],
        [1, 2],
      ],
    ],
    ["none", "name\nAda\nBo\n", "A1:A3", [["name"], ["Ada"], ["Bo"]]],
    ["quoted separators and line breaks", 'a,b\n"x,y","p\nq"\n', "A2:B2", [["x,y", "p\nq"]]],
    ["quotes within quotes", 'a,b\n"say ""hi""",2\n', "A2:B2", [['say "hi"', 2]]],
    [
      "Windows line ends",
      "a,b\r\n1,2\r\n",
      "A1:B3",
      [
        ["a", "b"],
        [1, 2],
        [null, null],
      ],
    ],
  ])("%s", async (_name, text, zone, expected) => {
    expect((await open(text)).values(zone)).toEqual(expected);
  });
});

describe("numbers", () => {
  it.each([
    ["decimal point", "x\n1234.5\n", [1234.5]],
    ["thousands with commas", 'x,y\n"1,234.50",1\n"2,000.25",1\n', [1234.5, 2000.25]],
    ["decimal comma with thousands", "x;y\n1.234,56;1\n-7,5;2\n", [1234.56, -7.5]],
    ["a column of decimal commas settles its neighbours", "x;y\n1.234;0,5\n", [1234]],
    ["decimal points in a semicolon file", "x;y\n1.25;a\n1.125;b\n", [1.25, 1.125]],
    ["percent", "x,y\n15%,1\n7.5 %,1\n", [0.15, 0.075]],
    ["percent to its last digit", "x,y\n7%,1\n", [0.07]],
    ["currency", "x,y\n$5,1\n€ 20,2\n9.50€,3\n", [5, 20, 9.5]],
    ["minus, exponent", "x,y\n-3,1\n1.5E+3,2\n2.5e-3,2\n", [-3, 1500, 0.0025]],
    ["French groups", "x;y\n1\u202f234,5;a\n", [1234.5]],
    ["ISO dates", "x,y\n2024-03-15,1\n2024/3/5,2\n", [45366, 45356]],
    ["ISO date and time", "x,y\n2024-03-15T12:00:00Z,1\n", [45366.5]],
    ["logical values", "x,y\ntrue,1\nFALSE,2\n", [true, false]],
  ])("%s", async (_name, text, expected) => {
    const { values } = await open(text);
    expect(values(`A2:A${String(expected.length + 1)}`)).toEqual(expected.map((one) => [one]));
  });

  it("shows numbers as they were written", async () => {
    const { shown } = await open('a,b,c,d\n15%,"1,234.50",2024-03-05,$5\n');
    expect([0, 1, 2, 3].map((col) => shown(col, 1))).toEqual([
      "15%",
      "1,234.50",
      "2024-03-05",
      "$5",
    ]);
  });

  it("says how it read a number that could be two", async () => {
    const { values, notes } = await open("x;y\n1.234;a\n2.500;b\n");
    expect(values("A2:A3")).toEqual([[1234], [2500]]);
    expect(notes).toEqual([
      { kind: "numbers-ambiguous", values: { example: "1.234", value: "1234" } },
    ]);
  });
});

describe("texts", () => {
  it.each(["=1+1", "+49 170", "-x", "@name", "'quoted", "=HYPERLINK(A1)", "=cmd|' /C calc'!A0"])(
    "%s is text, never a formula",
    async (text) => {
      const { engine, values } = await open(`name\n"${text.replaceAll('"', '""')}"\n`);
      expect(values("A2:A2")).toEqual([[text]]);
      const sheetId = engine.model.getters.getSheetIds()[0]!;
      expect(engine.model.getters.getCell({ sheetId, col: 0, row: 1 })?.isFormula).toBe(false);
    },
  );

  it.each([
    "007",
    "0049",
    "1234567890123456",
    "12E4",
    "2024-02-30",
    "1899-01-01",
    "12:99",
    "31.12.2024",
  ])("%s keeps its digits as text", async (text) => {
    expect((await open(`id,x\n${text},1\n`)).values("A2:A2")).toEqual([[text]]);
  });

  it("counts what it kept as text", async () => {
    const { notes } = await open("id,x\n007,=1+1\n008,@a\n");
    expect(notes).toEqual([
      { kind: "digits-kept", values: { count: "2" } },
      { kind: "formulas-as-text", values: { count: "2" } },
    ]);
  });

  it("shortens a cell to Excel's 32,767 characters and says so", async () => {
    const { values, notes } = await open(`a,b\n${"x".repeat(40_000)},1\n`);
    expect(values("A2:A2")).toEqual([["x".repeat(32_767)]]);
    expect(notes).toEqual([{ kind: "texts-cut", values: { count: "1", limit: "32767" } }]);
  });
});

describe("shape", () => {
  it("keeps ragged rows and says how many there are", async () => {
    const { values, notes } = await open("a,b,c\n1,2\n1,2,3\n1,2,3,4\n");
    expect(values("A1:D4")).toEqual([
      ["a", "b", "c", null],
      [1, 2, null, null],
      [1, 2, 3, null],
      [1, 2, 3, 4],
    ]);
    expect(notes).toEqual([{ kind: "ragged-rows", values: { count: "2" } }]);
  });

  it("reads a header without rows, and empty lines at the end", async () => {
    expect((await open("a,b\n\n\n")).values("A1:B2")).toEqual([
      ["a", "b"],
      [null, null],
    ]);
  });

  it("says when a quotation mark is left open", async () => {
    expect((await open('a,b\n"x,1\n2,3\n')).notes).toContainEqual({
      kind: "quote-open",
      values: {},
    });
  });

  it("cuts columns beyond Excel's last one and says so", async () => {
    const row = Array.from({ length: 16_400 }, (_, i) => String(i)).join(",");
    const { notes, values } = await open(`${row}\n`);
    expect(values("XFD1:XFD1")).toEqual([[16_383]]);
    expect(notes).toEqual([{ kind: "columns-cut", values: { count: "16", limit: "16384" } }]);
  });

  it.each([
    ["Deals 2024.csv", "Deals 2024"],
    ["a/b:c*d[e]'f.csv", "a b c d e f"],
    ["客户价值测算表.csv", "客户价值测算表"],
    [`${"long ".repeat(10)}.csv`, "long long long long long long l"],
    ["History.csv", "History 1"],
    [".csv", "Sheet1"],
  ])("names the sheet of %s legally", async (file, name) => {
    expect((await open("a,b\n1,2\n", file)).name).toBe(name);
  });
});

test("a long table has the heights of its lines; a line break in a field is left to the grid to measure", async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => (i === 7 ? `"two\nlines",1` : "one,1"));
  const { engine } = await open(`${rows.join("\n")}\n`);
  const { getters } = engine.model;
  const [sheetId = ""] = getters.getSheetIds();
  expect(getters.getUserRowSize(sheetId, 6)).toBe(23);
  expect(getters.getUserRowSize(sheetId, 7)).toBeUndefined();
  const short = await open("one,1\ntwo,2\n");
  expect(short.engine.model.getters.getUserRowSize(sheetId, 0)).toBeUndefined();
});
