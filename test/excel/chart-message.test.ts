import { valueMap as words } from "../../src/locales/en-US/value-map";
import { valueMap } from "../../src/templates/value-map";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

const title = (sheetName: string): Promise<string> =>
  session.office.Excel.run(async (context) => {
    const first = context.workbook.worksheets.getItem(sheetName).charts.getItemAt(0).title;
    first.load("text");
    await context.sync();
    return first.text;
  });

test("a chart says its message with the sheet's figures, through an edit and another name of the sheet", async () => {
  const plan = valueMap.plan(valueMap.sample(words), words);
  const { sheetName } = await session.workbook.create(plan, { place: "new-sheet" });
  const before = await title(sheetName);
  expect(before).toBe(
    "✓ The price 2,400,000 fits under the economic value 5,200,000. The customer keeps 2,800,000 a year.",
  );

  await session.office.Excel.run(async (context) => {
    context.workbook.names.getItem("ValueMap_ReferencePrice").getRange().values = [[1_300_000]];
    context.workbook.worksheets.getItem(sheetName).name = "Bob's map";
    await context.sync();
  });
  expect(await title("Bob's map")).toBe(
    before.replace("5,200,000", "5,300,000").replace("2,800,000", "2,900,000"),
  );
});
