import { functions } from "../../../src/functions";
import { ourFunctions } from "../../../src/plan/our-functions";
import { rewrite } from "../../../src/excel/sharing/rewrite";
import { difference } from "../../../src/excel/sharing/same-value";
import { tokensOf } from "../../../src/excel/sharing/formula-tokens";
import { textOf } from "./support/text-of";
import { calculator, calls } from "./support/calls";

const plain = { namespace: "", isOneCell: (name: string) => name === "Share" };
const nativeOf = (formula: string, options = plain): string => {
  const result = rewrite(formula, options);
  if (result.kind !== "native") throw new Error(`${formula} is ${JSON.stringify(result)}`);
  return result.formula;
};

test("every function is known with the parameters of its contract", () => {
  const contract = Object.fromEntries(
    functions.map(({ id, arguments: args }) => [id, args.map(({ name }) => name)]),
  );
  const known = Object.entries(ourFunctions).map(([id, { parameters }]) => [id, parameters]);
  expect(Object.fromEntries(known)).toEqual(contract);
});

const difficult = [
  "=A1",
  '="VALUE_PRICE(1,2)"&"a ""quoted"" LTV(1)"',
  "='My ''x''(s; LTV(1)'!B2+Table1[[#This Row],[a(b,c]]",
  '={1,2;"VALUE_PRICE(1)",TRUE}+SUM((A1:A2,B1:B2))',
  "=VALUE_PRICE+ROI_SHARE_2(1)+XVALUE_PRICE(1)+Other.VALUE_PRICE(1)",
  "=SUM( A1 ,\n B1 )  + @C1 + D1# + #REF! + 1E+5%",
  "=[1]Sheet1!A1+Sheet1:Sheet3!A1+A:A 2:4",
  '="an unfinished text',
  "=VALUE_PRICE(1,2",
  "VALUE_PRICE(1,2)",
  "=_xlfn.LET(_xlpm.x,1,_xlpm.x+1)",
];

test.each(difficult)("nothing of ours, nothing touched: %s", (formula) => {
  expect(textOf(tokensOf(formula))).toBe(formula);
  if (formula.startsWith("=")) expect(rewrite(formula, plain)).toEqual({ kind: "untouched" });
});

test.each([
  ["=VALUE_ATTAINMENT(A1,B1,C1)", "=(C1-A1)/(B1-A1)"],
  ["=value_attainment( A1 ,B1,\nC1 )", "=(C1-A1)/(B1-A1)"],
  ["=1-VALUE_ATTAINMENT(A1,B1,C1)", "=1-((C1-A1)/(B1-A1))"],
  ["=_xldudf_VALUE_ATTAINMENT(A1,B1,C1)", "=(C1-A1)/(B1-A1)"],
  ["='it''s (1,2)'!A1&\"LTV(1)\"&VALUE_ATTAINMENT(T[[#This Row],[a,(b]],{1}*0+1,1+1)", undefined],
  [
    "='it''s (1,2)'!A1&VALUE_ATTAINMENT(T[[#This Row],[a,(b]],B1,1+1)",
    "='it''s (1,2)'!A1&(((1+1)-T[[#This Row],[a,(b]])/(B1-T[[#This Row],[a,(b]]))",
  ],
  ["=VALUE_ATTAINMENT(0,VALUE_ATTAINMENT(0,2,B1),SUM(A1:A3))", "=(SUM(A1:A3)-0)/((B1-0)/(2-0)-0)"],
])("%s becomes %s", (formula, expected) => {
  const result = rewrite(formula, plain);
  if (expected === undefined) expect(result).toMatchObject({ kind: "none", why: "list" });
  else expect(result).toMatchObject({ kind: "native", formula: expected });
});

test("with the build's namespace", () => {
  const options = { ...plain, namespace: "VBP" };
  expect(nativeOf("=VBP.VALUE_ATTAINMENT(A1,B1,C1)", options)).toBe("=(C1-A1)/(B1-A1)");
  expect(nativeOf("=_xldudf_VBP_VALUE_ATTAINMENT(A1,B1,C1)", options)).toBe("=(C1-A1)/(B1-A1)");
  expect(rewrite("=VALUE_ATTAINMENT(A1,B1,C1)", options)).toEqual({ kind: "untouched" });
});

test.each([
  ["=VW_RANGE(A1:D9)", "no-twin"],
  ["=IF(A1,VALUE_PRICE(A1,0.1),VALUE_SIMULATE(A1:A3,B1:B3,C1:C3))", "no-twin"],
  ["=PAYBACK_MONTHS(A1,B1,,,,6)", "no-twin"],
  ["=VALUE_PRICE(A1)", "no-twin"],
  ["=VALUE_PRICE(A1,1,2,3,4,5)", "no-twin"],
  ["=VALUE_PRICE(A1:A9,0.1)", "list"],
  ["=VALUE_PRICE(A1#,0.1)", "list"],
  ["=VALUE_PRICE(A:A,0.1)", "list"],
  ["=VALUE_PRICE({1,2},0.1)", "list"],
  ["=VALUE_PRICE(T[a],0.1)", "list"],
  ["=VALUE_PRICE(OFFSET(A1,0,0,2),0.1)", "list"],
  ["=VALUE_PRICE(Many,0.1)", "list"],
  ["=ROI_SHARE(A1,B1:B3,,C1:C3)", "list"],
])("%s has no plain form: %s", (formula, why) => {
  expect(rewrite(formula, plain)).toMatchObject({ kind: "none", why });
});

test("a name of one cell is one value; a range inside SUM is", () => {
  expect(nativeOf("=VALUE_PRICE(SUM(A1:A9),Share)")).toContain("Share*SUM(A1:A9)");
});

test("too long after expansion stays a function", () => {
  const nested = Array.from({ length: 5 }).reduce<string>(
    (inner) => `VALUE_PRICE(${inner},Share,${inner},${inner},${inner})`,
    "A1",
  );
  expect(rewrite(`=${nested}`, plain)).toMatchObject({ kind: "none", why: "too-long" });
});

test.each(calls)("the same value as ours: %s", (formula) => {
  const calculate = calculator();
  const ours = calculate(formula);
  const native = calculate(nativeOf(formula));
  expect(String(ours)).not.toMatch(/^#/);
  if (typeof ours === "number") expect(difference(Number(native), ours)).toBe(0);
  else expect(native).toBe(ours);
});
