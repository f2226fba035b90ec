import { createEngine } from "../../../../src/workbench/engine";
import { describeSelection } from "../../../../src/workbench/page/grid/selection-words";
import { wordsIn } from "../../../../src/workbench/page/words";

const { selection: words } = wordsIn("en-US");
const engine = createEngine();
const { model } = engine;
const sheetId = model.getters.getActiveSheetId();
const write = (col: number, row: number, content: string): void => {
  engine.send("UPDATE_CELL", { sheetId, col, row, content });
};
const at = (col: number, row: number): string => {
  model.selection.selectCell(col, row);
  return describeSelection(engine, words);
};

beforeAll(() => {
  write(1, 2, "1200.5");
  engine.send("SET_FORMATTING", {
    sheetId,
    target: [{ left: 1, right: 1, top: 2, bottom: 2 }],
    format: "#,##0.00",
  });
  write(1, 3, "=B3*2");
  write(1, 4, "=1/0");
  engine.send("ADD_DATA_VALIDATION_RULE", {
    sheetId,
    ranges: [model.getters.getRangeDataFromXc(sheetId, "C3")],
    rule: {
      id: "list",
      criterion: { type: "isValueInList", values: ["a", "b"], displayStyle: "arrow" },
    },
  });
});

test("a cell is told as it is shown, with its formula", () => {
  expect(at(1, 2)).toBe("B3, 1,200.50");
  expect(at(1, 3)).toBe("B4, 2,401.00, formula =B3*2");
  expect(at(0, 0)).toBe("A1, empty");
  expect(at(2, 2)).toBe("C3, empty, list of values");
});

test("an error is told with its reason", () => {
  expect(at(1, 4)).toMatch(/^B5, #DIV\/0!, .+, formula =1\/0$/);
});

test("a range is told with its extent, and several with their number", () => {
  const zone = { left: 1, right: 3, top: 2, bottom: 8 };
  model.selection.selectZone({ cell: { col: 1, row: 2 }, zone });
  expect(describeSelection(engine, words)).toBe(
    "B3:D9 selected, rows: 7, columns: 3; B3, 1,200.50",
  );
  model.selection.addCellToSelection(6, 6);
  expect(describeSelection(engine, words)).toBe(
    "G7 selected, rows: 1, columns: 1; other ranges: 1; G7, empty",
  );
});

test("other languages have their own words and commas", () => {
  model.selection.selectCell(1, 3);
  expect(describeSelection(engine, wordsIn("zh-CN").selection)).toBe("B4，2,401.00，公式 =B3*2");
  expect(describeSelection(engine, wordsIn("zh-TW").selection)).toBe("B4，2,401.00，公式 =B3*2");
});
