const WARM_UPS = 3;
const RUNS = 7;

/** Milliseconds of processor time (so that other work on the machine counts less), median of seven. */
export function median(work, runs = RUNS) {
  for (let i = 0; i < WARM_UPS; i++) work();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
}

/** Park–Miller generator (see test/golden/price-sensitivity/GENERATOR.md). */
export function generator(seed) {
  let state = seed;
  return (bound) => (state = (16807 * state) % 2147483647) % bound;
}
