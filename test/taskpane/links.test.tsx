/** @jest-environment jsdom */
import type { ReadableSheet } from "../../src/excel/workbook";
import { showApp } from "./support/app";
import { MemoryWorkbook } from "./support/memory-workbook";
import { button, clear, click, happen, input, text, told, type } from "./support/page";

jest.setTimeout(20_000);
afterEach(clear);

const written = (id: string, sheetName: string, templateId: string) => ({
  id,
  sheetName,
  templateId,
  templateVersion: 1,
  inputs: "{}",
  address: "A1:H60",
});

function map(sheetName: string, suffix: string, value: number): ReadableSheet {
  const names = ["ValueMap_Differential", "ValueMap_LowValue", "ValueMap_YearlyValue"];
  return {
    sheet: written(sheetName, sheetName, "value-map"),
    cells: Object.fromEntries(names.map((name) => [name, { formula: `${name}${suffix}`, value }])),
    columns: {},
  };
}

const tiers: ReadableSheet = {
  sheet: written("tiers", "Tiers", "customer-tiers"),
  cells: {},
  columns: {
    customer: { formula: "INDEX(CustomerTiers,0,1)", values: ["Ada?", "Northwind"] },
    priceFactor: { formula: "INDEX(CustomerTiers,0,19)", values: [1.2, 0.9] },
  },
};

async function openForm(...readables: readonly ReadableSheet[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  workbook.readables = readables;
  await showApp(workbook, { request: { templateId: "pricing-sheet", sample: false } });
  return workbook;
}

test("an empty field takes the figure of the only sheet that offers one", async () => {
  await openForm(map("Value map", "", 3_000_000));
  expect(input("field-value").value).toBe("3,000,000");
  expect(text()).toContain("Follows “Value map”.");
  await type(input("field-value"), "5");
  expect(input("field-value").value).toBe("5");
  await click(button("Follow “Value map”: 3,000,000"));
  expect(input("field-value").value).toBe("3,000,000");
});

test("where several sheets offer a figure the user chooses", async () => {
  await openForm(map("North", "", 1_000), map("South", "_2", 2_000));
  expect(input("field-value").value).toBe("");
  await click(button("Follow “South”: 2,000"));
  expect(input("field-value").value).toBe("2,000");
  expect(text()).toContain("Follows “South”.");
});

test("what a person empties stays empty", async () => {
  await openForm(map("Value map", "", 3_000_000));
  await type(input("field-value"), "");
  expect(input("field-value").value).toBe("");
});

test("the price factor comes from the tier in which the customer stands", async () => {
  await openForm(tiers);
  await type(input("field-customer"), "ada?");
  await told("Follows “Tiers”.");
  expect(input("field-priceFactor").value).toBe("1.2");
});

test("a sheet made from offers is linked by their formulas", async () => {
  const workbook = await openForm(map("Value map", "_3", 3_000_000), tiers);
  await click(button("Use the sample"));
  await click(button("Follow “Value map”: 3,000,000"));
  await type(input("field-customer"), "Ada?");
  await click(button("Create sheet"));
  expect(workbook.links).toMatchObject([
    {
      value: { formula: "ValueMap_Differential_3", value: 3_000_000 },
      priceFactor: {
        formula: 'INDEX(INDEX(CustomerTiers,0,19),MATCH("Ada~?",INDEX(CustomerTiers,0,1),0))',
        value: 1.2,
      },
    },
  ]);
});

test("a value taken from a cell stays linked to it", async () => {
  const workbook = await openForm();
  await click(button("Use the sample"));
  workbook.range = { address: "Deals!B2", values: [[4_000_000]] };
  await click(button("Take “Value a year” from the selected cell"));
  await click(button("Create sheet"));
  expect(workbook.links).toEqual([{ value: { formula: "Deals!$B$2", value: 4_000_000 } }]);
});

test("a lost source is told in a sentence", async () => {
  const workbook = await openForm();
  const sheet = written("1", "Pricing", "pricing-sheet");
  await happen(() =>
    workbook.linkListener?.lost([{ sheet, key: "lowValue", formula: "ValueMap_LowValue" }]),
  );
  await told(
    "“Value a year, low” on “Pricing” read ValueMap_LowValue, which is gone. Its last value stays in the cell.",
  );
});
