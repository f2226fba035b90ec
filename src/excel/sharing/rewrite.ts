import type { Expression, OurFunction } from "../../plan/expression";
import { ourFunctions } from "../../plan/our-functions";
import { spellFormula } from "../../plan/spell";
import { NoTwin } from "../../plan/twin-arguments";
import {
  callAt,
  callsIn,
  isBlankToken,
  isOperator,
  type Call,
  type Token,
  tokensOf,
} from "./formula-tokens";
import { nowhere } from "./nowhere";
import { isOneValue } from "./one-value";

/** Excel's limit of a formula (support.microsoft.com, "Excel specifications and limits"). */
export const longestFormula = 8192;

export interface RewriteOptions {
  /** Prefix of our functions in this build, "" for none. */
  readonly namespace: string;
  /** Whether a defined name stands for one cell or one constant. */
  readonly isOneCell: (name: string) => boolean;
}

/** Why a formula of ours cannot be written in plain Excel. */
export type NoNative = "no-twin" | "list" | "too-long";

export type Rewritten =
  /** Nothing of ours in it. */
  | { readonly kind: "untouched" }
  | { readonly kind: "native"; readonly formula: string; readonly calls: readonly OurFunction[] }
  | { readonly kind: "none"; readonly why: NoNative; readonly calls: readonly OurFunction[] };

/**
 * The formula with every call of ours, nested ones too, in plain Excel 2016; all else is the same text.
 * @param formula as the API gives it: leading "=", English names, commas
 */
export function rewrite(formula: string, options: RewriteOptions): Rewritten {
  const calls = callsIn(formula, options.namespace);
  if (calls.length === 0) return { kind: "untouched" };
  try {
    const native = rewriteTokens(tokensOf(formula), options);
    return native.length > longestFormula
      ? { kind: "none", why: "too-long", calls }
      : { kind: "native", formula: native, calls };
  } catch (error) {
    if (error instanceof ListArgument) return { kind: "none", why: "list", calls };
    if (error instanceof NoTwin) return { kind: "none", why: "no-twin", calls };
    throw error;
  }
}

/** A twin reads one value where the formula gives a range. */
class ListArgument extends Error {}

function rewriteTokens(tokens: readonly Token[], options: RewriteOptions): string {
  let text = "";
  for (let at = 0; at < tokens.length; at++) {
    const call = callAt(tokens, at, options.namespace);
    if (call) {
      const { native, isAtom } = nativeOf(call, options);
      text += isAtom || standsAlone(tokens, at, call.end) ? native : `(${native})`;
      at = call.end;
    } else text += tokens[at]?.value ?? "";
  }
  return text;
}

/** Whether a part stands alone between brackets, commas or the formula's ends: it then needs no brackets of its own. */
function standsAlone(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens
    .slice(0, start)
    .filter((token) => !isBlankToken(token))
    .at(-1);
  const after = tokens.slice(end + 1).find((token) => !isBlankToken(token));
  const opens = before === undefined || before.type === "fx_prefix";
  return (
    (opens || isOperator(before, "(") || isOperator(before, ",")) &&
    (after === undefined || isOperator(after, ")") || isOperator(after, ","))
  );
}

function nativeOf(call: Call, options: RewriteOptions): { native: string; isAtom: boolean } {
  const { parameters, lists = [], native } = ourFunctions[call.name];
  if (!native) throw new NoTwin(call.name);
  if (call.args.length > parameters.length) throw new NoTwin(`${call.name}: too many arguments`);
  const args: Record<string, Expression> = {};
  for (const [index, tokens] of call.args.entries()) {
    const parameter = parameters[index] ?? "";
    if (tokens.every(isBlankToken)) continue;
    if (!lists.includes(parameter) && !isOneValue(tokens, options.isOneCell)) {
      throw new ListArgument(parameter);
    }
    args[parameter] = argument(tokens, options);
  }
  const tree = native(args);
  const text = spellFormula(tree, { spelling: "native", namespace: "", places: nowhere });
  return { native: text.slice(1), isAtom: tree.kind === "call" };
}

/** An argument's own text, except that a plain number is one: twins judge numbers where they are written. */
function argument(tokens: readonly Token[], options: RewriteOptions): Expression {
  const [only, ...others] = tokens.filter((token) => !isBlankToken(token));
  if (only?.type === "number" && others.length === 0) {
    return { kind: "number", value: Number(only.value) };
  }
  return {
    kind: "verbatim",
    text: rewriteTokens(tokens, options).trim(),
    isAtom: others.length === 0 || isWholeCall(tokens.filter((token) => !isBlankToken(token))),
  };
}

/** f(…) or (…) from the first token to the last; not (a)+(b). */
function isWholeCall(tokens: readonly Token[]): boolean {
  const open = tokens[0]?.type === "func" ? 1 : 0;
  if (!isOperator(tokens[open], "(")) return false;
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (isOperator(tokens[at], "(")) depth++;
    if (isOperator(tokens[at], ")") && --depth === 0) return at === tokens.length - 1;
  }
  return false;
}
