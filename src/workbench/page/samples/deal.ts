import type { WorkbenchWords } from "../../../locales/en-US/workbench";
import type { SheetDraft } from "../sheet-draft";
import type { SampleRow } from "./fetch-rows";
import { call } from "./function-call";

type DealWords = WorkbenchWords["deal"];

/** Five improvements with their value a year, a value-based price for them, and the same paid by outcome. */
export function dealSheet(drivers: readonly SampleRow[], words: DealWords): SheetDraft {
  const { headers } = words;
  const first = 5;
  const total = String(first + drivers.length);
  const names = words.drivers as Readonly<Record<string, DealWords["drivers"]["stockOut"]>>;
  return {
    name: words.sheetName,
    columnWidths: [250, 150, 90, 90, 120, 110, 120],
    frozenRows: 4,
    blocks: [
      { at: "A1", rows: [[words.title]], look: "title" },
      { at: "A2", rows: [[words.subtitle]], look: "subtitle" },
      {
        at: "A4",
        rows: [
          [
            headers.driver,
            headers.unit,
            headers.baseline,
            headers.target,
            headers.quantity,
            headers.unitValue,
            headers.annualValue,
          ],
        ],
        look: "header",
      },
      {
        at: "A5",
        rows: drivers.map(({ driver }) => {
          const { name, unit } = names[String(driver)] ?? { name: driver, unit: undefined };
          return [name, unit];
        }),
      },
      {
        at: "C5",
        rows: drivers.map((row) => [row.baseline, row.target, row.quantity, row.unit_value]),
        look: "input",
        format: "#,##0.##",
      },
      {
        at: "G5",
        rows: drivers.map((_, index) => {
          const row = String(first + index);
          return [`=(C${row}-D${row})*E${row}*F${row}`];
        }),
        format: "#,##0",
      },
      { at: `A${total}`, rows: [[words.total]], look: "heading" },
      {
        at: `G${total}`,
        rows: [[`=SUM(G5:G${String(first + drivers.length - 1)})`]],
        look: "result",
        format: "#,##0",
      },
      { at: "A12", rows: [[words.share], [words.reference], [words.floor], [words.cap]] },
      { at: "C12", rows: [[0.1]], look: "input", format: "0%" },
      { at: "C13", rows: [[0], [120_000], [400_000]], look: "input", format: "#,##0" },
      { at: "A16", rows: [[words.price]], look: "heading" },
      {
        at: "C16",
        rows: [[`=${call("VALUE_PRICE", `G${total}`, "C12", "C13", "C14", "C15")}`]],
        look: "result",
        format: "#,##0",
      },
      { at: "A18", rows: [[words.outcomeHeading]], look: "heading" },
      { at: "A19", rows: [[words.gain], [words.baseFee], [words.outcomeShare], [words.threshold]] },
      { at: "C19", rows: [[3_500_000], [120_000]], look: "input", format: "#,##0" },
      { at: "C21", rows: [[0.1]], look: "input", format: "0%" },
      { at: "C22", rows: [[1_000_000]], look: "input", format: "#,##0" },
      { at: "A23", rows: [[words.fee], [words.keeps], [words.implementation], [words.payback]] },
      {
        at: "C23",
        rows: [[`=${call("ROI_SHARE", "C19", "C21", "C20", "C22")}`], ["=C19-C23"]],
        look: "result",
        format: "#,##0",
      },
      { at: "C25", rows: [[500_000]], look: "input", format: "#,##0" },
      {
        at: "C26",
        rows: [[`=${call("PAYBACK_MONTHS", "C25+C23", "C19/12")}`]],
        look: "result",
        format: "0.0",
      },
    ],
  };
}
