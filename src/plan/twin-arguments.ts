import { call, expression, iff, isBlank, type Expression } from "./expression";

/** What a native twin is built from: arguments by parameter name. */
export type Args = Readonly<Record<string, Expression>>;

/** Excel has no way to write #NUM! as a value in a formula of 2016 except by provoking it. */
export const numError = call("SQRT", -1);

export function required(args: Args, name: string): Expression {
  const arg = args[name];
  if (!arg) throw new Error(`A formula leaves out the argument "${name}".`);
  return arg;
}

/** A blank cell in an optional argument is "not given", never 0. */
export function optional(args: Args, name: string, otherwise: number): Expression {
  const arg = args[name];
  if (!arg) return expression(otherwise);
  return arg.kind === "number" ? arg : iff(isBlank(arg), otherwise, arg);
}
