import { type AstExpression, parse, tokenize, type Token } from "@borgar/fx";
import type { OurFunction } from "../../plan/expression";
import { ourFunctions } from "../../plan/our-functions";

export type { AstExpression, Token };

/** Tokens of a formula as the API gives it (English names, commas); put together again they are the formula, byte for byte. */
export function tokensOf(formula: string): readonly Token[] {
  // A minus before a number stays an operator: -2^2 would be torn apart otherwise.
  return tokenize(formula, { negativeNumbers: false });
}

/** The formula as a tree; undefined where the library cannot read it. */
export function treeOf(formula: string): AstExpression | undefined {
  try {
    return parse(tokenize(formula));
  } catch (error) {
    // All that it says is that the syntax is beyond it.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

export const isBlankToken = ({ type }: Token): boolean =>
  type === "whitespace" || type === "newline";

export const isOperator = (token: Token | undefined, value: string): boolean =>
  token?.type === "operator" && token.value === value;

/** References of any kind: what Excel adjusts when cells move. */
export const isReference = ({ type }: Token): boolean =>
  type === "range" || type === "range_beam" || type === "range_ternary";

const names = new Map(Object.keys(ourFunctions).map((name) => [name, name as OurFunction]));
/** How Excel's files, and Excel itself where the add-in is missing, spell a function of an add-in. */
const missingPrefix = "_XLDUDF_";

/** The function of ours that a token calls, in any case, with the build's namespace if it has one. */
const functionOf = ({ type, value }: Token, namespace: string): OurFunction | undefined =>
  type === "func" ? functionNamed(value, namespace) : undefined;

/** The function of ours that goes by this name in a formula. */
export function functionNamed(name: string, namespace: string): OurFunction | undefined {
  const upper = name.toUpperCase();
  const bare = upper.startsWith(missingPrefix) ? upper.slice(missingPrefix.length) : upper;
  const prefix = namespace === "" ? "" : `${namespace.toUpperCase()}.`;
  const flat = bare.replace("_", ".").startsWith(prefix) ? bare.slice(prefix.length) : undefined;
  return flat === undefined ? undefined : names.get(flat);
}

/** A call within a list of tokens: from its name to its closing bracket. */
export interface Call {
  readonly name: OurFunction;
  readonly end: number;
  readonly args: readonly (readonly Token[])[];
}

/** The call of ours that begins at `start`; undefined for anything else and for a formula without its end. */
export function callAt(
  tokens: readonly Token[],
  start: number,
  namespace: string,
): Call | undefined {
  const token = tokens[start];
  const name = token && functionOf(token, namespace);
  if (name === undefined) return undefined;
  const open = tokens.findIndex((each, at) => at > start && !isBlankToken(each));
  if (!isOperator(tokens[open], "(")) return undefined;
  const args: Token[][] = [[]];
  let depth = 0;
  for (const [offset, here] of tokens.slice(open + 1).entries()) {
    if (depth === 0 && isOperator(here, ")")) return { name, end: open + 1 + offset, args };
    if (depth === 0 && isOperator(here, ",")) {
      args.push([]);
      continue;
    }
    if (isOperator(here, "(") || isOperator(here, "{")) depth++;
    if (isOperator(here, ")") || isOperator(here, "}")) depth--;
    args[args.length - 1]?.push(here);
  }
  return undefined;
}

/** The functions of ours that a formula calls, each call once. */
export function callsIn(formula: string, namespace: string): readonly OurFunction[] {
  const tokens = tokensOf(formula);
  return tokens.flatMap((_, at) => callAt(tokens, at, namespace)?.name ?? []);
}

/** The formula with our functions named as a person types them, where a file's spelling came through. */
export function asTyped(formula: string, namespace: string): string {
  const prefix = namespace === "" ? "" : `${namespace}.`;
  return tokensOf(formula)
    .map((token) => {
      const name = functionOf(token, namespace);
      return name !== undefined && token.value.toUpperCase().startsWith(missingPrefix)
        ? prefix + name
        : token.value;
    })
    .join("");
}
