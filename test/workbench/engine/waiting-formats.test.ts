import { type Engine, EngineRefusal, createEngine } from "../../../src/workbench/engine";

let engine: Engine;
let sheetId: string;
beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
});

const block = { left: 0, right: 2, top: 0, bottom: 3 };
const at = (col: number, row: number) => ({ sheetId, col, row });
const cellAt = (col: number, row: number) => engine.model.getters.getCell(at(col, row));

test("changes of a cell add up, and its content comes with them", () => {
  engine.batch(() => {
    engine.setFormat({ sheetId, target: [block], style: { bold: true }, format: "0%" });
    engine.setFormat({ sheetId, target: [{ ...block, right: 0 }], style: { italic: true } });
    engine.setFormat({ sheetId, target: [{ ...block, bottom: 0 }], format: "0.00" });
    engine.setContent(at(0, 0), "0.5");
    engine.setContent(at(1, 1), "=1/4");
  });
  expect(cellAt(0, 0)).toMatchObject({
    content: "0.5",
    style: { bold: true, italic: true },
    format: "0.00",
  });
  expect(engine.evaluated(at(0, 0)).formattedValue).toBe("0.50");
  expect(engine.evaluated(at(1, 1)).formattedValue).toBe("25%");
  expect(cellAt(2, 3)).toMatchObject({ style: { bold: true }, format: "0%" });
  expect(cellAt(2, 3)?.style).not.toHaveProperty("italic");
});

test("a cell is made once, and one undo step takes all of it back", () => {
  const updates: unknown[] = [];
  engine.model.on("command-dispatched", updates, (command: object) => {
    if ("type" in command && command.type === "UPDATE_CELL") updates.push(command);
  });
  engine.batch(() => {
    engine.setFormat({ sheetId, target: [block], style: { bold: true } });
    engine.setFormat({ sheetId, target: [block], format: "0%" });
    for (let row = 0; row <= 3; row++) {
      for (let col = 0; col <= 2; col++) engine.setContent(at(col, row), "1");
    }
  });
  expect(updates).toHaveLength(12);
  engine.undo();
  expect(cellAt(0, 0)).toBeUndefined();
  engine.redo();
  expect(cellAt(2, 3)).toMatchObject({ content: "1", style: { bold: true }, format: "0%" });
});

test("who looks sees what waits, and a later change of the same member wins", () => {
  engine.setFormat({ sheetId, target: [block], style: { bold: true, excelFormat: "General" } });
  engine.batch(() => {
    engine.setFormat({ sheetId, target: [block], style: { bold: undefined }, format: "0%" });
    expect(engine.excelStyle(at(1, 1)).bold).toBeUndefined();
    expect(engine.numberFormat(at(1, 1))).toBe("0%");
    expect(engine.model.getters.getCell(at(1, 1))?.format).toBe("0%");
    engine.setFormat({ sheetId, target: [block], format: "0.00" });
  });
  expect(cellAt(1, 1)?.format).toBe("0.00");
});

test("new rows at the edge do not take the format that waits for the last row", () => {
  const bottom = engine.model.getters.getNumberRows(sheetId) - 1;
  engine.batch(() => {
    engine.setFormat({
      sheetId,
      target: [{ left: 0, right: 0, top: bottom, bottom }],
      style: { bold: true },
    });
    engine.ensureSize(sheetId, { right: 0, bottom: bottom + 5 });
  });
  expect(cellAt(0, bottom)?.style).toMatchObject({ bold: true });
  expect(cellAt(0, bottom + 1)).toBeUndefined();
});

test("what the engine refuses is refused at once, and the rest of the batch stands", () => {
  engine.batch(() => {
    engine.setFormat({ sheetId, target: [block], style: { bold: true } });
    const beyond = { left: 0, right: 0, top: 5_000, bottom: 5_000 };
    expect(() => {
      engine.setFormat({ sheetId, target: [beyond], style: { bold: true } });
    }).toThrow(EngineRefusal);
  });
  expect(cellAt(0, 0)?.style).toMatchObject({ bold: true });
  expect(cellAt(0, 4)).toBeUndefined();
});

test("a cell that the batch unlocks takes its content on a protected sheet", () => {
  engine.setFact("sheets", sheetId, { protection: { options: { allowFormatCells: true } } });
  engine.batch(() => {
    engine.setFormat({ sheetId, target: [block], style: { excelLocked: false } });
    engine.setContent(at(0, 0), "7");
  });
  expect(engine.evaluated(at(0, 0)).value).toBe(7);
  expect(() => {
    engine.setContent(at(8, 8), "7");
  }).toThrow(EngineRefusal);
});
