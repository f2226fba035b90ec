import { useOffice } from "../../support/use-office";

const office = useOffice();

const run = (work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<void> =>
  office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
  });

/** As the grid's list of names does; Office.js cannot. */
function renameName(oldRangeName: string, newRangeName: string): void {
  const { structure } = office.engine;
  const named = structure.getNamedRange(oldRangeName);
  if (!named) throw new Error(`No name ${oldRangeName}.`);
  const { sheetId, zone } = named.range;
  const ranges = [structure.getRangeDataFromZone(sheetId, zone)];
  office.engine.send("UPDATE_NAMED_RANGE", { oldRangeName, newRangeName, ranges });
}

/** Formulas and values of F1:F8, and the names' formulas. */
const state = () =>
  office.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getFirst().getRange("F1:F9").load("formulas,values");
    const names = context.workbook.names.load("items/name,items/formula,items/comment");
    await context.sync();
    const values: unknown[] = cells.values.flat();
    return {
      formulas: cells.formulas.flat().map(String),
      values,
      names: Object.fromEntries(
        names.items.map(({ name, formula }) => [name, String(formula)] as const),
      ),
      comments: names.items.flatMap(({ comment }) => (comment === "" ? [] : [comment])),
    };
  });

test("formulas and names follow new names of tables, columns, sheets and names, and moved cells, as in Excel", async () => {
  await run((sheet, { names, worksheets }) => {
    const other = worksheets.add("It's");
    other.getRange("A2").values = [[10]];
    sheet.getRange("A1:A2").values = [[5], [6]];
    sheet.getRange("J1:K3").values = [
      ["Q1", "It's [net]"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("J1:K3", true).name = "Survey";
    names.add("Discount", sheet.getRange("A1"), "agreed");
    names.add("Rate", "=0.5");
    names.add("Column", "=Survey[Q1]");
    names.add("Alias", "=Discount");
    sheet.names.add("Own", sheet.getRange("A2"));
    names.add("OwnAlias", "='Sheet1'!Own");
    sheet.getRange("F1:F8").formulas = [
      ["=SUM(Survey[Q1])*A2"],
      ["=SUM(Survey[[#Data],[Q1]:[It''s '[net']]])*Discount*Rate"],
      ['=SUM(survey[q1])+Own&" Survey[Q1] Discount"'],
      ["=SUM(Survey)"],
      ["=SUM(Column)+Alias"],
      ["=Sheet1!Own+Sheet1!A1"],
      ["=Discount*2"],
      ["=SUM(Survey[Q1])*'It''s'!A2"],
    ];
  });
  const { values } = await state();
  expect(values.slice(0, 8)).toEqual([24, 25, "10 Survey[Q1] Discount", 10, 9, 11, 10, 40]);
  await run((sheet, { worksheets }) => {
    sheet.getRange("1:1").insert("Down");
    worksheets.getItem("It's").getRange("1:1").insert("Down");
    sheet.name = "My data";
    sheet.getRange("J2").values = [["Second"]];
  });
  await run((_sheet, { tables }) => {
    tables.getItem("Survey").name = "Answers";
  });
  renameName("Discount", "Rebate");
  const after = await state();
  expect(after.formulas.slice(1, 9)).toEqual([
    "=SUM(Answers[Second])*A3",
    "=SUM(Answers[[#Data],[Second]:[It''s '[net']]])*Rebate*Rate",
    '=SUM(Answers[Second])+Own&" Survey[Q1] Discount"',
    "=SUM(Answers)",
    "=SUM(Column)+Alias",
    "='My data'!Own+'My data'!A2",
    "=Rebate*2",
    "=SUM(Answers[Second])*'It''s'!A3",
  ]);
  expect(after.values.slice(1, 9)).toEqual(values.slice(0, 8));
  expect(after.names).toEqual({
    Alias: "=Rebate",
    Column: "=Answers[Second]",
    OwnAlias: "='My data'!Own",
    Rate: "=0.5",
    Rebate: "='My data'!$A$2",
  });
  expect(after.comments).toEqual(["agreed"]);
  // All of it is undone with what caused it.
  for (let step = 0; step < 3; step++) office.engine.undo();
  expect((await state()).values).toEqual(values);
  expect((await state()).names).toMatchObject({ Alias: "=Discount", Column: "=Survey[Q1]" });
});
