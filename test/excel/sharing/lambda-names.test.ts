import { readFileSync } from "node:fs";
import { compareNames } from "../../../src/excel/sharing/lambda-names";
import { lambdaNames } from "../../../src/excel/sharing/lambdas";
import { callAt, tokensOf } from "../../../src/excel/sharing/formula-tokens";
import { textOf } from "./support/text-of";
import { longestFormula } from "../../../src/excel/sharing/rewrite";
import { ourFunctions } from "../../../src/plan/our-functions";
import type { OurFunction } from "../../../src/plan/expression";
import { difference } from "../../../src/excel/sharing/same-value";
import { applied } from "./support/applied";
import { calculator, calls } from "./support/calls";

test("every function with a plain form has its name, with the parameters in their order", () => {
  const native = (Object.keys(ourFunctions) as OurFunction[]).filter(
    (name) => ourFunctions[name].native,
  );
  expect([...lambdaNames().keys()].sort()).toEqual(native.map((name) => `VP_${name}`).sort());
  for (const [name, formula] of lambdaNames()) {
    const own = ourFunctions[name.slice("VP_".length) as OurFunction].parameters;
    const given = /^=LAMBDA\(([a-z_,[\]]*),/.exec(formula)?.[1] ?? "";
    const parameters = given.replace(/[[\]]/g, "").split(",");
    expect([name, parameters]).toEqual([name, own.slice(0, parameters.length)]);
  }
});

test.each([...lambdaNames()])("%s is one formula of plain Excel", (_, formula) => {
  expect(formula.length).toBeLessThan(longestFormula);
  let depth = 0;
  for (const { type, value } of tokensOf(formula)) {
    if (type === "operator" && value === "(") depth++;
    if (type === "operator" && value === ")") depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
    expect(type).not.toBe("unknown");
  }
  expect(depth).toBe(0);
  // LET binds what may be left out; without a name to bind it is no formula.
  expect(formula.includes("LET(")).toBe(formula.includes("["));
});

test("what is left out counts as blank", () => {
  expect(lambdaNames().get("VP_VALUE_PRICE")).toMatchInlineSnapshot(
    `"=LAMBDA(value,share,[reference_price],[floor],[cap],LET(reference_price_,IF(ISOMITTED(reference_price),"",reference_price),floor_,IF(ISOMITTED(floor),"",floor),cap_,IF(ISOMITTED(cap),"",cap),IF(OR(share<0,share>1,IF(floor_="",-9.99E+307,floor_)>IF(cap_="",9.99E+307,cap_)),SQRT(-1),MAX(IF(floor_="",-9.99E+307,floor_),MIN(IF(cap_="",9.99E+307,cap_),IF(reference_price_="",0,reference_price_)+IF(value>=0,share*value,value))))))"`,
  );
});

/** The calls that are nothing but a call, as a colleague would write them with the name of the LAMBDA. */
const direct = calls.flatMap((formula) => {
  const tokens = tokensOf(formula);
  const call = callAt(tokens, 1, "");
  if (call?.end !== tokens.length - 1) return [];
  const args = call.args.map((arg) => textOf(arg).trim());
  return [[formula, call.name, args.map((arg) => (arg === "" ? undefined : arg))] as const];
});

test.each(direct)(
  "applied to arguments it gives what the function gives: %s",
  (formula, name, args) => {
    const lambda = lambdaNames().get(`VP_${name}`) ?? "";
    const calculate = calculator();
    const [ours, plain] = [calculate(formula), calculate(applied(lambda, args))];
    if (typeof ours === "number") expect(difference(Number(plain), ours)).toBe(0);
    else expect(plain).toBe(ours);
  },
);

test("every LAMBDA is among these", () => {
  const tried = new Set(direct.map(([, name]) => `VP_${name}`));
  expect([...tried].sort()).toEqual([...lambdaNames().keys()].sort());
});

test("the guide lists them all", () => {
  const guide = readFileSync("docs/sharing.md", "utf8");
  for (const name of lambdaNames().keys()) expect(guide).toMatch(new RegExp(`\\| ${name} +\\|`));
});

test("missing names are added, those of an earlier version renewed, a person's own left", () => {
  const [ltv = ""] = [lambdaNames().get("VP_LTV")];
  const { missing, older, taken } = compareNames([
    { name: "VP_LTV", formula: ltv },
    { name: "vp_value_price", formula: "=LAMBDA(value,share,value*share)" },
    { name: "VP_ROI_SHARE", formula: "=Sheet1!$A$1" },
  ]);
  expect(missing).toHaveLength(lambdaNames().size - 3);
  expect([older, taken]).toEqual([["VP_VALUE_PRICE"], ["VP_ROI_SHARE"]]);
});
