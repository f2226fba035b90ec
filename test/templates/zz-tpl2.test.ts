import { templates } from "../../src/templates";
import { valueReport } from "../../src/templates/value-report";
import { valueReport as words } from "../../src/locales/en-US/value-report";
import { printPlan } from "../../src/plan/print";
import { calculateSheet } from "./support/calculated-sheet";
import { cellAddress } from "../../src/plan/address";
import { writeFileSync } from "node:fs";
test("x", () => {
  expect(templates.length).toBeGreaterThan(1);
  const values = valueReport.sample(words);
  const plan = valueReport.plan(values, words);
  writeFileSync("/tmp/vr-plan.txt", printPlan(plan));
  console.log(valueReport.check(values), valueReport.preview(values));
  for (const sp of ["functions", "native"] as const) {
  const s = calculateSheet(plan, sp);
  const out: string[] = [];
  for (const c of s.layout.cells) { const v = s.formulas.get(`${c.row}:${c.column}`); if (v !== undefined) out.push(cellAddress(c) + " " + (c.cell.key ?? "") + " = " + String(v)); }
  writeFileSync("/tmp/vr-values-" + sp + ".txt", out.join("\n"));
  }
});
