import {
  call,
  column,
  expression,
  iff,
  minus,
  operation,
  over,
  plus,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import type { intents } from "./form";
import type { SurveyInput } from "./source";
import { answersOf } from "./spills";
import { counting, total, where } from "./whole-survey";

type Intent = (typeof intents)[number];

const scale = column("calibration", "scale");

/** What each respondent's answer on the scale of purchase intent means as a probability. */
const probabilities = (answers: Expression): Expression =>
  call("SUMIF", scale, answers, column("calibration", "probability"));

/** 1 for each respondent who counts and says on the scale how likely a purchase is at both prices. */
function stating(input: SurveyInput): Expression {
  const states = (intent: Intent): Expression => {
    const answers = answersOf(input, intent);
    const isOnScale = operation(call("COUNTIF", scale, answers), ">", 0);
    return times(call("ISNUMBER", answers), isOnScale);
  };
  return times(counting(input), states("intentCheap"), states("intentExpensive"));
}

export const statedInWhole = (input: SurveyInput): Expression => total(stating(input));

/**
 * Sum of the probabilities to buy at this row's price: of each respondent 0 up to too cheap and from too expensive on,
 * the stated ones at cheap and expensive, straight lines between.
 */
export function buyingInWhole(input: SurveyInput): Expression {
  const price = thisRow("price");
  const [tooCheap, cheap, expensive, tooExpensive] = [
    answersOf(input, "tooCheap"),
    answersOf(input, "cheap"),
    answersOf(input, "expensive"),
    answersOf(input, "tooExpensive"),
  ];
  const atCheap = probabilities(answersOf(input, "intentCheap"));
  const atExpensive = probabilities(answersOf(input, "intentExpensive"));
  const slope = (rise: Expression, from: Expression, to: Expression): Expression =>
    over(rise, minus(to, from));
  const rising = times(slope(atCheap, tooCheap, cheap), minus(price, tooCheap));
  const between = plus(
    atCheap,
    times(slope(minus(atExpensive, atCheap), cheap, expensive), minus(price, cheap)),
  );
  const falling = times(slope(atExpensive, expensive, tooExpensive), minus(tooExpensive, price));
  const below = (end: Expression, probability: Expression, otherwise: Expression): Expression =>
    iff(operation(price, "<", end), probability, otherwise);
  const zero = expression(0);
  const probability = below(
    tooCheap,
    zero,
    below(cheap, rising, below(expensive, between, below(tooExpensive, falling, zero))),
  );
  return call("SUM", where(stating(input), probability));
}
