import { fromFileFormula, toFileFormula } from "../../../src/workbench/files/xlsx/formula-text";

const names = new Set(["LTV", "VALUE_PRICE", "VP.LTV"]);

/** Shown in a cell, and stored in a file: each way must give the other. */
it.each([
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ["=LTV(A1,0.1)", "_xldudf_LTV(A1,0.1)"],
  ["=VP.LTV(A1)", "_xldudf_VP_LTV(A1)"],
  [
    "=IF(A1>0,VALUE_PRICE(A1,B1,LTV(2,3)),0)",
    "IF(A1>0,_xldudf_VALUE_PRICE(A1,B1,_xldudf_LTV(2,3)),0)",
  ],
  ['="LTV(1)"&LTV(2)', '"LTV(1)"&_xldudf_LTV(2)'],
  ['="a\\"&LTV(2)', '"a\\"&_xldudf_LTV(2)'],
  ['="say ""LTV(""" & A1', '"say ""LTV(""" & A1'],
  ["='LTV (1)'!A1+LTV(1)", "'LTV (1)'!A1+_xldudf_LTV(1)"],
  ["=LTV", "LTV"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=SORT(FILTER(A:A,B:B>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B>0))"],
  ["=LOG10(A1)", "LOG10(A1)"],
  ["=SUM(D2#)+'My sheet'!A1#", "SUM(_xlfn.ANCHORARRAY(D2))+_xlfn.ANCHORARRAY('My sheet'!A1)"],
  ["=[@Price]*2", "Deals[[#This Row],[Price]]*2"],
  ["=[@[Unit price]]*2", "Deals[[#This Row],[Unit price]]*2"],
  ["=Other[@Price]", "Other[[#This Row],[Price]]"],
  ["=SUM(Other[Price])", "SUM(Other[Price])"],
  ["=SUM(Other[[#Headers],[Price]])", "SUM(Other[[#Headers],[Price]])"],
  ["=SUM({1,2;3,4})", "SUM({1,2;3,4})"],
])("%s is stored as %s", (shown, file) => {
  expect(toFileFormula(shown, names, "Deals")).toBe(file);
  expect(fromFileFormula(file, names, "Deals")).toBe(shown);
});

it.each([
  ["a function of an add-in that is not ours", "_xldudf_FDS(A1)", "=FDS(A1)"],
  ["a LAMBDA's parameter", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)", "=LAMBDA(x,x+1)"],
  ["ours in small letters", "_xldudf_ltv(1)", "=LTV(1)"],
])("reads %s", (_name, file, shown) => {
  expect(fromFileFormula(file, names)).toBe(shown);
});
