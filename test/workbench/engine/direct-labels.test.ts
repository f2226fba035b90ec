import { type DirectLabel, directLabelsPlugin } from "../../../src/workbench/engine/direct-labels";

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What is written on a chart of 200 pixels, letters being 10 wide; outlined texts first stand on the ground. */
function write(
  label: Partial<DirectLabel>,
  box: { readonly x: number; readonly y: number; readonly base?: number },
  indexAxis = "x",
): { readonly filled: readonly Written[]; readonly outlined: readonly Written[] } {
  const filled: Written[] = [];
  const outlined: Written[] = [];
  const ctx = {
    save: () => undefined,
    restore: () => undefined,
    measureText: (text: string) => ({ width: text.length * 10 }),
    fillText: (text: string, x: number, y: number) => filled.push({ text, x, y }),
    strokeText: (text: string, x: number, y: number) => outlined.push({ text, x, y }),
  } as unknown as CanvasRenderingContext2D;
  const whole = { dataset: 0, point: 0, text: "ab", position: "Top", color: "#000000", ...label };
  directLabelsPlugin.afterDatasetsDraw(
    { ctx, width: 200, options: { indexAxis }, getDatasetMeta: () => ({ data: [box] }) },
    {},
    { labels: [whole] },
  );
  return { filled, outlined };
}

const point = { x: 100, y: 50 };

test.each([
  ["Left", 76, 50],
  ["Right", 104, 50],
  ["Top", 90, 40.5],
  ["Bottom", 90, 59.5],
  ["Center", 90, 50],
])("a label at the %s of a point, on an outline that parts it from lines", (position, x, y) => {
  const { filled, outlined } = write({ position }, point);
  expect(filled).toEqual([{ text: "ab", x, y }]);
  expect(outlined).toEqual(filled);
});

test("a label stays within the chart", () => {
  expect(write({ position: "Right" }, { x: 199, y: 50 }).filled[0]?.x).toBe(178);
  expect(write({ position: "Left" }, { x: 1, y: 50 }).filled[0]?.x).toBe(2);
});

test.each([
  ["above an upright bar", "OutsideEnd", { x: 100, y: 20, base: 90 }, "x", { x: 90, y: 10.5 }],
  [
    "below one that hangs from zero",
    "OutsideEnd",
    { x: 100, y: 90, base: 20 },
    "x",
    { x: 90, y: 99.5 },
  ],
  ["right of a lying bar", "OutsideEnd", { x: 100, y: 50, base: 20 }, "y", { x: 104, y: 50 }],
  ["left of one below zero", "OutsideEnd", { x: 60, y: 50, base: 100 }, "y", { x: 36, y: 50 }],
  [
    "outside a bar too short for it",
    "InsideEnd",
    { x: 100, y: 50, base: 90 },
    "y",
    { x: 104, y: 50 },
  ],
])("%s", (_, position, box, indexAxis, at) => {
  const { filled, outlined } = write({ position }, box, indexAxis);
  expect(filled).toEqual([{ text: "ab", ...at }]);
  expect(outlined).toHaveLength(1);
});

test.each([
  ["in the middle of an upright bar", "Center", { x: 100, y: 20, base: 80 }, "x", { x: 90, y: 50 }],
  ["in the middle of a lying bar", "Center", { x: 100, y: 50, base: 20 }, "y", { x: 50, y: 50 }],
  [
    "inside the end of a lying bar",
    "InsideEnd",
    { x: 100, y: 50, base: 20 },
    "y",
    { x: 76, y: 50 },
  ],
  [
    "inside the end of one below zero",
    "InsideEnd",
    { x: 20, y: 50, base: 100 },
    "y",
    { x: 24, y: 50 },
  ],
])("%s, without an outline", (_, position, box, indexAxis, at) => {
  const { filled, outlined } = write({ position }, box, indexAxis);
  expect(filled).toEqual([{ text: "ab", ...at }]);
  expect(outlined).toEqual([]);
});
