/** A function of several variables that also writes its gradient. */
export type Differentiable = (at: readonly number[], gradient: number[]) => number;

/** Twice the most that any data tried has needed. */
const MOST_EVALUATIONS = 500;
const TOLERANCE = 1e-9;

/**
 * Minimum by BFGS with a backtracking line search (Nocedal & Wright 2006, algorithms 6.1 and 3.1); undefined
 * if it is not found within so many evaluations.
 */
export function minimise(
  asked: Differentiable,
  start: readonly number[],
): { readonly at: readonly number[]; readonly value: number } | undefined {
  let evaluations = 0;
  const objective: Differentiable = (at, gradient) => {
    evaluations++;
    return asked(at, gradient);
  };
  const size = start.length;
  let at = [...start];
  let gradient = new Array<number>(size).fill(0);
  let value = objective(at, gradient);
  let inverse = identity(size);
  while (evaluations < MOST_EVALUATIONS) {
    if (!Number.isFinite(value)) return undefined;
    if (gradient.every((slope) => Math.abs(slope) <= TOLERANCE)) return { at, value };
    let direction = inverse.map((row) => -dot(row, gradient));
    if (dot(direction, gradient) >= 0) {
      inverse = identity(size);
      direction = gradient.map((slope) => -slope);
    }
    const step = lineSearch(objective, at, value, gradient, direction);
    // No step improves: the minimum is as near as doubles can tell.
    if (!step) return flat(gradient) ? { at, value } : undefined;
    const moved = step.at.map((x, i) => x - (at[i] ?? 0));
    const turned = step.gradient.map((slope, i) => slope - (gradient[i] ?? 0));
    inverse = updated(inverse, moved, turned);
    ({ at, value, gradient } = step);
  }
  return undefined;
}

function flat(gradient: readonly number[]): boolean {
  return gradient.every((slope) => Math.abs(slope) <= 1e-5);
}

function lineSearch(
  objective: Differentiable,
  from: readonly number[],
  value: number,
  gradient: readonly number[],
  direction: readonly number[],
): { at: number[]; value: number; gradient: number[] } | undefined {
  const slope = dot(gradient, direction);
  // Variables are logarithms: a step beyond 2 would multiply a parameter by more than 7.
  const longest = Math.max(...direction.map(Math.abs));
  for (let length = Math.min(1, 2 / longest), tries = 0; tries < 50; tries++, length /= 2) {
    const at = from.map((x, i) => x + length * (direction[i] ?? 0));
    const there = new Array<number>(from.length).fill(0);
    const found = objective(at, there);
    if (found <= value + 1e-4 * length * slope && found < value) {
      return { at, value: found, gradient: there };
    }
  }
  return undefined;
}

/** The BFGS formula for the inverse Hessian; unchanged where the curvature is not positive. */
function updated(
  inverse: number[][],
  moved: readonly number[],
  turned: readonly number[],
): number[][] {
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-14)) return inverse;
  const bent = inverse.map((row) => dot(row, turned));
  const factor = (1 + dot(turned, bent) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((entry, j) => {
      const [si, sj, bi, bj] = [moved[i] ?? 0, moved[j] ?? 0, bent[i] ?? 0, bent[j] ?? 0];
      return entry + factor * si * sj - (bi * sj + si * bj) / curvature;
    }),
  );
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
