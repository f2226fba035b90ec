import { priceSensitivity } from "../../src/templates/price-sensitivity";
import { priceSensitivity as words } from "../../src/locales/en-US/price-sensitivity";
import { printPlan } from "../../src/plan/print";
import { calculateSheet } from "./support/calculated-sheet";
import { cellAddress } from "../../src/plan/address";
import { writeFileSync } from "node:fs";
test("x", () => {
  const values = priceSensitivity.sample(words);
  const plan = priceSensitivity.plan(values, words);
  writeFileSync("/tmp/ps-plan.txt", printPlan(plan));
  console.log(priceSensitivity.check(values), priceSensitivity.preview(values));
  for (const sp of ["functions", "native"] as const) {
  const t = Date.now();
  const s = calculateSheet(plan, sp);
  console.log(sp, Date.now() - t);
  const out: string[] = [];
  for (const c of s.layout.cells) { const v = s.formulas.get(`${c.row}:${c.column}`); if (v !== undefined) out.push(cellAddress(c) + " " + (c.cell.key ?? "") + " = " + String(v)); }
  writeFileSync("/tmp/ps-values-" + sp + ".txt", out.join("\n"));
  }
});
