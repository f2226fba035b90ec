import type { Scalar } from "../sharing";
import { isErrorValue } from "./values";

/** What an operator between two values gives; undefined where Excel would first have to read a text as a number. */
export function combined(operator: string, one: Scalar, other: Scalar): Scalar {
  if (isErrorValue(one)) return one;
  if (isErrorValue(other)) return other;
  if (typeof one === "number" && typeof other === "number") {
    return calculated(operator, one, other) ?? compared(operator, one - other);
  }
  if (typeof one !== "string" || typeof other !== "string") return undefined;
  if (operator === "&") return one + other;
  const isSame = one.toUpperCase() === other.toUpperCase();
  return operator === "=" ? isSame : operator === "<>" ? !isSame : undefined;
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
