import { usesAddIn } from "../../../src/workbench/files";
import { engineWith, rangeOf } from "./book";

test.each([
  ["a call", { A1: "=ltv(100,0.8,0.05)" }, true],
  ["a nested call", { A1: '=IF(B1>0,"",ROUND(VALUE_PRICE(1,1),2))' }, true],
  ["its name in a text", { A1: '="LTV(100)"', A2: "LTV(100)" }, false],
  ["functions of Excel alone", { A1: "=SUM(B1:B9)" }, false],
])("cells with %s", (_what, contents: Readonly<Record<string, string>>, is) => {
  expect(usesAddIn(engineWith(contents).engine)).toBe(is);
});

test("names and rules with a call of ours", () => {
  const named = engineWith({}).engine;
  named.setFact("names", "fee", { name: "Fee", formula: "=SUM(1)" });
  expect(usesAddIn(named)).toBe(false);
  named.setFact("names", "fee", { name: "Fee", formula: "=VALUE_PRICE(1,1)" });
  expect(usesAddIn(named)).toBe(true);

  const checked = engineWith({});
  checked.engine.send("ADD_DATA_VALIDATION_RULE", {
    sheetId: checked.sheetId,
    ranges: [rangeOf(checked.engine, checked.sheetId, "A1")],
    rule: { id: "rule", criterion: { type: "customFormula", values: ["=VALUE_PRICE(1,1)>0"] } },
  });
  expect(usesAddIn(checked.engine)).toBe(true);

  const formatted = engineWith({}).engine;
  const rule = { sheetId: "", range: "A1", type: "Custom", priority: 0, stopIfTrue: false };
  formatted.setFact("conditionalFormats", "rule", {
    ...rule,
    details: { "Rule/Formula": "=VALUE_PRICE(A1,1)>5" },
  });
  expect(usesAddIn(formatted)).toBe(true);
});
