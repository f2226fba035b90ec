import type { CellValue } from "./kept";

/** A number as Excel shows and compares it: at 15 significant digits. */
export const asShown = (value: number): number => Number(value.toPrecision(15));

/** What a digit more or less in the last places of a calculation comes to. */
const noise = 1e-9;

const isError = (value: CellValue): boolean => typeof value === "string" && value.startsWith("#");

/** Whether two spellings gave the same: numbers up to the noise of doubles, errors of any kind, text exactly. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= noise * Math.max(1, Math.abs(one), Math.abs(other));
  }
  return one === other || (isError(one) && isError(other));
}
