import { readArrayParts } from "../../../src/excel/sharing/array-parts";
import type { CellPlace } from "../../../src/excel/sharing/look";
import { parseArea } from "../../../src/plan/address";
import { formula, sharing, start, value, write } from "./support/session";

beforeEach(() => start());

type Told = Pick<Excel.Range, "savedAsArray" | "hasSpill">;

/** An Excel that answers of each cell as given, and null of cells that differ. */
function excelWith(cells: Readonly<Record<string, Told>>): Excel.RequestContext {
  const inside = (row: number, column: number, rows: number, columns: number): Told[] =>
    Object.entries(cells).flatMap(([at, told]) => {
      const cell = parseArea(at);
      const isIn =
        cell &&
        cell.row >= row &&
        cell.row < row + rows &&
        cell.column >= column &&
        cell.column < column + columns;
      return isIn ? [told] : [];
    });
  const common = (all: readonly boolean[]): boolean | null =>
    new Set(all).size === 1 ? (all[0] ?? null) : null;
  const sheet = {
    getRangeByIndexes: (...area: readonly [number, number, number, number]) => ({
      load: () => undefined,
      savedAsArray: common(inside(...area).map(({ savedAsArray }) => savedAsArray)),
      hasSpill: common(inside(...area).map(({ hasSpill }) => hasSpill)),
    }),
  };
  const fake = {
    workbook: { worksheets: { getItem: () => sheet } },
    sync: () => Promise.resolve(),
  };
  return fake as unknown as Excel.RequestContext;
}

const array: Told = { savedAsArray: true, hasSpill: false };
const single: Told = { savedAsArray: false, hasSpill: false };
const spilled: Told = { savedAsArray: true, hasSpill: true };

const ours = "=VALUE_PRICE(A1:A3,0.5)";

const cell = (at: string, text = ours, sheet = "Survey"): CellPlace => {
  const { row, column } = parseArea(at)!;
  return { kind: "cell", sheet, at, row, column, formula: text, value: 1 };
};

const absolute = ["B1", "B2"].map((at) => cell(at, "=VALUE_PRICE($A$1:$A$3,0.5)"));
const calculated = ["B1", "B2"].map((at) => cell(at, "=VALUE_PRICE(Deals[@Value],Share)"));

const parts = async (
  cells: readonly CellPlace[],
  told: Readonly<Record<string, Told>>,
  version = "1.12",
): Promise<readonly string[]> =>
  [...(await readArrayParts(excelWith(told), cells, "", (asked) => asked <= version))].map(
    ({ sheet, at }) => `${sheet}!${at}`,
  );

test("cells of one text beside each other that are saved as an array and do not spill are parts of one", async () => {
  const told = { B1: array, B2: array, B3: array, D1: array };
  const cells = ["B1", "B2", "B3", "D1"].map((at) => cell(at));
  expect(await parts(cells, told)).toEqual(["Survey!B1", "Survey!B2", "Survey!B3"]);
});

test("an array over rows and columns is one block", async () => {
  const told = { B1: array, B2: array, C1: array, C2: array };
  expect(
    await parts(
      Object.keys(told).map((at) => cell(at)),
      told,
    ),
  ).toHaveLength(4);
});

test.each([
  ["plain formulas", [cell("B1"), cell("B2")], single],
  ["a formula that spills", [cell("B1"), cell("B2")], spilled],
  ["other texts", [cell("B1"), cell("B2", "=VALUE_PRICE(A2:A4,0.5)")], array],
  ["texts without relative references", absolute, array],
  ["a calculated column", calculated, array],
  ["other sheets", [cell("B1"), cell("B2", ours, "Other")], array],
  ["functions of Excel alone", [cell("B1", "=A1:A3*2"), cell("B2", "=A1:A3*2")], array],
])("%s are no parts of an array", async (_what, cells, told) => {
  expect(await parts(cells, { B1: told, B2: told })).toEqual([]);
});

test("where cells of one text differ, each is asked", async () => {
  const told = { B1: single, B2: array, B3: array };
  expect(await parts([cell("B1"), cell("B2"), cell("B3")], told)).toEqual([
    "Survey!B2",
    "Survey!B3",
  ]);
});

test("before ExcelApi 1.12 none is told", async () => {
  expect(await parts([cell("B1"), cell("B2")], { B1: array, B2: array }, "1.11")).toEqual([]);
});

test("parts of an array stay and are named; all else is shared and restored", async () => {
  // The simulated Excel has no such arrays: two formulas that look like the cells of one.
  const part = "=SUM(IF(A1:A3>1,A1:A3))*VALUE_PRICE(A1,0.5)";
  await write({ A1: 10, A2: 20, A3: 30, C1: part, C2: part, D1: "=VALUE_PRICE(A1,0.5)" });
  const staying = ["C1", "C2"].map((at) => ({
    where: `Sheet1!${at}`,
    calls: ["VALUE_PRICE"],
    why: "array",
  }));
  expect((await sharing.report()).staying).toEqual(staying);
  const report = await sharing.share();
  expect(report.staying).toEqual(staying);
  expect(report.native.map(({ where }) => where)).toEqual(["Sheet1!D1"]);
  expect(await formula("C1")).toBe(part);
  expect(await formula("C2")).toBe(part);
  expect(await formula("D1")).not.toContain("VALUE_PRICE");
  expect(await value("D1")).toBe(5);
  expect(await sharing.restore()).toEqual({ restored: 1, left: [] });
  expect(await formula("D1")).toBe("=VALUE_PRICE(A1,0.5)");
});
