import Decimal from "decimal.js";
import { BLOCK, together } from "../../src/core/arithmetic";
import { attainment } from "../../src/core/attainment";
import { cohortValue } from "../../src/core/cohort-value";
import { agree, atLeast, exceeds } from "../../src/core/comparison";
import { expansionValue } from "../../src/core/expansion-value";
import { lifetimeValue } from "../../src/core/lifetime-value";
import { outcomeFee } from "../../src/core/outcome-fee";
import { paybackMonths } from "../../src/core/payback";
import { roiShare } from "../../src/core/roi-share";
import { tier } from "../../src/core/tier";
import { valuePrice } from "../../src/core/value-price";
import { adversarial, everyday, fraction, generator, moved } from "./support/random";

// Independent of src/core/arithmetic: the contract's formulas in decimals of 60 digits.
const D = Decimal.clone({ precision: 60, toExpNeg: -400, toExpPos: 400 });
/** EXACTNESS_CASES=263000 makes a million over all the tests here. */
const CASES = Number(process.env.EXACTNESS_CASES ?? 20_000);

/** Places by which all amounts of a case are moved: most are of everyday size, some tiny or huge. */
const placesOf = (random: () => number) => (random() < 0.7 ? 0 : Math.floor(random() * 240 - 120));

type Amount = (random: () => number) => number;
interface Case {
  readonly inputs: unknown;
  readonly actual: () => unknown;
  readonly expected: unknown;
}

/**
 * Cases whose number differs from the judge's, calculated alone or together with the others of their block. Every
 * second block has amounts as people type them, for one adversarial row makes its whole block calculate in pairs.
 */
function differences(
  count: number,
  seed: number,
  once: (random: () => number, amount: Amount) => [unknown, () => unknown, unknown],
) {
  const random = generator(seed);
  const found: unknown[] = [];
  for (let start = 0; start < count; start += BLOCK) {
    const amount = (start / BLOCK) % 2 === 0 ? adversarial : everyday;
    const cases = Array.from({ length: Math.min(BLOCK, Math.ceil(count - start)) }, (): Case => {
      const [inputs, actual, expected] = once(random, amount);
      return { inputs, actual, expected };
    });
    const check = (way: string) => (row: number, actual: unknown) => {
      const { inputs, expected } = cases[row]!;
      if (!Object.is(plain(actual), expected)) found.push({ way, inputs, actual, expected });
    };
    for (const [row, { actual }] of cases.entries()) check("alone")(row, actual());
    together(cases.length, (row) => cases[row]!.actual(), check("together"));
  }
  return found.slice(0, 5);
}

/** Where there is no number, that there is none is all that is compared. */
const plain = (result: unknown) => (typeof result === "object" ? undefined : result);

test("a number is its shortest decimal", () => {
  expect(valuePrice(3, 0.1, 0)).toBe(0.3);
  expect(valuePrice(0.2, 1, 0.1)).toBe(0.3);
  expect(valuePrice(4.35, 1, -4.34)).toBe(0.01);
});

test("VALUE_PRICE is the nearest double to reference + share·value", () => {
  const found = differences(CASES, 1, (random, amount) => {
    const [value, share, reference] = [amount(random), fraction(random), amount(random)];
    const shared = new D(value).times(value < 0 ? 1 : share);
    return [
      [value, share, reference],
      () => valuePrice(value, share, reference),
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
      () => valuePrice(value, share, reference),
      shared.plus(reference).toNumber(),
    ];
  });
  expect(found).toEqual([]);
});

test("ROI_SHARE is the nearest double, with bands and with a target", () => {
  // The rows of a call share their lists: so do the cases of a block.
  let lists: [thresholds: number[], shares: number[], places: number] | undefined;
  let row = 0;
  const found = differences(CASES / 2, 2, (random, amount) => {
    if (row++ % BLOCK === 0 || lists === undefined) {
      const places = amount === everyday ? 0 : placesOf(random);
      const first = Math.floor(random() * 1e6) / 100;
      const starts = [first, first + 1000, first + 25000.5].map((each) => moved(each, places));
      lists = [starts, starts.map(() => fraction(random)), places];
    }
    const [thresholds, shares, places] = lists;
    const near = moved(amount(random), places);
    // Some gains lie on a threshold, or as near to it as doubles can.
    const gain =
      random() < 0.9 ? near : thresholds[1]! * (1 + Math.floor(random() * 3 - 1) * 2e-16);
    const base = moved(amount(random), places);
    const target = random() < 0.5 ? undefined : moved(Math.abs(amount(random)) + 1, places);
    const refund = fraction(random);
    const actual = () =>
      roiShare(gain, shares, base, thresholds, undefined, undefined, target, refund, "excess");
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
  const found = differences(CASES / 4, 3, (random, amount) => {
    const arpa = Math.abs(amount(random));
    const [margin, churn, discount] = [fraction(random), fraction(random), fraction(random)];
    const growth = Math.floor(random() * 21 - 10) / 100;
    const n = random() < 0.3 ? Infinity : 1 + Math.floor(random() * 40);
    const timing = Math.floor(random() * 3);
    const actual = () => lifetimeValue(arpa, margin, churn, discount, n, growth, timing);
    const q = new D(1).minus(churn).times(new D(1).plus(growth)).div(new D(1).plus(discount));
    if (n === Infinity && q.gte(1))
      return [[arpa, margin, churn, discount, growth], actual, undefined];
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

test.each([
  ["without", 0],
  ["with", 1],
])("PAYBACK_MONTHS %s discount is the nearest double", (_, discounted) => {
  const found = differences(CASES / 40, 4 + 100 * discounted, (random) => {
    const cost = Math.floor(random() * 1e7) / 100;
    const revenue = 100 + Math.floor(random() * 1e6) / 100;
    const margin = 0.2 + Math.floor(random() * 80) / 100;
    const churn = random() < 0.5 ? 0 : Math.floor(random() * 40) / 1000;
    const discount = discounted * (Math.floor(random() * 30) / 1000);
    const ramp = random() < 0.5 ? 0 : Math.floor(random() * 5);
    const delay = Math.floor(random() * 7) / 2;
    const inputs = [cost, revenue, margin, churn, discount, ramp, delay] as const;
    return [inputs, () => paybackMonths(...inputs), monthByMonth(...inputs)];
  });
  expect(found).toEqual([]);
});

/** The contract's sum, up to a limit after which there is no payback. */
function monthByMonth(
  cost: number,
  revenue: number,
  margin: number,
  churn: number,
  discount: number,
  ramp: number,
  delay: number,
) {
  if (cost === 0) return 0;
  let recovered = new D(0);
  const full = new D(revenue).times(margin);
  const discounted = new D(1).plus(discount);
  let kept = new D(1).div(discounted);
  for (let k = 1; k <= 3000; k++) {
    const part =
      k <= delay ? new D(0) : ramp === 0 ? new D(1) : D.min(1, new D(k).minus(delay).div(ramp));
    const month = full.times(part).times(kept);
    if (recovered.plus(month).gte(cost)) {
      const rest = new D(cost).minus(recovered).div(month);
      return rest.plus(k - 1).toNumber();
    }
    recovered = recovered.plus(month);
    kept = kept.times(new D(1).minus(churn)).div(discounted);
  }
  return undefined;
}

test.each([
  [401, 0.01],
  [1201, 0.003],
  [1201, -0.01],
  [5000, 0.1],
  [10_000, 0.0001],
  [600, 8],
  [40, 1e100],
  [3, 1e300],
])("LTV_COHORT of %d periods at a discount of %d is the nearest double", (periods, discount) => {
  const survival = Array.from({ length: periods }, (_, t) => 0.999 ** t);
  const kept = new D(1).div(new D(1).plus(discount));
  const sum = survival.reduceRight((later, part) => later.times(kept).plus(part), new D(0));
  const expected = sum.times(kept).times(123.45).toNumber();
  expect(cohortValue(survival, 123.45, discount, 1)).toBe(expected);
});

test("LTV_COHORT of hardly anybody, in 17 digits, is the nearest double", () => {
  const random = generator(12);
  const parts = Array.from({ length: 400 }, () => random() * 1e-30);
  const kept = new D(1).div(1.05);
  const sum = parts.reduceRight((later, part) => later.times(kept).plus(part), new D(0));
  expect(cohortValue(parts, 80, 0.05, 0)).toBe(sum.times(80).toNumber());

  const fewer = parts.map((part) => part * 1e-180);
  expect((cohortValue(fewer, 80, 0.05, 0) as number) / sum.times(80e-180).toNumber()).toBeCloseTo(
    1,
    12,
  );
});

test("LTV_COHORT far beyond the range of doubles ends, and loses nobody", () => {
  const late = Array.from({ length: 9000 }, (_, t) => (t === 8999 ? 1 : 0));
  expect((cohortValue(late, 1, 0.08, 0) as number) / 1.08 ** -8999).toBeCloseTo(1, 10);
  expect(cohortValue(late, 1, -0.3, 0)).toBe(Infinity);
});

test("LTV_COHORT and LTV_EXPANSION are the nearest double", () => {
  let survival: number[] = [];
  let timing = 0;
  let row = 0;
  const cohorts = differences(CASES / 20, 9, (random, amount) => {
    if (row++ % BLOCK === 0) {
      survival = Array.from({ length: 1 + Math.floor(random() * 40) }, () => fraction(random));
      timing = Math.floor(random() * 2);
    }
    const [list, when] = [survival, timing];
    const margin = amount(random);
    const discount = random() < 0.5 ? Math.floor(random() * 30) / 100 : random() * 0.3;
    const discounted = new D(1).plus(discount);
    const sum = list.reduce(
      (total, part, t) => total.plus(new D(part).div(discounted.pow(t + when))),
      new D(0),
    );
    const expected = sum.times(margin).toNumber();
    return [[list, margin, discount], () => cohortValue(list, margin, discount, when), expected];
  });
  const expansions = differences(CASES / 4, 10, (random, amount) => {
    const inputs = [
      Math.abs(amount(random)),
      fraction(random),
      fraction(random),
      Math.floor(random() * 40) / 100,
      fraction(random),
    ] as const;
    const [arpa, margin, churn, growth, discount] = inputs;
    const k = new D(1).minus(churn).times(new D(1).minus(discount));
    const lost = new D(1).minus(k);
    const first = new D(arpa).times(margin);
    const grown = first.times(growth).times(k).div(lost.pow(2));
    const expected = lost.isZero() ? undefined : first.div(lost).plus(grown).toNumber();
    return [inputs, () => expansionValue(...inputs), expected];
  });
  expect([...cohorts, ...expansions]).toEqual([]);
});

test("VALUE_ATTAINMENT and OUTCOME_FEE are the nearest double", () => {
  const found = differences(CASES, 7, (random, amount) => {
    const places = amount === everyday ? 0 : placesOf(random);
    const next = () => moved(amount(random), places);
    const inputs = [next(), next(), next()] as const;
    const [baseline, target, actual] = inputs;
    const distance = new D(target).minus(baseline);
    const ratio = new D(actual).minus(baseline).div(distance).toNumber();
    return [inputs, () => attainment(...inputs), agree(baseline, target) ? undefined : ratio];
  });
  const fees = differences(CASES, 8, (random, amount) => {
    const places = amount === everyday ? 0 : placesOf(random);
    const [base, units, threshold] = [1, 2, 3].map(() => moved(amount(random), places));
    const rate = amount(random);
    const beyond = exceeds(units!, threshold!) ? new D(units!).minus(threshold!) : new D(0);
    const expected = beyond.times(rate).plus(base!).toNumber();
    return [
      [base, rate, units, threshold],
      () => outcomeFee(units!, rate, base!, threshold!, undefined, "excess"),
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
      return [[a, b], () => agree(a, b), a.toPrecision(15) === b.toPrecision(15)];
    });
    expect(found).toEqual([]);
  });
});
