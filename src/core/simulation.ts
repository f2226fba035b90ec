import { failure, lengths, type Failure } from "./failure";
import { quantile, randomFrom, type Random } from "./random";

/** Low, most likely and high estimates of each driver of value. */
export interface Drivers {
  readonly low: readonly number[];
  readonly likely: readonly number[];
  readonly high: readonly number[];
}

/** Numbers drawn in all: some three seconds of work. */
const MOST_DRAWS = 2e7;

/**
 * Percentiles of the total of independent drivers, each PERT-distributed (Malcolm et al. 1959): a beta
 * distribution from low to high with shapes 1 + 4·(likely − low)/(high − low) and 1 + 4·(high − likely)/(high − low).
 */
export function simulateTotal(
  drivers: Drivers,
  percentiles: readonly number[],
  trials: number,
  seed: number,
): number[] | Failure {
  const { low, likely, high } = drivers;
  const flaw = flawOf(drivers, trials);
  if (flaw) return flaw;
  const totals = new Float64Array(trials);
  const random = randomFrom(seed);
  for (const [i, from] of low.entries()) {
    const range = (high[i] ?? from) - from;
    const below = (likely[i] ?? from) - from;
    const draw =
      range === 0
        ? () => 0
        : betaSampler(1 + (4 * below) / range, 1 + (4 * (range - below)) / range, random);
    for (let trial = 0; trial < trials; trial++)
      totals[trial] = (totals[trial] ?? 0) + from + range * draw();
  }
  totals.sort();
  return percentiles.map((p) => quantile(totals, p));
}

function flawOf({ low, likely, high }: Drivers, trials: number): Failure | undefined {
  if (low.length !== likely.length || low.length !== high.length) {
    return failure("drivers-differ-in-length", { lengths: lengths({ low, likely, high }) });
  }
  const wrong = low.findIndex((from, i) => {
    const mode = likely[i] ?? NaN;
    return !(from <= mode && mode <= (high[i] ?? NaN));
  });
  if (wrong >= 0) {
    const of = (list: readonly number[]) => list[wrong] ?? NaN;
    const estimates = { low: of(low), likely: of(likely), high: of(high) };
    return failure("driver-out-of-order", { driver: wrong + 1, ...estimates });
  }
  // A range beyond all doubles has no shapes, and no draw would ever be accepted.
  if (low.some((from, i) => !Number.isFinite((high[i] ?? NaN) - from))) return failure("too-large");
  if (low.length * trials <= MOST_DRAWS) return undefined;
  return failure("too-many-trials", {
    drivers: low.length,
    limit: Math.floor(MOST_DRAWS / low.length),
  });
}

/** Beta numbers for shapes of at least 1: by inversion where one is 1, else Cheng's algorithm BB (1978). */
function betaSampler(a: number, b: number, { uniform }: Random): () => number {
  if (a === 1) return () => 1 - (1 - uniform()) ** (1 / b);
  if (b === 1) return () => (1 - uniform()) ** (1 / a);
  const [smaller, greater] = [Math.min(a, b), Math.max(a, b)];
  const sum = a + b;
  const beta = Math.sqrt((sum - 2) / (2 * smaller * greater - sum));
  const gamma = smaller + 1 / beta;
  return () => {
    for (;;) {
      const u1 = 1 - uniform();
      const u2 = 1 - uniform();
      const v = beta * Math.log(u1 / (1 - u1));
      const w = smaller * Math.exp(v);
      const z = u1 * u1 * u2;
      const r = gamma * v - 1.3862943611198906;
      const s = smaller + r - w;
      if (
        s + 2.6094379124341 >= 5 * z ||
        s >= Math.log(z) ||
        r + sum * Math.log(sum / (greater + w)) >= Math.log(z)
      ) {
        const part = w / (greater + w);
        return smaller === a ? part : 1 - part;
      }
    }
  };
}
