import { isError } from "../../plan/cell-error";
import type { CellValue } from "./kept";

/** Significant digits that Excel keeps of a number typed in, and shows. */
const digits = 15;

/**
 * What two numbers differ by, judged at 15 significant digits: less than one unit of the 15th is no difference.
 * To round both to 15 digits and compare what is left would not do: an exact third or a long product lies anywhere
 * between two such numbers, and where it lies near the middle the last bit of a double decides which of them is shown.
 */
export function difference(one: number, other: number): number {
  const size = Math.max(Math.abs(one), Math.abs(other));
  const apart = Math.abs(one - other);
  if (apart === 0) return 0;
  return apart < 10 ** (Math.floor(Math.log10(size)) - digits + 1) ? 0 : apart;
}

/** A plain form that is off by no more than this is the same calculation in plain doubles, not another one. */
const noise = 1e-9;

/** Whether two spellings say the same: numbers up to the noise of doubles, errors of any kind, text exactly. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= noise * Math.max(1, Math.abs(one), Math.abs(other));
  }
  return one === other || (isError(one) && isError(other));
}
