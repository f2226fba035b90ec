/** The answers to a question, or those of them within some prices. */
export interface Answers {
  readonly prices: Float64Array;
  /** Undefined if each answer counts as one. */
  readonly weights: Float64Array | undefined;
  /** The lowest of all answers to the question. */
  readonly lowest: number;
  /** Weight of the answers below these. */
  readonly weightBelow: number;
}

/** Every price that occurs in the columns, once, rising. */
export function gridOf(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((length, column) => length + column.length, 0));
  let filled = 0;
  for (const column of columns) {
    all.set(column, filled);
    filled += column.length;
  }
  all.sort();
  let count = 0;
  for (const price of all) {
    if (count === 0 || price !== all[count - 1]) all[count++] = price;
  }
  return all.subarray(0, count);
}

/** Position of the last grid price that is not above `price`; −1 if all are. */
export function positionIn(grid: Float64Array, price: number): number {
  let low = 0;
  let high = grid.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grid[middle] ?? NaN) <= price) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where each price of a column stands in the grid. */
export function positionsIn(grid: Float64Array, column: Float64Array): Int32Array {
  return Int32Array.from(column, (price) => positionIn(grid, price));
}

/**
 * Weight of the answers up to each grid price. As in the R package pricesensitivitymeter, it is 0 up to and
 * including the lowest answer to the question.
 */
export function weightsUpTo(grid: Float64Array, answers: Answers): Float64Array {
  const { prices, weights, lowest, weightBelow } = answers;
  const upTo = new Float64Array(grid.length);
  for (let i = 0; i < prices.length; i++) {
    const at = positionIn(grid, prices[i] ?? NaN);
    upTo[at] = (upTo[at] ?? 0) + (weights ? (weights[i] ?? 0) : 1);
  }
  let total = weightBelow;
  for (let at = 0; at < grid.length; at++) {
    total += upTo[at] ?? 0;
    upTo[at] = (grid[at] ?? NaN) > lowest ? total : 0;
  }
  return upTo;
}

export function lowestOf(prices: Float64Array): number {
  let lowest = Infinity;
  for (const price of prices) lowest = Math.min(lowest, price);
  return lowest;
}
