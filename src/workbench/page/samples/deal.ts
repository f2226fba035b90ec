import { helpers } from "@odoo/o-spreadsheet";
import type { WorkbenchWords } from "../words";
import type { DraftBlock, SheetDraft } from "../sheet-draft";
import type { SampleRow } from "./fetch-rows";
import { call } from "./function-call";

type DealWords = WorkbenchWords["deal"];

const money = "#,##0";
const firstRow = 5;

/** Five improvements with their value a year, a value-based price for them, and the same paid by outcome. */
export function dealSheet(drivers: readonly SampleRow[], words: DealWords): SheetDraft {
  return {
    name: words.sheetName,
    columnWidths: [250, 140, 84, 84, 104, 104, 110],
    frozenRows: 4,
    blocks: [
      { at: "A1", rows: [[words.title]], look: "title" },
      { at: "A2", rows: [[words.subtitle]], look: "subtitle" },
      ...driverBlocks(drivers, words),
      ...priceBlocks(`G${String(firstRow + drivers.length)}`, words),
      ...outcomeBlocks(words),
    ],
  };
}

function driverBlocks(drivers: readonly SampleRow[], words: DealWords): readonly DraftBlock[] {
  const { driver, unit, baseline, target, quantity, unitValue, annualValue } = words.headers;
  const names: Readonly<Record<string, { readonly name: string; readonly unit: string }>> =
    words.drivers;
  const last = firstRow + drivers.length - 1;
  const total = String(last + 1);
  return [
    { at: "A4", rows: [[driver, unit]], look: "header" },
    {
      at: "C4",
      rows: [[baseline, target, quantity, unitValue, annualValue]],
      look: "numberHeader",
    },
    {
      at: `A${String(firstRow)}`,
      rows: drivers.map((row) => {
        const named = names[String(row.driver)];
        return [named?.name ?? row.driver, named?.unit];
      }),
    },
    ...drivers.flatMap((row, down) =>
      [row.baseline, row.target, row.quantity, row.unit_value].map((value, right) => ({
        at: helpers.toXC(2 + right, firstRow - 1 + down),
        rows: [[value]],
        look: "input" as const,
        format: Number.isInteger(value) ? money : "0.00",
      })),
    ),
    {
      at: `G${String(firstRow)}`,
      rows: drivers.map((_, index) => {
        const row = String(firstRow + index);
        return [`=(C${row}-D${row})*E${row}*F${row}`];
      }),
      format: money,
    },
    { at: `A${total}`, rows: [[words.total]], look: "heading" },
    {
      at: `G${total}`,
      rows: [[`=SUM(G${String(firstRow)}:G${String(last)})`]],
      look: "result",
      format: money,
    },
  ];
}

function priceBlocks(total: string, words: DealWords): readonly DraftBlock[] {
  const formula = call("VALUE_PRICE", total, "C12", "C13", "C14", "C15");
  return [
    { at: "A12", rows: [[words.share], [words.reference], [words.floor], [words.cap]] },
    { at: "C12", rows: [[0.1]], look: "input", format: "0%" },
    { at: "C13", rows: [[0], [120_000], [400_000]], look: "input", format: money },
    { at: "A16", rows: [[words.price]], look: "heading" },
    { at: "C16", rows: [[`=${formula}`]], look: "result", format: money },
  ];
}

function outcomeBlocks(words: DealWords): readonly DraftBlock[] {
  const fee = call("ROI_SHARE", "C19", "C21", "C20", "C22");
  const payback = call("PAYBACK_MONTHS", "C25+C23", "C19/12");
  return [
    { at: "A18", rows: [[words.outcomeHeading]], look: "heading" },
    { at: "A19", rows: [[words.gain], [words.baseFee], [words.outcomeShare], [words.threshold]] },
    { at: "C19", rows: [[3_500_000], [120_000]], look: "input", format: money },
    { at: "C21", rows: [[0.1]], look: "input", format: "0%" },
    { at: "C22", rows: [[1_000_000]], look: "input", format: money },
    { at: "A23", rows: [[words.fee], [words.keeps], [words.implementation], [words.payback]] },
    { at: "C23", rows: [[`=${fee}`], ["=C19-C23"]], look: "result", format: money },
    { at: "C25", rows: [[500_000]], look: "input", format: money },
    { at: "C26", rows: [[`=${payback}`]], look: "result", format: "0.0" },
  ];
}
