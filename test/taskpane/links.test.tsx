/** @jest-environment jsdom */
import type { ReadableSheet } from "../../src/excel/workbook";
import { showApp } from "./support/app";
import { MemoryWorkbook } from "./support/memory-workbook";
import {
  button,
  choose,
  clear,
  click,
  happen,
  hasButton,
  input,
  text,
  told,
  type,
  wait,
} from "./support/page";

/** Longer than the pause after which a draft is written. */
const DRAFT_MS = 600;

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
    customer: {
      table: "CustomerTiers",
      formula: "INDEX(CustomerTiers,0,1)",
      values: ["Ada?", "Northwind"],
    },
    priceFactor: {
      table: "CustomerTiers",
      formula: "INDEX(CustomerTiers,0,19)",
      values: [1.2, 0.9],
    },
  },
};

async function openForm(...readables: readonly ReadableSheet[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  workbook.readables = readables;
  await showApp(workbook, { request: { templateId: "pricing-sheet", sample: false } });
  return workbook;
}

test("what the form took by itself is nothing to bring back", async () => {
  await openForm(map("Value map", "", 3_000_000));
  await click(button("Use the sample"));
  expect(hasButton("Bring back my entries")).toBe(false);
});

test("an empty field takes the figure of the only sheet that offers one", async () => {
  await openForm(map("Value map", "", 3_000_000));
  expect(input("field-value").value).toBe("3,000,000");
  expect(text()).toContain("Follows “Value map”.");
  await type(input("field-value"), "5");
  expect(input("field-value").value).toBe("5");
  await click(button("Follow “Value map”: 3,000,000"));
  expect(input("field-value").value).toBe("3,000,000");
});

test("what a form takes by itself is no draft; with what is typed beside it, it is", async () => {
  const workbook = await openForm(map("Map", "", 1000));
  expect(input("field-value").value).not.toBe("");
  await wait(DRAFT_MS);
  expect(workbook.drafts.size).toBe(0);
  await type(input("field-customer"), "Acme");
  await wait(DRAFT_MS);
  expect(workbook.drafts.get("form:pricing-sheet")).toContain("ValueMap_");
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

const column = (table: string, values: readonly (string | number)[]) => ({
  table,
  formula: `INDEX(${table},0,1)`,
  values,
});

/** A value map of two drivers, under the name that its table got in the workbook. */
const drivers = (sheetName: string, table: string): ReadableSheet => ({
  sheet: written(sheetName, sheetName, "value-map"),
  cells: {},
  columns: {
    id: column(table, ["V1", "V2", ""]),
    metric: column(table, ["Stock-outs", "Waiting", ""]),
    unit: column(table, ["%", "hours", ""]),
    baseline: column(table, [15, 2, ""]),
    target: column(table, [10, 0, ""]),
    countedYearly: column(table, [1_000_000, 500_000, 0]),
  },
});

const lastQuarter: ReadableSheet = {
  sheet: written("report", "Q1", "value-report"),
  cells: {},
  columns: {
    id: column("ValueReport", ["V2", ""]),
    metric: column("ValueReport", ["Waiting", "Yield"]),
    unit: column("ValueReport", ["hours", "%"]),
    baseline: column("ValueReport", [2, 85]),
    target: column("ValueReport", [0, 90]),
    targetValue: column("ValueReport", [125_000, 150_000]),
    "column.attainment": column("ValueReport", [0.5, "n/a"]),
    nextStep: column("ValueReport", ["Second screen", ""]),
  },
};

async function openReport(...readables: readonly ReadableSheet[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  workbook.readables = readables;
  await showApp(workbook, { request: { templateId: "value-report", sample: false } });
  return workbook;
}

/** What the draft keeps of the metrics, once it is written. */
async function metricsOf(workbook: MemoryWorkbook): Promise<readonly Record<string, string>[]> {
  await wait(500);
  const draft = JSON.parse(workbook.drafts.get("form:value-report") ?? "{}") as {
    fields?: { metrics?: readonly Record<string, string>[] };
  };
  return draft.fields?.metrics ?? [];
}

test("the first report has no quarter before, and takes a map with its rows once it is asked to", async () => {
  const workbook = await openReport(drivers("Value map", "ValueMap_2"));
  expect(input("field-previousName").value).toBe("");
  await type(input("field-customer"), "Ada");
  expect(await metricsOf(workbook)).toEqual([]);
  await choose("field-origin", "A value map of this workbook");
  expect(input("field-mapName").value).toBe("ValueMap_2");
  expect(await metricsOf(workbook)).toEqual([
    {
      id: "V1",
      metric: "Stock-outs",
      unit: "%",
      baseline: "15",
      target: "10",
      targetValue: "250,000",
    },
    {
      id: "V2",
      metric: "Waiting",
      unit: "hours",
      baseline: "2",
      target: "0",
      targetValue: "125,000",
    },
  ]);
});

test("of two maps the user chooses by sheet, table and number of rows", async () => {
  const workbook = await openReport(drivers("North", "ValueMap"), drivers("South", "ValueMap_2"));
  await choose("field-origin", "A value map of this workbook");
  expect(input("field-mapName").value).toBe("");
  await click(button("Take “South”: table ValueMap_2, rows: 2"));
  expect(input("field-mapName").value).toBe("ValueMap_2");
  expect(text()).not.toContain("Take “South”");
  expect(text()).toContain("The table of “South”; its rows stand below.");
  expect(text()).toContain("Take “North”: table ValueMap, rows: 2");
  expect(await metricsOf(workbook)).toHaveLength(2);
  await type(input("field-mapName"), "MyMap");
  expect(text()).not.toContain("its rows stand below");
});

test("the quarter before is carried forward, and joined with the map metric by metric", async () => {
  const workbook = await openReport(drivers("Value map", "ValueMap"), lastQuarter);
  expect(input("field-previousName").value).toBe("ValueReport");
  await type(input("field-customer"), "Ada");
  const [waiting, yielded] = await metricsOf(workbook);
  expect(waiting).toMatchObject({ previousAttainment: "0.5", previousStep: "Second screen" });
  expect(yielded).toMatchObject({ metric: "Yield", previousAttainment: "" });
  await choose("field-origin", "A value map of this workbook");
  expect((await metricsOf(workbook)).map(({ metric }) => metric)).toEqual([
    "Stock-outs",
    "Waiting",
    "Yield",
  ]);
  expect((await metricsOf(workbook))[1]).toMatchObject({
    id: "V2",
    previousAttainment: "0.5",
    previousStep: "Second screen",
  });
});

test("a report names its tables: they are no links of single inputs", async () => {
  const workbook = await openReport(drivers("Value map", "ValueMap"));
  await choose("field-origin", "A value map of this workbook");
  await type(input("field-customer"), "Ada");
  await type(input("field-quarter"), "2027 Q1");
  await type(input("field-fee"), "1000");
  await click(button("Create sheet"));
  expect(workbook.links).toEqual([{}]);
  expect(JSON.parse(workbook.sheets[0]?.inputs ?? "{}")).toMatchObject({ mapName: "ValueMap" });
});
