/**
 * The smallest value at which the cumulated weight reaches `goal`, in linear time on average (Hoare's
 * selection). Reorders both arrays.
 */
export function weightedSelect(values: Float64Array, weights: Float64Array, goal: number): number {
  let low = 0;
  let high = values.length - 1;
  let below = 0;
  while (low < high) {
    const pivot = middleOfThree(values, low, high);
    const { lessEnd, equalEnd } = partition(values, weights, low, high, pivot);
    const less = sum(weights, low, lessEnd);
    if (below + less >= goal) {
      high = lessEnd - 1;
      continue;
    }
    const equal = sum(weights, lessEnd, equalEnd);
    if (below + less + equal >= goal) return pivot;
    below += less + equal;
    low = equalEnd;
  }
  return values[Math.min(low, values.length - 1)] ?? NaN;
}

function middleOfThree(values: Float64Array, low: number, high: number): number {
  const a = values[low] ?? NaN;
  const b = values[(low + high) >> 1] ?? NaN;
  const c = values[high] ?? NaN;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Dutch flag: less than the pivot, then equal, then greater. Ends are exclusive. */
function partition(
  values: Float64Array,
  weights: Float64Array,
  low: number,
  high: number,
  pivot: number,
): { lessEnd: number; equalEnd: number } {
  let lessEnd = low;
  let greater = high;
  let at = low;
  while (at <= greater) {
    const value = values[at] ?? NaN;
    if (value < pivot) swap(values, weights, at++, lessEnd++);
    else if (value > pivot) swap(values, weights, at, greater--);
    else at++;
  }
  return { lessEnd, equalEnd: at };
}

function swap(values: Float64Array, weights: Float64Array, i: number, j: number): void {
  const value = values[i] ?? NaN;
  values[i] = values[j] ?? NaN;
  values[j] = value;
  const weight = weights[i] ?? NaN;
  weights[i] = weights[j] ?? NaN;
  weights[j] = weight;
}

function sum(weights: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += weights[i] ?? 0;
  return total;
}
