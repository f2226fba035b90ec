import { type Engine, EngineRefusal, createEngine } from "../../../src/workbench/engine";

let engine: Engine;
let sheetId: string;
beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
});

const write = (row: number, content: string): void => {
  engine.send("UPDATE_CELL", { sheetId, col: 0, row, content });
};
const read = (row: number): unknown => engine.evaluated({ sheetId, col: 0, row }).value;

function* writing(rows: number): Generator<undefined, string> {
  for (let row = 0; row < rows; row++) {
    write(row, `=${String(row)}*2`);
    yield;
  }
  return "written";
}

/** Gives the page its turn after each yield, and looks what `during` does in it. */
const turns =
  (during: () => void = () => undefined) =>
  (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(() => {
        during();
        resolve();
      }, 0);
    });

test("what is done over many turns is calculated, and undone and redone in one step", async () => {
  write(9, "before");
  expect(await engine.batchInSlices(writing(5), turns())).toBe("written");
  expect([0, 1, 2, 3, 4].map(read)).toEqual([0, 2, 4, 6, 8]);
  engine.undo();
  expect([0, 4, 9].map(read)).toEqual([null, null, "before"]);
  engine.redo();
  expect([0, 4, 9].map(read)).toEqual([0, 8, "before"]);
});

test("in between the workbook can be looked at, but not changed nor undone", async () => {
  write(9, "before");
  const refusals: unknown[] = [];
  const during = (): void => {
    engine.undo();
    const { isSuccessful } = engine.model.dispatch("UPDATE_CELL", {
      sheetId,
      col: 0,
      row: 9,
      content: "by hand",
    });
    refusals.push(isSuccessful);
    expect(() => {
      write(9, "by the page");
    }).toThrow(EngineRefusal);
    expect(engine.model.getters.getCell({ sheetId, col: 0, row: 9 })).toMatchObject({
      content: "before",
    });
  };
  await engine.batchInSlices(writing(3), turns(during));
  expect(refusals).toEqual([false, false, false]);
  expect(read(9)).toBe("before");
  write(9, "by hand");
  expect(read(9)).toBe("by hand");
});

test("formats that wait for their cells go on waiting when the workbook is looked at in between", async () => {
  const target = [{ left: 0, right: 0, top: 0, bottom: 0 }];
  function* formatting(): Generator<undefined, void> {
    engine.setFormat({ sheetId, target, format: "0%" });
    yield;
    write(0, "0.5");
  }
  const seen: unknown[] = [];
  const look = (): void => {
    seen.push(engine.model.getters.getCell({ sheetId, col: 0, row: 0 })?.format);
  };
  await engine.batchInSlices(formatting(), turns(look));
  expect(seen).toEqual([undefined]);
  expect(engine.evaluated({ sheetId, col: 0, row: 0 }).formattedValue).toBe("50%");
});

test("one that is stopped while the page has its turn is taken back, formats and all", async () => {
  const target = [{ left: 0, right: 0, top: 0, bottom: 0 }];
  function* formatting(): Generator<undefined, void> {
    write(0, "0.5");
    engine.setFormat({ sheetId, target, format: "0%" });
    yield;
  }
  const stop = (): Promise<void> => Promise.reject(new Error("stopped"));
  await expect(engine.batchInSlices(formatting(), stop, true)).rejects.toThrow("stopped");
  expect(engine.model.getters.getCell({ sheetId, col: 0, row: 0 })).toBeUndefined();
  write(0, "0.25");
  expect(engine.evaluated({ sheetId, col: 0, row: 0 }).formattedValue).toBe("0.25");
});

test("the page hears of the change at its end", async () => {
  let updates = 0;
  engine.model.on("update", {}, () => (updates += 1));
  const seen: number[] = [];
  await engine.batchInSlices(
    writing(4),
    turns(() => seen.push(updates)),
  );
  expect(seen).toEqual([0, 0, 0, 0]);
  expect(updates).toBeGreaterThan(0);
});

test("an error leaves what was done before it, as one step, and the engine ready", async () => {
  function* failing(): Generator<undefined, never> {
    write(0, "done");
    yield;
    throw new Error("no further");
  }
  await expect(engine.batchInSlices(failing(), turns())).rejects.toThrow("no further");
  expect(read(0)).toBe("done");
  engine.undo();
  expect(read(0)).toBeNull();
  write(0, "next");
  expect(read(0)).toBe("next");
});

test("a second batch waits for the first, and both can be waited for", async () => {
  const order: string[] = [];
  const first = engine.batchInSlices(writing(3), turns()).then(() => order.push("first"));
  const second = engine.batchInSlices(writing(1), turns()).then(() => order.push("second"));
  await engine.whole();
  expect(engine.model.getters.isReadonly()).toBe(false);
  expect(read(2)).toBe(4);
  await Promise.all([first, second]);
  expect(order).toEqual(["first", "second"]);
});

test("what was tried on a sheet that is gone again is no step of undo", async () => {
  function* trying(): Generator<undefined, void> {
    engine.send("CREATE_SHEET", { sheetId: "trial", name: "Trial", position: 1 });
    yield;
    engine.send("DELETE_SHEET", { sheetId: "trial", sheetName: "Trial" });
  }
  await engine.batchInSlices(trying(), turns());
  expect(engine.model.getters.canUndo()).toBe(false);
});

test("without a turn it is done in one go", async () => {
  await engine.batchInSlices(writing(3), () => undefined);
  expect(read(2)).toBe(4);
});
