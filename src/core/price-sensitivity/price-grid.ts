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
