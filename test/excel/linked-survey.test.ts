import { priceSensitivity as words } from "../../src/locales/en-US/price-sensitivity";
import { priceSensitivity } from "../../src/templates/price-sensitivity";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

test("a survey read from the user's own range has no errors before a segment is named, and follows its answers", async () => {
  const respondents = Array.from({ length: 30 }, (_, i) => {
    const low = 20 + ((i * 7) % 13);
    return [low, low + 10, low + 25, low + 40, i % 2 === 0 ? "Small" : "Large"];
  });
  await session.office.Excel.run(async (context) => {
    context.workbook.worksheets.add("Survey").getRange("A1:E30").values = respondents;
    await context.sync();
  });
  const values = {
    ...priceSensitivity.blank,
    product: "Planner",
    responsesRange: "Survey!A1:D30",
    segmentRange: "Survey!E1:E30",
  };
  const { sheetName } = await session.workbook.create(priceSensitivity.plan(values, words), {
    place: "new-sheet",
  });
  const shown = () =>
    session.office.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheetName).getUsedRange();
      const price = context.workbook.names.getItem("Survey_IDP").getRange();
      used.load("values");
      price.load("values");
      await context.sync();
      const texts = (used.values as unknown[][]).flat().map(String);
      return {
        errors: texts.filter((text) => /^#(?!N\/A)[A-Z]/.test(text)),
        price: (price.values as unknown[][])[0]?.[0],
      };
    });
  const before = await shown();
  expect(before.errors).toEqual([]);

  await session.office.Excel.run(async (context) => {
    const answers = context.workbook.worksheets.getItem("Survey").getRange("A1:D30");
    answers.values = respondents.map((row) => row.slice(0, 4).map((price) => Number(price) * 2));
    await context.sync();
  });
  expect(await shown()).toEqual({ errors: [], price: Number(before.price) * 2 });
});
