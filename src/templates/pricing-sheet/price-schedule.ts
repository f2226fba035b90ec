import { call, cell, column, iff, isBlank, thisRow, times } from "../../plan/expression";
import {
  blank,
  formula,
  labelContent,
  numberContent,
  type Block,
  type Cell,
  type Content,
  type NumberFormat,
} from "../../plan/sheet-plan";
import { row, type SheetInput } from "../cells";
import { chosenTerm } from "./contracts";
import { feeFor, keptOf } from "./fee";

/** The page that becomes part of the contract: every term in words and numbers, to be read without the workbook. */
export function scheduleBlock({ labels }: SheetInput): Block {
  // Three cells wide, since sentences are entered here.
  const toFill = (key: string, content: Content = blank): readonly Cell[] => [
    { key: `schedule.${key}`, content, role: "input", format: "text" },
    { content: blank, role: "input", format: "text" },
    { content: blank, role: "input", format: "text" },
  ];
  const line = (key: string, ...cells: readonly Cell[]) =>
    row(labels.sheet(`schedule.${key}`), ...cells);
  const suggested = (key: string): Content =>
    labelContent(labels.sheet(`schedule.${key}.suggested`));
  const read = (expression: Parameters<typeof formula>[0], format: NumberFormat): Cell => ({
    content: formula(expression),
    role: "formula",
    format,
  });
  const orNone = (key: "minimum" | "cap"): Cell =>
    read(iff(isBlank(chosenTerm(key)), cell("sentence.none"), chosenTerm(key)), "money");
  return {
    kind: "fields",
    key: "schedule",
    heading: labels.sheet("schedule"),
    newPage: true,
    rows: [
      line("customer", read(cell("customer"), "text")),
      line("item", ...toFill("item", suggested("item"))),
      line("definition", ...toFill("definition", suggested("definition"))),
      line("baseline", ...toFill("baseline")),
      line("source", ...toFill("source", suggested("source"))),
      line("contract", read(cell("contractType"), "text")),
      line(
        "formula",
        read(call("INDEX", column("contracts", "words"), cell("chosen.number")), "text"),
      ),
      line("base", read(chosenTerm("baseFee"), "money")),
      line("rate", read(chosenTerm("share"), "percent")),
      line("minimum", orNone("minimum")),
      line("cap", orNone("cap")),
      line("invoice", ...toFill("invoice", suggested("invoice"))),
      line("evidence", ...toFill("evidence", suggested("evidence"))),
      line("supplier", ...toFill("supplier")),
      line("signature", ...toFill("signature")),
    ],
  };
}

/** The fee at 80, 100 and 120% of the target, so that both sides read the same contract. */
export function exampleBlock({ labels }: SheetInput): Block {
  const header = (key: string) => labels.sheet(`payout.${key}`);
  return {
    kind: "table",
    key: "example",
    name: "PricingExample",
    heading: labels.sheet("example"),
    rowCount: 3,
    columns: [
      {
        key: "attainment",
        header: header("attainment"),
        role: "locked",
        format: "whole-percent",
        fill: [0.8, 1, 1.2].map(numberContent),
      },
      {
        key: "gain",
        header: header("gain"),
        role: "formula",
        format: "money",
        fill: times(thisRow("attainment"), cell("targetGain")),
      },
      {
        key: "fee",
        header: header("fee"),
        role: "formula",
        format: "money",
        fill: feeFor(thisRow("gain"), chosenTerm),
      },
      {
        key: "net",
        header: header("customerNet"),
        role: "formula",
        format: "money",
        fill: keptOf(thisRow("gain"), thisRow("fee")),
      },
    ],
  };
}
