import { call } from "./support/call";
import { closeTo, goldenCases } from "./support/golden";

describe.each(["value_price"])("golden %s", (file) => {
  test.each(goldenCases(file))("$name", ({ function: id, args, expected, tolerance }) => {
    const result = call(id, args);
    if (typeof expected === "string") expect(result).toMatchObject({ code: expected });
    else expect(result).toEqual(closeTo(expected, tolerance));
  });
});
