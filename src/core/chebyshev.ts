/** Of functions whose nearest singularity is as far below the interval as the interval is long: errors below 1e-16. */
const NODES = 22;

/** cos(πj/2n), for the multiples of the angles at the Chebyshev points. */
const COSINES = Array.from({ length: 4 * NODES }, (_, j) => Math.cos((Math.PI * j) / (2 * NODES)));

/** A smooth function on an interval, as its coefficients at the Chebyshev polynomials. */
export interface Interpolant {
  readonly middle: number;
  readonly half: number;
  readonly coefficients: Float64Array;
}

/** Interpolates at the Chebyshev points (Trefethen 2013, "Approximation theory and approximation practice", ch. 3). */
export function interpolate(f: (x: number) => number, from: number, to: number): Interpolant {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  const cosine = (j: number) => COSINES[j % (4 * NODES)] ?? NaN;
  const values = Array.from({ length: NODES }, (_, i) => f(middle + half * cosine(2 * i + 1)));
  const coefficients = new Float64Array(NODES).map((_, k) => {
    const sum = values.reduce((sum, value, i) => sum + value * cosine(k * (2 * i + 1)), 0);
    return ((k === 0 ? 1 : 2) * sum) / NODES;
  });
  return { middle, half, coefficients };
}

/** The value at x, by Clenshaw's recurrence. */
export function valueAt({ middle, half, coefficients }: Interpolant, x: number): number {
  const u = (x - middle) / half;
  let [next, afterNext] = [0, 0];
  for (let k = NODES - 1; k > 0; k--) {
    const each = (coefficients[k] ?? 0) + 2 * u * next - afterNext;
    afterNext = next;
    next = each;
  }
  return (coefficients[0] ?? 0) + u * next - afterNext;
}
