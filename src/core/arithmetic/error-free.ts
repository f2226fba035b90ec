/** 2^27 + 1 splits a double into halves whose products are exact. */
const SPLITTER = 134217729;

/** What the rounded `product` of a and b left out, exactly (Dekker 1971); NaN where it might itself be lost. */
export function missedByProduct(a: number, b: number, product: number): number {
  if (product < SMALLEST && product > -SMALLEST && product !== 0) return NaN;
  const splitA = SPLITTER * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = SPLITTER * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}
const SMALLEST = 1e-250;

/** What the rounded `sum` of a and b left out, exactly (Knuth, TAOCP 2, 4.2.2). */
export function missedBySum(a: number, b: number, sum: number): number {
  const shift = sum - a;
  return a - (sum - shift) + (b - shift);
}
