import type { WorkbenchWords } from "../words";
import type { SheetDraft } from "../sheet-draft";
import type { SampleRow } from "./fetch-rows";
import { call } from "./function-call";

/** Assumptions and results, and beside them the CDNOW customers with one LTV formula over all of them. */
export function customersSheet(
  customers: readonly SampleRow[],
  words: WorkbenchWords["customers"],
): SheetDraft {
  const first = 5;
  const last = first + customers.length - 1;
  const column = (letter: string): string => `${letter}${String(first)}:${letter}${String(last)}`;
  const { margin, churn, discount, cac, count, total, average, monthlySpend, payback } = words;
  return {
    name: words.sheetName,
    columnWidths: [250, 90, 24, 72, 66, 76, 76, 76, 90, 90],
    frozenRows: 4,
    blocks: [
      { at: "A1", rows: [[words.title]], look: "title" },
      { at: "A2", rows: [[words.subtitle]], look: "subtitle" },
      { at: "A4", rows: [[words.assumptions, ""]], look: "header" },
      { at: "A5", rows: [margin, churn, discount, cac].map((label) => [label]) },
      { at: "B5", rows: [[0.3], [0.35], [0.1]], look: "input", format: "0%" },
      { at: "B8", rows: [[10]], look: "input", format: "#,##0.00" },
      { at: "A10", rows: [[words.results, ""]], look: "header" },
      { at: "A11", rows: [count, total, average, monthlySpend, payback].map((label) => [label]) },
      { at: "B11", rows: [[`=COUNT(${column("D")})`]], look: "result", format: "#,##0" },
      {
        at: "B12",
        rows: [
          [`=SUM(${column("J")})`],
          ["=B12/B11"],
          [`=SUM(${column("I")})/COUNTIF(${column("E")},">0")/12`],
          [`=${call("PAYBACK_MONTHS", "B8", "B14", "B5")}`],
        ],
        look: "result",
        format: "#,##0.00",
      },
      { at: "D4", rows: [words.headers], look: "numberHeader" },
      {
        at: "D5",
        rows: customers.map(({ ID, x, t_x, T, zbar }) => [ID, x, t_x, T, zbar]),
        look: "number",
      },
      {
        at: "I5",
        // zbar is the average repeat order (Fader, Hardie & Lee 2005); T counts weeks.
        rows: customers.map((_, index) => {
          const row = String(first + index);
          return [`=E${row}/G${row}*52*H${row}`];
        }),
        format: "#,##0.00",
      },
      {
        at: "J5",
        rows: [[`=${call("LTV", column("I"), "$B$5", "$B$6", "$B$7")}`]],
        look: "result",
        format: "#,##0.00",
        height: customers.length,
      },
    ],
  };
}
