import { readFileSync } from "node:fs";
import { languages, type Language } from "../../../src/locales/language";
import { type Engine, createEngine } from "../../../src/workbench/engine";
import { registerLinks, tries, tryOf } from "../../../src/workbench/page/links";
import { customersSheet } from "../../../src/workbench/page/samples/customers";
import { dealSheet } from "../../../src/workbench/page/samples/deal";
import { parseRows } from "../../../src/workbench/page/samples/fetch-rows";
import { surveySheet } from "../../../src/workbench/page/samples/survey";
import { welcomeSheet, welcomeWorkbook } from "../../../src/workbench/page/samples/welcome";
import { type SheetDraft, writeSheet } from "../../../src/workbench/page/sheet-draft";
import { wordsIn } from "../../../src/workbench/page/words";
import golden from "../../golden/price-sensitivity/p08_random_1000.json";

const rows = (name: string) =>
  parseRows(readFileSync(`${__dirname}/../../../assets/samples/${name}.csv`, "utf8"));
const samples: Readonly<Record<string, (language: Language) => SheetDraft>> = {
  deal: (language) => dealSheet(rows("worked-deal"), wordsIn(language).deal),
  survey: (language) => surveySheet(rows("price-survey-1000"), wordsIn(language).survey),
  customers: (language) =>
    customersSheet(rows("cdnow-customers").slice(0, 100), wordsIn(language).customers),
  welcome: (language) => welcomeSheet(wordsIn(language).welcome),
};

/** The values of a sheet of the engine, by address. */
function valuesOf(engine: Engine): Record<string, unknown> {
  const { getters } = engine.model;
  const sheetId = getters.getActiveSheetId();
  const values: Record<string, unknown> = {};
  for (let row = 0; row < getters.getNumberRows(sheetId); row += 1) {
    for (let col = 0; col < getters.getNumberCols(sheetId); col += 1) {
      const { value } = engine.evaluated({ sheetId, col, row });
      if (value !== null) values[`${String.fromCharCode(65 + col)}${String(row + 1)}`] = value;
    }
  }
  return values;
}

function written(draft: SheetDraft): Record<string, unknown> {
  const engine = createEngine();
  writeSheet(engine, draft);
  return valuesOf(engine);
}

beforeAll(registerLinks);

describe.each(Object.keys(languages) as Language[])("in %s", (language) => {
  test.each(Object.keys(samples))("the sample %s calculates without an error", (id) => {
    const values = Object.values(written(samples[id]!(language)));
    expect(values.length).toBeGreaterThan(10);
    expect(values.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual(
      [],
    );
  });
});

test("the worked deal is worth 4,300,000 a year and paid back within three months", () => {
  const values = written(samples.deal!("en-US"));
  [1_000_000, 200_000, 500_000, 600_000, 2_000_000, 4_300_000].forEach((value, index) => {
    expect(values[`G${String(5 + index)}`]).toBeCloseTo(value, 6);
  });
  // 10% of 4,300,000 is above the cap of 400,000.
  expect(values.C16).toBe(400_000);
  // 120,000 + 10% of (3,500,000 − 1,000,000)
  expect(values.C23).toBe(370_000);
  expect(values.C24).toBe(3_130_000);
  expect(values.C26).toBeCloseTo((500_000 + 370_000) / (3_500_000 / 12), 12);
});

test("the survey's points are those of the R package pricesensitivitymeter", () => {
  const values = written(samples.survey!("en-US"));
  const { pmc, opp, idp, pme } = golden.expected;
  [pmc, opp, idp, pme].forEach((point, index) => {
    expect(values[`B${String(5 + index)}`]).toBeCloseTo(point, 9);
  });
  expect([values.B11, values.C11]).toEqual([values.B5, values.B8]);
});

test("every customer has a lifetime value", () => {
  const values = written(customersSheet(rows("cdnow-customers"), wordsIn("en-US").customers));
  expect(values.B11).toBe(2357);
  expect(values.J2361).toEqual(expect.any(Number));
  // Customer 1: 2 repeat orders of 22.35 in 38.86 weeks, at 30% margin, 35% churn and 10% discount, paid in advance.
  const spend = (2 / 38.86) * 52 * 22.35;
  expect(values.J5).toBeCloseTo((spend * 0.3) / (1 - 0.65 / 1.1), 9);
});

test("the welcome sheet stands alone, with nothing to undo, and links to every try", () => {
  const engine = createEngine(welcomeWorkbook("en-US"));
  const { getters } = engine.model;
  expect(getters.getSheetIds().map((id) => getters.getSheetName(id))).toEqual(["Welcome"]);
  expect(getters.canUndo()).toBe(false);
  const sheetId = getters.getActiveSheetId();
  const linked = Array.from({ length: 30 }, (_, row) =>
    tryOf(engine.evaluated({ sheetId, col: 1, row }).link?.url ?? ""),
  ).filter((target) => target !== undefined);
  expect(linked).toEqual([...tries]);
});

test("a sheet whose name exists gets a number, and one undo takes it out", () => {
  const engine = createEngine();
  const draft = samples.deal!("en-US");
  expect(writeSheet(engine, draft)).toBe("Worked deal");
  expect(writeSheet(engine, draft)).toBe("Worked deal (2)");
  const { getters } = engine.model;
  expect(getters.getActiveSheetName()).toBe("Worked deal (2)");
  engine.undo();
  expect(getters.getSheetIds().map((id) => getters.getSheetName(id))).not.toContain(
    "Worked deal (2)",
  );
});
