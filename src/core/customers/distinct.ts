/** The different values of a list and, for each entry, the number of its value among them. */
export interface Distinct {
  readonly values: Float64Array;
  readonly numberOf: Int32Array;
}

export function distinct(list: readonly number[]): Distinct {
  const known = new Map<number, number>();
  const numberOf = Int32Array.from(list, (value) => {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  return { values: Float64Array.from(known.keys()), numberOf };
}
