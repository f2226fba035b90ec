import type { WorkbenchWords } from "../../../locales/en-US/workbench";
import type { SheetDraft } from "../sheet-draft";
import type { SampleRow } from "./fetch-rows";
import { call } from "./function-call";

/** The CDNOW customers, a year's spend each, and one LTV formula over all of them. */
export function customersSheet(
  customers: readonly SampleRow[],
  words: WorkbenchWords["customers"],
): SheetDraft {
  const first = 5;
  const last = first + customers.length - 1;
  const column = (letter: string): string => `${letter}${String(first)}:${letter}${String(last)}`;
  return {
    name: words.sheetName,
    columnWidths: [80, 80, 90, 90, 90, 100, 110, 30, 290, 110],
    frozenRows: 4,
    blocks: [
      { at: "A1", rows: [[words.title]], look: "title" },
      { at: "A2", rows: [[words.subtitle]], look: "subtitle" },
      { at: "A4", rows: [words.headers], look: "header" },
      {
        at: "A5",
        rows: customers.map(({ ID, x, t_x, T, zbar }) => [ID, x, t_x, T, zbar]),
        look: "number",
      },
      {
        at: "F5",
        // zbar is the average repeat order (Fader, Hardie & Lee 2005); T counts weeks.
        rows: customers.map((_, index) => {
          const row = String(first + index);
          return [`=B${row}/D${row}*52*E${row}`];
        }),
        format: "#,##0.00",
      },
      {
        at: "G5",
        rows: [[`=${call("LTV", column("F"), "$J$5", "$J$6", "$J$7")}`]],
        look: "result",
        format: "#,##0.00",
        height: customers.length,
      },
      { at: "I4", rows: [[words.assumptions, ""]], look: "header" },
      { at: "I5", rows: [[words.margin], [words.churn], [words.discount], [words.cac]] },
      { at: "J5", rows: [[0.3], [0.35], [0.1]], look: "input", format: "0%" },
      { at: "J8", rows: [[10]], look: "input", format: "#,##0.00" },
      { at: "I10", rows: [[words.results, ""]], look: "header" },
      {
        at: "I11",
        rows: [
          [words.count],
          [words.total],
          [words.average],
          [words.monthlySpend],
          [words.payback],
        ],
      },
      { at: "J11", rows: [[`=COUNT(${column("A")})`]], look: "result", format: "#,##0" },
      {
        at: "J12",
        rows: [
          [`=SUM(${column("G")})`],
          ["=J12/J11"],
          [`=SUM(${column("F")})/COUNTIF(${column("B")},">0")/12`],
          [`=${call("PAYBACK_MONTHS", "J8", "J14", "J5")}`],
        ],
        look: "result",
        format: "#,##0.00",
      },
    ],
  };
}
