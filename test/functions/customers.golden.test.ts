import { readFileSync } from "node:fs";
import type { Cell } from "../../src/functions";
import { call, evaluate } from "./support/call";
import { closeTo, goldenCases, type GoldenCase } from "./support/golden";

type Numbers = Record<string, number>;

type Case = Omit<GoldenCase, "args" | "expected" | "tolerance"> & {
  readonly args: Record<string, number & number[] & Numbers>;
  readonly expected: unknown;
  readonly tolerance: Numbers;
};

const cases = [...goldenCases("sbg"), ...goldenCases("bgnbd_gg")].map((golden): Case => ({
  ...golden,
  args: golden.args as unknown as Record<string, number & number[] & Numbers>,
  expected: golden.expected,
  tolerance: golden.tolerance as Numbers,
}));
const of = (name: string) => cases.filter((golden) => golden.function === name);
const labelled = (cells: Cell[][]) => Object.fromEntries(cells) as Numbers;
const near = (expected: unknown, tolerance: Numbers, name?: string) =>
  closeTo(expected as number, name === undefined ? tolerance : { abs: tolerance[name] ?? 0 });

/** The two files name their columns differently: customer, x, t_x, T [, average] in this order. */
function columns(file: string): Record<"frequency" | "recency" | "age" | "average", number[]> {
  const lines = readFileSync(`test/golden/data/${file}`, "utf8").trim().split("\n").slice(1);
  const column = (i: number) => lines.map((line) => Number(line.split(",")[i]));
  return { frequency: column(1), recency: column(2), age: column(3), average: column(4) };
}

const purchaseParams = ({ r, alpha, a, b }: Numbers) => [r!, alpha!, a!, b!];
const spendParams = ({ p, q, v }: Numbers) => [p!, q!, v!];

test("every golden case has a test here, but those of steps that are no functions of ours", () => {
  const tested = [
    "SBG_FIT",
    "SBG_DERL",
    "SBG_PROJECT",
    "BGNBD_FIT",
    "BGNBD_CONDITIONAL",
    "GAMMAGAMMA_FIT",
    "GAMMAGAMMA_EXPECTED",
    "CLV_BGNBD_GG",
  ];
  const steps = ["SBG_LOGLIK", "SBG_SURVIVAL", "BGNBD_EXPECTED"];
  expect(new Set(cases.map((golden) => golden.function))).toEqual(new Set([...tested, ...steps]));
});

test.each(of("SBG_FIT"))("$name", ({ args, expected, tolerance }) => {
  const found = labelled(evaluate("RETENTION_FIT", { survival: args.survival }));
  const { alpha, beta, ll_per_customer } = expected as Numbers;
  expect(found).toEqual({
    alpha: near(alpha, tolerance, "alpha"),
    beta: near(beta, tolerance, "beta"),
    "Log-likelihood per customer": near(ll_per_customer, tolerance, "ll_per_customer"),
  });
});

test.each(of("SBG_PROJECT"))("$name", ({ args, expected, tolerance }) => {
  const { survival, horizon } = args;
  const rows = evaluate("RETENTION_FIT", { survival, horizon }).slice(3);
  expect(rows.map(([, value]) => value)).toEqual(
    (expected as number[]).map((each) => near(each, tolerance)),
  );
  expect(rows[0]?.[0]).toBe("Survival 8");
});

test.each(of("SBG_DERL"))("$name", ({ args, expected, tolerance }) => {
  const { alpha, beta, discount, renewals } = args;
  const lifetimes = evaluate("RETENTION_DERL", { alpha, beta, discount, renewals });
  expect(lifetimes).toEqual((expected as number[]).map((each) => [near(each, tolerance)]));
});

test.each(of("BGNBD_FIT"))("$name", ({ expected, tolerance }) => {
  const { frequency, recency, age } = columns("cdnow_customers_summary.csv");
  const found = labelled(evaluate("CLV_FIT", { frequency, recency, age }));
  const { loglik, ...params } = expected as Numbers;
  for (const [name, value] of Object.entries(params)) {
    expect([name, found[name]]).toEqual([name, near(value, tolerance, name)]);
  }
  expect(found["Log-likelihood"]).toEqual(near(loglik, tolerance, "loglik"));
});

test.each(of("BGNBD_CONDITIONAL"))("$name", ({ args, expected, tolerance }) => {
  const params = purchaseParams(args);
  const customer = { params, frequency: args.x, recency: args.t_x, age: args.T };
  const { expected: purchases, p_alive } = expected as Numbers;
  expect(call("CLV_PURCHASES", { ...customer, horizon: args.t })).toEqual(
    near(purchases, tolerance),
  );
  expect(call("CLV_ALIVE", customer)).toEqual(near(p_alive, tolerance));
});

test.each(of("GAMMAGAMMA_FIT"))("$name", ({ expected, tolerance }) => {
  const { frequency, average } = columns("cdnow_customers_summary_with_transactions.csv");
  const found = labelled(evaluate("SPEND_FIT", { frequency, average }));
  for (const name of ["p", "q", "v"]) {
    expect([name, found[name]]).toEqual([name, near((expected as Numbers)[name], tolerance, name)]);
  }
  expect(found["Log-likelihood"]).toEqual(near((expected as Numbers).loglik, tolerance, "loglik"));
});

test.each(of("GAMMAGAMMA_EXPECTED"))("$name", ({ args, expected, tolerance }) => {
  const params = spendParams(args);
  const spend = call("SPEND_EXPECTED", { params, frequency: args.x, average: args.m });
  expect(spend).toEqual(near(expected, tolerance));
});

test.each(of("CLV_BGNBD_GG"))("$name", ({ args, expected, tolerance }) => {
  const { x, t_x, T, m, months, monthly_discount } = args;
  const value = call("CLV_VALUE", {
    purchase_params: purchaseParams(args.bgnbd!),
    spend_params: spendParams(args.gg!),
    frequency: x,
    recency: t_x,
    age: T,
    average: m,
    months,
    monthly_discount,
  });
  expect(value).toEqual(near(expected, tolerance));
});
