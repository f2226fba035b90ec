import { customerValue } from "../../src/core/customers/customer-value";
import { expectedPurchases } from "../../src/core/customers/purchases";

/**
 * Fader, Hardie & Lee (2005), eq. 10, by mpmath 1.3.0's hyp2f1 at 80 digits: r, alpha, a, b, frequency, recency, age,
 * horizon, purchases.
 */
const purchases: readonly (readonly number[])[] = [
  [0.243, 4.414, 0.793, 2.426, 2, 30.43, 38.86, 39, 1.2260281747671445],
  [0.243, 4.414, 0.793, 2.426, 0, 0, 38.86, 0.001, 5.6153611927609374e-6],
  [0.243, 4.414, 0.793, 2.426, 7, 29.43, 38.86, 5214, 44.708317622850602],
  [
    0.5356612713915128, 5.858289272603837, 2147949.990602225, 7878304.967428101, 2, 30.43, 38.86,
    39, 1.1240334466486458,
  ],
  [0.5, 5, 2000000.0, 8000000.0, 0, 0, 30, 10000.0, 4.3442763961221377],
  [0.243, 4.414, 1.000000001, 2.426, 2, 30, 39, 39, 1.0867299644848355],
  [0.243, 4.414, 0.999999, 2.426, 2, 30, 39, 1e-5, 3.4639985912860236e-7],
  [9371.32, 3.97817, 0.00248863, 0.00839597, 0, 0, 1, 0.247564, 354.6538554618973],
  [1145.8, 0.0553257, 0.00675428, 0.225594, 0, 0, 38.86, 0.0896401, 2.5824217828944461],
  [0.0134246, 26.9341, 2.29365, 7664.79, 100, 1.48, 5, 3162.24, 109.12893050610743],
  [1.29608, 2.54082, 0.435434, 0.477506, 2, 0, 0, 1733.47, 142.80642343260298],
  [0.01, 2, 1e-6, 0.5, 3, 9, 10, 50, 12.541645996210176],
  [0.243, 4.414, 50, 1e-6, 0, 0, 38, 500, 0.46167774884279291],
];

/** Σ (E(m) − E(m − 1))/(1 + d)^m likewise: r, alpha, a, b, frequency, recency, age, months, discount, value of 1 a purchase. */
const values: readonly (readonly number[])[] = [
  [0.243, 4.414, 0.793, 2.426, 2, 30.43, 38.86, 12, 0.01, 1.4713603659571189],
  [0.243, 4.414, 0.793, 2.426, 0, 0, 27, 60, 0, 1.1470351948437112],
  [0.243, 4.414, 0.793, 2.426, 29, 38, 38.86, 240, 0.005, 95.216686217375583],
  [0.243, 4.414, 1, 2.426, 1, 9, 30, 3, 2, 0.030771561223996392],
  [0.243, 4.414, 0.793, 2.426, 2, 30.43, 38.86, 24, -0.05, 5.0465772673904416],
  [0.243, 4.414, 0.793, 2.426, 0, 0, 0, 1200, 0.01, 3.9211094012085943],
];

const modelOf = ([r = NaN, alpha = NaN, a = NaN, b = NaN]: readonly number[]) => ({
  r,
  alpha,
  a,
  b,
});
const customerOf = ([, , , , frequency = NaN, recency = NaN, age = NaN]: readonly number[]) => ({
  frequency,
  recency,
  age,
});

test.each(purchases)(
  "expected purchases: r %d, alpha %d, a %d, b %d; %d purchases, last at %d, age %d; %d weeks",
  (...given) => {
    const [, , , , , , , horizon = NaN, expected = NaN] = given;
    const found = expectedPurchases(modelOf(given), customerOf(given), horizon);
    expect(Math.abs(found / expected - 1)).toBeLessThan(1e-14);
  },
);

test.each(values)(
  "value: r %d, alpha %d, a %d, b %d; %d purchases, last at %d, age %d; %d months at %d",
  (...given) => {
    const [, , , , , , , months = NaN, discount = NaN, expected = NaN] = given;
    const found = customerValue(modelOf(given), customerOf(given), 1, months, discount);
    expect(Math.abs((found as number) / expected - 1)).toBeLessThan(1e-14);
  },
);

const model = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

test("nothing is expected within no time, and more the longer it is", () => {
  const customer = { frequency: 3, recency: 20, age: 30 };
  let before = expectedPurchases(model, customer, 0);
  expect(before).toBe(0);
  for (let horizon = 1e-12; horizon < 1e12; horizon *= 1.37) {
    const until = expectedPurchases(model, customer, horizon);
    expect(until).toBeGreaterThan(before);
    before = until;
  }
});

test("what is remembered of one model or customer is not told of another", () => {
  const customer = { frequency: 3, recency: 20, age: 30 };
  const alone = (a: number, frequency: number) =>
    expectedPurchases({ ...model, a }, { ...customer, frequency }, 52);
  const first = [alone(0.8, 3), alone(1.2, 3), alone(0.8, 4)];
  expect(new Set(first).size).toBe(3);
  expect([alone(0.8, 3), alone(1.2, 3), alone(0.8, 4)]).toEqual(first);
});

test("a discount far below 0 leaves no digit, and says so", () => {
  const frequent = { frequency: 100, recency: 20, age: 21 };
  const leaving = { ...model, a: 200, b: 10 };
  expect(customerValue(leaving, frequent, 1, 400, -0.5)).toMatchObject({
    reason: "discount-too-negative",
    details: { months: 400 },
  });
  expect(customerValue(leaving, frequent, 1, 400, -0.001)).toBeGreaterThan(0);
});
