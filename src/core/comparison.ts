/**
 * Whether two numbers agree to 15 significant digits, as Excel's own comparison has it: an attainment of
 * 1.2000000000000002 that another cell computed is 1.2.
 */
export function agree(a: number, b: number): boolean {
  if (a === b) return true;
  // Numbers that round to the same 15 digits differ by at most one unit of the 15th, 1e-14 of their size.
  if (!(Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b)))) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

/** a ≥ b, where agreement to 15 digits is equality. */
export function atLeast(a: number, b: number): boolean {
  return a > b || agree(a, b);
}

/** a > b, where agreement to 15 digits is equality. */
export function exceeds(a: number, b: number): boolean {
  return a > b && !agree(a, b);
}
