import { call } from "./support/call";
import { closeTo, goldenCases } from "./support/golden";

describe.each([
  ["value_price", "VALUE_PRICE"],
  ["roi_share", "ROI_SHARE"],
  ["ltv", "LTV"],
  ["payback_months", "PAYBACK_MONTHS"],
])("golden %s", (file, id) => {
  const cases = goldenCases(file).filter((golden) => golden.function === id);

  test.each(cases)("$name", ({ args, expected, tolerance }) => {
    const result = call(id, args);
    if (typeof expected === "string") expect(result).toMatchObject({ code: expected });
    else expect(result).toEqual(closeTo(expected, tolerance));
  });
});
