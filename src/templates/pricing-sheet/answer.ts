import {
  amountOf,
  call,
  cell,
  column,
  iff,
  isBlank,
  joined,
  operation,
  over,
  plus,
  range,
  times,
  type Expression,
} from "../../plan/expression";
import { formula, type Block, type Condition, type FieldRow } from "../../plan/sheet-plan";
import { calculated, live, row, words, type SheetInput } from "../cells";
import { parameterFields } from "./assumptions";
import { keptOf, worthOf } from "./fee";

/** What a person opens the sheet for: value, price, fee, what the customer keeps, and whether it holds. */
export function answerBlock({ labels }: SheetInput): Block {
  const amount = (key: string, expression: Expression, name?: string): FieldRow =>
    row(
      labels.sheet(key),
      calculated(key, expression, "money", { role: "answer", ...(name !== undefined && { name }) }),
      live(cell("currency"), "note"),
    );
  return {
    kind: "fields",
    key: "answer",
    heading: labels.sheet("answer"),
    rows: [
      amount(
        "economicValue",
        plus(amountOf(cell("referencePrice")), cell("value")),
        "Pricing_EconomicValue",
      ),
      amount("answer.price", cell("recommendedPrice")),
      amount("answer.fee", atTarget("fee"), "Pricing_FeeAtTarget"),
      amount("answer.net", keptOf(cell("targetGain"), cell("answer.fee"))),
      row(
        labels.sheet("answer.kept"),
        calculated("answer.kept", over(cell("answer.net"), cell("targetGain")), "percent", {
          role: "answer",
        }),
        words(labels.sheet("unit.ofGain")),
      ),
    ],
  };
}

/** A column of the payout strip in the row of 100%. */
function atTarget(key: string): Expression {
  return call("INDEX", column("payout", key), call("MATCH", 1, column("payout", "attainment"), 0));
}

const checkKeys = ["contract", "corridor", "fee", "exposure", "shape", "sources"] as const;
type CheckKey = (typeof checkKeys)[number];

/** The cell of the list of sentences that a check or verdict shows. */
const sentence = (key: string): Expression => cell(`sentence.${key}`);

const countFlag = (flag: string): Expression =>
  call("COUNTIF", column("payout", "flags"), joined("*", cell(flag), "*"));

const checks: Readonly<Record<CheckKey, Expression>> = {
  contract: iff(
    call("ISNUMBER", cell("chosen.number")),
    sentence("contract.ok"),
    sentence("contract.bad"),
  ),
  corridor: iff(
    isBlank(cell("ceilingPrice")),
    sentence("corridor.open"),
    iff(
      operation(cell("floorPrice"), ">", cell("ceilingPrice")),
      sentence("corridor.bad"),
      sentence("corridor.ok"),
    ),
  ),
  fee: call(
    "IFERROR",
    iff(
      operation(cell("answer.fee"), ">", worthOf(cell("targetGain"))),
      sentence("fee.bad"),
      iff(
        operation(cell("answer.fee"), "<", cell("costToServe")),
        sentence("fee.cost"),
        iff(
          operation(cell("answer.fee"), "<", cell("floorPrice")),
          sentence("fee.floor"),
          iff(
            call(
              "AND",
              call("ISNUMBER", cell("ceilingPrice")),
              operation(cell("answer.fee"), ">", amountOf(cell("ceilingPrice"))),
            ),
            sentence("fee.ceiling"),
            sentence("fee.ok"),
          ),
        ),
      ),
    ),
    sentence("fee.none"),
  ),
  exposure: iff(
    call(
      "OR",
      call("AND", operation(amountOf(cell("chosen.share")), ">", 0), isBlank(cell("chosen.cap"))),
      operation(amountOf(cell("chosen.usageAtTarget")), ">", 0),
    ),
    sentence("exposure.bad"),
    sentence("exposure.ok"),
  ),
  shape: iff(
    operation(plus(countFlag("sentence.flag.cliff"), countFlag("sentence.flag.negative")), ">", 0),
    sentence("shape.bad"),
    sentence("shape.ok"),
  ),
  // Parameters that hold a number and whose source is empty.
  sources: iff(
    operation(missingSources(), ">", 0),
    call("SUBSTITUTE", sentence("sources.bad"), "{count}", missingSources()),
    sentence("sources.ok"),
  ),
};

function missingSources(): Expression {
  const [first, last] = [parameterFields[0], parameterFields[parameterFields.length - 1]];
  if (!first || !last) throw new Error("The sheet has no parameters.");
  const numbers = range(first.key, last.key);
  const sources = range(`${first.key}.source`, `${last.key}.source`);
  return call("SUMPRODUCT", times(operation(numbers, "<>", ""), operation(sources, "=", "")));
}

const verdict = calculated(
  "verdict",
  iff(
    call("ISNUMBER", cell("answer.fee")),
    iff(
      operation(cell("answer.fee"), ">", worthOf(cell("targetGain"))),
      sentence("verdict.stop"),
      iff(
        call(
          "AND",
          operation(amountOf(cell("ceilingPrice")), ">", 0),
          operation(cell("floorPrice"), ">", cell("ceilingPrice")),
        ),
        sentence("verdict.noCorridor"),
        iff(
          operation(call("LEFT", cell("check.fee"), 1), "=", "✓"),
          sentence("verdict.go"),
          sentence("verdict.outside"),
        ),
      ),
    ),
    sentence("verdict.none"),
  ),
  "text",
  { role: "check", sumsUp: true },
);

/** The first thing read: one sentence. */
export const verdictBlock: Block = { kind: "text", key: "verdict", lines: [verdict] };

export function checksBlock({ labels }: SheetInput): Block {
  return {
    kind: "fields",
    key: "checks",
    heading: labels.sheet("checks"),
    rows: checkKeys.map((key) =>
      row(labels.sheet(`check.${key}`), {
        key: `check.${key}`,
        content: formula(checks[key]),
        role: "check",
        format: "text",
      }),
    ),
  };
}

/** The symbol says it in words; the colour comes second. */
export const checkConditions: readonly Condition[] = [
  "verdict",
  ...checkKeys.map((key) => `check.${key}`),
].flatMap((key) =>
  (
    [
      ["✓", "good"],
      ["!", "warning"],
      ["✗", "bad"],
    ] as const
  ).map(([symbol, tone]): Condition => ({
    on: { cell: key },
    when: operation(call("LEFT", cell(key), 1), "=", symbol),
    tone,
  })),
);
