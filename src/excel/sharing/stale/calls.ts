import type { OurFunction } from "../../../plan/expression";
import { type AstExpression, functionNamed } from "../formula-tokens";
import type { Matrix, Scalar } from "../sharing";
import { isPending } from "../shown";
import type { Around } from "./around";
import { type Given, plainFunctions } from "./plain-functions";
import { isErrorValue, oneCell, shownOf, single } from "./values";

/** null where it is left out. */
type Argument = AstExpression | null | undefined;

/** What a part of a formula gives; undefined where that is not sure. */
export type Reckon = (node: AstExpression) => Matrix | undefined;

/** What a call of a function gives, ours or one that commonly stands around ours. */
export function called(
  name: string,
  nodes: readonly Argument[],
  reckon: Reckon,
  { namespace, evaluate }: Pick<Around, "namespace" | "evaluate">,
): Matrix | undefined {
  const ours = functionNamed(name, namespace);
  if (ours !== undefined) return ourCall(ours, nodes, reckon, evaluate);
  switch (name.toUpperCase()) {
    case "IF":
      return choice(nodes, reckon);
    case "IFERROR":
      return unlessError(nodes, reckon);
    default:
      return plainCall(name, nodes, reckon);
  }
}

function ourCall(
  name: OurFunction,
  nodes: readonly Argument[],
  reckon: Reckon,
  evaluate: Around["evaluate"],
): Matrix | undefined {
  const args = nodes.map((node) => (node ? reckon(node) : null));
  const isWaiting = args.some((arg) => arg?.some((row) => row.some(isComing)));
  if (args.includes(undefined) || isWaiting) return undefined;
  return evaluate(
    name,
    args.filter((arg) => arg !== undefined),
  );
}

/** Excel is still waiting for the value. */
const isComing = (value: Scalar): boolean => isPending(shownOf(value));

function choice([test, yes, no]: readonly Argument[], reckon: Reckon): Matrix | undefined {
  const tested = test ? reckon(test) : undefined;
  const value = tested && single(tested);
  if (isErrorValue(value)) return [[value]];
  if (typeof value !== "boolean" && typeof value !== "number") return undefined;
  const chosen = value !== false && value !== 0 ? yes : no;
  return chosen ? reckon(chosen) : undefined;
}

function unlessError([node, otherwise]: readonly Argument[], reckon: Reckon): Matrix | undefined {
  const value = node ? reckon(node) : undefined;
  const isSure = value && (single(value) !== undefined || !value.flat().some(isErrorValue));
  if (!isSure) return undefined;
  if (!isErrorValue(single(value))) return value;
  return otherwise ? reckon(otherwise) : undefined;
}

function plainCall(name: string, nodes: readonly Argument[], reckon: Reckon): Matrix | undefined {
  const plain = plainFunctions[name.toUpperCase()];
  const args = nodes.map((node): Given | undefined => {
    const value = node ? reckon(node) : undefined;
    return node && value ? { value, isReference: isReference(node) } : undefined;
  });
  if (!plain || args.includes(undefined)) return undefined;
  return oneCell(plain(args.filter((arg) => arg !== undefined)));
}

export const isReference = (node: AstExpression): boolean => node.type === "ReferenceIdentifier";
