import { connectWorkbook } from "../../src/excel";
import { priceSensitivity as english } from "../../src/locales/en-US/price-sensitivity";
import { contents } from "../../src/excel/contents";
import { layOut } from "../../src/plan/layout";
import { priceSensitivity } from "../../src/templates/price-sensitivity";
import type { FormValues } from "../../src/templates/template";
import { startOffice } from "../support/office";
import { awkwardTexts, wordsOf } from "./support/every-template";
import { shortPlan } from "./support/print-plan";
import { draw, rowOf, survey } from "./support/surveys";

const sample = priceSensitivity.sample(english);
const planOf = (values: FormValues) => priceSensitivity.plan(values, english);

test("answers of the workbook are linked row by row, a blank stays blank", () => {
  const plan = planOf(survey([], { responsesRange: "'Café 1'!$B$2:$E$4", responses: [] }));
  const printed = shortPlan(plan);
  expect(printed).toContain(`=IF('Café 1'!B2="","",'Café 1'!B2)`);
  expect(printed).toContain(`=IF('Café 1'!E3="","",'Café 1'!E3)`);
});

test("100,000 answers stay where they are: the functions read them as a whole", () => {
  const plan = planOf(
    survey([], { responsesRange: "Survey!B2:E100001", segmentRange: "Survey!F2:F100001" }),
  );
  const { cells } = layOut(plan);
  const printed = shortPlan(plan);
  expect(cells.length).toBeLessThan(2_500);
  expect(printed).toContain(`=VW_RANGE('Survey'!$B$2:$E$100001,"summary",,`);
  expect(printed).toContain("=VW_CURVES('Survey'!$B$2:$E$100001,,");
  expect(printed).toContain("=VW_CHECK('Survey'!$B$2:$E$100001)");
});

test("2,000 answers in the sheet, the most that it takes, stay below 4 MB", () => {
  const layout = layOut(planOf(survey(draw(2_000, 1), { unitCost: 12 })));
  const request = JSON.stringify(contents(layout, { spelling: "native", namespace: "" }));
  expect(request.length).toBeLessThan(4_000_000);
});

test.each([
  ["no product", { product: null }, "error product required"],
  ["no answers", { responses: [] }, "error responses noResponses"],
  ["nobody counts", { responses: [rowOf([4, 3, 2, 1])] }, "error responses noneCounts"],
  ["few respondents", { responses: draw(9, 1) }, "warning responses fewRespondents"],
  [
    "nobody asked what is too cheap",
    { responses: [rowOf([null, 2, 3, 4])] },
    "warning responses noTooCheap",
  ],
  ["a negative price", { responses: [rowOf([-1, 2, 3, 4])] }, "error responses row.belowMinimum"],
  [
    "an intent of 6",
    { responses: [rowOf([1, 2, 3, 4], { intentCheap: 6 })] },
    "error responses row.outOfRange",
  ],
  ["a range without a sheet", { responsesRange: "B2:E9" }, "error responsesRange notARange"],
  ["a range of three columns", { responsesRange: "S!B2:D9" }, "error responsesRange rangeColumns"],
  [
    "a shorter segment",
    { responsesRange: "S!B2:E9", segmentRange: "S!F2:F8" },
    "error segmentRange rangeRows",
  ],
  ["15 for 15%", { mostExcluded: 15 }, "error mostExcluded percentAsNumber"],
  ["too many rows", { responses: draw(2_001, 1) }, "error responses tooManyRows"],
])("%s is told in a sentence", (_, change, finding) => {
  expect(wordsOf(priceSensitivity, { ...sample, ...change }, english)).toContain(finding);
});

test("a person's text stays text and harms no formula", () => {
  const rows = awkwardTexts.map((segment, index) =>
    rowOf([10 + index, 20 + index, 30 + index, 40 + index], { segment }),
  );
  const values = survey(rows, { product: "=HYPERLINK(1)" });
  const texts = layOut(planOf(values)).cells.flatMap(({ cell: { content } }) =>
    content.kind === "text" ? [content.value] : [],
  );
  expect(texts).toEqual(expect.arrayContaining([...awkwardTexts, "=HYPERLINK(1)"]));
  expect(wordsOf(priceSensitivity, values, english)).toEqual(["warning responses fewRespondents"]);
});

test("respondents are counted by reason where there are more than the sheet takes", async () => {
  const flawed = [
    [1, "", 3, 4],
    [1, 2, "", 4],
    [1, "about 2", 3, 4],
    [2, 2, 3, 4],
    [3, 2, 4, 5],
    [1, 3, 3, 4],
    [1, 2, 5, 4],
  ];
  const rows = [...Array.from({ length: 2_001 }, (_, n) => [1 + (n % 7), 9, 12, 15]), ...flawed];
  const plan = planOf(survey([], { responsesRange: `Survey!A1:D${rows.length}` }));
  const office = await startOffice();
  try {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Survey");
      sheet.getRange(`A1:D${rows.length}`).values = rows;
      await context.sync();
    });
    const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
    const { sheetName } = await workbook.create(plan, { place: "new-sheet" });
    const layout = layOut(plan);
    const counts = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const cells = ["missing", "tooCheap", "cheap", "expensive"].map((reason) => {
        const { row, column } = layout.cell(`excluded.${reason}`);
        return sheet.getCell(row, column).load("values");
      });
      await context.sync();
      return cells.map(({ values }) => (values as unknown[][])[0]?.[0]);
    });
    expect(counts).toEqual([3, 2, 1, 1]);
  } finally {
    office.stop();
  }
}, 60_000);
