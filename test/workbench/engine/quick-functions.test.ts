import { createEngine, type Engine } from "../../../src/workbench/engine";
import { mulberry32 } from "../../templates/support/variations";

/** Beyond 64 rows the quick way is taken; a formula a row takes the engine's own. */
const rows = 80;

const random = mulberry32(3);
const mixed = [
  "",
  "text",
  "TRUE",
  "FALSE",
  "0",
  "-3",
  "12.5",
  "12.5",
  "1e-17",
  "=1/0",
  "'7",
  "50%",
];
const draw = (): string => mixed[Math.floor(random() * mixed.length)] ?? "";

let engine: Engine;
let sheetId: string;
beforeAll(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
  engine.batch(() => {
    engine.ensureSize(sheetId, { right: 30, bottom: 100 });
    for (let row = 0; row < rows; row++) {
      for (const col of [0, 1, 2]) engine.setContent({ sheetId, row, col }, draw());
    }
  });
});

const shown = (row: number, col: number) => {
  const { value, format } = engine.evaluated({ sheetId, row, col });
  return { value, format };
};

test.each([
  ..."= <> < <= > >= + - * /".split(" ").map((operator) => `A#${operator}B#`),
  "A#+2",
  "2/A#",
  'A#<>""',
  'A#="TEXT"',
  "12.5>=A#",
  "ISNUMBER(A#)",
  'IF(A#,B#,"")',
  "IF(A#>B#,C#)",
  "IF(ISNUMBER(A#),A#*B#,C#)",
  "(A#<B#)*(B#<C#)",
  "SUMIF($B$1:$B$80,A#,$C$1:$C$80)",
  "COUNTIF($B$1:$B$80,A#)",
])("%s over a column is what it is cell by cell", (formula) => {
  engine.batch(() => {
    const whole = `=${formula.replace(/([ABC])#/g, (_, column: string) => `${column}1:${column}${rows}`)}`;
    engine.setContent({ sheetId, row: 0, col: 5 }, whole);
    for (let row = 0; row < rows; row++)
      engine.setContent({ sheetId, row, col: 6 }, `=${formula.replaceAll("#", String(row + 1))}`);
  });
  const [columns, cells] = [5, 6].map((col) =>
    Array.from({ length: rows }, (_, row) => shown(row, col)),
  );
  expect(columns).toEqual(cells);
});

test.each([
  ['=SMALL(IF(ISNUMBER(A1:A80),A1:A80,""),1)', -3],
  ["=SMALL(E1:E80,1)", "#VALUE!"],
  ["=SUM(IF(ISNUMBER(A1:C80),1,0))", undefined],
])("%s", (content, expected) => {
  engine.setContent({ sheetId, row: 0, col: 8 }, content);
  const { value } = shown(0, 8);
  if (expected === undefined) {
    const numbers = [0, 1, 2].flatMap((col) =>
      Array.from({ length: rows }, (_, row) => shown(row, col).value).filter(
        (one) => typeof one === "number",
      ),
    );
    expect(value).toBe(numbers.length);
  } else expect(value).toBe(expected);
});

test.each([
  ["<0.5", { value: 0.5, format: "0%" }],
  ["<12", { value: 12.5, format: undefined }],
])("SMALL above what is %s has the format of the number that it finds", (condition, expected) => {
  const rank = `COUNTIF(A1:A80,"${condition}")+1`;
  const content = `=SMALL(IF(ISNUMBER(A1:A80),A1:A80,""),${rank})`;
  engine.setContent({ sheetId, row: 0, col: 8 }, content);
  expect(shown(0, 8)).toEqual(expected);
});

test("a text that is a condition, and columns of unlike length, are errors in their own rows only", () => {
  const [conditions, numbers, result] = [10, 11, 12];
  const column = (from: number): unknown[] => [0, 3, 4, 75].map((row) => shown(row, from).value);
  engine.batch(() => {
    for (let row = 0; row < rows; row++) {
      engine.setContent({ sheetId, row, col: conditions }, row === 3 ? "text" : String(row % 2));
      engine.setContent({ sheetId, row, col: numbers }, String(row));
    }
    engine.setContent({ sheetId, row: 0, col: result }, '=IF(K1:K80,L1:L80,"no")');
    engine.setContent({ sheetId, row: 0, col: result + 1 }, "=L1:L80+L1:L70");
  });
  expect(column(result)).toEqual(["no", "#VALUE!", "no", 75]);
  expect(column(result + 1)).toEqual([0, 6, 8, "#N/A"]);
});
