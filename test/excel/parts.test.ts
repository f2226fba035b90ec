import { contains, type Area } from "../../src/plan/address";
import { rectangles } from "../../src/excel/rectangles";
import { readState, writeState, type SheetState } from "../../src/excel/sheet-state";

test.each([0.2, 0.5, 0.9])("rectangles cover each cell once and no other (%d filled)", (share) => {
  let seed = 7;
  const cells = Array.from({ length: 400 }, (_, index) => ({
    row: Math.floor(index / 20),
    column: index % 20,
  })).filter(() => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647 < share;
  });
  const areas = rectangles(cells);
  const covering = (row: number, column: number): readonly Area[] =>
    areas.filter((area) => contains(area, { row, column }));
  expect(cells.every(({ row, column }) => covering(row, column).length === 1)).toBe(true);
  expect(areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(cells.length);
});

test("a block of one kind is one rectangle", () => {
  const block = [0, 1, 2].flatMap((row) => [4, 5].map((column) => ({ row, column })));
  expect(rectangles(block)).toEqual([{ row: 0, column: 4, rows: 3, columns: 2 }]);
});

const state: SheetState = {
  id: "abc",
  templateId: "pricing-sheet",
  templateVersion: 1,
  createdAt: "2026-11-22T00:00:00.000Z",
  ownsSheet: true,
  inputs: '{"customer":"<a & b> &amp; \\u0000 \\n 价值 😀 ]]>"}',
  names: { Pricing_RecommendedPrice: "Pricing_RecommendedPrice_2" },
  tables: ["PricingPayout"],
  regions: [{ key: "customer", area: { row: 1, column: 2, rows: 1, columns: 1 }, isInput: true }],
};

test("the state of a sheet comes back from its XML part", () => {
  expect(readState(writeState(state))).toEqual(state);
  expect(readState(`<?xml version="1.0"?>\r\n${writeState(state)}`)).toEqual(state);
});

test.each([
  ["empty", ""],
  ["without text", "<sheet xmlns='x'/>"],
  ["of another shape", writeState(state).replace('"abc"', "7")],
  ["cut off", writeState(state).replace("}]", "")],
])("a part that is %s does not count as ours", (_, xml) => {
  expect(readState(xml)).toBeUndefined();
});
