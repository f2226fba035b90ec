import { residualLifetime } from "../../src/core/retention/residual-lifetime";

/**
 * (β + n)/(α + β + n)·₂F₁(1, β + n + 1; α + β + n + 1; 1/(1 + d)), by mpmath 1.3.0's hyp2f1 at 60 digits:
 * alpha, beta, discount, renewals, lifetime.
 */
const reference: readonly (readonly [number, number, number, number, number])[] = [
  [0.668, 3.806, 0.1, 0, 5.4148560483740406],
  [0.668, 3.806, 0.1, 4, 6.8970573977460909],
  [0.668, 3.806, 1.9e-4, 4, 156.75246503076571],
  [0.668, 3.806, 1e-6, 0, 615.29154314300656],
  [0.668, 3.806, 1e-12, 7, 125812.56400185479],
  [1, 4, 1e-4, 0, 28.524285719833266],
  [1.000000001, 4, 1e-5, 0, 37.720454308116943],
  [2, 4, 1.9e-4, 10_000, 2860.9709094044616],
  [3, 4, 1e-9, 2, 2.999999979000003],
  [7.5, 0.3, 1e-15, 1, 0.19999999999999992],
  [0.01, 1000, 1e-6, 0, 938659.23271959757],
  [1e-6, 1, 0.01, 5, 100.99974474583738],
  [150, 30, 1e-4, 100, 0.87240600957559022],
  [1000, 3000, 1e-8, 0, 3.0030029127022851],
  [1.5, 1e-6, 3, 0, 7.44802096111927e-7],
  [0.5, 30, 1_000_000, 1, 0.98412795311353865],
];

test.each(reference)(
  "alpha %d, beta %d, discount %d, renewals %d",
  (alpha, beta, d, n, expected) => {
    const lifetime = residualLifetime(alpha, beta, d, n);
    expect(Math.abs((lifetime as number) / expected - 1)).toBeLessThan(5e-15);
  },
);

test("it is the sum of discounted survival", () => {
  const [alpha, beta, discount, renewals] = [0.9, 2.5, 0.2, 3];
  let [sum, survival] = [0, 1];
  for (let t = 1; t <= 300; t++) {
    survival *= (beta + renewals + t - 1) / (alpha + beta + renewals + t - 1);
    sum += survival / (1 + discount) ** (t - 1);
  }
  expect(residualLifetime(alpha, beta, discount, renewals)).toBeCloseTo(sum, 12);
});

test("as the discount falls to nothing, it becomes what it is without discount", () => {
  expect(residualLifetime(2, 3, 5e-324, 0)).toBe(residualLifetime(2, 3, 0, 0));
});

test.each([
  [1e-300, 1, 1e-5, 100_001],
  [1e300, 1, 0.1, 1e-300],
  [1e31, 1e31, 0.1, 0.5 * (1.1 / 0.6)],
  [1e15, 1e15, 1e-15, 1],
  [1e300, 1e300, 0.1, 0.5 * (1.1 / 0.6)],
  [1.7e308, 1.7e308, 1, 0.5 * (2 / 1.5)],
  [1e-300, 1e300, 0.25, 1.25 / 0.25],
  [0.5, 3, 1e308, 6 / 7],
])("at the ends of the domain: alpha %d, beta %d, discount %d", (alpha, beta, d, expected) => {
  expect((residualLifetime(alpha, beta, d, 0) as number) / expected).toBeCloseTo(1, 13);
});

test("without discount a lifetime that has no end is a reason, not a number", () => {
  expect(residualLifetime(1, 3, 0, 0)).toMatchObject({ reason: "residual-life-has-no-end" });
});
