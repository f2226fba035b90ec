import Decimal from "decimal.js";
import { attainment } from "../../src/core/attainment";
import { agree, atLeast, exceeds } from "../../src/core/comparison";
import { lifetimeValue } from "../../src/core/lifetime-value";
import { outcomeFee } from "../../src/core/outcome-fee";
import { paybackMonths } from "../../src/core/payback";
import { roiShare } from "../../src/core/roi-share";
import { tier } from "../../src/core/tier";
import { valuePrice } from "../../src/core/value-price";
import { adversarial, fraction, generator, moved } from "./support/random";

// Independent of src/core/arithmetic: the contract's formulas in decimals of 60 digits.
const D = Decimal.clone({ precision: 60, toExpNeg: -400, toExpPos: 400 });
/** EXACTNESS_CASES=263000 makes a million over all the tests here. */
const CASES = Number(process.env.EXACTNESS_CASES ?? 20_000);

/** Places by which all amounts of a case are moved: most are of everyday size, some tiny or huge. */
const placesOf = (random: () => number) => (random() < 0.7 ? 0 : Math.floor(random() * 240 - 120));

function differences(
  count: number,
  seed: number,
  once: (random: () => number) => [unknown, unknown, unknown],
) {
  const random = generator(seed);
  const found = [];
  for (let i = 0; i < count; i++) {
    const [inputs, actual, expected] = once(random);
    if (!Object.is(actual, expected)) found.push({ inputs, actual, expected });
  }
  return found.slice(0, 5);
}

test("a number is its shortest decimal", () => {
  expect(valuePrice(3, 0.1, 0)).toBe(0.3);
  expect(valuePrice(0.2, 1, 0.1)).toBe(0.3);
  expect(valuePrice(4.35, 1, -4.34)).toBe(0.01);
});

test("VALUE_PRICE is the nearest double to reference + share·value", () => {
  const found = differences(CASES, 1, (random) => {
    const [value, share, reference] = [adversarial(random), fraction(random), adversarial(random)];
    const shared = new D(value).times(value < 0 ? 1 : share);
    return [
      [value, share, reference],
      valuePrice(value, share, reference),
      shared.plus(reference).toNumber(),
    ];
  });
  expect(found).toEqual([]);
});

test("VALUE_PRICE is the nearest double where magnitudes lie hundreds of digits apart", () => {
  const Wide = D.clone({ precision: 1500 });
  const found = differences(2000, 6, (random) => {
    const amount = () => moved(adversarial(random), Math.floor(random() * 560 - 280));
    const [value, share, reference] = [amount(), fraction(random), amount()];
    const shared = new Wide(value).times(value < 0 ? 1 : share);
    return [
      [value, share, reference],
      valuePrice(value, share, reference),
      shared.plus(reference).toNumber(),
    ];
  });
  expect(found).toEqual([]);
});

test("ROI_SHARE is the nearest double, with bands and with a target", () => {
  const found = differences(CASES / 2, 2, (random) => {
    const places = placesOf(random);
    const amount = () => moved(adversarial(random), places);
    const [gain, base] = [amount(), amount()];
    const first = Math.floor(random() * 1e6) / 100;
    const thresholds = [first, first + 1000, first + 25000.5].map((each) => moved(each, places));
    const shares = thresholds.map(() => fraction(random));
    const target = random() < 0.5 ? undefined : moved(Math.abs(adversarial(random)) + 1, places);
    const refund = fraction(random);
    const actual = roiShare(
      gain,
      shares,
      base,
      thresholds,
      undefined,
      undefined,
      target,
      refund,
      "excess",
    );
    let variable = new D(0);
    for (const [i, from] of thresholds.entries()) {
      if (!exceeds(gain, from)) break;
      const to = D.min(gain, thresholds[i + 1] ?? Infinity);
      variable = variable.plus(to.minus(from).times(shares[i]!));
    }
    const missed =
      target === undefined || atLeast(gain, target)
        ? 0
        : new D(1).minus(new D(Math.max(gain, 0)).div(target));
    const earned = new D(base).times(new D(1).minus(new D(refund).times(missed)));
    return [
      [gain, base, thresholds, shares, target, refund],
      actual,
      earned.plus(variable).toNumber(),
    ];
  });
  expect(found).toEqual([]);
});

test("LTV is the nearest double, for ever and for a few periods", () => {
  const found = differences(CASES / 4, 3, (random) => {
    const arpa = Math.abs(adversarial(random));
    const [margin, churn, discount] = [fraction(random), fraction(random), fraction(random)];
    const growth = Math.floor(random() * 21 - 10) / 100;
    const n = random() < 0.3 ? Infinity : 1 + Math.floor(random() * 12);
    const timing = Math.floor(random() * 3);
    const actual = lifetimeValue(arpa, margin, churn, discount, n, growth, timing);
    const q = new D(1).minus(churn).times(new D(1).plus(growth)).div(new D(1).plus(discount));
    if (n === Infinity && (typeof actual !== "number" || q.gte(1)))
      return [0, typeof actual === "object", q.gte(1)];
    const lead = [new D(1), new D(1).div(new D(1).plus(discount)), q][timing]!;
    let sum = new D(0);
    for (let t = 0; t < n && n !== Infinity; t++) sum = sum.plus(q.pow(t));
    if (n === Infinity) sum = new D(1).div(new D(1).minus(q));
    return [
      [arpa, margin, churn, discount, growth, n, timing],
      actual,
      lead.times(arpa).times(margin).times(sum).toNumber(),
    ];
  });
  expect(found).toEqual([]);
});

test("PAYBACK_MONTHS without discount is the nearest double", () => {
  const found = differences(CASES / 20, 4, (random) => {
    const cost = Math.floor(random() * 1e7) / 100;
    const revenue = 100 + Math.floor(random() * 1e6) / 100;
    const margin = 0.2 + Math.floor(random() * 80) / 100;
    const churn = random() < 0.5 ? 0 : Math.floor(random() * 40) / 1000;
    const ramp = Math.floor(random() * 5);
    const delay = Math.floor(random() * 7) / 2;
    const actual = paybackMonths(cost, revenue, margin, churn, 0, ramp, delay);
    const expected = monthByMonth(cost, revenue, margin, churn, ramp, delay);
    const inputs = [cost, revenue, margin, churn, ramp, delay];
    return [inputs, typeof actual === "object" ? undefined : actual, expected];
  });
  expect(found).toEqual([]);
});

function monthByMonth(
  cost: number,
  revenue: number,
  margin: number,
  churn: number,
  ramp: number,
  delay: number,
) {
  if (cost === 0) return 0;
  let recovered = new D(0);
  const full = new D(revenue).times(margin);
  let kept = new D(1);
  for (let k = 1; k <= 3000; k++) {
    const part =
      k <= delay ? new D(0) : ramp === 0 ? new D(1) : D.min(1, new D(k).minus(delay).div(ramp));
    const month = full.times(part).times(kept);
    if (recovered.plus(month).gte(cost))
      return new D(cost)
        .minus(recovered)
        .div(month)
        .plus(k - 1)
        .toNumber();
    recovered = recovered.plus(month);
    kept = kept.times(new D(1).minus(churn));
  }
  return undefined;
}

test("VALUE_ATTAINMENT and OUTCOME_FEE are the nearest double", () => {
  const found = differences(CASES, 7, (random) => {
    const places = placesOf(random);
    const amount = () => moved(adversarial(random), places);
    const [baseline, target, actual] = [amount(), amount(), amount()];
    const distance = new D(target).minus(baseline);
    const ratio = attainment(baseline, target, actual);
    if (typeof ratio === "object") return [0, agree(baseline, target), true];
    return [
      [baseline, target, actual],
      ratio,
      new D(actual).minus(baseline).div(distance).toNumber(),
    ];
  });
  const fees = differences(CASES, 8, (random) => {
    const places = placesOf(random);
    const [base, units, threshold] = [1, 2, 3].map(() => moved(adversarial(random), places));
    const rate = adversarial(random);
    const beyond = exceeds(units!, threshold!) ? new D(units!).minus(threshold!) : new D(0);
    const expected = beyond.times(rate).plus(base!).toNumber();
    return [
      [base, rate, units, threshold],
      outcomeFee(units!, rate, base!, threshold!, undefined, "excess"),
      expected,
    ];
  });
  expect([...found, ...fees]).toEqual([]);
});

test("no whole-percent attainment is misjudged at 80%, 100% or 120%", () => {
  const thresholds = [0.8, 1, 1.2];
  const labels = [80, 100, 120];
  let misjudged = 0;
  for (let baseline = 0; baseline <= 100; baseline++) {
    for (let target = 0; target <= 100; target++) {
      if (target === baseline) continue;
      for (let actual = 0; actual <= 100; actual++) {
        const score = attainment(baseline / 100, target / 100, actual / 100);
        const judged = typeof score === "number" ? tier(score, thresholds, labels) : undefined;
        const percent = ((actual - baseline) * 100) / (target - baseline);
        const met =
          percent >= 80 ? (percent >= 100 ? (percent >= 120 ? 120 : 100) : 80) : undefined;
        if ((typeof judged === "number" ? judged : undefined) !== met) misjudged++;
      }
    }
  }
  expect(misjudged).toBe(0);
});

describe("comparison at 15 significant digits", () => {
  test.each([
    [1.2000000000000002, 1.2, true],
    [0.1 + 0.2, 0.3, true],
    [1.00000000000001, 1, false],
    [0, 1e-300, false],
    [-0.30000000000000004, -0.3, true],
    [Infinity, Infinity, true],
    [Infinity, -Infinity, false],
    [NaN, NaN, false],
  ])("%p and %p: %p", (a, b, expected) => {
    expect(agree(a, b)).toBe(expected);
    expect(atLeast(b, a)).toBe(expected || b > a);
    expect(exceeds(a, b)).toBe(!expected && a > b);
  });

  test("agree is rounding to 15 digits", () => {
    const found = differences(200_000, 5, (random) => {
      const a = random() * 10 ** Math.floor(random() * 20 - 10);
      const b = a * (1 + (random() - 0.5) * 2e-14);
      return [[a, b], agree(a, b), a.toPrecision(15) === b.toPrecision(15)];
    });
    expect(found).toEqual([]);
  });
});
