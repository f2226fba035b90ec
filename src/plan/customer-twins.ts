import {
  call,
  expression,
  iff,
  isBlank,
  minus,
  operation,
  over,
  plus,
  times,
  type Expression,
} from "./expression";
import { geometricSum } from "./geometric-sum";
import { NoTwin, numError, optional, required, type Args } from "./twin-arguments";

/**
 * (1 − q)(1 + discount), what a customer's margin loses from one period to the next: discount + churn −
 * growth·(1 − churn). The geometric series divides by it; as 1 − (1 − churn) it would lose the digits of a small rate.
 */
function fading(args: Args, churn: Expression): Expression {
  const fades = args.discount ? plus(optional(args, "discount", 0), churn) : churn;
  return args.growth ? minus(fades, times(optional(args, "growth", 0), minus(1, churn))) : fades;
}

/** arpa · margin · lead · (1 − q^periods) / (1 − q), q = (1 − churn)(1 + growth)/(1 + discount). */
export function lifetimeValue(args: Args): Expression {
  const margin = times(required(args, "arpa"), required(args, "gross_margin"));
  const discount = args.discount ? plus(1, optional(args, "discount", 0)) : undefined;
  const churn = required(args, "churn");
  const kept = minus(1, churn);
  const grown = args.growth ? times(kept, plus(1, optional(args, "growth", 0))) : kept;
  const q = discount ? over(grown, discount) : grown;
  const fades = fading(args, churn);
  const forEver = iff(operation(fades, "<", 0), numError, over(discount ?? 1, fades));
  const { periods } = args;
  const limited =
    periods && geometricSum({ kept: q, lost: discount ? over(fades, discount) : fades }, periods);
  const paid =
    periods && limited
      ? periods.kind === "number"
        ? limited
        : iff(isBlank(periods), forEver, limited)
      : forEver;
  if (!args.timing) return times(margin, paid);
  const lead = call("CHOOSE", plus(optional(args, "timing", 0), 1), 1, over(1, discount ?? 1), q);
  return times(margin, lead, paid);
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
  const churn = args.churn ? optional(args, "churn", 0) : undefined;
  const discount = args.discount ? plus(1, optional(args, "discount", 0)) : undefined;
  const first = discount ? over(margin, discount) : margin;
  const level = over(cac, first);
  const refused = (value: Expression): Expression =>
    iff(operation(cac, "=", 0), 0, iff(operation(margin, "<", 0), numError, value));
  const kept = churn ? minus(1, churn) : undefined;
  const r = discount ? over(kept ?? 1, discount) : kept;
  if (!r) return refused(level);
  const fades = fading(args, churn ?? expression(0));
  const lost = discount ? over(fades, discount) : fades;
  const elapsed = over(call("LN", minus(1, times(level, lost))), call("LN", r));
  const whole = call("MAX", call("INT", elapsed), 1);
  const rest = over(minus(level, geometricSum({ kept: r, lost }, whole)), operation(r, "^", whole));
  // Within the first month nothing was lost yet; without a loss a logarithm would be divided by 0.
  const isLinear = call("OR", operation(level, "<=", 1), operation(r, "=", 1));
  return refused(iff(isLinear, level, plus(whole, rest)));
}
