import { evaluate } from "./support/call";
import { closeTo } from "./support/golden";
import { ordinaryRuns, responsesOf } from "./support/survey";

const plateaus = { min: "low", mean: "mid", max: "high", median: "low" } as const;
const points = ["pmc", "opp", "idp", "pme"] as const;
const near = (price: number) => closeTo(price, { rel: 1e-9 });

test("the golden files hold runs for every method and definition", () => {
  const kinds = ordinaryRuns.map(
    ({ options }) => `${options.intersection_method} ${options.acceptable_range}`,
  );
  expect(new Set(kinds).size).toBe(6);
});

test.each(ordinaryRuns)("$title", ({ golden, id, options, expected }) => {
  const args = {
    responses: responsesOf(golden),
    weights: golden.input.weights,
    definition: options.acceptable_range,
    plateau: plateaus[options.intersection_method],
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
    else if (sensitive) expect([near(reference), near(sensitive.exact)]).toContainEqual(row[i]);
    else expect({ point, price: row[i] }).toEqual({ point, price: near(reference) });
  }
  const summary = evaluate("VW_RANGE", { ...args, output: "summary" });
  expect(Object.fromEntries(summary)).toMatchObject({
    "Respondents used": expected.n_used,
    "Respondents excluded": expected.invalid_cases,
  });
});
