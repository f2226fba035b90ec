import { areaAddress } from "../../src/plan/address";
import { layOut } from "../../src/plan/layout";
import { pagesWide } from "../../src/plan/pages";
import type { Block, PrintSetup, SheetPlan, TableBlock } from "../../src/plan/sheet-plan";
import { chart, fields, label, plan, table } from "./support/plans";

const print = (titleColumns: number): PrintSetup => ({
  orientation: "landscape",
  titleColumns,
  page: { word: "page", text: "Page" },
});
const columns = (count: number, width = 100): number[] => Array<number>(count).fill(width);

// Letter across holds 734.4 points between the margins: 979 pixels, or 1,847 where they are shrunk to 53%.
test.each([
  [1, 1],
  [18, 1],
  [19, 2],
  [35, 2],
  [36, 3],
])("%i columns of 100 pixels are printed on %i pages beside each other", (count, pages) => {
  expect(pagesWide(columns(count), print(1))).toBe(pages);
});

test("upright paper holds less", () => {
  expect(pagesWide(columns(18), { ...print(1), orientation: "portrait" })).toBe(2);
});

test("title columns as wide as the page leave half of it to the others", () => {
  expect(pagesWide([1800, ...columns(10)], print(1))).toBe(3);
});

const pagesOf = (whole: SheetPlan) => {
  const { areas, ...rest } = layOut(whole).pages;
  return { areas: areas.map(areaAddress), ...rest };
};
const rows = (key: string, count: number): Block =>
  fields(key, ...Array.from({ length: count }, (_, index) => `${key}${index}`));
const wideTable = (key: string, count: number, rowCount = 2): TableBlock => {
  const { columns: kinds, ...block } = table(key, rowCount);
  const [first] = kinds;
  if (!first) throw new Error("A table has a column.");
  return {
    ...block,
    columns: Array.from({ length: count }, (_, index) => ({
      ...first,
      key: `${key}${index}`,
      header: label(`${key} ${index}`),
      minWidth: 20,
    })),
  };
};

test("a page ends between two blocks, and the title comes again", () => {
  // A4 across is 487 points high between the margins: 28 rows of 17.25, of which the title takes three.
  expect(pagesOf(plan(rows("a", 10), rows("b", 10), rows("c", 10)))).toEqual({
    areas: ["A1:B27", "A28:B38"],
    scale: "fit",
    titleRows: { row: 0, rows: 3 },
  });
});

test("a block longer than a page begins one", () => {
  const { areas } = pagesOf(plan(rows("a", 3), rows("b", 60), rows("c", 3)));
  expect(areas).toEqual(["A1:B8", "A9:B70", "A71:B74"]);
});

test("a block can ask for a page of its own", () => {
  const { areas } = pagesOf(plan(rows("a", 2), { ...rows("b", 2), newPage: true }, rows("c", 2)));
  expect(areas).toEqual(["A1:B7", "A8:B14"]);
});

test("a chart goes with the block that it stands beside", () => {
  const { areas } = pagesOf(plan(rows("a", 20), fields("b", "x"), chart("b"), fields("c", "y")));
  expect(areas).toEqual(["A1:F25", "A26:F33"]);
});

test("a wide table has pages of its own, shrunk no more than the others need", () => {
  const { areas, scale, titleRows } = pagesOf(plan(rows("a", 2), wideTable("t", 20), rows("b", 2)));
  // Sentences of the narrow pages have room to run on.
  expect(areas).toEqual(["A1:K7", "A8:T11", "A12:K14"]);
  expect(scale).toBeGreaterThan(0.53);
  expect(scale).toBeLessThan(1);
  expect(titleRows).toBeUndefined();
});

test("the header of a long wide table comes again on every page", () => {
  const long = plan(wideTable("t", 20, 100));
  const { titleRows } = pagesOf({ ...long, freezeBelow: { table: "t" } });
  expect(titleRows).toEqual({ row: 3, rows: 1 });
});

test("columns that only feed a chart are not printed", () => {
  const { columns: kinds, ...block } = wideTable("t", 8);
  const helped = kinds.map((kind, index) =>
    index > 4 ? { ...kind, isHelper: true as const } : kind,
  );
  expect(pagesOf(plan({ ...block, columns: helped })).areas).toEqual(["A1:E6"]);
});

test("what stands above the table that the sheet is about goes with it", () => {
  const whole = plan(fields("a", "x"), wideTable("t", 20), rows("b", 2));
  const { areas } = pagesOf({ ...whole, freezeBelow: { table: "t" } });
  expect(areas).toEqual([expect.stringMatching(/^A1:T/), expect.stringMatching(/^A11:/)]);
});
