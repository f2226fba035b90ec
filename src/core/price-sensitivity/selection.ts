const BUCKETS = 4096;

/** Weights of the answers in price buckets of equal width, a column each: counted once for all selections. */
export interface Buckets {
  readonly low: number;
  readonly perUnit: number;
  readonly minimumOf: ReadonlyMap<Float64Array, number>;
  readonly weightsOf: ReadonlyMap<Float64Array, Float64Array>;
}

export function bucketsOf(columns: readonly Float64Array[], weights: Float64Array): Buckets {
  const ranges = columns.map(rangeOf);
  const low = Math.min(...ranges.map((range) => range.low));
  const high = Math.max(...ranges.map((range) => range.high));
  const perUnit = high > low ? (BUCKETS - 1) / (high - low) : 0;
  const count = (column: Float64Array) => {
    const inBucket = new Float64Array(BUCKETS);
    for (let i = 0; i < column.length; i++) {
      const bucket = Math.floor(((column[i] ?? NaN) - low) * perUnit);
      inBucket[bucket] = (inBucket[bucket] ?? 0) + (weights[i] ?? 0);
    }
    return inBucket;
  };
  return {
    low,
    perUnit,
    minimumOf: new Map(columns.map((column, i) => [column, ranges[i]?.low ?? NaN])),
    weightsOf: new Map(columns.map((column) => [column, count(column)])),
  };
}

function rangeOf(column: Float64Array): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/**
 * The smallest value at which the cumulated weight of all columns reaches `goal`. Finds its bucket, then
 * counts the values of that bucket in finer ones until one is left: linear time, nothing is sorted.
 */
export function weightedSelect(
  buckets: Buckets,
  columns: readonly Float64Array[],
  weights: Float64Array,
  goal: number,
): number {
  const { low, perUnit, weightsOf } = buckets;
  const weightIn = (bucket: number) =>
    columns.reduce((sum, column) => sum + (weightsOf.get(column)?.[bucket] ?? 0), 0);
  let below = 0;
  let bucket = 0;
  for (let weight = weightIn(0); below + weight < goal && bucket < BUCKETS;) {
    below += weight;
    weight = weightIn(++bucket);
  }
  const values: number[] = [];
  const valueWeights: number[] = [];
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i] ?? NaN;
      if (Math.floor((value - low) * perUnit) !== bucket) continue;
      values.push(value);
      valueWeights.push(weights[i] ?? 0);
    }
  }
  const inside = Float64Array.from(values);
  const first = inside[0] ?? NaN;
  if (inside.every((value) => value === first)) return first;
  const insideWeights = Float64Array.from(valueWeights);
  return weightedSelect(bucketsOf([inside], insideWeights), [inside], insideWeights, goal - below);
}
