import {
  call,
  cell,
  column,
  expression,
  amountOf,
  iff,
  isBlank,
  minus,
  operation,
  over,
  plus,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import {
  blank,
  formula,
  labelContent,
  type Block,
  type Content,
  type FieldRow,
  type NumberFormat,
  type TableColumn,
} from "../../plan/sheet-plan";
import { calculated, live, row, type SheetInput } from "../cells";
import { contractRows, contractTypes, type ContractRow, type ContractType } from "./contract-types";
import { feeFor, keptOf, termKeys, type TermKey } from "./fee";

type Terms = Partial<Record<TermKey, Expression>>;

/** A parameter that may be left blank stays blank: a reference alone would turn it into 0. */
const optional = (key: string): Expression => iff(isBlank(cell(key)), "", cell(key));
/** Blank is 0: LibreOffice would keep it blank where a cell only refers to it. */
const given = (key: string): Expression => amountOf(cell(key));
const bounds: Terms = { minimum: optional("minimumFee"), cap: optional("cap") };
const nothing = expression(0);

/** What each type of contract is, in the terms that ROI_SHARE takes. What is not named is not part of it. */
function termsOf({ type, reading }: ContractRow): Terms {
  const byType: Readonly<Record<ContractType, Terms>> = {
    "value-share": { share: given("gainShare"), ...bounds },
    "base-and-outcome": {
      baseFee: given("baseFee"),
      share: given("gainShare"),
      threshold: optional("threshold"),
      ...bounds,
    },
    // A: base + share·max(gain, guaranteed). B: base + share·max(gain − guaranteed, 0).
    "minimum-guarantee": {
      baseFee: given("baseFee"),
      share: given("gainShare"),
      threshold: optional("guaranteedGain"),
      mode: expression(reading === "A" ? "guaranteed" : "excess"),
      ...bounds,
    },
    gate: {
      baseFee: given("baseFee"),
      share: given("gainShare"),
      threshold: optional("gate"),
      mode: expression("cliff"),
      ...bounds,
    },
    "win-fee": { baseFee: given("baseFee"), dueAtTarget: given("winFee") },
    "pro-rata-refund": {
      baseFee: given("baseFee"),
      refundRate: iff(isBlank(cell("refundRate")), 1, cell("refundRate")),
      ...bounds,
    },
    // A failed unit earns nothing and costs its penalty.
    usage: {
      baseFee: given("baseFee"),
      usageAtTarget: times(
        cell("usageUnits"),
        minus(
          times(cell("usageRate"), minus(1, cell("failureRate"))),
          times(cell("failureRate"), cell("failurePenalty")),
        ),
      ),
    },
    step: {
      baseFee: call("SUM", column("steps", "step.base")),
      // Each month brings a twelfth of the gain, so the year's share is the mean of the months' shares.
      share: over(call("SUM", column("steps", "step.share")), 12),
      ...bounds,
    },
    flat: { baseFee: given("flatFee") },
    "per-seat": { baseFee: times(cell("seats"), cell("seatPrice")) },
  };
  return { share: nothing, baseFee: nothing, mode: expression("excess"), ...byType[type] };
}

/** Nothing was entered for this type of contract: it would look like a gift beside the others. */
const withoutTerms = call(
  "AND",
  ...(["baseFee", "share", "dueAtTarget", "usageAtTarget"] as const).map((key) =>
    operation(thisRow(key), "=", 0),
  ),
);

/** All types of contract side by side, on the same deal. */
export function contractsBlock({ labels }: SheetInput): Block {
  const each = (content: (contract: ContractRow, index: number) => Content): readonly Content[] =>
    contractRows.map(content);
  const termColumn = (key: TermKey): TableColumn => ({
    key,
    header: labels.sheet(`term.${key}`),
    role: "formula",
    format: termFormat(key),
    fill: each((contract) => {
      const term = termsOf(contract)[key];
      if (!term) return blank;
      return term.kind === "string" ? { kind: "text", value: term.value } : formula(term);
    }),
  });
  return {
    kind: "table",
    key: "contracts",
    name: "PricingContracts",
    heading: labels.sheet("contracts"),
    newPage: true,
    rowCount: contractRows.length,
    columns: [
      {
        key: "contract",
        header: labels.sheet("header.contract"),
        role: "label",
        format: "text",
        fill: each(({ key }) => labelContent(labels.sheet(`contract.${key}`))),
      },
      {
        key: "feeAtTarget",
        header: labels.sheet("header.feeAtTarget"),
        role: "formula",
        format: "money",
        fill: iff(
          withoutTerms,
          "",
          feeFor(cell("targetGain"), (key) => thisRow(key)),
        ),
      },
      {
        key: "net",
        header: labels.sheet("header.customerKeeps"),
        role: "formula",
        format: "money",
        fill: iff(
          isBlank(thisRow("feeAtTarget")),
          "",
          keptOf(cell("targetGain"), thisRow("feeAtTarget")),
        ),
      },
      {
        key: "words",
        header: labels.sheet("header.feeInWords"),
        role: "label",
        format: "text",
        wrap: true,
        fill: each(({ key }) => labelContent(labels.sheet(`words.${key}`))),
      },
      ...termKeys.map(termColumn),
    ],
  };
}

function termFormat(key: TermKey): NumberFormat {
  if (key === "share" || key === "refundRate") return "percent";
  return key === "mode" ? "text" : "money";
}

/** The terms of the contract that the deal has chosen, which the payout strip and the schedule read. */
export function chosenBlock({ labels }: SheetInput): Block {
  const pick = (key: string): Expression =>
    call("INDEX", column("contracts", key), cell("chosen.number"));
  const line = (key: TermKey): FieldRow => {
    const format = termFormat(key);
    const value = calculated(`chosen.${key}`, iff(isBlank(pick(key)), "", pick(key)), format);
    return format === "money"
      ? row(labels.sheet(`term.${key}`), value, live(cell("currency"), "note"))
      : row(labels.sheet(`term.${key}`), value);
  };
  // Types stand in the comparison in the order of their list, but one of them in two rows, one a reading.
  const type = call("MATCH", cell("contractType"), column("contractTypes", "contractTypes"), 0);
  const twice = contractTypes.indexOf("minimum-guarantee") + 1;
  const secondReading = call(
    "AND",
    operation(type, "=", twice),
    operation(cell("reading"), "=", call("INDEX", column("readings", "readings"), 2)),
  );
  const further = iff(call("OR", operation(type, ">", twice), secondReading), 1, 0);
  return {
    kind: "fields",
    key: "chosen",
    heading: labels.sheet("chosen"),
    rows: [
      row(labels.sheet("chosen.number"), calculated("chosen.number", plus(type, further), "whole")),
      ...termKeys.map(line),
      row(labels.sheet("steepestRate"), calculated("steepestRate", steepestRate, "percent")),
    ],
  };
}

/** A term of the chosen contract. */
export const chosenTerm = (key: TermKey): Expression => cell(`chosen.${key}`);

/** The steepest continuous rise of the chosen contract: above it, the fee jumps. */
const steepestRate: Expression = plus(
  amountOf(chosenTerm("share")),
  iff(
    isBlank(chosenTerm("refundRate")),
    0,
    over(times(chosenTerm("baseFee"), chosenTerm("refundRate")), cell("targetGain")),
  ),
  over(call("ABS", amountOf(chosenTerm("usageAtTarget"))), cell("targetGain")),
);
