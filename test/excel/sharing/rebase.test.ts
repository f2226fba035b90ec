import { rebase } from "../../../src/excel/sharing/rebase";

test.each([
  ["as it was", "=A1*Share", "=A1*Share", "=F(A1,Share)", "=F(A1,Share)"],
  ["rows inserted above", "=A1+$B$2*A1", "=A4+$B$5*A4", "=F(A1,$B$2)", "=F(A4,$B$5)"],
  ["a sheet renamed", "=Old!A1+'My data'!Rate", "=New!A1+Mine!Rate", "=F(Old!A1)", "=F(New!A1)"],
  ["a name", "=A1*Share+Share", "=A1*Part+Part", "=F(A1,Share)", "=F(A1,Part)"],
  ["a table", "=SUM(Deals[Price])", "=SUM(Sales[Price])", "=F(Deals[Price])", "=F(Sales[Price])"],
  ["a header", "=[@Price]*2", "=[@[List price]]*2", "=F([@Price])", "=F([@[List price]])"],
  ["other blanks and cases", "=if( A1>0.50,1,2)", "=IF(A1>0.5,1,2)", "=F(A1)", "=F(A1)"],
  ["one name that became two", "=Share+Share", "=Share+Part", "=F(Share)", undefined],
  ["another function", "=SUM(A1)", "=MAX(A1)", "=F(A1)", undefined],
  ["a name for an address", "=A1*2", "=Share*2", "=F(A1)", undefined],
  ["another text", '="a"&A1', '="b"&A1', "=F(A1)", undefined],
  ["another number", "=A1*2", "=A1*3", "=F(A1)", undefined],
  ["more", "=A1*2", "=A1*2+1", "=F(A1)", undefined],
])("%s: %s, now %s", (_what, before, now, wanted, expected) => {
  expect(rebase(before, now, wanted)).toBe(expected);
});
