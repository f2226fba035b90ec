import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Input } from "../../src/functions";
import { evaluate } from "./support/call";
import { closeTo } from "./support/golden";

const FOLDER = "test/golden/price-sensitivity";

interface Options {
  readonly validate: boolean;
  readonly interpolate: boolean;
  readonly intersection_method: "min" | "mean" | "max" | "median";
  readonly acceptable_range: "original" | "narrower";
}

type Point = "pmc" | "opp" | "idp" | "pme";
type Expected = Record<Point, number | null> & {
  n_used: number;
  invalid_cases: number;
  error?: string;
};
type Column = readonly (number | null)[];

interface Golden {
  readonly name: string;
  readonly options: Options;
  readonly input: Record<"toocheap" | "cheap" | "expensive" | "tooexpensive", Column> & {
    readonly weights?: readonly number[];
    readonly csv?: string;
  };
  readonly expected: Expected;
  readonly variants?: readonly { options: Options; expected: Expected }[];
  readonly fp_sensitive: readonly { run: string; point: Point; reference: number; exact: number }[];
}

const plateaus = { min: "low", mean: "mid", max: "high" } as const;
const points = ["pmc", "opp", "idp", "pme"] as const;

const runs = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => {
    const golden = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Golden;
    const all = [
      { options: golden.options, expected: golden.expected },
      ...(golden.variants ?? []),
    ];
    return all.map((run, i) => ({
      ...run,
      golden,
      id: i === 0 ? "expected" : `variants[${i - 1}]`,
    }));
  })
  .filter(({ options }) => options.validate && !options.interpolate)
  .filter(({ options }) => options.intersection_method !== "median");

test("the golden files hold runs for every method and definition", () => {
  expect(runs.length).toBeGreaterThan(15);
});

test.each(runs.map((run) => ({ ...run, title: `${run.golden.name} ${run.id}` })))(
  "$title",
  ({ golden, id, options, expected }) => {
    const args = {
      responses: responsesOf(golden),
      ...(golden.input.weights ? { weights: golden.input.weights } : {}),
      definition: options.acceptable_range,
      plateau: plateaus[options.intersection_method as "min"],
    };
    if (expected.error !== undefined) {
      expect(evaluate("VW_RANGE", args)).toMatchObject([[{ code: "#N/A" }]]);
      return;
    }
    const [row = []] = evaluate("VW_RANGE", args);
    for (const [i, point] of points.entries()) {
      const reference = expected[point];
      const sensitive = golden.fp_sensitive.find((each) => each.run === id && each.point === point);
      if (reference === null) expect(row[i]).toMatchObject({ code: "#N/A" });
      else if (sensitive)
        expect([
          closeTo(reference, { rel: 1e-9 }),
          closeTo(sensitive.exact, { rel: 1e-9 }),
        ]).toContainEqual(row[i]);
      else
        expect({ point, price: row[i] }).toEqual({
          point,
          price: closeTo(reference, { rel: 1e-9 }),
        });
    }
    const summary = evaluate("VW_RANGE", { ...args, output: "summary" });
    expect(Object.fromEntries(summary)).toMatchObject({
      "Respondents used": expected.n_used,
      "Respondents excluded": expected.invalid_cases,
    });
  },
);

function responsesOf({ input }: Golden): Input[][] {
  if (input.csv === undefined) {
    return input.cheap.map((cheap, i) => [
      input.toocheap[i],
      cheap,
      input.expensive[i],
      input.tooexpensive[i],
    ]);
  }
  const lines = readFileSync(join(FOLDER, input.csv), "utf8").trim().split("\n").slice(1);
  return lines.map((line) => line.split(",").slice(0, 4).map(Number));
}
