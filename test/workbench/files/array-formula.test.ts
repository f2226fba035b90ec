import { isArrayFormula } from "../../../src/workbench/files/xlsx/array-formula";

test.each([
  ["=SUM(IF(A1:A9>0,A1:A9))", true],
  ["=SMALL(IF(ISNUMBER('My sheet'!$A$1:$A$9)*(B1<2),C1:C9,\"\"),2)", true],
  ["=MAX(IF(B1=1,A1:A9,C1:C9))", true],
  ["=SUM(IF(Sales[Price]>0,1))", true],
  ["=IF(SUM(A1:A9)>0,1,2)", false],
  ['=IF(B1>0,COUNTIF(A1:A9,B1),"A1:A9")', false],
  ["=SUM(A1:A9)", false],
  ["=SUMPRODUCT((A1:A9>0)*1)", false],
])("%s is an array formula: %s", (formula, expected) => {
  expect(isArrayFormula(formula)).toBe(expected);
});
