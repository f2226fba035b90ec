import { startOffice } from "../../support/office";

test("writes and reads back", async () => {
  const { Excel } = await startOffice();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Price");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "x"],
      [true, "=A1*2"],
    ];
    range.load("values,formulas,text,valueTypes");
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe("Price");
    expect(range.values).toEqual([
      [1, "x"],
      [true, 2],
    ]);
    expect(range.formulas).toEqual([
      [1, "x"],
      [true, "=A1*2"],
    ]);
  });
});
