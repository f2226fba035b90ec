import { call, expression, iff, isBlank, type Expression } from "./expression";

/** What a native twin is built from: arguments by parameter name. */
export type Args = Readonly<Record<string, Expression>>;

/** A call that plain Excel cannot say: a function without a twin, or arguments that its twin does not take. */
export class NoTwin extends Error {
  override readonly name = "NoTwin";
}

/** Excel has no way to write #NUM! as a value in a formula of 2016 except by provoking it. */
export const numError = call("SQRT", -1);

export function required(args: Args, name: string): Expression {
  const arg = args[name];
  if (!arg) throw new NoTwin(`A formula leaves out the argument "${name}".`);
  return arg;
}

/** A blank cell in an optional argument is "not given", never 0. */
export function optional(args: Args, name: string, otherwise: number): Expression {
  const arg = args[name];
  if (!arg) return expression(otherwise);
  return arg.kind === "number" ? arg : iff(isBlank(arg), otherwise, arg);
}

/**
 * Decimals at which a native formula judges a threshold. Our functions compare exact decimals; plain doubles would
 * misjudge what lies exactly on the edge (0.1 + 0.2 against 0.3), so the difference is rounded before it is judged.
 */
export const thresholdDecimals = 9;

/** Larger than any amount, and inside what Excel accepts: stands for "no cap" where an argument is blank. */
export const unbounded = 9.99e307;
