import { pagesWide } from "../../src/plan/pages";
import type { PrintSetup } from "../../src/plan/sheet-plan";

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
