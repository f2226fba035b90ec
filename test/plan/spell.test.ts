import type { Area } from "../../src/plan/address";
import {
  call,
  cell,
  column,
  type Expression,
  iff,
  joined,
  minus,
  named,
  operation,
  ours,
  over,
  plus,
  range,
  rowAbove,
  thisRow,
  times,
} from "../../src/plan/expression";
import { spellFormula, type Places, type SpellOptions } from "../../src/plan/spell";

const cells: Readonly<Record<string, { row: number; column: number }>> = {
  gain: { row: 0, column: 0 },
  share: { row: 1, column: 0 },
  cap: { row: 2, column: 27 },
};
const columns: Readonly<Record<string, Area>> = {
  fee: { row: 10, column: 2, rows: 5, columns: 1 },
  base: { row: 10, column: 3, rows: 5, columns: 1 },
};
const places: Places = {
  cell: (key) => cells[key] ?? fail(key),
  column: (_, key) => columns[key] ?? fail(key),
};
const fail = (key: string): never => {
  throw new Error(`no ${key}`);
};

const spell = (tree: Expression, options: Partial<SpellOptions> = {}): string =>
  spellFormula(tree, { spelling: "functions", namespace: "", places, ...options });

test.each<[string, Expression, string]>([
  ["numbers", plus(1.5, -2, 1e-7), "=1.5+-2+1E-7"],
  ["strings", joined('say "hi"', ""), '="say ""hi"""&""'],
  ["booleans", iff(true, false, 1), "=IF(TRUE,FALSE,1)"],
  ["cells are fixed", times(cell("gain"), cell("cap")), "=$A$1*$AB$3"],
  ["ranges", call("SUM", range("gain", "share")), "=SUM($A$1:$A$2)"],
  ["columns of tables", call("SUM", column("t", "fee")), "=SUM($C$11:$C$15)"],
  ["names", named("Pricing_Value"), "=Pricing_Value"],
  ["sum in a product", times(plus(1, 2), 3), "=(1+2)*3"],
  ["product in a sum", plus(times(1, 2), 3), "=1*2+3"],
  ["difference at the right", minus(1, minus(2, 3)), "=1-(2-3)"],
  ["difference at the left", minus(1, 2, 3), "=1-2-3"],
  ["quotient at the right", over(1, times(2, 3)), "=1/(2*3)"],
  ["sums keep their order", plus(1, plus(2, 3)), "=1+(2+3)"],
  ["comparison in a sum", plus(operation(1, "<", 2), 3), "=(1<2)+3"],
  ["text of a sum", joined("a", plus(1, 2)), '="a"&1+2'],
  [
    "a power of a negative",
    operation({ kind: "negation", operand: cell("gain") }, "^", 2),
    "=-$A$1^2",
  ],
  ["minus a power", { kind: "negation", operand: operation(2, "^", 2) }, "=-(2^2)"],
])("%s", (_, tree, formula) => {
  expect(spell(tree)).toBe(formula);
});

test("its own row and the one above, where it stands in a table", () => {
  const at = { row: 12, column: 4, table: "t" };
  expect(spell(minus(thisRow("fee"), rowAbove("fee")), { at })).toBe("=$C13-$C12");
  expect(() => spell(thisRow("fee"))).toThrow('"fee" of this row is read outside a table.');
});

test("ours: arguments in their places, gaps empty, none after the last given", () => {
  const fee = ours("ROI_SHARE", { cap: cell("cap"), share: 0.1, gain: cell("gain") });
  expect(spell(fee)).toBe("=ROI_SHARE($A$1,0.1,,,,$AB$3)");
  expect(spell(fee, { namespace: "VBP" })).toBe("=VBP.ROI_SHARE($A$1,0.1,,,,$AB$3)");
});

test("native: plain Excel, blanks not given, wrong rates refused", () => {
  const native = spell(
    ours("VALUE_PRICE", { value: cell("gain"), share: cell("share"), cap: cell("cap") }),
    { spelling: "native", namespace: "VBP" },
  );
  expect(native).not.toContain("VALUE_PRICE");
  expect(native).toMatchInlineSnapshot(
    `"=IF(OR($A$2<0,$A$2>1),SQRT(-1),MAX(-9.99E+307,MIN(IF($AB$3="",9.99E+307,$AB$3),0+IF($A$1>=0,$A$2*$A$1,$A$1))))"`,
  );
});

test("an argument that a formula must not leave out", () => {
  expect(() => spell(ours("VALUE_PRICE", { share: 1 }), { spelling: "native" })).toThrow("value");
});

test("unknown keys are bugs", () => {
  expect(() => spell(cell("nothing"))).toThrow("no nothing");
});
