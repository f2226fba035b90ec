import type { WrittenSheet } from "../../src/excel/workbook";
import { words } from "../../src/locales/en-US";
import { rowsIn } from "../../src/templates/field-findings";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { valueMap } from "../../src/templates/value-map";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

const newSheet = { place: "new-sheet" } as const;
const pricingWords = words.templates["pricing-sheet"];
const pricing = pricingSheet.plan(pricingSheet.sample(pricingWords), pricingWords);
const mapWords = words.templates["value-map"];
const mapSample = valueMap.sample(mapWords);

const edit = (sheet: WrittenSheet, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  session.office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet.sheetName));
    await context.sync();
  });

/** Address of an input, and what the selection says there. */
async function at(sheet: WrittenSheet, key: string) {
  await session.workbook.goTo(sheet, key);
  const selection = await session.workbook.atSelection();
  const [row] = (await session.workbook.selectedValues()).values;
  return { selection, value: row?.[0] };
}

const row = (address: string) => Number(/(\d+)$/.exec(address)?.[1]);

test("inputs are found below rows that a person inserted, also within a block", async () => {
  const sheet = await session.workbook.create(pricing, newSheet);
  const before = await at(sheet, "share");
  const first = await at(sheet, "customer");
  const middle = Math.round((row(before.selection.address) + row(first.selection.address)) / 2);
  await edit(sheet, (worksheet) => {
    worksheet.getRange(`${middle}:${middle + 1}`).insert("Down");
    worksheet.getRange("3:3").insert("Down");
  });
  const after = await at(sheet, "share");
  expect(row(after.selection.address)).toBe(row(before.selection.address) + 3);
  expect(after.value).toBe(before.value);
  expect(after.selection).toMatchObject({
    cellKey: "share",
    inputCells: before.selection.inputCells ?? {},
    checks: before.selection.checks ?? [],
  });
  expect(row((await at(sheet, "customer")).selection.address)).toBe(
    row(first.selection.address) + 1,
  );
  expect((await session.workbook.inputsOf(sheet)).cells).toEqual(before.selection.inputCells);
});

test("rows of a table added and deleted by hand: the inputs below keep their meaning", async () => {
  const sheet = await session.workbook.create(valueMap.plan(mapSample, mapWords), newSheet);
  const before = await session.workbook.inputsOf(sheet);
  const { selection } = await at(sheet, "price");
  const table = (worksheet: Excel.Worksheet) =>
    worksheet.tables.getItem("ValueMap").getDataBodyRange();
  await edit(sheet, (worksheet) => {
    table(worksheet).getRow(2).getEntireRow().insert("Down");
    table(worksheet).getRow(2).getEntireRow().insert("Down");
    table(worksheet).getCell(2, 0).values = [["X1"]];
    table(worksheet).getRow(0).getEntireRow().delete("Up");
  });
  const after = await session.workbook.inputsOf(sheet);
  expect(after.cells).toEqual(before.cells);
  const ids = rowsIn(mapSample, "drivers").map(({ id }) => id);
  expect(after.tables[0]?.id).toEqual([ids[1], "X1", "", ...ids.slice(2)]);
  const now = await at(sheet, "price");
  expect(now.selection.cellKey).toBe("price");
  expect(row(now.selection.address)).toBe(row(selection.address) + 1);
  expect(selection.rowsAdded).toEqual({});
  expect(now.selection.rowsAdded).toMatchObject({ id: 1, step: 1 });
  expect(now.selection.rowsAdded).not.toHaveProperty("groupCap");
});

test("two tables that have a column of the same name are read apart", async () => {
  const sheet = await session.workbook.create(valueMap.plan(mapSample, mapWords), newSheet);
  const { tables } = await session.workbook.inputsOf(sheet);
  const given = (name: string) => rowsIn(mapSample, name).map(({ group }) => group ?? "");
  expect(tables.find((table) => "step" in table)?.group).toEqual(given("drivers"));
  const groups = tables.find((table) => "groupCap" in table)?.group;
  expect(groups?.filter((group) => group !== "")).toEqual(given("groups"));
});

test("a link is looked after where its cell stands now", async () => {
  const map = await session.workbook.create(valueMap.plan(mapSample, mapWords), newSheet);
  const links = { lowValue: { formula: "ValueMap_LowValue", value: 1 } };
  const sheet = await session.workbook.create(pricing, { ...newSheet, links });
  await edit(sheet, (worksheet) => worksheet.getRange("5:8").insert("Down"));
  const lost: unknown[] = [];
  const failed: unknown[] = [];
  const stop = await session.workbook.keepLinks({
    lost: (found) => lost.push(...found),
    failed: (failure) => failed.push(failure),
  });
  const isKnown = async () =>
    !JSON.stringify(await session.workbook.written()).includes('"value":1}');
  for (let tries = 0; tries < 20 && !(await isKnown()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await edit(map, (worksheet) => worksheet.delete());
  for (let tries = 0; tries < 20 && lost.length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await stop();
  expect(failed).toEqual([]);
  expect(lost).toMatchObject([{ key: "lowValue" }]);
  expect((await at(sheet, "lowValue")).value).toBeGreaterThan(1_000_000);
});
