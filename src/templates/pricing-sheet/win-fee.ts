import {
  amountOf,
  call,
  cell,
  iff,
  isBlank,
  minus,
  over,
  plus,
  times,
} from "../../plan/expression";
import type { Block } from "../../plan/sheet-plan";
import { calculated, row, words, live, unit, type SheetInput } from "../cells";

/** A fee that is due on success only: what it is worth, and how likely success must be to cover the cost. */
export function winFeeBlock({ labels }: SheetInput): Block {
  const certain = amountOf(cell("baseFee"));
  return {
    kind: "fields",
    key: "winFeeRisk",
    heading: labels.sheet("winFeeRisk"),
    rows: [
      row(
        labels.sheet("expectedFee"),
        calculated(
          "expectedFee",
          plus(certain, times(cell("winProbability"), cell("winFee"))),
          "money",
        ),
        live(cell("currency"), "note"),
        words(labels.sheet("expectedFee.how")),
      ),
      row(
        labels.sheet("breakEvenProbability"),
        calculated(
          "breakEvenProbability",
          iff(
            isBlank(cell("winFee")),
            "",
            call("MAX", 0, over(minus(cell("costToServe"), certain), cell("winFee"))),
          ),
          "percent",
        ),
        unit(labels, "rate"),
        words(labels.sheet("breakEvenProbability.how")),
      ),
    ],
  };
}
