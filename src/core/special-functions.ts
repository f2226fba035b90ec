/**
 * Stirling's series for x ≥ 10 (Abramowitz & Stegun 6.1.40 and 6.3.18), where ten further digits are exact;
 * smaller x are raised by Γ(x + 1) = x·Γ(x).
 */
const RAISED = 10;
const LOG_SQRT_2PI = 0.9189385332046727;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < RAISED; z++) product *= z;
  const w = 1 / (z * z);
  const series =
    (1 / 12 -
      w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) /
    z;
  return (z - 0.5) * Math.log(z) - z + LOG_SQRT_2PI + series - Math.log(product);
}

/** ψ(x) = d ln Γ(x) / dx for x > 0. */
export function digamma(x: number): number {
  let raised = 0;
  let z = x;
  for (; z < RAISED; z++) raised += 1 / z;
  const w = 1 / (z * z);
  const series =
    w *
    (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - (w * 691) / 32760)))));
  return Math.log(z) - 0.5 / z - series - raised;
}
