import {
  isBlankToken,
  isOperator,
  type Token,
  tokensOf,
} from "../../../../src/excel/sharing/formula-tokens";
import { textOf } from "./text-of";

/**
 * A named LAMBDA applied to arguments, as Excel 365 would do it: every parameter and every name of LET replaced by what
 * it stands for, ISOMITTED by whether it was given. What is left is a formula that any engine calculates.
 * @param args texts of the arguments; undefined or missing for one that is left out
 */
export function applied(lambda: string, args: readonly (string | undefined)[]): string {
  const inner = argumentsOf(tokensOf(lambda).slice(1), "LAMBDA");
  const parameters = inner.slice(0, -1).map((tokens) => textOf(tokens).replace(/[[\]]/g, ""));
  const given = new Map(parameters.map((name, at) => [name, args[at]]));
  return `=${resolve(inner.at(-1) ?? [], given)}`;
}

type Given = ReadonlyMap<string, string | undefined>;

/** What stands for what, in brackets so that no operator beside it tears it apart. */
function resolve(tokens: readonly Token[], given: Given): string {
  if (tokens[0]?.value === "LET") {
    const bindings = argumentsOf(tokens, "LET");
    const known = new Map(given);
    for (let at = 0; at + 1 < bindings.length; at += 2) {
      known.set(textOf(bindings[at] ?? []), resolve(bindings[at + 1] ?? [], known));
    }
    return resolve(bindings.at(-1) ?? [], known);
  }
  let text = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const name = tokens[at + 2]?.value ?? "";
    if (token.value === "ISOMITTED") {
      if (!given.has(name)) throw new Error(`ISOMITTED of "${name}", which is no parameter.`);
      text += given.get(name) === undefined ? "TRUE" : "FALSE";
      at += 3;
    } else if (token.type === "range_named") {
      if (!given.has(token.value)) throw new Error(`"${token.value}" stands for nothing.`);
      text += bracketed(given.get(token.value) ?? '""');
    } else text += token.value;
  }
  return text;
}

/** A range stays as it is: in brackets it would be a union to some. */
const bracketed = (text: string): string =>
  /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(text) ? text : `(${text})`;

/** The arguments of the call that the tokens are, from its name to its closing bracket. */
function argumentsOf(tokens: readonly Token[], name: string): readonly (readonly Token[])[] {
  const [first, open, ...rest] = tokens.filter((token) => !isBlankToken(token));
  if (first?.value !== name || !isOperator(open, "(") || !isOperator(rest.at(-1), ")")) {
    throw new Error(`"${textOf(tokens)}" is no call of ${name}.`);
  }
  const args: Token[][] = [[]];
  let depth = 0;
  for (const token of rest.slice(0, -1)) {
    if (isOperator(token, "(")) depth++;
    if (isOperator(token, ")")) depth--;
    if (depth === 0 && isOperator(token, ",")) args.push([]);
    else args.at(-1)?.push(token);
  }
  return args;
}
