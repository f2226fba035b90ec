import fc from "fast-check";
import type { Cell } from "../../src/functions";
import { call, evaluate } from "./support/call";

const money = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((cents) => cents / 100);
const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);
const rate = fc.integer({ min: 1, max: 999 }).map((permille) => permille / 1000);

function number(cell: Cell): number {
  if (typeof cell !== "number") throw new Error(`Not a number: ${JSON.stringify(cell)}`);
  return cell;
}

const closeTo = (expected: number, relative: number) => ({
  asymmetricMatch: (actual: number) =>
    Math.abs(actual - expected) <= relative * Math.max(1, Math.abs(expected)),
});

describe("VALUE_PRICE", () => {
  const price = (value: number, part: number, reference_price = 0, floor?: number, cap?: number) =>
    number(call("VALUE_PRICE", { value, share: part, reference_price, floor, cap }));

  test("rises with the value and, for a positive value, with the share", () => {
    fc.assert(
      fc.property(money, money, share, share, money, (v1, v2, s1, s2, reference) => {
        const [low, high] = [Math.min(v1, v2), Math.max(v1, v2)];
        const [less, more] = [Math.min(s1, s2), Math.max(s1, s2)];
        expect(price(low, s1, reference)).toBeLessThanOrEqual(price(high, s1, reference));
        expect(price(Math.abs(v1), less)).toBeLessThanOrEqual(price(Math.abs(v1), more));
      }),
    );
  });

  test("never exceeds the economic value and stays between floor and cap", () => {
    fc.assert(
      fc.property(money, share, money, money, money, (value, part, reference, a, b) => {
        const economicValue = number(
          call("VALUE_PRICE", { value, share: 1, reference_price: reference }),
        );
        expect(price(value, part, reference)).toBeLessThanOrEqual(economicValue);
        const [floor, cap] = [Math.min(a, b), Math.max(a, b)];
        const bounded = price(value, part, reference, floor, cap);
        expect(bounded).toBeGreaterThanOrEqual(floor);
        expect(bounded).toBeLessThanOrEqual(cap);
      }),
    );
  });
});

describe("ROI_SHARE", () => {
  test("rises with gain and share, and stays between minimum and cap", () => {
    const mode = fc.constantFrom("excess", "cliff", "guaranteed");
    const positive = money.map(Math.abs);
    fc.assert(
      fc.property(
        positive,
        positive,
        rate,
        positive,
        positive,
        positive,
        mode,
        (g1, g2, s, threshold, a, b, kind) => {
          const [minimum, cap] = [Math.min(a, b), Math.max(a, b)];
          const fee = (gain: number, part = s) =>
            number(call("ROI_SHARE", { gain, share: part, threshold, minimum, cap, mode: kind }));
          expect(fee(Math.min(g1, g2))).toBeLessThanOrEqual(fee(Math.max(g1, g2)));
          expect(fee(g1, s / 2)).toBeLessThanOrEqual(fee(g1));
          expect(fee(g1)).toBeGreaterThanOrEqual(minimum);
          expect(fee(g1)).toBeLessThanOrEqual(cap);
        },
      ),
    );
  });

  test("bands of one rate are one band", () => {
    fc.assert(
      fc.property(
        money,
        rate,
        fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 5 }),
        (gain, part, edges) => {
          const threshold = [...edges].sort((a, b) => a - b);
          const banded = call("ROI_SHARE", { gain, share: threshold.map(() => part), threshold });
          expect(banded).toBe(call("ROI_SHARE", { gain, share: part, threshold: threshold[0] }));
        },
      ),
    );
  });
});

describe("LTV", () => {
  test("equals the sum of its payments", () => {
    const periods = fc.integer({ min: 1, max: 200 });
    const growth = fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(
        rate,
        rate,
        growth,
        periods,
        fc.constantFrom(0, 1, 2),
        (churn, discount, g, n, timing) => {
          const q = ((1 - churn) * (1 + g)) / (1 + discount);
          const lead = [1, 1 / (1 + discount), q][timing]!;
          let sum = 0;
          for (let t = 0; t < n; t++) sum += 80 * lead * q ** t;
          const args = {
            arpa: 100,
            gross_margin: 0.8,
            churn,
            discount,
            periods: n,
            growth: g,
            timing,
          };
          expect(number(call("LTV", args))).toEqual(closeTo(sum, 1e-11));
        },
      ),
    );
  });

  test("many periods come near for ever", () => {
    fc.assert(
      fc.property(rate, rate, (churn, discount) => {
        const args = { arpa: 100, gross_margin: 1, churn, discount };
        const forever = number(call("LTV", args));
        expect(number(call("LTV", { ...args, periods: 100_000 }))).toEqual(closeTo(forever, 1e-12));
      }),
    );
  });
});

describe("PAYBACK_MONTHS", () => {
  test("the margins of the months up to the payback add up to the cost", () => {
    const small = fc.integer({ min: 0, max: 60 }).map((permille) => permille / 1000);
    const months = fc.integer({ min: 0, max: 24 }).map((halves) => halves / 2);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        small,
        small,
        months,
        months,
        (cac, churn, discount, ramp, delay) => {
          const cell = call("PAYBACK_MONTHS", {
            cac,
            monthly_revenue: 1000,
            churn,
            discount,
            ramp_months: ramp,
            delay_months: delay,
          });
          const marginOf = (k: number) =>
            k <= delay
              ? 0
              : (1000 * Math.min(1, ramp === 0 ? 1 : (k - delay) / ramp) * (1 - churn) ** (k - 1)) /
                (1 + discount) ** k;
          let total = 0;
          if (typeof cell === "number") {
            for (let k = 1; k <= Math.floor(cell); k++) total += marginOf(k);
            total += (cell % 1) * marginOf(Math.floor(cell) + 1);
            expect(total).toEqual(closeTo(cac, 1e-9));
          } else {
            for (let k = 1; k <= 5000; k++) total += marginOf(k);
            expect(total).toBeLessThan(cac * (1 + 1e-9));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("VW_RANGE", () => {
  const respondent = fc
    .tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([a, b, c, d]) => [a, a + b, a + b + c, a + b + c + d]);
  const survey = fc.array(respondent, { minLength: 1, maxLength: 60 });
  const plateau = fc.constantFrom("low", "mid", "high");
  const definition = fc.constantFrom("original", "narrower");

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        survey,
        plateau,
        definition,
        fc.infiniteStream(fc.nat()),
        (rows, which, defined, random) => {
          const keys = rows.map(() => random.next().value as number);
          const shuffled = rows
            .map((row, i) => ({ row, key: keys[i]! }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
          const options = { plateau: which, definition: defined };
          expect(evaluate("VW_RANGE", { responses: shuffled, ...options })).toEqual(
            evaluate("VW_RANGE", { responses: rows, ...options }),
          );
        },
      ),
    );
  });

  test("scales with the prices", () => {
    fc.assert(
      fc.property(
        survey,
        plateau,
        definition,
        fc.constantFrom(0.01, 0.1, 3, 100),
        (rows, which, defined, factor) => {
          const options = { plateau: which, definition: defined };
          const scaled = rows.map((row) =>
            row.map((price) => Number((price * factor).toPrecision(12))),
          );
          const [before = []] = evaluate("VW_RANGE", { responses: rows, ...options });
          const [after = []] = evaluate("VW_RANGE", { responses: scaled, ...options });
          expect(after).toEqual(before.map((price) => closeTo(number(price) * factor, 1e-12)));
        },
      ),
    );
  });

  test("weights of 2 are respondents counted twice", () => {
    fc.assert(
      fc.property(survey, plateau, definition, (rows, which, defined) => {
        const options = { plateau: which, definition: defined };
        const weights = rows.map((_, i) => (i % 3) * 0.5);
        const repeated = rows.flatMap((row, i) => new Array<number[]>(i % 3).fill(row));
        fc.pre(repeated.length > 0);
        const kept = rows.filter((_, i) => i % 3 > 0);
        const weighted = evaluate("VW_RANGE", {
          responses: kept,
          weights: weights.filter((w) => w > 0),
          ...options,
        });
        expect(weighted).toEqual(evaluate("VW_RANGE", { responses: repeated, ...options }));
      }),
    );
  });

  test("low ≤ mid ≤ high, and each point lies between prices that were named", () => {
    fc.assert(
      fc.property(survey, definition, (rows, defined) => {
        const at = (which: string) =>
          evaluate("VW_RANGE", { responses: rows, definition: defined, plateau: which })[0]!.map(
            number,
          );
        const [low, mid, high] = [at("low"), at("mid"), at("high")];
        const named = rows.flat();
        for (const i of low.keys()) {
          expect(low[i]!).toBeLessThanOrEqual(mid[i]!);
          expect(mid[i]!).toBeLessThanOrEqual(high[i]!);
          expect(low[i]!).toBeGreaterThanOrEqual(Math.min(...named));
          expect(high[i]!).toBeLessThanOrEqual(Math.max(...named));
        }
      }),
    );
  });
});

describe("a range gives the same as cell by cell", () => {
  test("VALUE_PRICE", () => {
    const row = fc.record({
      value: money,
      share,
      reference_price: money,
      floor: fc.option(money),
      cap: fc.option(money),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), (rows) => {
        const column = (name: "value" | "share" | "reference_price" | "floor" | "cap") =>
          rows.map((each) => each[name]);
        const spilled = evaluate("VALUE_PRICE", {
          value: column("value"),
          share: column("share"),
          reference_price: column("reference_price"),
          floor: column("floor"),
          cap: column("cap"),
        });
        expect(spilled).toEqual(rows.map((each) => [call("VALUE_PRICE", each)]));
      }),
    );
  });

  test("LTV and PAYBACK_MONTHS", () => {
    const row = fc.record({
      arpa: money,
      churn: rate,
      discount: rate,
      periods: fc.option(fc.integer({ min: 1, max: 90 })),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 10 }), (rows) => {
        const spilled = evaluate("LTV", {
          arpa: rows.map((each) => each.arpa),
          gross_margin: 0.7,
          churn: rows.map((each) => each.churn),
          discount: rows.map((each) => each.discount),
          periods: rows.map((each) => each.periods),
        });
        expect(spilled).toEqual(rows.map((each) => [call("LTV", { ...each, gross_margin: 0.7 })]));
        const paybacks = evaluate("PAYBACK_MONTHS", {
          cac: rows.map((each) => Math.abs(each.arpa)),
          monthly_revenue: [[500]],
          churn: rows.map((each) => each.churn),
        });
        expect(paybacks).toEqual(
          rows.map((each) => [
            call("PAYBACK_MONTHS", {
              cac: Math.abs(each.arpa),
              monthly_revenue: 500,
              churn: each.churn,
            }),
          ]),
        );
      }),
    );
  });
});
