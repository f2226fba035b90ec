import {
  call,
  iff,
  isBlank,
  minus,
  operation,
  over,
  plus,
  times,
  type Expression,
} from "./expression";
import { NoTwin, numError, optional, required, type Args } from "./twin-arguments";

/** Two rates nearer than this are the same rate: 1 − q would keep no digits. */
const sameRate = 1e-12;

/** arpa · margin · lead · (1 − q^periods) / (1 − q), q = (1 − churn)(1 + growth)/(1 + discount). */
export function lifetimeValue(args: Args): Expression {
  const margin = times(required(args, "arpa"), required(args, "gross_margin"));
  const discount = args.discount ? plus(1, optional(args, "discount", 0)) : undefined;
  const kept = minus(1, required(args, "churn"));
  const grown = args.growth ? times(kept, plus(1, optional(args, "growth", 0))) : kept;
  const q = discount ? over(grown, discount) : grown;
  const forEver = iff(operation(q, ">", 1), numError, over(1, minus(1, q)));
  const { periods } = args;
  const limited =
    periods &&
    iff(
      operation(call("ABS", minus(1, q)), "<", sameRate),
      periods,
      over(minus(1, operation(q, "^", periods)), minus(1, q)),
    );
  const payments =
    periods && limited
      ? periods.kind === "number"
        ? limited
        : iff(isBlank(periods), forEver, limited)
      : forEver;
  if (!args.timing) return times(margin, payments);
  const lead = call("CHOOSE", plus(optional(args, "timing", 0), 1), 1, over(1, discount ?? 1), q);
  return times(margin, lead, payments);
}

/**
 * Month in which the cumulated margin reaches cac. The margins are a geometric series, first · r^(k−1), so the whole
 * months come from a logarithm and the rest is linear inside the month. A rounding slip of the logarithm by one
 * month does not matter: both ends of a month give the same value there.
 */
export function paybackMonths(args: Args): Expression {
  if (args.ramp_months ?? args.delay_months) {
    throw new NoTwin("A payback with a ramp or a delay has no twin in plain Excel.");
  }
  const cac = required(args, "cac");
  const margin = times(required(args, "monthly_revenue"), optional(args, "gross_margin", 1));
  const kept = args.churn ? minus(1, optional(args, "churn", 0)) : undefined;
  const discount = args.discount ? plus(1, optional(args, "discount", 0)) : undefined;
  const first = discount ? over(margin, discount) : margin;
  const level = over(cac, first);
  const refused = (value: Expression): Expression =>
    iff(operation(cac, "=", 0), 0, iff(operation(margin, "<", 0), numError, value));
  const r = discount ? over(kept ?? 1, discount) : kept;
  if (!r) return refused(level);
  const lost = minus(1, r);
  const power = (exponent: Expression): Expression => operation(r, "^", exponent);
  const whole = call("INT", over(call("LN", minus(1, times(level, lost))), call("LN", r)));
  const rest = over(minus(level, over(minus(1, power(whole)), lost)), power(whole));
  return refused(iff(operation(call("ABS", lost), "<", sameRate), level, plus(whole, rest)));
}
