import {
  call,
  expression,
  iff,
  minus,
  operation,
  over,
  plus,
  times,
  type Expression,
} from "./expression";
import { optional, required, thresholdDecimals, unbounded, type Args } from "./twin-arguments";

/** min(cap, base + rate·(units − threshold)⁺), or base + rate·units once the threshold is met. */
export function outcomeFee(args: Args): Expression {
  const units = required(args, "units");
  const rate = required(args, "rate");
  const threshold = optional(args, "threshold", 0);
  const beyond = times(rate, call("MAX", minus(units, threshold), 0));
  const isMet = operation(call("ROUND", minus(units, threshold), thresholdDecimals), ">=", 0);
  const isCliff = operation(args.mode ?? expression("excess"), "=", "cliff");
  const variable = iff(isCliff, iff(isMet, times(rate, units), 0), beyond);
  const fee = plus(optional(args, "base_fee", 0), variable);
  return args.cap ? call("MIN", optional(args, "cap", unbounded), fee) : fee;
}

/** a/(1−K) + m·K/(1−K)² with K = (1−churn)(1−discount) and m = a·linear_growth (Skok). */
export function expansionValue(args: Args): Expression {
  const first = times(required(args, "arpa"), required(args, "gross_margin"));
  const churn = required(args, "churn");
  const discount = optional(args, "discount", 0);
  const kept = times(minus(1, churn), minus(1, discount));
  // 1 − K, written out: 1 − (1 − churn) would lose the digits of a small rate.
  const lost = args.discount ? minus(plus(churn, discount), times(churn, discount)) : churn;
  const growth = times(required(args, "linear_growth"), kept);
  return plus(over(first, lost), over(times(first, growth), operation(lost, "^", 2)));
}

/** Σ margin·S(t)/(1+discount)^(t+timing); t counts the cells of the list, in a column or in a row. */
export function cohortValue(args: Args): Expression {
  const survival = required(args, "survival");
  const margin = required(args, "margin");
  if (!args.discount) return times(margin, call("SUM", survival));
  const from = (axis: "ROW" | "COLUMN"): Expression =>
    minus(call(axis, survival), call("MIN", call(axis, survival)));
  const period = plus(from("ROW"), from("COLUMN"), optional(args, "timing", 0));
  const factor = operation(plus(1, optional(args, "discount", 0)), "^", period);
  return times(margin, call("SUMPRODUCT", over(survival, factor)));
}
