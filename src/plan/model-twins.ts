import { call, iff, minus, operation, over, plus, times, type Expression } from "./expression";
import { numError, required, type Args } from "./twin-arguments";

/** The n-th number that a fit gave: in a column, or beside the column of its labels. */
function parameter(args: Args, at: number): Expression {
  const params = required(args, "params");
  return call("INDEX", params, at, call("COLUMNS", params));
}

/** 1/(1 + a/(b + x − 1)·((α + T)/(α + t))^(r + x)), 1 while x is 0 (Fader, Hardie & Lee 2008, "P(alive)"). */
export function aliveProbability(args: Args): Expression {
  const given = (at: number): Expression => parameter(args, at);
  const [r, alpha, a, b] = [given(1), given(2), given(3), given(4)];
  const frequency = required(args, "frequency");
  const [recency, age] = [required(args, "recency"), required(args, "age")];
  const longer = over(plus(alpha, age), plus(alpha, recency));
  const odds = times(
    over(a, plus(b, minus(frequency, 1))),
    operation(longer, "^", plus(r, frequency)),
  );
  return iff(
    operation(frequency, "=", 0),
    1,
    iff(operation(recency, ">", age), numError, over(1, plus(1, odds))),
  );
}

/** p·(v + x·m)/(p·x + q − 1), where that is an average at all (Fader & Hardie 2013, note 025, eq. 5). */
export function expectedAverage(args: Args): Expression {
  const given = (at: number): Expression => parameter(args, at);
  const [p, q, v] = [given(1), given(2), given(3)];
  const frequency = required(args, "frequency");
  const spent = plus(v, times(frequency, required(args, "average")));
  const shape = plus(times(p, frequency), minus(q, 1));
  return iff(operation(shape, ">", 0), over(times(p, spent), shape), numError);
}

/** Whole numbers from −400 to 199 without a range of cells: 24 rows of 25. */
const nodes: Expression = (() => {
  const list = (length: number, from: number): readonly number[] =>
    Array.from({ length }, (_, index) => from + index);
  const text = `({${list(25, 0).join(",")}}+25*{${list(24, -16).join(";")}})`;
  return { kind: "verbatim", text, isAtom: true };
})();

/** Between these the quadrature ends within the nodes, and its weights keep their digits. */
const leastAlpha = 0.5;
const mostRenewalsAndShapes = 200;

/**
 * (β + n)/(α + β + n) · mean of (1 + d)/(d + θ) for a churn rate θ ~ Beta(α, β + n + 1), by the trapezoidal rule in the
 * logit of θ, as core's residualLifetime calculates it, with the same steps; (β + n)/(α − 1) without discount.
 */
export function residualLifetime(args: Args): Expression {
  const [alpha, discount] = [required(args, "alpha"), required(args, "discount")];
  const beta = required(args, "beta");
  const staying = plus(beta, required(args, "renewals"));
  const second = plus(staying, 1);
  const both = plus(alpha, second);
  const deviation = call("SQRT", plus(over(1, alpha), over(1, second)));
  const x = times(nodes, call("MIN", 0.22, times(0.35, deviation)));
  const odds = times(over(alpha, second), call("EXP", x));
  // θ^α·(1 − θ)^(β+n+1) but for a factor that is the same for all, so that no rounding of it weighs upon a tail.
  const root = over(call("EXP", times(x, over(alpha, both))), plus(1, odds));
  const weight = operation(root, "^", both);
  const value = plus(discount, over(1, plus(1, over(1, odds))));
  const sum = call("SUMPRODUCT", over(weight, value));
  const mean = over(times(plus(1, discount), sum), call("SUMPRODUCT", weight));
  const isOutside = call(
    "OR",
    operation(alpha, "<", leastAlpha),
    operation(beta, "<=", 0),
    operation(discount, "<", 0),
    operation(both, ">", mostRenewalsAndShapes),
  );
  const undiscounted = iff(operation(alpha, ">", 1), over(staying, minus(alpha, 1)), numError);
  const discounted = times(over(staying, plus(alpha, staying)), mean);
  return iff(isOutside, numError, iff(operation(discount, "=", 0), undiscounted, discounted));
}
