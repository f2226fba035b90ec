import { EXACT, room, rows, UNIT, uniform, type Block, type Pair } from "./block";
import { missedByProduct } from "./error-free";
import { decimals, LIMIT, MOST_DECIMALS, POWERS, scaled } from "./shortest-decimal";

/** The same number in every row. */
export function constant(number: number): Block {
  const scale = decimals(number);
  const unit = scaled(number, scale);
  if (!Number.isNaN(unit)) return uniform(unit, scale);
  // Its digits are looked at once, not in every row.
  const beyond = beyondDouble(number);
  const filled = (value: number) => room().fill(value, 0, rows);
  return {
    high: filled(number),
    low: filled(beyond),
    error: filled(UNIT * Math.abs(beyond)),
    scale: 0,
  };
}

/** The shortest decimals of the numbers: in the unit of the last decimal in use, if all fit. */
export function toBlock(numbers: Float64Array): Block {
  if (areEqual(numbers)) return constant(numbers[0] ?? NaN);
  const units = room();
  let scale = 0;
  let power = 1;
  let most = 0;
  for (let row = 0; row < rows; row++) {
    const x = numbers[row] ?? NaN;
    const unit = Math.round(x * power);
    const size = Math.abs(unit);
    if (size < LIMIT && unit / power === x) {
      units[row] = unit;
      if (size > most) most = size;
      continue;
    }
    const needed = decimals(x);
    if (needed <= scale || needed > MOST_DECIMALS) return asPairs(numbers);
    // Once more from the first row, in the smaller unit.
    scale = needed;
    power = POWERS[scale] ?? NaN;
    row = -1;
  }
  return { units, scale, most, uniform: false };
}

function areEqual(numbers: Float64Array): boolean {
  const first = numbers[0] ?? NaN;
  let row = 1;
  while (row < rows && numbers[row] === first) row++;
  return row >= rows;
}

/** The shortest decimals of the numbers: each the double and what the decimal has beyond it. */
function asPairs(numbers: Float64Array): Pair {
  const [low, error] = [room(), room()];
  for (let row = 0; row < rows; row++) {
    const beyond = beyondDouble(numbers[row] ?? NaN);
    low[row] = beyond;
    error[row] = UNIT * Math.abs(beyond);
  }
  return { high: numbers, low, error, scale: 0 };
}

/** What the shortest decimal of x has beyond the double, off by a UNIT of that; NaN where not provable. */
export function beyondDouble(x: number): number {
  const k = decimals(x);
  if (k === 0 && Math.abs(x) < EXACT) return 0;
  if (k > MOST_DECIMALS) return beyondDigits(x);
  const power = POWERS[k] ?? NaN;
  const product = x * power;
  return (scaled(x, k) - product - missedByProduct(x, power, product)) / power;
}

/** For 16 and 17 digits: they make a whole number beyond 2^53, in two parts that are doubles. */
function beyondDigits(x: number): number {
  const [mantissa = "", exponent = ""] = x.toExponential().split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  const sign = Math.sign(x);
  const k = digits.length - 1 - Number(exponent);
  if (k < 0 || k > MOST_DECIMALS) return NaN;
  const split = Math.max(digits.length - 8, 0);
  const upper = sign * Number(digits.slice(0, split)) * (POWERS[digits.length - split] ?? NaN);
  const lower = sign * Number(digits.slice(split));
  const power = POWERS[k] ?? NaN;
  const product = x * power;
  return (upper - product + lower - missedByProduct(x, power, product)) / power;
}
