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
