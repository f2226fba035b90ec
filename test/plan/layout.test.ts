import { areaAddress, cellAddress, columnName, parseArea } from "../../src/plan/address";
import { cell } from "../../src/plan/expression";
import { layOut } from "../../src/plan/layout";
import { formula, type Block } from "../../src/plan/sheet-plan";
import { longestWord, textWidth, wrappedLines } from "../../src/plan/text-width";
import { chart, fields, plan, table } from "./support/plans";

test("blocks below each other, one empty row between", () => {
  const layout = layOut(plan(fields("a", "x", "y"), table("t", 3), fields("b", "z")));
  expect(cellAddress(layout.cell("x"))).toBe("B5");
  expect(cellAddress(layout.cell("y"))).toBe("B6");
  expect(areaAddress(layout.column("t", "twice"))).toBe("B9:B11");
  expect(cellAddress(layout.cell("z"))).toBe("B14");
  expect(areaAddress(layout.area)).toBe("A1:B14");
});

test("all of it moves with its origin", () => {
  const layout = layOut(plan(fields("a", "x"), table("t", 2)), { row: 9, column: 2 });
  expect(cellAddress(layout.cell("x"))).toBe("D14");
  expect(layout.area).toMatchObject({ row: 9, column: 2 });
});

test("a chart stands beside a block and pushes down only what would come under it", () => {
  const layout = layOut(plan(fields("a", "x"), chart("a"), fields("b", "y"), table("t", 1)));
  expect(cellAddress(layout.cell("y"))).toBe("B8");
  const [placed] = layout.charts;
  expect(placed && cellAddress(placed.area)).toBe("C4");
  expect(placed?.area.rows).toBe(8);
  expect(placed?.area.columns).toBeGreaterThan(1);
});

test("a list that only formulas read is not printed", () => {
  const lists: Block = { ...table("lists", 2), unprinted: true };
  const layout = layOut(plan(fields("a", "x"), lists));
  expect(layout.pages.areas.map(areaAddress)).toEqual(["A1:B6"]);
});

test("a cell of a table means what its column means", () => {
  const { regions } = layOut(plan(table("t", 2000)));
  expect(regions).toContainEqual({
    key: "t n",
    area: { row: 3, column: 0, rows: 2001, columns: 1 },
    isInput: true,
  });
});

test.each<[string, readonly Block[], string]>([
  ["two blocks of one key", [fields("a", "x"), fields("a", "y")], 'Two blocks have the key "a"'],
  ["two cells of one key", [fields("a", "x"), fields("b", "x")], 'Two cells have the key "x"'],
  ["a neighbour that is not there", [chart("a")], '"chart"'],
])("%s is a bug in the template", (_, blocks, message) => {
  expect(() => layOut(plan(...blocks))).toThrow(message);
});

test("a key that the plan does not hold is a bug in the template", () => {
  const layout = layOut(plan(fields("a", "x")));
  expect(() => layout.cell("nothing")).toThrow('no cell "nothing"');
  expect(() => layout.column("t", "n")).toThrow('no column "n" in a table "t"');
});

test("columns fit the longest of header and content; Chinese counts double", () => {
  const [latin] = layOut(plan(fields("a", "A label of a certain length"))).widths;
  const [chinese] = layOut(plan(fields("a", "客户在一年之内的总收益"))).widths;
  expect(latin).toBe("A label of a certain length".length + 2);
  expect(chinese).toBe(2 * "客户在一年之内的总收益".length + 2);
});

test("a plan is plain data", () => {
  const original = plan({
    kind: "text",
    key: "text",
    lines: [{ content: formula(cell("x")), role: "check", format: "text" }],
  });
  expect(JSON.parse(JSON.stringify(original))).toEqual(original);
});

test.each([
  ["abc", 3],
  ["价值", 4],
  ["ｗｉｄｅ", 8],
  ["😀", 2],
  ["한국어", 6],
  ["", 0],
])("the width of %j is %d", (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test("the longest word decides how narrow a wrapped header may be", () => {
  expect(longestWord("Fee at target")).toBe(6);
});

test.each([
  ["one line", 20, 1],
  ["two words wrapped", 10, 2],
  ["three words of length", 8, 3],
  ["一二三四五六七八九十", 10, 2],
  ["价值 and 价格 together", 12, 3],
  ["CAC 上限（按回收期）", 14, 3],
  ["unbreakableunbreakable", 10, 3],
  ["", 10, 1],
])("%j wrapped at its column takes its lines", (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %d is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(parseArea(`${name}7`)).toEqual({ row: 6, column, rows: 1, columns: 1 });
});

test.each([
  ["'Deal ''x''!'!$B$2:$D$9", { row: 1, column: 1, rows: 8, columns: 3 }],
  ["A:A", undefined],
  ["1:1", undefined],
  ["A1,B2", undefined],
])("reads the address %s", (address, area) => {
  expect(parseArea(address)).toEqual(area);
});
