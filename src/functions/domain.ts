import { agree } from "../core/comparison";
import { argumentInWords, errorOf, inWords } from "./reasons";
import type { CellError } from "./cells";
import type { Domain, Unit } from "./rules";

interface Bounded extends Domain {
  readonly name: string;
  readonly unit: Unit;
}

/** The number that counts for one outside the tight check, or why it may not be used. */
export function admit(x: number, rule: Bounded): number | CellError {
  const { min = -Infinity, max = Infinity, above = -Infinity, whole = false } = rule;
  const inside = x >= min && x <= max && x > above && Number.isFinite(x);
  if (inside && (!whole || Number.isInteger(x))) return x;
  // A share of 1.0000000000000002 that another cell computed is 100%.
  const value = whole && agree(x, Math.round(x)) ? Math.round(x) : settle(x, min, max);
  const details = { argument: argumentInWords(rule.name), value: inWords(x, rule.unit) };
  if (!Number.isFinite(x)) return errorOf("is-not-finite", details);
  if (value < min || value > max) return outside(value, rule, min, max, details);
  if (value <= above) return errorOf("not-above", { ...details, min: inWords(above, rule.unit) });
  if (whole && !Number.isInteger(value)) return errorOf("not-whole", details);
  return value;
}

function settle(x: number, min: number, max: number): number {
  if (agree(x, min)) return min;
  return agree(x, max) ? max : x;
}

function outside(
  value: number,
  { unit }: Bounded,
  min: number,
  max: number,
  entered: { argument: string; value: string },
): CellError {
  const details = { ...entered, min: inWords(min, unit), max: inWords(max, unit) };
  if (unit === "fraction" && max === 1 && value > 1 && value <= 100) {
    return errorOf("percent-meant", { ...details, suggestion: inWords(value / 100, unit) });
  }
  if (min === -Infinity) return errorOf("above-maximum", details);
  return errorOf(max === Infinity ? "below-minimum" : "not-between", details);
}
