import { readFileSync } from "node:fs";
import { points, onPlateau, type Plateau } from "../../src/core/price-sensitivity/points";
import { surveyOf } from "../../src/core/price-sensitivity/survey";
import { demandCurve } from "../../src/core/price-sensitivity/demand";
import { priceSensitivity as english } from "../../src/locales/en-US/price-sensitivity";
import { layOut } from "../../src/plan/layout";
import { labelContent, type Block, type Spelling } from "../../src/plan/sheet-plan";
import { priceSensitivity } from "../../src/templates/price-sensitivity";
import { questions } from "../../src/templates/price-sensitivity/form";
import type { FormRow, FormValues } from "../../src/templates/template";
import { calculateSheet, type CalculatedSheet } from "./support/calculated-sheet";
import { shortPlan } from "./support/print-plan";
import { draw, rowOf, survey } from "./support/surveys";
import { compare } from "./support/variations";

const planOf = (values: FormValues) => priceSensitivity.plan(values, english);
const calculated = (values: FormValues, spelling: Spelling = "functions") =>
  calculateSheet(planOf(values), spelling);
const spellings: readonly Spelling[] = ["functions", "native"];

const answersOf = (rows: readonly FormRow[]) =>
  rows.map((row) => questions.map((question) => row[question] ?? null));
const pointsIn = (sheet: CalculatedSheet) =>
  ["pmc", "opp", "idp", "pme"].map((point) => sheet.value(point));

test("the plan of a small survey, as functions", () => {
  expect(shortPlan(planOf(survey(draw(4, 5), { unitCost: 10 })))).toMatchSnapshot();
});

test("one respondent: the curves are equal up to the highest price, in both spellings", () => {
  const plan = planOf(survey([rowOf([10, 20, 30, 40])]));
  const sheets = spellings.map((spelling) => calculateSheet(plan, spelling));
  for (const point of ["pmc", "opp", "idp", "pme"]) {
    const [ours, plain] = sheets.map((sheet) =>
      ["", ".low", ".high"].map((part) => sheet.value(point + part)),
    );
    expect([point, plain]).toEqual([point, ours]);
    expect([point, typeof ours?.[0]]).toEqual([point, "number"]);
  }
  for (const sheet of sheets) {
    expect([...sheet.formulas.values()].filter((value) => value === "#VALUE!")).toEqual([]);
  }
});

interface Golden {
  readonly input: Readonly<Record<"toocheap" | "cheap" | "expensive" | "tooexpensive", number[]>>;
  readonly expected: Readonly<Record<"pmc" | "opp" | "idp" | "pme", number>>;
}
const golden = JSON.parse(
  readFileSync("test/golden/price-sensitivity/p01_package_example.json", "utf8"),
) as Golden;

test.each(spellings)("the points of R's pricesensitivitymeter, as %s", (spelling) => {
  const { input, expected } = golden;
  const rows = input.cheap.map((cheap, index) =>
    rowOf([
      input.toocheap[index] ?? null,
      cheap,
      input.expensive[index] ?? null,
      input.tooexpensive[index] ?? null,
    ]),
  );
  const found = pointsIn(calculated(survey(rows), spelling));
  [expected.pmc, expected.opp, expected.idp, expected.pme].forEach((point, index) => {
    expect(found[index]).toBeCloseTo(point, 9);
  });
});

const settings = (["original", "narrower"] as const).flatMap((definition) =>
  (["low", "mid", "high"] as const).map((plateau, index) => ({
    definition,
    plateau,
    seed: 11 + index,
  })),
);

test.each(settings)(
  "core, functions and plain Excel agree: %o",
  ({ definition, plateau, seed }) => {
    const rows = draw(24, seed);
    const values = survey(rows, { definition, plateau, unitCost: 12 });
    const [functions, native] = spellings.map((spelling) => calculated(values, spelling));
    if (!functions || !native) throw new Error("Both spellings calculate.");

    const valid = surveyOf(answersOf(rows));
    if ("reason" in valid) throw new Error("Some respondents count.");
    const found = points(valid, definition);
    const at = (point: keyof typeof found) => {
      const crossing = found[point];
      return crossing && onPlateau(crossing, plateau satisfies Plateau);
    };
    expect(pointsIn(functions)).toEqual([at("pmc"), at("opp"), at("idp"), at("pme")]);
    expect(functions.value("used")).toBe(valid.rows.length);
    expect(functions.value("excluded")).toBe(valid.excluded);

    // Where a function writes its whole table, plain Excel has nothing to write.
    const anchors = functions.layout.cells
      .filter(({ cell: { key } }) => key?.endsWith(".1.1"))
      .map(({ row, column }) => `${row}:${column}:`);
    const apart = compare(functions, native).filter(
      (line) => !anchors.some((anchor) => line.startsWith(anchor)),
    );
    expect(anchors.length).toBeGreaterThan(3);
    expect(apart).toEqual([]);
  },
);

test("a point is an interval where its curves are equal on one", () => {
  const rows = [rowOf([1, 2, 5, 6]), rowOf([10, 11, 14, 15])];
  for (const spelling of spellings) {
    const sheet = calculated(survey(rows), spelling);
    const low = sheet.value("idp.low");
    const high = sheet.value("idp.high");
    expect([spelling, low, high]).toEqual([spelling, 6, 10]);
    expect(sheet.value("check.plateau")).toBe(english.sheet["sentence.plateau.wide"]);
  }
});

test.each([
  ["a blank price", [1, null, 3, 4], "missing"],
  ["text for a price", [1, "two", 3, 4], "missing"],
  ["too cheap on cheap", [2, 2, 3, 4], "tooCheap"],
  ["cheap above expensive", [1, 5, 3, 6], "cheap"],
  ["expensive on too expensive", [1, 2, 4, 4], "expensive"],
] as const)("%s is excluded with its reason", (_, prices, reason) => {
  const plan = planOf(survey([rowOf([1, 2, 3, 4]), rowOf([0, 2, 3, 5]), rowOf([1, 2, 3, 4])]));
  const { row, column } = layOut(plan).column("responses", "tooCheap");
  const sheet = calculateSheet({
    ...plan,
    blocks: plan.blocks.map((block) =>
      block.kind === "table" && block.key === "responses"
        ? {
            ...block,
            columns: block.columns.map((one, index) =>
              index < 4 && !("kind" in one.fill)
                ? {
                    ...one,
                    fill: one.fill.map((content, at) => {
                      const price = prices[index];
                      if (at !== 1) return content;
                      if (price === null || price === undefined) return { kind: "blank" as const };
                      return typeof price === "number"
                        ? { kind: "number" as const, value: price }
                        : { kind: "text" as const, value: price };
                    }),
                  }
                : one,
            ),
          }
        : block,
    ),
  });
  expect([row, column]).toEqual([expect.any(Number), 0]);
  expect(sheet.column("responses", "reason")).toEqual([
    "",
    english.sheet[`sentence.reason.${reason}`],
    "",
  ]);
  expect(sheet.value("used")).toBe(2);
  expect(sheet.value(`excluded.${reason}`)).toBe(1);
});

test("without the first question the upper points stand and the lower are open", () => {
  const rows = draw(12, 3).map((row) => ({ ...row, tooCheap: null }));
  for (const spelling of spellings) {
    const sheet = calculated(survey(rows), spelling);
    expect(pointsIn(sheet)).toEqual(["#N/A", "#N/A", expect.any(Number), expect.any(Number)]);
    expect(sheet.value("verdict")).toBe(english.sheet["sentence.verdict.open"]);
  }
});

test("segments side by side are the surveys of their respondents", () => {
  const rows = draw(24, 9);
  const sheet = calculated(survey(rows));
  ["Large", "Small"].forEach((name, index) => {
    const own = surveyOf(answersOf(rows.filter(({ segment }) => segment === name)));
    if ("reason" in own) throw new Error("Some respondents count.");
    const found = points(own, "original");
    const row = sheet.column("segments", "name").indexOf(name);
    expect(sheet.column("segments", "segment.pmc")[row]).toBe(found.pmc?.low);
    expect(sheet.column("segments", "segment.pme")[row]).toBe(found.pme.low);
    expect(sheet.column("segments", "counted")[row]).toBe(own.rows.length);
    expect(sheet.column("segments", "excluded")[row]).toBe(own.excluded);
    expect(index).toBeLessThan(2);
  });
});

test("revenue is greatest where core says, to a step of the table", () => {
  const rows = draw(24, 21);
  const sheet = calculated(survey(rows, { unitCost: 12 }));
  const valid = surveyOf(answersOf(rows));
  if ("reason" in valid) throw new Error("Some respondents count.");
  const scale: Readonly<Record<number, number>> = { 5: 0.7, 4: 0.5, 3: 0.3, 2: 0.1, 1: 0 };
  const intent = (key: string) =>
    Float64Array.from(valid.rows, (row) => scale[rows[row]?.[key] as number] ?? 0);
  const curve = demandCurve(
    valid,
    { cheap: intent("intentCheap"), expensive: intent("intentExpensive") },
    12,
  );
  const step = sheet.value("step") as number;
  for (const goal of ["reach", "revenue", "profit"] as const) {
    const price = sheet.value(`answer.${goal}`) as number;
    expect(curve.at(price)[goal]).toBeLessThanOrEqual(curve.best(goal)[goal] + 1e-12);
    expect(curve.at(price)[goal]).toBeGreaterThanOrEqual(
      Math.max(...[-1, 1].map((side) => curve.at(price + side * step)[goal])) - 1e-12,
    );
  }
});

test("a row of headers among the answers is no respondent", () => {
  const rows = [rowOf([1, 2, 3, 4]), rowOf([2, 3, 4, 5]), rowOf([1, 3, 2, 4])];
  const plan = planOf(survey([rowOf([0, 0, 0, 0]), ...rows]));
  const blocks = plan.blocks.map((block): Block => {
    if (block.kind !== "table" || block.key !== "responses") return block;
    const columns = block.columns.map((column) =>
      "kind" in column.fill || column.role !== "input"
        ? column
        : { ...column, fill: [labelContent(column.header), ...column.fill.slice(1)] },
    );
    return { ...block, columns };
  });
  for (const spelling of spellings) {
    const sheet = calculateSheet({ ...plan, blocks }, spelling);
    expect([sheet.value("used"), sheet.value("excluded"), sheet.value("asked")]).toEqual([2, 1, 1]);
    expect(sheet.column("responses", "reason")[0]).toBe(english.sheet["sentence.reason.header"]);
    expect(sheet.value("check.arithmetic")).toBe(english.sheet["sentence.arithmetic.ok"]);
  }
});
