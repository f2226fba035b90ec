/** Uniform numbers in [0, 1) and whole numbers below a bound, the same in every run for a seed. */
export interface Random {
  readonly uniform: () => number;
  readonly below: (bound: number) => number;
}

/** xoshiro128** (Blackman & Vigna 2018), its state spread from the seed by splitmix32. */
export function randomFrom(seed: number): Random {
  let spread = seed | 0;
  const mixed = () => {
    spread = (spread + 0x9e3779b9) | 0;
    let z = spread ^ (spread >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = mixed();
  let b = mixed();
  let c = mixed();
  let d = mixed();
  const next = () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  return {
    // 53 random bits: 21 of the first word, all of the second.
    uniform: () => ((next() >>> 11) * 4294967296 + next()) / 9007199254740992,
    below: (bound) => Math.floor((next() / 4294967296) * bound),
  };
}

/** The p-quantile of sorted numbers, linear between order statistics (Hyndman & Fan type 7, as Excel's). */
export function quantile(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (position % 1) * (above - below);
}
