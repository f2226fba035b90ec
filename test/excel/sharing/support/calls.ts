import type { CellValue } from "../../../../src/excel/sharing/kept";
import { createEngine } from "../../../../src/workbench/engine";

const cells: Readonly<Record<string, string>> = {
  A1: "100000",
  A2: "0.15",
  A3: "20000",
  A4: "",
  A5: "-500",
  A6: "1000",
  A7: "0.1",
  A8: "12",
  B1: "1",
  B2: "0.8",
  B3: "0.6",
  B4: "0.5",
  C1: "0",
  C2: "2.5",
  C3: "3.6",
  D1: "standard",
  D2: "growth",
  D3: "core",
  // CDNOW (Fader, Hardie & Lee 2005): r, alpha, a, b; Gamma-Gamma p, q, v.
  E1: "0.243",
  E2: "4.414",
  E3: "0.793",
  E4: "2.426",
  F1: "0.243",
  F2: "4.414",
  F3: "0.793",
  F4: "2.426",
  G1: "6.25",
  G2: "3.74",
  G3: "15.44",
};

/** Calls of every function that has a plain form, on these cells. */
export const calls: readonly string[] = [
  "=VALUE_PRICE(A1,A2,A3,A4,A4)",
  "=VALUE_PRICE(A5,15%,A3,,10000)",
  "=ROUND(VALUE_PRICE(A1,A2),0)^2-VALUE_PRICE(A5,0.1)",
  "=ROI_SHARE(A1,A2,A3,A6)",
  '=ROI_SHARE(A1,A2,A3,A1,,,A1*1.25,0.5,"cliff")',
  "=OUTCOME_FEE(A6,A8,A3,400,15000)",
  '=OUTCOME_FEE(A6,A8,A3,1000,,"cliff")',
  "=OUTCOME_FEE(A6,A8,,1001)",
  "=LTV(A6,80%,A7,A2,24,0.02,1)",
  "=LTV(A6,0.8,A7)",
  "=LTV_EXPANSION(A6,0.8,A7,0.05,0.01)",
  "=LTV_COHORT(B1:B4,A6,A7,1)",
  "=LTV_COHORT(B1:B4,A6)",
  "=PAYBACK_MONTHS(A3,A6,0.8,0.02,0.01)",
  "=VALUE_ATTAINMENT(0,A6,A8)",
  "=VALUE_TIER(A8/3-0.4,C1:C3,D1:D3)",
  // Fader & Hardie 2010, the High End segment after four renewals.
  "=RETENTION_DERL(0.668,3.806,A7,4)",
  "=RETENTION_DERL(1.5,B1,0,0)",
  "=CLV_ALIVE(E1:E4,2,30.43,38.86)",
  "=CLV_ALIVE(E1:F4,2,30.43,38.86)",
  "=CLV_ALIVE(E1:E4,0,0,A8)",
  "=SPEND_EXPECTED(G1:G3,4,23.72)",
  "=SPEND_EXPECTED(G1:G3,0,0)",
  // Small rates, of which 1-(1-churn) would keep few digits.
  "=LTV(A6,0.8,0.0001)",
  "=LTV(A6,0.8,0.0001,0.00005,,0.00002)",
  "=LTV(A6,0.8,0.001,0.004,12)",
  "=LTV_EXPANSION(A6,0.8,0.001,0.0005)",
  "=LTV_EXPANSION(A6,0.8,0.001,0.0005,0.0001)",
  "=SUM(A1,LTV(A6,0.8,A7),-ROI_SHARE(A1,A2))",
];

/** A workbook with these cells that gives any formula's value. */
export function calculator(): (formula: string) => CellValue {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  for (const [address, content] of Object.entries(cells)) {
    const col = address.charCodeAt(0) - 65;
    engine.send("UPDATE_CELL", { sheetId, col, row: Number(address.slice(1)) - 1, content });
  }
  return (content) => {
    engine.send("UPDATE_CELL", { sheetId, col: 8, row: 0, content });
    return engine.evaluated({ sheetId, col: 8, row: 0 }).value ?? "";
  };
}
