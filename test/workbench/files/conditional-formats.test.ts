import type { ConditionalFormatFact, Json } from "../../../src/workbench/engine";
import { writeXlsx } from "../../../src/workbench/files";
import { drawFormat } from "../../../src/workbench/host/conditional-draw";
import { elements, engineWith, partsOf, rangeOf, reopened, sheetPart } from "./book";
import { problemsOf } from "./check-package";

type Described = readonly [what: string, type: string, details: Record<string, Json>];

const font = { "Format/Font/Color": "#9C0006", "Format/Fill/Color": "#FBE5E1" };
const steps = (type: string): Record<string, Json> => ({
  minimum: { type: "LowestValue", color: "#F8696B" },
  midpoint: { type, formula: "=50", color: "#FFEB84" },
  maximum: { type: "HighestValue", color: "#63BE7B" },
});

const cases: readonly Described[] = [
  ["a formula", "Custom", { "Rule/Formula": '=AND($B2>1,$A2<>"")', ...font }],
  ["a formula of ours", "Custom", { "Rule/Formula": "=ROI_SHARE($B2,0.2)>1", ...font }],
  [
    "every look of a cell",
    "Custom",
    {
      "Rule/Formula": "=$B2>1",
      "Format/Font/Bold": true,
      "Format/Font/Italic": false,
      "Format/Font/Strikethrough": true,
      "Format/Font/Underline": "Double",
      "Format/Font/Color": "#00703C",
      "Format/Fill/Color": "#FFF2CC",
      "Format/NumberFormat": '0.0"%"',
      "Format/Borders/EdgeTop/Style": "Continuous",
      "Format/Borders/EdgeTop/Color": "#FF0000",
    },
  ],
  ...[
    "EqualTo",
    "NotEqualTo",
    "GreaterThan",
    "LessThan",
    "GreaterThanOrEqual",
    "LessThanOrEqual",
  ].map((operator): Described => [
    operator,
    "CellValue",
    { Rule: { operator, formula1: "=150" }, ...font },
  ]),
  ...["Between", "NotBetween"].map((operator): Described => [
    operator,
    "CellValue",
    { Rule: { operator, formula1: "=$B$2", formula2: "=9" }, ...font },
  ]),
  ...["Contains", "NotContains", "BeginsWith", "EndsWith"].map((operator): Described => [
    operator,
    "ContainsText",
    { Rule: { operator, text: 'say "x"' }, ...font },
  ]),
  ...["TopItems", "TopPercent", "BottomItems", "BottomPercent"].map((type): Described => [
    type,
    "TopBottom",
    { Rule: { type, rank: 3 }, ...font },
  ]),
  ...[
    "Blanks",
    "NonBlanks",
    "Errors",
    "NonErrors",
    "UniqueValues",
    "DuplicateValues",
    "Today",
    "LastSevenDays",
    "NextWeek",
    "LastMonth",
    "AboveAverage",
    "EqualOrBelowAverage",
    "TwoStdDevAboveAverage",
  ].map((criterion): Described => [criterion, "PresetCriteria", { Rule: { criterion }, ...font }]),
  ["a scale of three colours", "ColorScale", { Criteria: steps("Percentile") }],
  ["a scale around a formula", "ColorScale", { Criteria: steps("Formula") }],
  [
    "a bar",
    "DataBar",
    {
      ShowDataBarOnly: true,
      LowerBoundRule: { type: "Number", formula: "=0" },
      UpperBoundRule: { type: "Percent", formula: "=90" },
      "PositiveFormat/FillColor": "#0072B2",
    },
  ],
  [
    "icons",
    "IconSet",
    {
      Style: "ThreeTrafficLights1",
      Criteria: [
        {},
        { type: "Number", formula: "=5", operator: "GreaterThan" },
        { type: "Number", formula: "=9", operator: "GreaterThanOrEqual" },
      ],
      ReverseIconOrder: true,
      ShowIconOnly: true,
    },
  ],
  [
    "five icons, which the grid cannot draw",
    "IconSet",
    {
      Style: "FiveQuarters",
      Criteria: [
        {},
        ...[20, 40, 60, 80].map((n) => ({
          type: "Percent",
          formula: `=${String(n)}`,
          operator: "GreaterThanOrEqual",
        })),
      ],
    },
  ],
];

// The engine's export says that it skips rules with formulas, which are written by us.
beforeAll(() => {
  jest.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

const factsOf = (sheetId: string): ConditionalFormatFact[] =>
  cases.map(([, type, details], i) => ({
    sheetId,
    range: i % 2 === 0 ? "B2:B9" : "B2:B4,D6",
    type,
    priority: i,
    stopIfTrue: i % 3 === 0,
    details,
  }));

function workbook() {
  const { engine, sheetId } = engineWith({ A2: "x", B2: "1", B3: "200" });
  engine.batch(() => {
    factsOf(sheetId).forEach((fact, i) => drawFormat(engine, `cf${String(i)}`, fact));
  });
  return { engine, sheetId };
}

describe("every conditional format outlives a file", () => {
  let after: readonly ConditionalFormatFact[];
  let bytes: Uint8Array;
  beforeAll(async () => {
    const { engine } = workbook();
    bytes = await writeXlsx(engine);
    after = Object.values((await reopened(engine)).facts.conditionalFormats);
  });

  it.each(cases.map(([what], i) => [what, i] as const))("%s", (_what, i) => {
    expect(after[i]).toEqual(factsOf("Sheet1")[i]);
  });

  it("in a file that Excel need not repair, with priorities of their own", () => {
    expect(problemsOf(bytes)).toEqual([]);
    const rules = elements(partsOf(bytes).get(sheetPart)!.documentElement, "cfRule");
    expect(rules.map((rule) => rule.getAttribute("priority"))).toEqual(
      cases.map((_one, i) => String(i + 1)),
    );
  });
});

describe("the user changes a format in the grid", () => {
  const rule = {
    type: "CellIsRule",
    operator: "isGreaterThan",
    values: ["7"],
    style: { bold: true },
  };
  const first = (
    engine: ReturnType<typeof workbook>["engine"],
  ): ConditionalFormatFact | undefined => engine.facts.conditionalFormats.cf0;

  it("its cells: Excel's words stay", () => {
    const { engine, sheetId } = workbook();
    const [format] = engine.model.getters.getConditionalFormats(sheetId);
    const ranges = [rangeOf(engine, sheetId, "C2:C5")];
    engine.send("ADD_CONDITIONAL_FORMAT", { sheetId, ranges, cf: format });
    expect(first(engine)).toMatchObject({ range: "C2:C5", details: cases[0]?.[2] });
    engine.undo();
    expect(first(engine)?.range).toBe("B2:B9");
  });

  it("its rule: the file says what the grid says", async () => {
    const { engine, sheetId } = workbook();
    const cf = { id: "cf0", rule, stopIfTrue: false };
    const ranges = [rangeOf(engine, sheetId, "B2:B9")];
    engine.send("ADD_CONDITIONAL_FORMAT", { sheetId, ranges, cf });
    expect(first(engine)).toBeUndefined();
    const [again] = Object.values((await reopened(engine)).facts.conditionalFormats);
    expect(again).toMatchObject({
      type: "CellValue",
      priority: 0,
      details: { Rule: { operator: "GreaterThan", formula1: "=7" }, "Format/Font/Bold": true },
    });
  });

  it("the order: the next one goes first", () => {
    const { engine, sheetId } = workbook();
    engine.send("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId, cfId: "cf1", delta: 1 });
    expect(engine.facts.conditionalFormats.cf1?.priority).toBe(0);
    expect(first(engine)?.priority).toBe(1);
  });

  it("away with it", () => {
    const { engine, sheetId } = workbook();
    engine.send("REMOVE_CONDITIONAL_FORMAT", { sheetId, id: "cf0" });
    expect(first(engine)).toBeUndefined();
  });

  it("rows above it: its cells and its formula move", () => {
    const { engine, sheetId } = workbook();
    engine.send("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: "Sheet1",
      dimension: "ROW",
      position: "before",
      base: 0,
      quantity: 2,
    });
    expect(first(engine)).toMatchObject({
      range: "B4:B11",
      details: { "Rule/Formula": '=AND($B4>1,$A4<>"")' },
    });
  });
});
