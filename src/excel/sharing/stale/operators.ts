import type { Scalar } from "../sharing";
import { isErrorValue } from "./values";

/** What an operator between two values gives; undefined where Excel would first have to read a text as a number. */
export function combined(operator: string, one: Scalar, other: Scalar): Scalar {
  if (isErrorValue(one)) return one;
  if (isErrorValue(other)) return other;
  if (typeof one === "number" && typeof other === "number") {
    return calculated(operator, one, other) ?? compared(operator, one - other);
  }
  const areTexts = typeof one === "string" && typeof other === "string";
  if (areTexts && operator === "&") return one + other;
  const same = isSame(one, other);
  if (operator === "=") return same;
  return operator === "<>" && same !== undefined ? !same : undefined;
}

/** Whether a text is another one or a number; a blank cell, which looks like an empty text, also counts as 0. */
function isSame(one: Scalar, other: Scalar): boolean | undefined {
  if (typeof one === "number") return typeof other === "string" ? isSame(other, one) : undefined;
  if (typeof one !== "string") return undefined;
  if (typeof other === "number") return one === "" && other === 0 ? undefined : false;
  return typeof other === "string" ? one.toUpperCase() === other.toUpperCase() : undefined;
}

function calculated(operator: string, one: number, other: number): Scalar {
  switch (operator) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "/":
      return other === 0 ? { code: "#DIV/0!" } : one / other;
    case "^":
      return Number.isFinite(one ** other) ? one ** other : undefined;
    default:
      return undefined;
  }
}

function compared(operator: string, difference: number): boolean | undefined {
  switch (operator) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    default:
      return undefined;
  }
}
