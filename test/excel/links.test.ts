import type { LostLink } from "../../src/excel/workbook";
import { customerTiers as tierWords } from "../../src/locales/en-US/customer-tiers";
import { pricingSheet as words } from "../../src/locales/en-US/pricing-sheet";
import { valueMap as mapWords } from "../../src/locales/en-US/value-map";
import { fieldsOf } from "../../src/taskpane/form/entries";
import { offersFor, queryFor } from "../../src/taskpane/links/offers";
import { customerTiers } from "../../src/templates/customer-tiers";
import { pricingSheet } from "../../src/templates/pricing-sheet";
import { valueMap } from "../../src/templates/value-map";
import { startWorkbook } from "../support/workbook";

const session = startWorkbook();

const newSheet = { place: "new-sheet" } as const;
const low = "ValueMap_LowValue";

async function makeMap() {
  return session.workbook.create(valueMap.plan(valueMap.sample(mapWords), mapWords), newSheet);
}

async function makeLinked(formula = low, value = 1) {
  const plan = pricingSheet.plan(pricingSheet.sample(words), words);
  return session.workbook.create(plan, { ...newSheet, links: { lowValue: { formula, value } } });
}

/** Content, value and style of the input "low value" on the pricing sheet. */
async function lowValue(): Promise<{ formula: unknown; value: unknown; style: string }> {
  const [sheet] = (await session.workbook.written()).filter(
    (one) => one.templateId === "pricing-sheet",
  );
  if (!sheet) throw new Error("There is no pricing sheet.");
  await session.workbook.goTo(sheet, "lowValue");
  return session.office.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("formulas,values,style");
    await context.sync();
    const [[formula], [value]] = [range.formulas[0] as unknown[], range.values[0] as unknown[]];
    return { formula, value, style: range.style };
  });
}

/** What the workbook tells of lost links while something is done and until it shows. */
async function lostAfter(
  work: () => Promise<unknown>,
  shows: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<readonly LostLink[]> {
  const lost: LostLink[] = [];
  const failures: unknown[] = [];
  const stop = await session.workbook.keepLinks({
    lost: (links) => lost.push(...links),
    failed: (failure) => failures.push(failure),
  });
  await work();
  await pause();
  await until(shows);
  await stop();
  expect(failures).toEqual([]);
  return lost;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 600));

async function until(shows: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 20 && !(await shows()); tries++) await pause();
}

/** Whether the pricing sheet's kept links look so. */
const linksAre = (expected: object) => async (): Promise<boolean> => {
  const [sheet] = (await session.workbook.written()).filter(
    (one) => one.templateId === "pricing-sheet",
  );
  return JSON.stringify(sheet?.links) === JSON.stringify(expected);
};

const edit = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  session.office.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

test("a linked input is a formula on the other sheet's name, and follows it", async () => {
  const map = await makeMap();
  const [readable] = await session.workbook.readable({ templateIds: ["value-map"], columns: [] });
  expect(readable?.sheet.id).toBe(map.id);
  const source = readable?.cells[low];
  expect(source).toEqual({ formula: low, value: expect.any(Number) as number });
  await makeLinked();
  expect(await lowValue()).toEqual({
    formula: `=${low}`,
    value: source?.value,
    style: "Pricing link",
  });
  await edit(({ names }) => (names.getItem(low).getRange().values = [[1_234]]));
  expect(await lowValue()).toMatchObject({ value: 1_234 });
});

test("columns of tables are read by the key of their header, wherever rows have moved them", async () => {
  const { sheetName } = await makeMap();
  const query = { templateIds: ["value-map"], columns: ["metric", "countedYearly", "unheardOf"] };
  await edit(({ worksheets }) => worksheets.getItem(sheetName).getRange("3:5").insert("Down"));
  const [readable] = await session.workbook.readable(query);
  expect(Object.keys(readable?.columns ?? {})).toEqual(["metric", "countedYearly"]);
  expect(readable?.columns.metric).toMatchObject({
    table: "ValueMap",
    formula: "INDEX(ValueMap,0,6)",
  });
  expect(readable?.columns.metric?.values.slice(0, 2)).toEqual(["Stock-out rate", "Dead stock"]);
  expect(readable?.columns.countedYearly?.values.slice(-2)).toEqual([2_000_000, 0]);
});

test("a column that its table has lost is not read", async () => {
  await makeMap();
  await session.office.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("ValueMap");
    columns.load("count");
    await context.sync();
    // The metric was the sixth.
    for (let last = columns.count - 1; last >= 5; last -= 1) columns.getItemAt(last).delete();
    await context.sync();
  });
  const query = { templateIds: ["value-map"], columns: ["step", "metric", "countedYearly"] };
  const [readable] = await session.workbook.readable(query);
  expect(Object.keys(readable?.columns ?? {})).toEqual(["step"]);
});

test("what a form's fields read is there in the sheets that they name", async () => {
  await makeMap();
  await session.workbook.create(
    customerTiers.plan(customerTiers.sample(tierWords), tierWords),
    newSheet,
  );
  const values = { ...pricingSheet.blank, customer: "Northwind Retail" };
  const query = queryFor(pricingSheet);
  if (!query) throw new Error("The pricing sheet reads others.");
  const sheets = await session.workbook.readable(query);
  const offered = fieldsOf(pricingSheet).flatMap((field) =>
    offersFor(field, sheets, values).map(({ sheetName, value }) => [field.key, sheetName, value]),
  );
  expect(offered).toEqual([
    ["value", "Value map", 4_000_000],
    ["lowValue", "Value map", expect.any(Number)],
    ["referencePrice", "Value map", 1_200_000],
    ["priceFactor", "Customer tiers", 1.1],
  ]);
});

test("a renamed and moved sheet keeps its links", async () => {
  const map = await makeMap();
  await makeLinked();
  const { value } = await lowValue();
  const lost = await lostAfter(() =>
    edit(({ worksheets }) => {
      const sheet = worksheets.getItem(map.sheetName);
      sheet.name = "Northwind's value";
      sheet.position = 0;
    }),
  );
  expect(lost).toEqual([]);
  expect(await lowValue()).toMatchObject({ formula: `=${low}`, value });
});

test("a deleted sheet leaves its last values, marked, and is told", async () => {
  const map = await makeMap();
  const sheet = await makeLinked();
  let last: unknown;
  const lost = await lostAfter(
    async () => {
      await edit(({ names }) => (names.getItem(low).getRange().values = [[1_500_000]]));
      await until(linksAre({ lowValue: { formula: low, value: 1_500_000 } }));
      ({ value: last } = await lowValue());
      await edit(({ worksheets }) => worksheets.getItem(map.sheetName).delete());
    },
    linksAre({ lowValue: { formula: low, value: 1_500_000, isLost: true } }),
  );
  expect(lost).toMatchObject([{ sheet: { id: sheet.id }, key: "lowValue", formula: low }]);
  expect(last).toBe(1_500_000);
  expect(await lowValue()).toEqual({
    formula: 1_500_000,
    value: 1_500_000,
    style: "Pricing input",
  });
  const [written] = await session.workbook.written();
  expect(written?.links).toMatchObject({ lowValue: { formula: low, isLost: true } });
  expect(await lostAfter(() => Promise.resolve())).toEqual([]);
});

test("what is typed over a link ends it", async () => {
  await makeMap();
  const sheet = await makeLinked();
  await lostAfter(async () => {
    await session.workbook.goTo(sheet, "lowValue");
    await edit((book) => (book.getSelectedRange().values = [[7]]));
  }, linksAre({}));
  expect(await lowValue()).toMatchObject({ formula: 7 });
  expect((await session.workbook.written())[0]?.links).toEqual({});
});

test("an input linked to a cell of the user's own follows the sheet's new name", async () => {
  await edit(({ worksheets }) => (worksheets.add("Deals").getRange("B2").values = [[42]]));
  await makeLinked("Deals!$B$2", 42);
  await edit(({ worksheets }) => (worksheets.getItem("Deals").name = "Old deals"));
  expect(await lowValue()).toMatchObject({ formula: "='Old deals'!$B$2", value: 42 });
});

test("a link on a sheet that is gone is refused before Excel asks for a file", async () => {
  await expect(makeLinked("'Old deals'!$B$2")).rejects.toMatchObject({
    reason: "source-gone",
    values: { formula: "'Old deals'!$B$2" },
  });
  await expect(makeLinked("ValueMap_LowValue")).rejects.toMatchObject({ reason: "source-gone" });
  expect(await session.workbook.written()).toEqual([]);
});

const bySheet = (sheetName: string, rows: readonly (readonly (string | number)[])[]) =>
  edit(({ worksheets }) => {
    const sheet = worksheets.add(sheetName);
    sheet.getRangeByIndexes(0, 0, rows.length, 2).values = rows.map((row) => [...row]);
  });

test("a row that is looked up and gone leaves the last value; errors of figures do not", async () => {
  const formula = 'INDEX(Factors,MATCH("Ada",Customers,0))';
  await bySheet("Tiers", [
    ["Bo", 1],
    ["Ada", 7],
    ["Cy", 3],
  ]);
  await edit(({ names, worksheets }) => {
    names.add("Customers", worksheets.getItem("Tiers").getRange("A1:A3"));
    names.add("Factors", worksheets.getItem("Tiers").getRange("B1:B3"));
  });
  await makeLinked(formula, 7);
  const atTiers = (address: string, value: string) =>
    edit(({ worksheets }) => (worksheets.getItem("Tiers").getRange(address).formulas = [[value]]));
  expect(await lostAfter(() => atTiers("B2", "=1/0"))).toEqual([]);
  expect(await lowValue()).toMatchObject({ value: "#DIV/0!", style: "Pricing link" });
  const lost = await lostAfter(
    () => atTiers("A2", "'Somebody else"),
    linksAre({ lowValue: { formula, value: 7, isLost: true } }),
  );
  expect(lost).toMatchObject([{ key: "lowValue", formula }]);
  expect(await lowValue()).toEqual({ formula: 7, value: 7, style: "Pricing input" });
});

test("a text that begins with # is no error: it is remembered and comes back", async () => {
  await bySheet("Deals", [["#1 customer", 1]]);
  const plan = pricingSheet.plan(pricingSheet.sample(words), words);
  const links = { customer: { formula: "Deals!$A$1", value: "Northwind" } };
  const sheet = await session.workbook.create(plan, { ...newSheet, links });
  const kept = async () => (await session.workbook.written())[0]?.links;
  await lostAfter(
    () => Promise.resolve(),
    async () => JSON.stringify(await kept()).includes("#1 customer"),
  );
  expect(await kept()).toMatchObject({ customer: { value: "#1 customer" } });
  await lostAfter(
    () => edit(({ worksheets }) => worksheets.getItem("Deals").delete()),
    async () => JSON.stringify(await kept()).includes("isLost"),
  );
  await session.workbook.goTo(sheet, "customer");
  expect((await session.workbook.selectedValues()).values).toEqual([["#1 customer"]]);
});
