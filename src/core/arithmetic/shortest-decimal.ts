/**
 * A double that is V / 10^k with an integer |V| < 10^15 is that decimal: no other decimal of at most 15
 * digits has the same double, so V·10^-k is its shortest form. 10^k is exact up to k = 22, and so one division
 * takes V back to the double.
 */
export const LIMIT = 1e15;
export const MOST_DECIMALS = 22;
const UNKNOWN = MOST_DECIMALS + 1;
/** 10^k, exact up to k = 22; NaN beyond makes whatever uses it "not proven". */
export const POWERS = Float64Array.from({ length: 4 * UNKNOWN }, (_, k) =>
  k <= MOST_DECIMALS ? Number(`1e${k}`) : NaN,
);

/** How many decimals the shortest form of x needs, rounded up to an even number; above MOST_DECIMALS if not provable. */
export function decimals(x: number): number {
  if (Math.round(x) === x) return 0;
  for (let k = 2; k <= MOST_DECIMALS; k += 2) {
    const power = POWERS[k] ?? NaN;
    const v = Math.round(x * power);
    if (v >= LIMIT || v <= -LIMIT) return UNKNOWN;
    if (v / power === x) return k;
  }
  return UNKNOWN;
}

/** x·10^k, an integer below 10^15 in size, else NaN. */
export function scaled(x: number, k: number): number {
  const v = Math.round(x * (POWERS[k] ?? NaN));
  return v < LIMIT && v > -LIMIT ? v : NaN;
}

/**
 * The numbers (none negative) in a unit that makes them whole, so that sums of them are exact and equal in
 * any order: the last decimal in use, or a power of two where that would need more than 15 digits.
 */
export function toWholeNumbers(numbers: Float64Array): Float64Array {
  const { length } = numbers;
  const whole = new Float64Array(length);
  let k = 0;
  for (let i = 0; i < length; i++) k = Math.max(k, decimals(numbers[i] ?? NaN));
  for (let i = 0; i < length; i++) whole[i] = scaled(numbers[i] ?? NaN, k);
  if (sum(whole) < LIMIT) return whole;
  const unit = 2 ** (Math.floor(Math.log2(sum(numbers))) - 49);
  return numbers.map((number) => Math.round(number / unit));
}

/** By index, for an iterator makes an object of each number. */
export function sum(numbers: Float64Array): number {
  const { length } = numbers;
  let total = 0;
  for (let i = 0; i < length; i++) total += numbers[i] ?? 0;
  return total;
}
