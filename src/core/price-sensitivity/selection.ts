const BUCKETS = 16384;

/**
 * The smallest value at which the cumulated weight of both columns together reaches `goal`. Counts weights in
 * buckets of equal width, then again inside the bucket that holds the goal, until one value is left: a few
 * passes whatever the number of respondents, nothing is sorted or copied.
 */
export function weightedSelect(
  columns: readonly Float64Array[],
  weights: Float64Array,
  goal: number,
): number {
  const inBucket = new Float64Array(BUCKETS);
  const least = new Float64Array(BUCKETS);
  const greatest = new Float64Array(BUCKETS);
  let { low, high } = rangeOf(columns);
  let below = 0;
  while (low < high) {
    inBucket.fill(0);
    least.fill(Infinity);
    greatest.fill(-Infinity);
    const perUnit = (BUCKETS - 1) / (high - low);
    for (const column of columns) {
      for (let i = 0; i < column.length; i++) {
        const value = column[i] ?? NaN;
        if (value < low || value > high) continue;
        const bucket = Math.floor((value - low) * perUnit);
        inBucket[bucket] = (inBucket[bucket] ?? 0) + (weights[i] ?? 0);
        if (value < (least[bucket] ?? NaN)) least[bucket] = value;
        if (value > (greatest[bucket] ?? NaN)) greatest[bucket] = value;
      }
    }
    let bucket = 0;
    while (below + (inBucket[bucket] ?? Infinity) < goal) below += inBucket[bucket++] ?? 0;
    low = least[bucket] ?? NaN;
    high = greatest[bucket] ?? NaN;
  }
  return low;
}

function rangeOf(columns: readonly Float64Array[]): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const column of columns) {
    for (const value of column) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { low, high };
}
