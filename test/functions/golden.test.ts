import { call } from "./support/call";
import { closeTo, goldenCases } from "./support/golden";

/** The golden files' own names for functions that have another one here. */
const ids: Record<string, string> = { LTV_SKOK: "LTV_EXPANSION" };

describe.each([
  ["value_price", "VALUE_PRICE"],
  ["roi_share", "ROI_SHARE"],
  ["ltv", "LTV"],
  ["ltv", "LTV_SKOK"],
  ["ltv", "LTV_COHORT"],
  ["payback_months", "PAYBACK_MONTHS"],
  ["seed_arithmetic", "OUTCOME_FEE"],
])("golden %s %s", (file, name) => {
  const cases = goldenCases(file).filter((golden) => golden.function === name);

  test.each(cases)("$name", ({ args, expected, tolerance }) => {
    const result = call(ids[name] ?? name, args);
    if (typeof expected === "string") expect(result).toMatchObject({ code: expected });
    else expect(result).toEqual(closeTo(expected, tolerance));
  });
});
