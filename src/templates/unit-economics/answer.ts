import {
  call,
  cell,
  column,
  iff,
  isBlank,
  operation,
  over,
  type Expression,
} from "../../plan/expression";
import type { Block, Condition } from "../../plan/sheet-plan";
import { calculated, live, row, words, type SheetInput } from "../cells";
import { amountText, sentence, symbolConditions } from "../sentences";
import { overtakes } from "./cash";
import { countPassing, tests } from "./segment-formulas";

/** How many segments earn their customers, what a seller must bring, and which model ends higher. */
export function answerBlock({ labels }: SheetInput): Block {
  const count = (key: string, counted: Expression) =>
    row(
      labels.sheet(key),
      calculated(key, counted, "whole", { role: "answer" }),
      words(labels.sheet("unit.segments")),
    );
  return {
    kind: "fields",
    key: "answer",
    heading: labels.sheet("answer"),
    rows: [
      count("answer.pass", countPassing("verdict")),
      count("answer.all", call("COUNT", column("segments", "acv"))),
      row(
        labels.sheet("answer.repAcv"),
        calculated("answer.repAcv", cell("repAcv"), "money", { role: "answer" }),
        live(cell("currency"), "note"),
      ),
      row(
        labels.sheet("answer.overtakes"),
        calculated("answer.overtakes", overtakes, "whole", { role: "answer" }),
        words(labels.sheet("unit.year")),
      ),
      row(
        labels.sheet("verdict"),
        calculated(
          "verdict",
          iff(
            operation(cell("answer.pass"), "=", cell("answer.all")),
            iff(operation(cell("answer.all"), "=", 0), sentence("all.none"), sentence("all.pass")),
            iff(
              operation(cell("answer.pass"), "=", 0),
              sentence("all.fail"),
              sentence("all.some", { pass: cell("answer.pass"), all: cell("answer.all") }),
            ),
          ),
          "text",
          { role: "check", sumsUp: true },
        ),
      ),
    ],
  };
}

const checkKeys = [...tests, "rep", "models"] as const;

export function checksBlock({ labels }: SheetInput): Block {
  const test = (key: string): Expression =>
    iff(
      operation(countPassing(`test.${key}`), "=", cell("answer.all")),
      iff(operation(cell("answer.all"), "=", 0), sentence("all.none"), sentence("test.ok")),
      sentence("test.bad", { pass: countPassing(`test.${key}`), all: cell("answer.all") }),
    );
  const checks: Readonly<Record<(typeof checkKeys)[number], Expression>> = {
    ltv: test("ltv"),
    cac: test("cac"),
    payback: test("payback"),
    churn: test("churn"),
    rep: iff(
      operation(cell("repAcv"), ">", cell("fieldAbove")),
      sentence("rep.high", { acv: amountText(cell("repAcv")) }),
      sentence("rep.ok", { acv: amountText(cell("repAcv")) }),
    ),
    models: iff(
      isBlank(cell("answer.overtakes")),
      sentence("models.never"),
      sentence("models.ok", { year: cell("answer.overtakes") }),
    ),
  };
  return {
    kind: "fields",
    key: "checks",
    heading: labels.sheet("checks"),
    rows: checkKeys.map((key) =>
      row(
        labels.sheet(`check.${key}`),
        calculated(`check.${key}`, checks[key], "text", { role: "check" }),
      ),
    ),
  };
}

/** Loaded cost of a seller ÷ deals a year ÷ margin: the contract value a year below which a seller costs money. */
export function repBlock({ labels }: SheetInput): Block {
  return {
    kind: "fields",
    key: "rep",
    heading: labels.sheet("rep"),
    rows: [
      row(
        labels.sheet("repAcv"),
        calculated("repAcv", over(cell("repCost"), cell("repDeals"), cell("repMargin")), "money", {
          role: "answer",
        }),
        live(cell("currency"), "note"),
        words(labels.sheet("repAcv.how")),
      ),
    ],
  };
}

export const checkConditions: readonly Condition[] = [
  "verdict",
  ...checkKeys.map((key) => `check.${key}`),
].flatMap((key) => symbolConditions({ cell: key }, cell(key)));
