import { writeBeyond } from "./beyond-double";
import { room, rows, uniform, type Block, type Pair } from "./block";
import { decimals, LIMIT, MOST_DECIMALS, POWERS, scaled } from "./shortest-decimal";

/** The same number in every row. */
export function constant(number: number): Block {
  const scale = decimals(number);
  const unit = scaled(number, scale);
  if (!Number.isNaN(unit)) return uniform(unit, scale);
  // Its digits are looked at once, not in every row.
  const [low, error] = [room(), room()];
  writeBeyond(number, low, error, 0);
  for (const column of [low, error]) column.fill(column[0] ?? NaN, 0, rows);
  return { high: room().fill(number, 0, rows), low, error, scale: 0 };
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
  for (let row = 0; row < rows; row++) writeBeyond(numbers[row] ?? NaN, low, error, row);
  return { high: numbers, low, error, scale: 0 };
}
