import { createEngine, openEngine } from "../../../src/workbench/engine";

const rows = 5000;
const columns = "ABC";
const cells: Record<string, string> = {};
for (const column of columns)
  for (let row = 1; row <= rows; row++) cells[`${column}${String(row)}`] = `${String(row)}.5`;
const data = {
  sheets: [
    {
      id: "one",
      name: "One",
      rowNumber: rows + 10,
      colNumber: 5,
      cells: { ...cells, B7: "large", C9: "'007" },
      styles: { B7: 1 },
      formats: { "A1:A5000": 1, E3: 1 },
    },
  ],
  styles: { 1: { fontSize: 36 } },
  formats: { 1: "0.00" },
};

test("constants that come in parts are the workbook that comes in one go", async () => {
  const shares: number[] = [];
  const engine = await openEngine(data, (share = 0) => {
    shares.push(share);
    return Promise.resolve();
  });
  const whole = createEngine(data);
  expect(engine.export()).toEqual(whole.export());
  const shown = (of: typeof engine, col: number, row: number) => {
    const cell = of.evaluated({ sheetId: "one", col, row });
    return [cell.value, cell.formattedValue, of.model.getters.getRowSize("one", row)];
  };
  for (const [col, row] of [
    [0, 0],
    [0, 4999],
    [1, 6],
    [2, 8],
    [4, 2],
  ] as const)
    expect(shown(engine, col, row)).toEqual(shown(whole, col, row));
  expect(shares.length).toBeGreaterThan(2);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

test("opening is nothing that can be undone", async () => {
  const { model } = await openEngine(data, () => undefined);
  expect(model.getters.canUndo()).toBe(false);
});

test("formulas read the constants, and edits afterwards are undone alone", async () => {
  const engine = await openEngine(data, () => undefined);
  const at = { sheetId: "one", col: 3, row: 0 };
  engine.send("UPDATE_CELL", { ...at, content: "=SUM(A1:A5000)" });
  expect(engine.evaluated(at).value).toBe((rows * (rows + 1)) / 2 + rows / 2);
  engine.undo();
  expect(engine.evaluated({ ...at, col: 0 }).value).toBe(1.5);
  expect(engine.evaluated(at).value).toBeNull();
});

test("what stops it ends it", async () => {
  const stop = new Error("stopped");
  await expect(
    openEngine(data, () => {
      throw stop;
    }),
  ).rejects.toBe(stop);
});

test("a workbook with formulas is loaded in one go", async () => {
  const [sheet] = data.sheets;
  const formulas = { id: "two", name: "Two", rowNumber: 5, colNumber: 5, cells: { A1: "=One!A2" } };
  const turn = jest.fn();
  const engine = await openEngine({ ...data, sheets: [sheet, formulas] }, turn);
  expect(engine.evaluated({ sheetId: "two", col: 0, row: 0 }).value).toBe(2.5);
  expect(turn).not.toHaveBeenCalled();
});
