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

const [sheet] = data.sheets;
const withFormulas = {
  ...data,
  sheets: [
    {
      ...sheet!,
      cells: { ...cells, D1: "=SUM(A1:A5000)", D2: "=D1+Two!A1", E1: "=SEQUENCE(3)" },
    },
    {
      id: "two",
      name: "Two",
      rowNumber: 5,
      colNumber: 5,
      cells: { A1: "=One!A2", A2: "=Rate*2", A3: "0.25" },
    },
  ],
  namedRanges: { Rate: "Two!A3" },
};

test("formulas that come in parts are calculated when all cells are there", async () => {
  const turn = jest.fn();
  const engine = await openEngine(withFormulas, turn);
  const whole = createEngine(withFormulas);
  expect(engine.export()).toEqual(whole.export());
  for (const [sheetId, col, row] of [
    ["one", 3, 0],
    ["one", 3, 1],
    ["one", 4, 2],
    ["two", 0, 0],
    ["two", 0, 1],
  ] as const) {
    const at = { sheetId, col, row };
    expect(engine.evaluated(at).value).toEqual(expect.any(Number));
    expect(engine.evaluated(at)).toEqual(whole.evaluated(at));
  }
  expect(turn.mock.calls.length).toBeGreaterThan(2);
  engine.send("UPDATE_CELL", { sheetId: "one", col: 0, row: 0, content: "101.5" });
  expect(engine.evaluated({ sheetId: "one", col: 3, row: 0 }).value).toBe(12505100);
});

test("a workbook that keeps its formulas as they were written is loaded in one go", async () => {
  const turn = jest.fn();
  const formulas = [{ sheetId: "two", cell: [0, 0], text: "=One!$A$2" }];
  await openEngine({ ...withFormulas, excel: { tables: [], formulas } }, turn);
  expect(turn).not.toHaveBeenCalled();
});
