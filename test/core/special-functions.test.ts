import { digamma, logGamma } from "../../src/core/special-functions";

const EULER = 0.57721566490153286;

describe("ln Γ", () => {
  // Abramowitz & Stegun, tables 6.1 and 6.4; factorials.
  test.each([
    [1, 0],
    [2, 0],
    [0.5, 0.5723649429247001],
    [1.5, -0.1207822376352452],
    [1.25, -0.0982718364218129],
    [11, Math.log(3628800)],
    [21, 42.335616460753485],
    [100, 359.1342053695753988],
    [1e-10, 23.0258509298827352],
    [1e6, 12815504.569147611],
  ])("at %d", (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(
      4e-15 * Math.max(1, Math.abs(expected)),
    );
  });

  test("rises by ln x from x to x + 1", () => {
    for (let x = 0.05; x < 40; x += 0.37) {
      expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 12);
    }
  });
});

describe("ψ", () => {
  test.each([
    [1, -EULER],
    [2, 1 - EULER],
    [0.5, -EULER - 2 * Math.LN2],
    [0.25, -EULER - Math.PI / 2 - 3 * Math.LN2],
    [10, 2.2517525890667211],
    [100, 4.6001618527380874],
  ])("at %d", (x, expected) => {
    expect(Math.abs(digamma(x) - expected)).toBeLessThanOrEqual(
      5e-15 * Math.max(1, Math.abs(expected)),
    );
  });
});
