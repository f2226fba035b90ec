import { digamma, hypergeometric, logGamma } from "../../src/core/special-functions";

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

describe("₂F₁", () => {
  // Closed forms: Abramowitz & Stegun 15.1.3, 15.1.4, 15.1.6, 15.1.8.
  test.each([
    ["−ln(1 − z)/z", 1, 1, 2, 0.5, 2 * Math.LN2],
    ["−ln(1 − z)/z near 1", 1, 1, 2, 0.999, -Math.log(0.001) / 0.999],
    ["atanh(√z)/√z", 0.5, 1, 1.5, 0.36, Math.atanh(0.6) / 0.6],
    ["arcsin(√z)/√z", 0.5, 0.5, 1.5, 0.64, Math.asin(0.8) / 0.8],
    ["(1 − z)^−a", 3.5, 2, 2, 0.9, 0.1 ** -3.5],
    ["a polynomial", -2, 5, 3, 0.4, 1 - (2 * 5 * 0.4) / 3 + (2 * 5 * 6 * 0.16) / (3 * 4 * 2)],
    ["at 0", 3, 4, 5, 0, 1],
  ])("%s", (_, a, b, c, z, expected) => {
    expect(Math.abs(hypergeometric(a, b, c, z) / expected - 1)).toBeLessThan(1e-13);
  });

  test("NaN where the series has no sum", () => {
    expect(hypergeometric(2, 2, 1, 1)).toBeNaN();
  });
});
