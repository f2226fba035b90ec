import Decimal from "decimal.js";

/** Park–Miller generator: the same numbers in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (16807 * state) % 2147483647;
    return state / 2147483647;
  };
}

/** Numbers as people and other cells produce them, and those that break naive rounding. */
export function adversarial(random: () => number): number {
  const whole = Math.floor(random() * 1e9);
  switch (Math.floor(random() * 7)) {
    case 0:
      return whole;
    case 1:
      return Math.floor(random() * 1e7) / 100;
    case 2:
      return (whole + 0.5) / 10 ** Math.floor(random() * 6);
    case 3:
      // 15 to 17 digits, as a division leaves them.
      return random() * 10 ** Math.floor(random() * 12);
    case 4:
      return Math.floor(random() * 1e15);
    case 5:
      return 0.1 + 0.2 * Math.floor(random() * 100);
    default:
      return -Math.floor(random() * 1e6) / 1000;
  }
}

/** Amounts as people type them: whole, in cents, or in tenths of a percent. */
export function everyday(random: () => number): number {
  const whole = Math.floor(random() * 2e6 - 4e5);
  const pick = random();
  return pick < 0.4 ? whole : pick < 0.8 ? whole / 100 : whole / 1000;
}

/** The number with its decimal point moved: tiny or huge. */
export function moved(number: number, places: number): number {
  return new Decimal(number).times(new Decimal(10).pow(places)).toNumber();
}

/** A share between 0 and 1, most often in whole percent. */
export function fraction(random: () => number): number {
  const pick = random();
  if (pick < 0.6) return Math.floor(random() * 101) / 100;
  return pick < 0.8 ? Math.floor(random() * 10001) / 10000 : random();
}
